"""HTTP: from a request to a method's parameters, and back. JSON, forms, multipart and query strings."""

import asyncio
import json
from typing import TYPE_CHECKING

from aiohttp import web

from tests.telegram.refusal import ApiRefusal, Json, bad_request
from tests.telegram.upload import Upload

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_BODY = 60_000_000  # bytes; the cloud server takes uploads of 50 MB


async def read_params(request: web.Request) -> Json:
    """The parameters as they came: text from forms, values from JSON, Upload for files."""
    params: Json = dict(request.query)
    if request.content_type == "application/json":
        return {**params, **_object(await request.read())}
    return {**params, **_attached(await request.post())}


def _object(body: bytes) -> Json:
    try:
        read = json.loads(body or b"{}")
    except ValueError:
        read = None
    if not isinstance(read, dict):
        raise bad_request("can't parse JSON object")
    return read


def _attached(form: "Mapping[str, str | bytearray | bytes | web.FileField]") -> Json:
    """Form fields; a field `attach://name` stands for the file sent under that name."""
    fields: Json = {}
    for name, value in form.items():
        if isinstance(value, web.FileField):
            fields[name] = Upload(value.filename, value.content_type, value.file.read())
            value.file.close()
        else:
            fields[name] = value
    named = {
        name: str(v).removeprefix("attach://") for name, v in fields.items() if str(v).startswith("attach://")
    }
    for name, part in named.items():
        fields[name] = fields.get(part, fields[name])
    return {name: value for name, value in fields.items() if name not in named.values()}


def answer(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refuse(refusal: ApiRefusal) -> web.Response:
    return web.json_response(refusal.body(), status=refusal.code)


def hang_up(request: web.Request) -> web.Response:
    """End the connection without a word; the response that is returned reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


class Server:
    """An aiohttp server on a free port of 127.0.0.1."""

    def __init__(self, app: web.Application) -> None:
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.05)
        self.url = ""

    async def start(self) -> None:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        await self._runner.cleanup()
        await asyncio.sleep(0)  # closed transports end in the loop's next round
