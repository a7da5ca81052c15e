"""What a codec that somebody took over could reach: nothing but its own memory, of which it gets 512 MB."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.media import isolation
from bot.media import subprocess as stripping
from bot.media.metadata import CannotStrip
from bot.services.operations.doctor import check_isolation
from tests.support.pictures import png

TOKEN = "123456:REAL-TOKEN-HERE"
#: The program of an attacker: each attempt by itself, and what came of it.
ATTACK = """
import ctypes, os, socket, sys
import bot.media.isolation as isolation
key, port = sys.argv[1], int(sys.argv[2])
assert "KEY" in open(key).read() and socket.socket()
{layers}
def attempt(name, what):
    try:
        print(name, "REACHED", what())
    except (OSError, MemoryError) as error:
        print(name, type(error).__name__)
attempt("key", lambda: open(key).read())
attempt("environment", lambda: open(f"/proc/{{os.getppid()}}/environ", "rb").read())
attempt("memory", lambda: open(f"/proc/{{os.getppid()}}/mem", "rb").read(1))
attempt("folder", lambda: os.listdir("/"))
attempt("write", lambda: open("/tmp/qz", "w"))
attempt("tcp", lambda: socket.socket().connect(("127.0.0.1", port)))
attempt("udp", lambda: socket.socket(type=socket.SOCK_DGRAM))
attempt("unix", lambda: socket.socket(socket.AF_UNIX))
attempt("program", lambda: os.posix_spawn("/bin/true", ["true"], {{}}))
attempt("much", lambda: len(bytearray(500 << 20)))
attempt("some", lambda: len(bytearray(100 << 20)))
"""
EVERYTHING = ("key", "environment", "memory", "folder", "write", "tcp", "udp", "unix", "program", "much")
#: Where the system has no seccomp and gives no other user: a program can still be started, but it opens nothing either.
BY_LIMITS = ("key", "environment", "memory", "folder", "write", "tcp", "udp", "unix", "much")


@pytest.mark.parametrize(
    ("layers", "out_of_reach"),
    [
        ("assert isolation.isolate() == []", EVERYTHING),
        (
            "assert isolation._leave_user(); assert isolation._filter_calls(); isolation.limit",
            EVERYTHING[:-1],
        ),
        ("isolation.limit()", BY_LIMITS),
    ],
    ids=["all layers", "without limits", "limits alone"],
)
def test_a_codec_in_other_hands_reaches_nothing(
    tmp_path: Path, layers: str, out_of_reach: tuple[str, ...]
) -> None:
    if "isolate" in layers and stripping.find_missing_layers():
        pytest.skip(f"not offered here: {check_isolation().says}")
    key = tmp_path / "keys"
    key.write_text("KEY")
    attack = [sys.executable, "-c", ATTACK.format(layers=layers), str(key), "9"]
    # The attacker's parent, as the bot: it holds the token in its environment.
    parent = [sys.executable, "-c", f"import subprocess; subprocess.run({attack!r}, env={{}})"]
    done = subprocess.run(
        parent,
        capture_output=True,
        text=True,
        env={"BALAGH_TELEGRAM_TOKEN": TOKEN},
        cwd=Path.cwd(),
        check=True,
    )
    told = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    assert set(told) == {*EVERYTHING, "some"}, done.stderr
    assert [name for name, what in told.items() if what.startswith("REACHED")] == [
        name for name in told if name not in out_of_reach
    ]
    assert TOKEN not in done.stdout


def test_the_bot_itself_can_be_read_by_no_other_process_of_its_user() -> None:
    get_dumpable = 3
    code = (
        "import ctypes; from bot.runtime.protection import protect_process; protect_process();"
        f"print(ctypes.CDLL(None).prctl({get_dumpable}, 0, 0, 0, 0))"
    )
    assert subprocess.check_output([sys.executable, "-c", code]) == b"0\n"


@pytest.mark.parametrize("side", [6_400, 10_900])
def test_a_small_picture_of_very_many_pixels_is_not_decoded(side: int) -> None:
    """466 kB took 1.6 GB."""
    with pytest.raises(CannotStrip, match="too-large"):
        stripping.strip_in_subprocess(png(side, side))


def test_doctor_says_what_keeps_the_codecs_in(monkeypatch: pytest.MonkeyPatch) -> None:
    for lacking, mark, says in (
        ([], "ok", "limits and seccomp, as another user and without a network"),
        (["user"], "ok", "limits and seccomp"),
        (["user", "seccomp"], "look", "by limits alone: this machine offers no seccomp"),
        (["limits"], "bad", "do not start with limits"),
    ):
        monkeypatch.setattr("bot.services.operations.doctor.find_missing_layers", lambda found=lacking: found)
        finding = check_isolation()
        assert (finding.mark, says in finding.says) == (mark, True), finding


def test_an_unknown_machine_is_left_with_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation.platform, "machine", lambda: "riscv64")
    assert not isolation._filter_calls()
