"""Small pictures made here, so that no binary file lies in the repository."""

import struct
import zlib


def png(width: int = 4, height: int = 3) -> bytes:
    """A grey PNG of this size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\x00" + b"\x80" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg_with_exif() -> bytes:
    """The outline of a JPEG that carries a camera's notes."""
    exif = b"Exif\x00\x00GPS 35.9"
    size = struct.pack(">BHHB", 8, 30, 40, 1) + b"\x01\x11\x00"
    return (
        b"\xff\xd8"
         b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
        + b"\xff\xc0" + struct.pack(">H", len(size) + 2) + size
        + b"\xff\xda\x00\x02data\xff\xd9"
    )  # fmt: skip
