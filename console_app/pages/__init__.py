"""Every page, in the order of the menu."""

from console_app.page import Page
from console_app.pages.live.page import PAGE as LIVE

PAGES: tuple[Page, ...] = (LIVE,)
