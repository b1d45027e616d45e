"""Every page, in the order of the menu."""

from console_app.page import Page
from console_app.pages.live.page import PAGE as LIVE
from console_app.pages.reports.page import PAGE as REPORTS
from console_app.pages.reports.printing import PAGE as PRINTED_REPORT

PAGES: tuple[Page, ...] = (LIVE, REPORTS, PRINTED_REPORT)
