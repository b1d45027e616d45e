"""The queue server over HTTP, for one token and in one language: JSON there and back, refusals as errors."""

from collections.abc import Mapping
from typing import Any

import httpx

from console_app.errors import ApiError, NotKnownError, NotReachedError
from queue_client.address import api_url

PATIENCE_SECONDS = 30.0
"""A year's report may take its time; whoever is away altogether is noticed at once."""
_CONNECTING_SECONDS = 5.0
_UNAUTHENTICATED = 401


def open_client(server: str) -> httpx.AsyncClient:
    """The connections that all visitors share. Raises BadAddressError."""
    # No proxy: the server is in the house, as it is for the links.
    return httpx.AsyncClient(
        base_url=api_url(server),
        timeout=httpx.Timeout(PATIENCE_SECONDS, connect=_CONNECTING_SECONDS),
        trust_env=False,
    )


class Api:
    """Asks in somebody's name. Calls raise ApiError where the server refuses, NotReachedError if away."""

    def __init__(self, client: httpx.AsyncClient, token: str, language: str) -> None:
        self._client = client
        self._headers = {"Authorization": f"Bearer {token}", "Accept-Language": language}

    async def get(self, path: str, **query: Any) -> Any:
        """What is read at a path under /api/v1; a query value may be a list, and None is left out."""
        return _content(await self._ask("GET", path, query=query))

    async def text(self, path: str, **query: Any) -> str:
        """The same, for what is not JSON."""
        return (await self._ask("GET", path, query=query)).text

    async def post(self, path: str, body: Any = None, *, key: str | None = None) -> Any:
        """Ask for something; with the same `key` it is done once."""
        return _content(await self._ask("POST", path, body=body, key=key))

    async def put(self, path: str, body: Any) -> Any:
        """Replace something."""
        return _content(await self._ask("PUT", path, body=body))

    async def delete(self, path: str) -> Any:
        """Take something away."""
        return _content(await self._ask("DELETE", path))

    async def _ask(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        key: str | None = None,
    ) -> httpx.Response:
        headers = self._headers if key is None else {**self._headers, "Idempotency-Key": key}
        known = {name: value for name, value in (query or {}).items() if value is not None}
        try:
            answer = await self._client.request(method, path, params=known, json=body, headers=headers)
        except httpx.HTTPError as error:
            raise NotReachedError(str(error)) from error
        if answer.is_error:
            raise _refusal(answer)
        return answer


def _content(answer: httpx.Response) -> Any:
    return answer.json() if answer.content else None


def _refusal(answer: httpx.Response) -> ApiError:
    try:
        problem = answer.json()
        code, message = str(problem["code"]), str(problem["detail"])
    except (ValueError, LookupError, TypeError):
        code, message = "internal", answer.reason_phrase
    kind = NotKnownError if answer.status_code == _UNAUTHENTICATED else ApiError
    return kind(code=code, message=message, status=answer.status_code)
