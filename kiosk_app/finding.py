"""What can be found at this kiosk: the centre's services and procedures as entries of the search. Pure."""

from collections.abc import Iterator, Mapping

from kiosk_app.search import Entry, Kind
from queue_protocol.base import Text, in_language
from queue_protocol.procedures import Procedure, Procedures
from queue_protocol.state import Service, Snapshot


def entries(snapshot: Snapshot, procedures: Procedures, language: str) -> Iterator[Entry]:
    """An entry for each service, and for each procedure whose service the centre has; named in that language."""
    services = {service.code: service for service in snapshot.services}
    departments = {department.code: department.name for department in snapshot.departments}
    for service in snapshot.services:
        yield _service(service, departments, language)
    for procedure in procedures.procedures:
        if procedure.service in services:
            yield _procedure(procedure, services[procedure.service], language)


def documents(procedure: Procedure, language: str) -> tuple[str, ...]:
    """What to bring, in that language, or else in Vietnamese."""
    return procedure.documents.get(language) or procedure.documents.get("vi", ())


def _service(service: Service, departments: Mapping[str, Text], language: str) -> Entry:
    particulars = _words(service.name, departments.get(service.department, {}))
    return Entry(Kind.SERVICE, service.code, service.code, in_language(service.name, language), particulars)


def _procedure(procedure: Procedure, service: Service, language: str) -> Entry:
    papers = " ".join(documents(procedure, language))
    particulars = f"{_words(procedure.name, service.name)} {papers} {procedure.code}"
    return Entry(Kind.PROCEDURE, procedure.code, service.code, in_language(procedure.name, language), particulars)


def _words(*texts: Text) -> str:
    """In every language: whoever reads English may have a Vietnamese word on a paper."""
    return " ".join(wording for text in texts for wording in text.values())
