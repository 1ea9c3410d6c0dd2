"""A receiver of parcels, for a partner: one file, nothing but Python 3.11, an example to read and to start from.

    python3 receiver.py FOLDER SECRET_FILE [HOST:PORT]

Every parcel that comes with the right signature lies in FOLDER afterwards, sealed as it came, under its own name. Put a
web server with a certificate in front of it: parcels are only ever sent to https. SECRET_FILE holds the secret that you
and the sender share, the line whsec_… (mode 0600). It is read at each request.

What it does is what docs/webhook/openapi.json asks of a receiver:

- it looks at the signature before it looks at anything else, and at the time: five minutes and no more;
- it takes only names that are names of parcels;
- a parcel is in FOLDER whole or not at all, and on the disk before it says so;
- a parcel that is there already is not written again, and the answer is the same.
"""

import base64
import hashlib
import hmac
import os
import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

NAME = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}(-[0-9]{1,4})?(-part[0-9]{1,3})?(\.erase)?\.zip\.age")
LONGEST = 300_000_000
"""Bytes of one parcel."""
WINDOW = 300
"""Seconds by which the sender's clock and this one may differ."""
SILENCE = 60
"""Seconds without a byte after which a connection is given up."""


def known(secrets: list[bytes], name: str, sent_at: str, body: bytes, marks: str) -> bool:
    """Say whether one of the signatures (*marks*, as ``v1,<base64>``, spaces between) is made with one of *secrets*."""
    message = f"{name}.{sent_at}.".encode() + body
    wanted = [b"v1," + base64.b64encode(hmac.digest(one, message, hashlib.sha256)) for one in secrets]
    return any(hmac.compare_digest(one, mark.encode()) for one in wanted for mark in marks.split())


def keep(folder: Path, name: str, body: bytes) -> None:
    """Write a parcel whole or not at all. One that is there already is the same one: it stays."""
    final = folder / name
    if final.exists():
        return
    draft = folder / f".{name}.{os.getpid()}.{time.monotonic_ns()}"
    with draft.open("xb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(final)
    listing = os.open(folder, os.O_RDONLY)
    os.fsync(listing)  # the name, too, survives a power cut
    os.close(listing)


class Receiver(BaseHTTPRequestHandler):
    """Answers one request. *folder* and *secret_file* are set by ``main``."""

    folder: Path
    secret_file: Path
    protocol_version = "HTTP/1.1"
    timeout = SILENCE

    def do_POST(self) -> None:
        """Take a parcel."""
        name, sent_at = self.headers.get("webhook-id", ""), self.headers.get("webhook-timestamp", "")
        marks, length = self.headers.get("webhook-signature", ""), self.headers.get("content-length", "")
        if not length.isdecimal() or "transfer-encoding" in self.headers:
            return self._say(411)
        if int(length) > LONGEST:
            return self._say(413)
        if not sent_at.isdecimal() or abs(time.time() - int(sent_at)) > WINDOW:
            return self._say(401)
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            return self._say(400)
        if not known(self._secrets(), name, sent_at, body, marks):
            return self._say(401)
        if not NAME.fullmatch(name):
            return self._say(422)
        try:
            keep(self.folder, name, body)
        except OSError:  # the disk is full, or away: the sender comes again
            return self._say(503)
        return self._say(204)

    def _secrets(self) -> list[bytes]:
        words = self.secret_file.read_text(encoding="ascii").split()
        return [base64.b64decode(word.removeprefix("whsec_")) for word in words]

    def _say(self, code: int) -> None:
        """Answer without a word. After anything but thanks the connection ends: its rest was not read."""
        self.send_response_only(code)
        self.send_header("content-length", "0")
        if code >= 400:  # noqa: PLR2004  (client's and server's errors)
            self.close_connection = True
            self.send_header("connection", "close")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep no log of who sent what, and when."""


def main(folder: str, secret_file: str, listen: str = "127.0.0.1:8090") -> None:
    """Serve until Ctrl-C."""
    Receiver.folder, Receiver.secret_file = Path(folder), Path(secret_file)
    Receiver.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    host, _, port = listen.rpartition(":")
    with ThreadingHTTPServer((host, int(port)), Receiver) as server:
        print(f"Parcels are taken at http://{host}:{server.server_port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
