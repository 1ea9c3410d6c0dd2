"""Whether a file's bytes may tell where it was made. A search for marks, never a decoding.

It is asked of a file that goes out as it came, for a partner that may not know the exact place. Cameras and phones
write places in few ways: an Exif block (pictures, also inside PDF), XMP, the location atoms of MP4 and QuickTime, the
tracks that action cameras, dash cameras and drones add, comments of Ogg and FLAC, GeoPDF. A file that holds one of
those marks, or whose inside cannot be searched because it is packed, may tell. The search finds what is written in a
usual way; it is no proof.
"""

from collections.abc import Iterable

MARKS = (
    b"Exif\0\0",
    b"\xa9xyz",
    b"loci\0\0\0\0",
    b"com.apple.quicktime.location",
    b"gpmd",
    b"GPS5",
    b"djmd",
    b"/GPTS",
    b"/LGIDict",
    b"GEO=",
    b"freeGPS ",
    b"$GPRMC,",
    b"$GNRMC,",
    b"$GPGGA,",
    b"$GNGGA,",
)
IN_ANY_CASE = (
    b"gpslatitude",
    b"gpslongitude",
    b"gpscoordinates",
    b"exif:gps",
    b"location=",
    b"recording_location",
)
"""Names that may be written in capitals or not, as in a comment of Ogg; too long to be in a film by chance."""
SEARCHABLE = (
    *("video/", "audio/", "text/"),
    *("application/pdf", "application/ogg", "image/gif", "image/bmp"),
)
"""Beginnings of the types in which such a mark stands in plain bytes."""
_PACKED = (b"/Encrypt", b"/EmbeddedFile", b"/FlateDecode/DCTDecode", b"/FlateDecode /DCTDecode", b"cmov")
"""A PDF that is encrypted, has a file in it, or packs its photos once more; the packed head of an old film."""
_LONGEST = max(map(len, (*MARKS, *IN_ANY_CASE, *_PACKED)))


def may_tell(media_type: str, chunks: Iterable[bytes]) -> bool:
    """Say whether the file in *chunks* may hold a place."""
    return not media_type.startswith(SEARCHABLE) or any(map(_is_marked, _windows(chunks)))


def _is_marked(window: bytes) -> bool:
    small = window.lower()
    return any(mark in window for mark in (*MARKS, *_PACKED)) or any(name in small for name in IN_ANY_CASE)


def _windows(chunks: Iterable[bytes]) -> Iterable[bytes]:
    """Yield *chunks*, each with the end of the one before: a mark may lie across the seam."""
    tail = b""
    for chunk in chunks:
        yield tail + chunk
        tail = (tail + chunk)[-_LONGEST:]
