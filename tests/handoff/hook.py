"""A partner's web server for tests: takes parcels, answers what it is told to, judges requests by our OpenAPI."""

import base64
import hashlib
import hmac
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SECRET = "whsec_" + base64.b64encode(b"an invented secret of 33 bytes...").decode()
PAGES = Path(__file__).parents[2] / "docs" / "webhook"
RECEIVER = PAGES / "receiver.py"
OPENAPI = json.loads((PAGES / "openapi.json").read_text(encoding="utf-8"))
ASKED: list[dict[str, Any]] = OPENAPI["webhooks"]["parcel"]["post"]["parameters"]


class Hook:
    """*taken*: parcels by name. *answers*: (code, headers, body) for the next requests; then 204, 409 for a known one.

    *came*: the headers of every request. *accepted*: name and SHA-256 of a parcel, each time it came and was good.
    *wrong*: what the description does not allow.
    """

    def __init__(self) -> None:
        self.taken: dict[str, bytes] = {}
        self.accepted: list[tuple[str, str]] = []
        self.answers: list[tuple[int, dict[str, str], bytes]] = []
        self.came: list[dict[str, str]] = []
        self.wrong: list[str] = []
        self.url = ""

    def take(self, head: Mapping[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        self.came.append(dict(head))
        self.wrong += [one["name"] for one in ASKED if not _fits(one, head)]
        name, sent_at = head.get("webhook-id", ""), head.get("webhook-timestamp", "0")
        if self.answers:
            return self.answers.pop(0)
        if not _signed(name, sent_at, body, head.get("webhook-signature", "")):
            return 401, {}, b""
        self.accepted.append((name, hashlib.sha256(body).hexdigest()))
        if name in self.taken:
            return (409, {}, b"") if self.taken[name] == body or ".erase." in name else (422, {}, b"")
        self.taken[name] = body
        return 204, {}, b""


def _fits(asked: dict[str, Any], head: Mapping[str, str]) -> bool:
    return re.fullmatch(asked["schema"]["pattern"], head.get(asked["name"], "")) is not None


def _signed(name: str, sent_at: str, body: bytes, marks: str) -> bool:
    """As Standard Webhooks says it, written anew."""
    key = base64.b64decode(SECRET.split("_", 1)[1])
    made = hmac.new(key, name.encode() + b"." + sent_at.encode() + b"." + body, hashlib.sha256).digest()
    fresh = abs(time.time() - int(sent_at)) < 300
    return fresh and f"v1,{base64.b64encode(made).decode()}" in marks.split(" ")


@contextmanager
def open_hook() -> Iterator[Hook]:
    """Run a web server on this computer; `url` is where it is."""
    hook = Hook()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            head = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(int(head.get("content-length", 0)))
            code, told, said = hook.take(head, body)
            self.send_response_only(code)
            for name, value in {"content-length": str(len(said)), **told}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            """Silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        hook.url = f"http://127.0.0.1:{server.server_port}/parcels"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield hook
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def shown_receiver(folder: Path, into: Path) -> Iterator[str]:
    """Start the receiver that docs/webhook shows; give its URL. Its secret is the one of `secret_file`."""
    command = [sys.executable, "-W", "error", str(RECEIVER), str(into), secret_file(folder), "127.0.0.1:0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            said = re.search(r"http://\S+", process.stdout.readline())
            assert said is not None
            yield said[0]
        finally:
            process.kill()


def secret_file(folder: Path) -> str:
    """Write the secret as an operator does; return its path."""
    file = folder / "webhook.secret"
    file.touch(mode=0o600)
    file.write_text(f"{SECRET}\n", encoding="ascii")
    return str(file)
