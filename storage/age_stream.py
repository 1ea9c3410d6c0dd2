"""age over streams, both ways round: bytes are pushed in and sealed, and a sealed file is read out in chunks.

pyrage *pulls* what it seals from a reader and *pushes* what it opens to a writer, and returns at the end. A download
comes the other way round: bytes arrive on the event loop when they please. So each sealing has a thread of its own that
pulls from a queue of ``ROOM`` chunks, and who pushes waits on the loop while the queue is full. The queue bounds the
memory, whatever the size of the file, and the loop never waits for the disk. Reading goes through a pipe of the
operating system's, whose 64 KiB are the bound.

Plaintext is only ever in memory: queue, pipe and age's own block of 64 KiB.
"""

import asyncio
import os
import queue
from collections.abc import Iterator
from contextlib import suppress
from threading import Thread
from typing import BinaryIO

import pyrage

from flows.errors import Refused, Unreachable

CHUNK = 64 * 1024
ROOM = 4
"""Chunks that may wait for the sealing thread."""


class Sealing:
    """Seals what is pushed into *file*, to *identity* itself. Belongs to the event loop it is made on."""

    def __init__(self, file: BinaryIO, identity: pyrage.x25519.Identity) -> None:
        self._file = file
        self._recipient = identity.to_public()
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        self._whole = False
        self._room = asyncio.Semaphore(ROOM)
        self._chunks: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._rest = b""
        self._over = False
        Thread(target=self._seal, name="sealing", daemon=True).start()

    async def push(self, chunk: bytes) -> None:
        """Seal *chunk* too; waits while the thread is behind. Raises Unreachable("disk")."""
        if not chunk:
            return  # in the queue it would mean the end
        await self._room.acquire()
        if self._ended.is_set():
            self._room.release()
            raise Unreachable("disk")
        self._chunks.put(chunk)

    async def end(self) -> None:
        """That was all: returns when every byte is sealed and on the disk. Raises Unreachable("disk")."""
        self._chunks.put(b"")
        await self._ended.wait()
        if not self._whole:
            raise Unreachable("disk")

    async def stop(self) -> None:
        """Seal no more; returns when the thread touches the file no more."""
        self._chunks.put(None)
        await self._ended.wait()

    # -- in the thread

    def _seal(self) -> None:
        with suppress(pyrage.EncryptError, OSError):
            pyrage.encrypt_io(self, self._file, [self._recipient])
            self._file.flush()
            os.fsync(self._file.fileno())
            self._whole = True
        with suppress(RuntimeError):  # the loop is closed: nobody waits
            self._loop.call_soon_threadsafe(self._note_end)

    def read(self, size: int) -> bytes:
        """Give age at most *size* bytes; none at the end. Raises OSError when it was stopped."""
        if not self._rest and not self._over:
            chunk = self._chunks.get()
            if chunk is None:
                raise OSError
            self._over = not chunk
            self._loop.call_soon_threadsafe(self._room.release)
            self._rest = chunk
        given, self._rest = self._rest[:size], self._rest[size:]
        return given

    def _note_end(self) -> None:
        self._ended.set()
        self._room.release()  # one who waits to push shall see it


def opened(sealed: BinaryIO, identity: pyrage.x25519.Identity) -> Iterator[bytes]:
    """Read what is *sealed* to *identity* in chunks of ``CHUNK``. Refused: file-damaged."""
    reading, writing = os.pipe()
    faults: list[Exception] = []
    thread = Thread(target=_open, args=(sealed, writing, identity, faults), name="opening", daemon=True)
    try:
        with os.fdopen(reading, "rb") as plain:
            thread.start()
            while chunk := plain.read(CHUNK):
                yield chunk
    finally:  # the pipe is closed by now, so the thread ends even if the reader went away
        thread.join()
    if faults:
        raise Refused("file-damaged")


def _open(sealed: BinaryIO, writing: int, identity: pyrage.x25519.Identity, faults: list[Exception]) -> None:
    try:
        with os.fdopen(writing, "wb") as plain:
            pyrage.decrypt_io(sealed, plain, [identity])
    except (pyrage.DecryptError, OSError) as fault:
        faults.append(fault)
