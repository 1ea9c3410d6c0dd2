"""A thread that looks over an installation's shoulder: every file, again and again, and the pages it serves."""

import contextlib
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.canaries.search import Canary, found_in

EVERY = 0.1
PAGES = ("/health", "/metrics")


@dataclass(slots=True)
class Scanner:
    """*ours*: files that may hold keys or what a partner may read. Canaries may be added at any time."""

    folder: Path
    base: str = ""
    ours: tuple[str, ...] = ()
    canaries: set[Canary] = field(default_factory=set)
    found: set[tuple[Canary, str]] = field(default_factory=set)
    looks: int = 0
    files: set[str] = field(default_factory=set)
    pages: set[str] = field(default_factory=set)
    _seen: dict[Path, tuple[int, int, int]] = field(default_factory=dict)
    _end: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.set()
        if self._thread is not None:
            self._thread.join()
        self._seen.clear()
        self.look()

    def look(self) -> None:
        """Look at every file that has changed, and at the pages."""
        self.looks += 1
        for file in sorted(self.folder.rglob("*")):
            name = str(file.relative_to(self.folder))
            if not name.startswith(self.ours or ("\0",)):
                self._file(file, name)
        for page in PAGES if self.base else ():
            with contextlib.suppress(OSError, HTTPException):
                self.search(page, self._served(page))
                self.pages.add(page)

    def search(self, name: str, content: bytes, among: Iterable[Canary] = ()) -> None:
        """Search *content* for all canaries, or *among* these."""
        self.found |= {(canary, name) for canary in found_in(content, among or list(self.canaries))}

    def _file(self, file: Path, name: str) -> None:
        try:
            told = file.stat()
            mark = (told.st_mtime_ns, told.st_size, len(self.canaries))
            if not file.is_file() or self._seen.get(file) == mark:
                return
            content = file.read_bytes()
        except OSError:
            return
        self._seen[file] = mark
        self.files.add(name)
        self.search(name, content)

    def _served(self, page: str) -> bytes:
        connection = HTTPConnection(self.base, timeout=1)
        try:
            connection.request("GET", page)
            return connection.getresponse().read()
        finally:
            connection.close()

    def _watch(self) -> None:
        while not self._end.wait(EVERY):
            self.look()
