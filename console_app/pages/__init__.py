"""Every page, in the order of the menu."""

from console_app.page import Page
from console_app.pages.audit.page import PAGE as AUDIT
from console_app.pages.live.page import PAGE as LIVE
from console_app.pages.looking_back.page import PAGE as LOOKING_BACK
from console_app.pages.story.page import ONE as ONE_STORY
from console_app.pages.story.page import PAGE as STORY

PAGES: tuple[Page, ...] = (LIVE, LOOKING_BACK, STORY, ONE_STORY, AUDIT)
