"""Every page, in the order of the menu."""

from console_app.page import Page
from console_app.pages.live.page import PAGE as LIVE
from console_app.pages.setting.page import PAGE as SETTING

PAGES: tuple[Page, ...] = (LIVE, SETTING)
