"""`kiosk-app --set-staff-code`: asks twice, keeps the hash; needs neither server nor screen."""

import getpass
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk_app.settings import SettingsFile
from kiosk_app.staff_code import FEWEST_DIGITS, MOST_DIGITS, hashed, is_code
from queue_client.qt.errors import StartError

HOW = "kiosk-app --set-staff-code"


def set_staff_code(folder: Path, *, ask: Callable[[str], str] = getpass.getpass) -> None:
    """Ask for a new code and keep it in that folder. Raises StartError where it is none or cannot be kept."""
    code = ask(f"New staff code, {FEWEST_DIGITS} to {MOST_DIGITS} digits: ").strip()
    if not is_code(code):
        raise StartError(f"a staff code has {FEWEST_DIGITS} to {MOST_DIGITS} digits; nothing was changed")
    if ask("The same again: ").strip() != code:
        raise StartError("the two are not the same; nothing was changed")
    try:
        SettingsFile(folder).change(staff_code=hashed(code), wrong_codes=0, locked_until=0.0)
    except OSError as error:
        raise StartError(f"the code cannot be kept: {error}") from error
    sys.stdout.write("The staff code is set.\n")
