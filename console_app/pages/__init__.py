"""Every page, in the order of the menu."""

from console_app.page import Page
from console_app.pages.adjusting.page import PAGE as ADJUSTING
from console_app.pages.audit.page import PAGE as AUDIT
from console_app.pages.devices.page import PAGE as DEVICES
from console_app.pages.live.page import PAGE as LIVE
from console_app.pages.looking_back.page import PAGE as LOOKING_BACK
from console_app.pages.reports.page import PAGE as REPORTS
from console_app.pages.reports.printing import PAGE as PRINTED_REPORT
from console_app.pages.setting.page import PAGE as SETTING
from console_app.pages.staff.page import PAGE as STAFF
from console_app.pages.story.page import ONE as ONE_STORY
from console_app.pages.story.page import PAGE as STORY

PAGES: tuple[Page, ...] = (
    LIVE,
    ADJUSTING,
    REPORTS,
    PRINTED_REPORT,
    LOOKING_BACK,
    STORY,
    ONE_STORY,
    AUDIT,
    DEVICES,
    STAFF,
    SETTING,
)
