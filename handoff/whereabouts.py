"""Whether a file's bytes may tell where it was made. A search for marks, never a decoding.

It is asked of a file that goes out as it came, for a partner that may not know the exact place. Cameras and phones
write places in few ways: an Exif block (pictures, also inside PDF), XMP, the location atoms of MP4 and QuickTime, the
tracks that action cameras and drones add, GeoPDF. A file that holds one of those marks, or whose inside cannot be
searched because it is packed, may tell. The search finds what is written in a usual way; it is no proof.
"""

from collections.abc import Iterable

MARKS = (
    b"Exif\0\0",
    b"GPSLatitude",
    b"GPSLongitude",
    b"GPSCoordinates",
    b"exif:GPS",
    b"\xa9xyz",
    b"loci\0\0\0\0",
    b"com.apple.quicktime.location",
    b"gpmd",
    b"GPS5",
    b"djmd",
    b"/GPTS",
    b"/LGIDict",
    b"LOCATION=",
    b"RECORDING_LOCATION",
    b"GEO=",
)
_LONGEST = max(map(len, MARKS))
SEARCHABLE = (
    *("video/", "audio/", "text/"),
    *("application/pdf", "application/ogg", "image/gif", "image/bmp"),
)
"""Beginnings of the types in which such a mark stands in plain bytes."""
_PACKED = (b"/Encrypt", b"cmov")
"""An encrypted PDF, and the packed head of an old QuickTime film."""


def may_tell(media_type: str, chunks: Iterable[bytes]) -> bool:
    """Say whether the file in *chunks* may hold a place."""
    return not media_type.startswith(SEARCHABLE) or any(
        mark in window for window in _windows(chunks) for mark in (*MARKS, *_PACKED)
    )


def _windows(chunks: Iterable[bytes]) -> Iterable[bytes]:
    """Yield *chunks*, each with the end of the one before: a mark may lie across the seam."""
    tail = b""
    for chunk in chunks:
        yield tail + chunk
        tail = (tail + chunk)[-_LONGEST:]
