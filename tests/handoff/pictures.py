"""Pictures for the tests of the courier's room: made here, with planted words where a camera puts its own."""

import io
import struct
import zlib
from collections.abc import Iterator

from PIL import Image, ImageCms, PngImagePlugin

PLANTED = b"PLANTED-WORD"
WORD = PLANTED.decode()
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><d exif:GPSLatitude="41,50.6N">{WORD}</d></x:xmpmeta>'.encode()
ORIENTATION, MAKER, GPS, CAMERA, TAKEN = 0x0112, 0x010F, 0x8825, 0x8769, 0x9003


def dots(size: tuple[int, int] = (24, 16), mode: str = "RGB") -> Image.Image:
    """A picture with one dark corner, so that turning it can be seen."""
    image = Image.new("RGB", size, (250, 240, 230))
    image.paste((10, 20, 30), (0, 0, size[0] // 3, size[1] // 3))
    return image.convert(mode)


def exif(orientation: int = 1) -> Image.Exif:
    """Exif as a phone writes it: maker, which way is up, and where it was."""
    written = Image.Exif()
    written[MAKER], written[ORIENTATION] = WORD, orientation
    written.get_ifd(CAMERA).update({TAKEN: "2026:11:20 06:01:02"})
    written.get_ifd(GPS).update({1: "N", 2: (41.0, 50.0, 39.5), 3: "W", 4: (87.0, 43.0, 54.8)})
    return written


def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + PLANTED


def jpeg(orientation: int = 1, image: Image.Image | None = None, *, progressive: bool = False) -> bytes:
    """A JPEG with everything that may tell: Exif with a place, XMP, comment, profile, and bytes after its end."""
    out = io.BytesIO()
    (image or dots()).save(
        out,
        "JPEG",
        exif=exif(orientation).tobytes(),
        xmp=XMP,
        comment=PLANTED,
        icc_profile=profile(),
        progressive=progressive,
    )
    return out.getvalue() + PLANTED


def png(mode: str = "RGB", image: Image.Image | None = None) -> bytes:
    """A PNG with Exif, XMP, text (plain and packed), profile and time."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", WORD)
    info.add_text("Comment", WORD, zip=True)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    info.add(b"tIME", struct.pack(">HBBBBB", 2026, 11, 20, 6, 0, 0))
    out = io.BytesIO()
    (image or dots(mode=mode)).save(out, "PNG", pnginfo=info, exif=exif().tobytes(), icc_profile=profile())
    return out.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    """One part of a PNG with the right checksum."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_of(*chunks: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def header(width: int, height: int, depth: int = 8, colour: int = 2) -> bytes:
    """The head of a PNG, which may lie."""
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))


def sized_jpeg(width: int, height: int) -> bytes:
    """A small JPEG that says it is *width* by *height*."""
    plain = io.BytesIO()
    dots().save(plain, "JPEG")
    whole = plain.getvalue()
    at = whole.index(b"\xff\xc0") + 5
    return whole[:at] + struct.pack(">HH", height, width) + whole[at + 4 :]


def in_chunks(content: bytes, size: int = 65536) -> Iterator[bytes]:
    return (content[at : at + size] for at in range(0, len(content), size))
