"""Redeeming a pairing code: the device at which it is typed gets its token for it, once."""

import secrets
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from hmac import digest

from pydantic_core import to_json
from sqlmodel import select

from queue_server.domain import pairing_code
from queue_server.domain.refusals import Refusal, TooManyTriesError, UnknownPairingCodeError
from queue_server.service import tries
from queue_server.service.command import Performed
from queue_server.service.day import begin_day, time_at
from queue_server.service.devices import default_name, hash_of, offline_mark_for, was_paired
from queue_server.service.results import Paired
from queue_server.store import centres, journal
from queue_server.store.centres import StoredCentre
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry, Origin
from queue_server.store.rows import DeviceRow, PairingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A code as it came from a device that has no token yet.

    The device chose `nonce`, at least 128 bits that nobody else knows, and says the same one when it asks again.
    `source` tells one place on the network from another.
    """

    code: str
    nonce: str
    source: str
    app: str = ""
    version: str = ""


def redeem(tx: Transaction, asked: Typed, now: datetime) -> Performed | Refusal:
    """Give the device its token, the same one however often it asks with the same code and nonce.

    A refusal is returned and not raised, because a wrong try must stay written: UnknownPairingCodeError, or
    TooManyTriesError after too many of them.
    """
    if tries.are_too_many(tx, source=asked.source, now=now):
        return TooManyTriesError()
    code = pairing_code.typed(asked.code)
    performed = None if code is None else _redeem(tx, code, asked, now)
    if performed is None:
        tries.note_wrong(tx, source=asked.source, now=now)
        return UnknownPairingCodeError()
    return performed


def _redeem(tx: Transaction, code: str, asked: Typed, now: datetime) -> Performed | None:
    by_code = PairingRow.code_hash == hash_of(code)
    centre_id = tx.session.exec(select(PairingRow.centre_id).where(by_code)).first()
    if centre_id is None:
        return None
    centre = centres.lock(tx, centre_id)
    now = time_at(centre, now)
    # Read under the lock, so that of two devices with one code only one gets a token.
    pairing = tx.session.exec(select(PairingRow).where(by_code)).first()
    if pairing is None or pairing.expires_at <= now:
        return None
    token = _token(pairing, code, asked.nonce)
    if pairing.device_id is not None:
        return _again(centre, tx.session.get_one(DeviceRow, pairing.device_id), token)
    entries = begin_day(tx, centre, now)
    device = _device(tx, pairing, asked, now, token_hash=hash_of(token))
    return _answer(centre, device, token, [*entries, *_journal(tx, centre.id, device, pairing, now)])


def _token(pairing: PairingRow, code: str, nonce: str) -> str:
    """256 bits that need what the database keeps and what the device alone knows, and are kept nowhere."""
    made = digest(bytes.fromhex(pairing.salt), f"{code}\n{nonce}".encode(), sha256)
    return urlsafe_b64encode(made).decode().rstrip("=")


def _again(centre: StoredCentre, device: DeviceRow, token: str) -> Performed | None:
    """The answer that was lost on its way; nothing for any other device than the one that was paired."""
    is_same = secrets.compare_digest(device.token_hash, hash_of(token)) and device.revoked_at is None
    return _answer(centre, device, token, []) if is_same else None


def _device(tx: Transaction, pairing: PairingRow, asked: Typed, now: datetime, *, token_hash: str) -> DeviceRow:
    device = DeviceRow(
        centre_id=pairing.centre_id,
        role=pairing.role,
        name=pairing.name or default_name(pairing.role, pairing.counter),
        counter=pairing.counter,
        token_hash=token_hash,
        created_at=now,
        app=asked.app,
        version=asked.version,
        offline_mark=offline_mark_for(tx, pairing.centre_id, pairing.role),
    )
    tx.session.add(device)
    tx.session.flush()
    pairing.device_id = device.id
    tx.session.flush()
    return device


def _journal(
    tx: Transaction, centre_id: int, device: DeviceRow, pairing: PairingRow, now: datetime
) -> list[Entry]:
    origin = Origin(f"{device.role}:{device.id}", f"pairing:{pairing.id}", to_micros(now))
    return journal.append(tx, centre_id, [was_paired(device)], origin)


def _answer(centre: StoredCentre, device: DeviceRow, token: str, entries: Sequence[Entry]) -> Performed:
    assert device.id is not None
    paired = Paired(
        token=token,
        centre=centre.code,
        role=device.role,
        counter=device.counter,
        name=device.name,
        device_id=device.id,
    )
    return Performed(to_json(paired).decode(), list(entries))
