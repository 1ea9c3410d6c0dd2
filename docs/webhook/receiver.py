"""A receiver of parcels, for a partner: one file, nothing but Python 3.11, an example to read and to start from.

    python3 receiver.py FOLDER SECRET_FILE [HOST:PORT]

Every parcel that comes with the right signature lies in FOLDER afterwards, sealed as it came, under its own name. Leave
it there for two weeks, or something else under that name: so long the same parcel may come again, and this is how it is
known. SECRET_FILE holds the secret that you and the sender share, the line whsec_… (mode 0600). It is read at each
request.

Put a web server with a certificate in front of it: parcels are only ever sent to https. Let it take bodies of 50 MB and
wait four minutes (nginx takes 1 MB and waits one minute unless it is told: client_max_body_size 60m;
proxy_read_timeout 240s), and only a few at a time.

What it does is what docs/webhook/openapi.json asks of a receiver:

- it believes nothing but a right signature, and looks at the time: five minutes and no more;
- it takes only names that are names of parcels;
- a parcel is in FOLDER whole or not at all, and on the disk before it says so;
- a parcel that is there already is not written again, and the answer is the same;
- whoever sends: it holds no more than a piece of it in memory, and nothing on the disk that was not signed.
"""

import base64
import hashlib
import hmac
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO

NAME = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}(-[0-9]{1,4})?(-part[0-9]{1,3})?(\.erase)?\.zip\.age")
NUMBER = re.compile(r"[0-9]{1,12}")
LONGEST = 50_000_000
"""Bytes of one parcel: max_mb, as you have agreed on it."""
WINDOW = 300
"""Seconds by which the sender's clock and this one may differ."""
SILENCE, WHOLE = 60, 240
"""Seconds without a byte, and for one request, after which a connection is given up."""
PIECE = 64 * 1024


def known(signs: list[hmac.HMAC], marks: str) -> bool:
    """Say whether one of *marks* (``v1,<base64>``, spaces between) is one of the signatures made with our secrets."""
    wanted = [b"v1," + base64.b64encode(one.digest()) for one in signs]
    return any(hmac.compare_digest(one, mark.encode()) for one in wanted for mark in marks.split())


def fresh(sent_at: str) -> bool:
    """Say whether a request was made just now."""
    return NUMBER.fullmatch(sent_at) is not None and abs(time.time() - int(sent_at)) <= WINDOW


def keep(draft: IO[bytes], final: Path) -> None:
    """Give a whole parcel its name, once it is on the disk. One that is there already is the same one: it stays."""
    draft.flush()
    os.fsync(draft.fileno())
    if not final.exists():
        Path(draft.name).rename(final)
        listing = os.open(final.parent, os.O_RDONLY)
        os.fsync(listing)  # the name, too, survives a power cut
        os.close(listing)


class Receiver(BaseHTTPRequestHandler):
    """Answers one request. *folder* and *secret_file* are set by ``main``."""

    folder: Path
    secret_file: Path
    protocol_version = "HTTP/1.1"
    timeout = SILENCE
    left = 0
    """Bytes of the body that have not been read."""

    def do_POST(self) -> None:
        """Take a parcel."""
        length = self.headers.get("content-length", "")
        if not NUMBER.fullmatch(length) or "transfer-encoding" in self.headers:
            return self._say(411)
        self.left = int(length)
        if self.left > LONGEST:
            return self._say(413)
        try:
            with tempfile.NamedTemporaryFile(
                dir=self.folder, prefix=".", suffix=".part", delete=False
            ) as draft:
                try:
                    code = self._taken(draft)
                finally:
                    Path(draft.name).unlink(missing_ok=True)
        except (
            OSError,
            ValueError,
        ):  # the disk is full or away, or there is no secret: the sender comes again
            code = 503
        return self._say(code)

    def _taken(self, draft: IO[bytes]) -> int:
        """Write the body into *draft*, judge it, and keep it; return the answer."""
        name, sent_at = self.headers.get("webhook-id", ""), self.headers.get("webhook-timestamp", "")
        head = f"{name}.{sent_at}.".encode()
        signs = [hmac.new(secret, head, hashlib.sha256) for secret in self._secrets()]
        for piece in self._body():
            draft.write(piece)
            for sign in signs:
                sign.update(piece)
        if self.left:
            return 400
        if not fresh(sent_at) or not known(signs, self.headers.get("webhook-signature", "")):
            return 401
        if not NAME.fullmatch(name):
            return 422
        keep(draft, self.folder / name)
        return 204

    def _secrets(self) -> list[bytes]:
        words = self.secret_file.read_text(encoding="ascii").split()
        return [base64.b64decode(word.removeprefix("whsec_")) for word in words]

    def _body(self) -> Iterator[bytes]:
        """Yield what comes; it ends early when the line is cut, silent or too slow. Then *left* is not 0."""
        until = time.monotonic() + WHOLE
        with suppress(OSError):
            while self.left and time.monotonic() < until:
                piece = self.rfile.read1(min(self.left, PIECE))
                if not piece:
                    return
                self.left -= len(piece)
                yield piece

    def _say(self, code: int) -> None:
        """Answer without a word. After anything but thanks the connection ends, once the sender has read the answer."""
        with suppress(OSError):  # nobody is there any more
            self.send_response_only(code)
            self.send_header("content-length", "0")
            if code >= 400:  # noqa: PLR2004  (client's and server's errors)
                self.close_connection = True
                self.send_header("connection", "close")
            self.end_headers()
        for _ in self._body():
            """A sender that is still sending would never see the answer: hear it out."""

    def log_message(self, *_: object) -> None:
        """Keep no log of who sent what, and when."""


def main(folder: str, secret_file: str, listen: str = "127.0.0.1:8090") -> None:
    """Serve until Ctrl-C."""
    Receiver.folder, Receiver.secret_file = Path(folder), Path(secret_file)
    Receiver.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for half in Receiver.folder.glob(".*.part"):  # what an earlier life left
        half.unlink()
    host, _, port = listen.rpartition(":")
    with ThreadingHTTPServer((host, int(port)), Receiver) as server:
        print(f"Parcels are taken at http://{host}:{server.server_port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
