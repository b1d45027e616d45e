"""What a console asks of the HTTP door, each thing once: for whoever checks that the document tells the truth."""

import httpx

API = "/api/v1"
DAY = "2026-11-23"


def walk_around_the_console(admin: httpx.Client) -> None:
    """As an administrator at Xã Mẫu."""
    _read(admin)
    _adjust(admin)
    _set_up(admin)
    _look_after_people(admin)


def _read(admin: httpx.Client) -> None:
    period = {"from": DAY, "to": DAY}
    for path in ("watch", "suggestion", "adjustments", "journal/verification", f"days/{DAY}/opening"):
        admin.get(f"{API}/{path}")
    admin.get(f"{API}/days/{DAY}/events")
    admin.get(f"{API}/report", params=period)
    admin.get(f"{API}/tickets", params={"number": "A001", "date": DAY})
    admin.get(f"{API}/tickets/1/story")
    admin.get(f"{API}/tickets/99999/story")
    admin.post(f"{API}/what-if", json={"changes": [{"counter": 1, "state": "closed"}]})
    admin.post(f"{API}/what-if", json={"changes": [{"counter": 999, "state": "closed"}]})


def _adjust(admin: httpx.Client) -> None:
    counters = admin.get(f"{API}/snapshot").json()["counters"]
    seen = {key: counters[0][key] for key in ("services", "order", "weights")}
    admin.post(f"{API}/counters/1/assign", json={"services": ["ho-tich"], "expected": seen})
    admin.post(f"{API}/counters/1/assign", json={"services": ["ho-tich"], "expected": {"services": ["dat-dai"]}})
    limit = {"limit": 50, "expected": None}
    for _ in range(2):
        admin.post(f"{API}/services/ho-tich/daily-limit", json=limit)
    admin.post(f"{API}/staff/nobody/send", json={"counter": 1})
    last = admin.get(f"{API}/adjustments").json()[0]["seq"]
    for seq in (last, last, 99999):
        admin.post(f"{API}/undo", json={"seq": seq})
    admin.post(f"{API}/alerts/acknowledge", json={"key": "none", "since": f"{DAY}T05:00:00Z"})


def _set_up(admin: httpx.Client) -> None:
    told = admin.get(f"{API}/centre/document").json()
    toml = admin.get(f"{API}/centre/file").text
    admin.post(f"{API}/centre/preview", json={"toml": toml})
    document = {**told["document"], "notice": [{"text": {"vi": "Mới"}}]}
    for version in (told["version"], "another"):
        admin.put(f"{API}/centre/document", json={"document": document, "version": version})
    kept = admin.get(f"{API}/centre/documents").json()
    assert kept
    for document_id in (1, 99999):
        admin.get(f"{API}/centre/documents/{document_id}")
    admin.post(f"{API}/centres", json={"toml": toml})


def _look_after_people(admin: httpx.Client) -> None:
    person = {"login": "hoa", "name": "Hoa", "role": "clerk", "centres": ["xa-mau"]}
    for _ in range(2):
        admin.post(f"{API}/staff", json=person)
    staff = admin.get(f"{API}/staff").json()
    known = next(each["id"] for each in staff if each["login"] == "hoa")
    for staff_id in (known, 99999):
        admin.put(f"{API}/staff/{staff_id}", json={"name": "Hoa", "role": "clerk", "centres": ["xa-mau"]})
        for deed in ("disable", "enable"):
            admin.post(f"{API}/staff/{staff_id}/{deed}")
        admin.post(f"{API}/staff/{staff_id}/secret", json={})
