"""Photos, videos, voice, documents: the message fields of each, and the removal of EXIF from photos."""

import struct

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.world.files import FileStore, StoredFile

PHOTO_LIMIT = 10 * 1024 * 1024
KINDS = {"photo": "photos", "video": "videos", "voice": "voice", "audio": "music", "document": "documents",
         "sticker": "stickers"}  # fmt: skip
EXTENSIONS = {
    "photo": "jpg",
    "video": "mp4",
    "voice": "oga",
    "audio": "mp3",
    "document": "bin",
    "sticker": "webp",
}
MIME_TYPES = {"photo": "image/jpeg", "video": "video/mp4", "voice": "audio/ogg", "audio": "audio/mpeg"}


def dimensions(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, GIF, WebP or JPEG; None for anything else."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        return struct.unpack(">II", content[16:24])
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        return struct.unpack("<HH", content[6:10])
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return (512, 512)
    return _jpeg_dimensions(content) if content[:2] == b"\xff\xd8" else None


def _jpeg_dimensions(content: bytes) -> tuple[int, int] | None:
    for marker, start, _ in _jpeg_segments(content):
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC) and len(content) >= start + 9:
            height, width = struct.unpack(">HH", content[start + 5 : start + 9])
            return width, height
    return None


def _jpeg_segments(content: bytes) -> list[tuple[int, int, int]]:
    """Return marker, start and end of each segment before the image data."""
    segments, at = [], 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:
        end = at + 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
        segments.append((content[at + 1], at, end))
        at = end
    return segments


def without_exif(content: bytes) -> bytes:
    """Remove camera metadata, as Telegram does with photos."""
    if content[:2] != b"\xff\xd8":
        return content
    kept, rest = [content[:2]], 2
    for marker, start, end in _jpeg_segments(content):
        if marker not in (0xE1, 0xED, 0xFE):
            kept.append(content[start:end])
        rest = end
    return b"".join([*kept, content[rest:]])


def store(files: FileStore, kind: str, name: str | None, mime_type: str | None, content: bytes) -> StoredFile:
    """Store a file as this kind of media. Raises Refused."""
    if not content:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        _check_photo(content)
        content, name = without_exif(content), None
    mime_type = mime_type or MIME_TYPES.get(kind, "application/octet-stream")
    return files.add(KINDS[kind], name or f"file.{EXTENSIONS[kind]}", mime_type, content)


def _check_photo(content: bytes) -> None:
    if len(content) > PHOTO_LIMIT:
        raise bad_request(f"file is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes")
    size = dimensions(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * max(1, min(size)):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _base(file: StoredFile) -> Json:
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}


def _photo(files: FileStore, file: StoredFile) -> list[Json]:
    width, height = dimensions(files.content(file.id)) or (1, 1)
    small = files.add("thumbnails", file.name, file.mime_type, files.content(file.id))
    scale = 90 / max(width, height, 90)
    tiny = {**_base(small), "width": max(1, int(width * scale)), "height": max(1, int(height * scale))}
    return [tiny, {**_base(file), "width": width, "height": height}]


_NAMED = ("file_name", "mime_type")
_STICKER: Json = {"width": 512, "height": 512, "type": "regular", "is_animated": False, "is_video": False}
#: Kind of media → its own fields: those of the file, those with a default, those that may be absent.
_FIELDS: dict[str, tuple[tuple[str, ...], Json, tuple[str, ...]]] = {
    "document": (_NAMED, {}, ()),
    "video": (_NAMED, {"width": 640, "height": 360, "duration": 0}, ()),
    "audio": (_NAMED, {"duration": 0}, ("title", "performer")),
    "voice": (("mime_type",), {"duration": 0}, ()),
    "sticker": ((), {"emoji": "🙂"}, ()),
}


def shown(files: FileStore, kind: str, file: StoredFile, values: Json) -> Json:
    """Return the message fields of a file as this kind of media."""
    if kind == "photo":
        return {kind: _photo(files, file)}
    of_file, defaults, optional = _FIELDS[kind]
    own = {"file_name": file.name, "mime_type": file.mime_type}
    return {
        kind: {
            **_base(file),
            **{name: own[name] for name in of_file},
            **(_STICKER if kind == "sticker" else {}),
            **{name: values.get(name, default) for name, default in defaults.items()},
            **{name: values[name] for name in optional if name in values},
        }
    }
