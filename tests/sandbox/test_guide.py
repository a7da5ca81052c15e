"""The guide to the sandbox's control API tells the truth: every route is in it, and every example works."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from starlette.routing import Mount, Route

from bot.sandbox.server.server import SandboxServer
from tests.support.pictures import jpeg_with_exif

GUIDE = Path("deploy/guides/sandbox-api.md").read_text(encoding="utf-8")
ADDRESS = "http://127.0.0.1:8484"
_ROUTE = re.compile(r"^### `([A-Z]+) (/sandbox\S*)`$", re.MULTILINE)


def routes_of(server: SandboxServer) -> Iterator[tuple[str, str]]:
    """Every method and path below /sandbox."""
    for mount in (each for each in server.app.routes() if isinstance(each, Mount)):
        for route in (each for each in mount.routes or [] if isinstance(each, Route)):
            for method in (route.methods or set()) - {"HEAD"}:
                yield method, re.sub(r":\w+}", "}", mount.path + route.path)


def test_every_route_is_in_the_guide_and_no_other(server: SandboxServer) -> None:
    documented = _ROUTE.findall(GUIDE)
    assert sorted(documented) == sorted(routes_of(server))


def examples() -> list[str]:
    """The commands of the guide, in its order."""
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    return [line for line in lines if line.startswith("curl ")]


def test_every_route_has_an_example() -> None:
    for section in GUIDE.split("\n### ")[1:]:
        assert "```sh\ncurl " in section, section.splitlines()[0]


@pytest.fixture
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the examples are typed: the files they send lie here."""
    for name in ("damage.jpg", "street.jpg"):
        (tmp_path / name).write_bytes(jpeg_with_exif())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("_folder")
def test_every_example_works(server: SandboxServer) -> None:
    """In the order of the guide, on a sandbox where the bot has answered Amal once."""
    with httpx.Client(timeout=10, trust_env=False) as client:
        client.post(f"{server.url}/sandbox/people/1001/chats/1001/messages", json={"text": "/start"})
        button = {"inline_keyboard": [[{"text": "English", "callback_data": "language.en"}]]}
        asked = {"chat_id": 1001, "text": "Which language?", "reply_markup": button}
        assert client.post(f"{server.url}/bot{server.token}/sendMessage", json=asked).json()["ok"]
        for example in examples():
            media = client.get(f"{server.url}/sandbox/people/1001/chats/1001").json()["messages"][-1]["media"]
            command = example.replace("FILE_ID", media["url"].rpartition("/")[2]) if media else example
            status, body = _typed(client, command, server.url)
            assert status == 200, f"{command}: {body}"


def _typed(client: httpx.Client, command: str, url: str) -> tuple[int, str]:
    """What curl would send, and what comes back; of a stream its first line."""
    words = shlex.split(command)[1:]
    method, address, how, streams = "", "", {}, False
    while words:
        word = words.pop(0)
        if word == "-N":
            streams = True
        elif word == "-X":
            method = words.pop(0)
        elif word == "--json":
            how["content"], how["headers"] = words.pop(0), {"content-type": "application/json"}
        elif word == "-F":
            name, _, value = words.pop(0).partition("=")
            file = Path(value[1:]).read_bytes() if value.startswith("@") else None
            how.setdefault("files", []).append((name, (value[1:], file) if file else (None, value)))
        elif word == "-o":
            words.pop(0)
        else:
            assert word.startswith(f"{ADDRESS}/sandbox"), word
            address = word.replace(ADDRESS, url)
    request = client.build_request(method or ("POST" if how else "GET"), address, **how)
    answer = client.send(request, stream=True)
    try:
        body = next(answer.iter_lines()) if streams else answer.read().decode("utf-8", "replace")
        return answer.status_code, body
    finally:
        answer.close()
