"""Every page, in the order of the menu."""

from console_app.page import Page
from console_app.pages.devices.page import PAGE as DEVICES
from console_app.pages.live.page import PAGE as LIVE
from console_app.pages.setting.page import PAGE as SETTING
from console_app.pages.staff.page import PAGE as STAFF

PAGES: tuple[Page, ...] = (LIVE, SETTING, STAFF, DEVICES)
