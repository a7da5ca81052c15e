"""Copies without metadata; bombs, broken and unknown files."""

import io
import resource
import struct
import sys
import zlib

import av
import pytest
from PIL import Image

from bot.media import subprocess
from bot.media.metadata import CannotStrip, strip_metadata
from bot.media.subprocess import strip_in_subprocess
from tests.support.sounds import voice_note

SECRET = b"Qz35.9342N"


def photo(form: str) -> bytes:
    image, out = Image.new("RGB", (40, 30), "red"), io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = exif[0x9286] = SECRET.decode()
    exif[0x0112] = 6  # turned
    image.save(out, form, exif=exif)
    return out.getvalue()


def film(form: str, codec: str = "mpeg4") -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format=form) as container:
        container.metadata.update(
            {"title": SECRET.decode(), "comment": SECRET.decode(), "location": SECRET.decode()}
        )
        stream = container.add_stream(codec, rate=5)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for _ in range(5):
            container.mux(stream.encode(av.VideoFrame.from_image(Image.new("RGB", (64, 48), "blue"))))
        container.mux(stream.encode())
    return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_pictures_lose_their_metadata(form: str) -> None:
    given = photo(form)
    assert SECRET in given
    copy = strip_metadata(given)
    assert copy.kind == "photo"
    assert SECRET not in copy.content
    with Image.open(io.BytesIO(copy.content)) as image:
        assert image.size == (30, 40)  # upright, as it was meant
        assert len(image.getexif()) == 0


@pytest.mark.parametrize(
    ("given", "shown"),
    [((2100, 100), (2100, 105)), ((20, 5000), (128, 2560)), ((1, 1), (1, 1)), ((7000, 5400), (2560, 1975))],
)
def test_telegram_takes_the_copy_of_a_picture_of_any_form(
    given: tuple[int, int], shown: tuple[int, int]
) -> None:
    out = io.BytesIO()
    Image.new("RGB", given, "red").save(out, "PNG")
    with Image.open(io.BytesIO(strip_metadata(out.getvalue()).content)) as image:
        assert image.size == shown


@pytest.mark.parametrize("form", ["mp4", "mov"])
def test_videos_lose_their_metadata(form: str) -> None:
    given = film(form)
    assert SECRET in given
    copy = strip_metadata(given)
    assert copy.kind == "video"
    assert SECRET not in copy.content
    with av.open(io.BytesIO(copy.content)) as container:
        assert len([*container.decode(video=0)]) == 5


def test_voice_notes_lose_what_the_phone_wrote_about_itself() -> None:
    given = voice_note(SECRET.decode())
    assert given.count(SECRET) == 3  # its comments …
    assert b"Lavf" in given  # … and the name and version of its maker
    copy = strip_metadata(given)
    assert copy.kind == "voice"
    assert SECRET not in copy.content
    assert b"Lavf" not in copy.content
    with av.open(io.BytesIO(copy.content)) as container:
        assert sum(frame.samples for frame in container.decode(audio=0)) > 9000


def bomb(side: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (side * (side // 8 + 1)), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (bomb(20_000), "too-large"),
        (b"x" * (21 * 1024 * 1024), "too-large"),
        (b"%PDF-1.4 Qz", "unknown"),
        (b"PK\x03\x04", "unknown"),
        (b"", "unknown"),
        (photo("JPEG")[:200], "broken"),
        (film("mp4")[:60], "broken"),
    ],
    ids=["bomb", "oversize", "pdf", "zip", "empty", "half a picture", "half a film"],
)
def test_what_cannot_be_stripped_gets_no_copy(content: bytes, code: str) -> None:
    with pytest.raises(CannotStrip, match=code):
        strip_in_subprocess(content)


def test_a_name_does_not_decide_what_a_file_is() -> None:
    assert strip_metadata(photo("PNG")).kind == "photo"  # whatever the name said: nobody asks for it


def test_the_codecs_get_neither_token_nor_key(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, object] = {}
    import subprocess as processes

    start = processes.Popen

    def watched(command: list[str], **how: object) -> object:
        seen.update(how)
        return start(command, **how)  # type: ignore[call-overload]

    monkeypatch.setattr(processes, "Popen", watched)
    monkeypatch.setenv("BALAGH_TELEGRAM_TOKEN", "secret")
    assert strip_in_subprocess(photo("JPEG")).kind == "photo"
    assert seen["env"] == {}


def test_a_codec_in_other_hands_does_not_fill_our_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    flood = "import sys\nwhile True: sys.stdout.buffer.write(bytes(1 << 20))"
    monkeypatch.setattr(subprocess, "_COMMAND", (sys.executable, "-c", flood))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(CannotStrip, match="broken"):
        strip_in_subprocess(b"a file that opened a hole")
    grown_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown_kb < 3 * subprocess.MOST_OUTPUT_BYTES >> 10
