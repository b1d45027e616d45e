"""The queue server: transport → service → store; service → domain. The database is the truth."""

from importlib.metadata import version


def server_version() -> str:
    """The version of the installed program."""
    return version("hang-doi")
