"""Copy a file without its metadata: pictures are re-encoded; of video and audio only the streams are copied.

A file that cannot be stripped reliably gets no copy and is never shown as stripped. What can be seen and heard in the
streams themselves stays, also what a camera writes into the picture.
"""

import importlib
import io
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

#: The largest file that a bot can download from Telegram; more pixels than any phone camera are an attack.
MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 120_000_000
#: Pixels that are held in memory at once, four bytes each. A JPEG is decoded at 1/2, 1/4 or 1/8.
MAX_DECODED_PIXELS = 40_000_000
#: The longest side of the copy: enough to see details, small enough for a slow connection.
MAX_SIDE_PIXELS = 2560
#: Telegram takes no photo with a side so many times as long as the other: a narrower one gets a white border.
MAX_RATIO = 20


class CannotStrip(ValueError):
    """The file cannot be stripped; the message is a code: unknown, too-large, broken."""


@dataclass(frozen=True, slots=True)
class StrippedCopy:
    """A copy without metadata, and the Telegram kind to send it as: photo, video, audio, voice."""

    kind: str
    content: bytes


def strip_metadata(content: bytes) -> StrippedCopy:
    """Return a copy without metadata. Raises CannotStrip; a file that is too large is not decoded."""
    if len(content) > MAX_FILE_BYTES:
        raise CannotStrip("too-large")
    make = _MAKERS.get(mime_type(content))
    if make is None:
        raise CannotStrip("unknown")
    return make(content)


def load_codecs(content: bytes) -> None:
    """Load what decodes this file: a process that closes itself off can load nothing afterwards."""
    if _MAKERS.get(mime_type(content)) is _picture:
        Image.init()
    else:
        import av

        for module in pkgutil.walk_packages(av.__path__, "av."):  # PyAV loads some when it meets a stream
            if module.name != "av.__main__":
                importlib.import_module(module.name)


def mime_type(content: bytes) -> str:
    """Return the MIME type by content; empty if unknown."""
    import puremagic  # reads its long lists when it is imported

    try:
        return str(puremagic.from_string(content, mime=True))
    except (puremagic.PureError, ValueError):
        return ""


def _picture(content: bytes) -> StrippedCopy:
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")) as given:
            if given.width * given.height > MAX_PIXELS:
                raise CannotStrip("too-large")
            given.draft("RGB", (MAX_SIDE_PIXELS, MAX_SIDE_PIXELS))
            if given.width * given.height > MAX_DECODED_PIXELS:
                raise CannotStrip("too-large")
            given.thumbnail((MAX_SIDE_PIXELS, MAX_SIDE_PIXELS))
            upright = ImageOps.exif_transpose(given)
            width, height = upright.size
            shown = max(width, -(-height // MAX_RATIO)), max(height, -(-width // MAX_RATIO))
            plain = Image.new("RGB", shown, "white")
            rgba = upright.convert("RGBA")
            plain.paste(rgba, mask=rgba.getchannel("A"))
    except Image.DecompressionBombError:
        raise CannotStrip("too-large") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise error if isinstance(error, CannotStrip) else CannotStrip("broken") from None
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=88)
    return StrippedCopy("photo", out.getvalue())


def _streams(kind: str, form: str) -> Callable[[bytes], StrippedCopy]:
    def make(content: bytes) -> StrippedCopy:
        import av  # 17 MB that only the stripping process needs

        out = io.BytesIO()
        try:
            with (
                av.open(io.BytesIO(content), "r") as given,
                av.open(out, "w", format=form, options={"fflags": "+bitexact"}) as copy,
            ):
                found = [*given.streams.video[:1], *given.streams.audio[:1]]
                if not found:
                    raise CannotStrip("broken")
                taken = {stream.index: copy.add_stream_from_template(stream) for stream in found}
                for stream in taken.values():
                    stream.metadata.clear()
                for packet in given.demux(found):
                    if packet.dts is not None:
                        packet.stream = taken[packet.stream.index]
                        copy.mux(packet)
        except (av.FFmpegError, ValueError, OSError) as error:
            raise error if isinstance(error, CannotStrip) else CannotStrip("broken") from None
        return StrippedCopy(kind, out.getvalue())

    return make


_MAKERS: dict[str, Callable[[bytes], StrippedCopy]] = {
    **dict.fromkeys(
        ("image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp", "image/tiff"), _picture
    ),
    **dict.fromkeys(
        ("video/mp4", "video/quicktime", "video/3gpp", "video/x-m4v", "application/mp4"),
        _streams("video", "mp4"),
    ),
    **dict.fromkeys(("audio/ogg", "application/ogg", "video/ogg", "audio/opus"), _streams("voice", "ogg")),
    **dict.fromkeys(("audio/mpeg", "audio/mp3"), _streams("audio", "mp3")),
    **dict.fromkeys(("audio/mp4", "audio/x-m4a"), _streams("audio", "mp4")),
}
