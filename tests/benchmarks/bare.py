"""The raw limits: a bare SQLite insert behind a bare FastAPI route, and `websockets.broadcast`.

python -m tests.benchmarks.bare insert FOLDER PORT
python -m tests.benchmarks.bare broadcast PORT
"""

import asyncio
import sqlite3
import sys
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel
from websockets.asyncio.server import ServerConnection, broadcast, serve

from tests.benchmarks.measuring import FAN_OUT_FRAME


class Body(BaseModel):
    """What a bare ticket holds."""

    service: str


def bare_application(folder: Path) -> FastAPI:
    """One route, one table, one durable insert."""
    database = sqlite3.connect(folder / "bare.db", isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE ticket (id INTEGER PRIMARY KEY, service TEXT)")
    app = FastAPI()

    @app.post("/api/v1/tickets", status_code=201)
    async def issue(body: Body) -> dict[str, int | None]:
        return {"id": database.execute("INSERT INTO ticket (service) VALUES (?)", [body.service]).lastrowid}

    @app.get("/readyz")
    async def readyz() -> dict[str, str]:
        return {"status": "ready"}

    return app


async def _broadcast_server(port: int) -> None:
    listeners: set[ServerConnection] = set()

    async def handle(connection: ServerConnection) -> None:
        async for message in connection:
            if message == "join":
                listeners.add(connection)
                await connection.send("joined")
            else:
                broadcast(listeners, FAN_OUT_FRAME)

    async with serve(handle, "127.0.0.1", port, compression=None) as server:
        print("ready", flush=True)
        await server.serve_forever()


def main() -> None:
    """Run one of the two."""
    if sys.argv[1] == "insert":
        uvicorn.run(
            bare_application(Path(sys.argv[2])), port=int(sys.argv[3]), log_level="error", access_log=False
        )
    else:
        asyncio.run(_broadcast_server(int(sys.argv[2])))


if __name__ == "__main__":
    main()
