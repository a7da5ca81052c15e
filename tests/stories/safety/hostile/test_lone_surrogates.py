"""Half of a letter's code (JSON can name it, UTF-8 cannot write it) ends at every door, with a sentence."""

import copy
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.places.files import GazetteerError, load
from bot.formats.imports.files.sources import NotATable, Sheet
from bot.i18n.catalogue import Catalogue
from bot.sandbox.client.sandbox import Sandbox
from bot.sandbox.protocol.errors import NotAllowed
from bot.sandbox.server.server import SandboxServer
from bot.services.imports import tables
from bot.telegram.inbound import update as incoming
from bot.views.summary import problem_text
from storage.model.json_document import Refused, from_document, to_document
from storage.model.validation import without_control
from tests.stories.exports.sample import DAMASCUS
from tests.support.direct_bot import DirectBot
from tests.support.theatres import SYRIA

DOCUMENT = json.loads(
    Path("bot/runtime/example/2023-10-05.jsonl").read_text(encoding="utf-8").splitlines()[0]
)
DOCUMENT["place"] |= dict.fromkeys(("name_ar", "governorate_ar", "admin1_pcode"), "x")
#: Every letter there is, halves and control characters among them more often than they come.
WORDS = st.text(st.characters() | st.characters(categories=["Cs", "Cc"]), min_size=1, max_size=12)
CATALOGUE = Catalogue()


def places_in(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in a document."""
    for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*at, name)
        if isinstance(inner, (dict, list)):
            yield from places_in(inner, (*at, name))


def can_be_written(text: str) -> bool:
    return text.encode("utf-8", "replace").decode() == without_control(text) == text


@given(st.sampled_from([*places_in(DOCUMENT), ("narrative",)]), WORDS, st.booleans())
def test_a_record_is_refused_with_a_sentence_or_can_be_written(
    where: tuple[Any, ...], words: str, as_a_name: bool
) -> None:
    document = copy.deepcopy(DOCUMENT)
    part = document
    for name in where[:-1]:
        part = part[name]
    if as_a_name and isinstance(part, dict):
        part[words] = 1
    else:
        part[where[-1]] = words
    try:
        attack = from_document(json.loads(json.dumps(document)))
        kept = json.dumps(to_document(attack, DAMASCUS), ensure_ascii=False)
    except Refused as error:
        for language in CATALOGUE.languages:
            for problem in error.problems:
                assert can_be_written(problem_text(problem, CATALOGUE.words(language)))
    else:
        assert can_be_written(kept)


@given(WORDS, WORDS, WORDS, WORDS)
def test_an_update_is_refused_or_can_be_written(text: str, data: str, query: str, mime_type: str) -> None:
    chat = {"id": 7, "type": "private"}
    common: dict[str, Any] = {"message_id": 1, "date": 1, "chat": chat, "from": chat}
    document = {"file_id": text, "mime_type": mime_type}
    for update in (
        {"message": common | {"text": text}},
        {"message": common | {"caption": text, "document": document}},
        {"callback_query": {"id": query, "from": chat, "data": data, "message": common}},
    ):
        found = incoming.parse_update(json.loads(json.dumps(update)))
        assert found is not None
        for value in found.to_json().values():
            for each in value.values() if isinstance(value, dict) else [value]:
                assert not isinstance(each, str) or can_be_written(each)


JSON, FORM = ({"content-type": f"application/{kind}"} for kind in ("json", "x-www-form-urlencoded"))
MAPPING = '[columns]\n"when" = "occurred_at"\n"where" = "place_name"\n"what" = "attack_kinds"\n"own" = ""\n'


THEIRS = (("when", "where", "what", "own"), ("2023-10-05 12:00", "LETTERS", "missile", "x"))
PLACES = (
    ("admin1Pcode", "admin4Name_en", "admin4Pcode", "latitude", "longitude"),
    ("SY07", "LETTERS", "C1", 35.9, 36.7),
)


def workbook(path: Path, rows: Iterable[Sequence[Any]], broken: bytes) -> Path:
    """A table in which LETTERS stands as `broken`."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(path.with_suffix(".whole"))
    with zipfile.ZipFile(path.with_suffix(".whole")) as whole, zipfile.ZipFile(path, "w") as out:
        for name in whole.namelist():
            out.writestr(name, whole.read(name).replace(b"LETTERS", broken))
    return path


@pytest.mark.parametrize("broken", [b"Sar&#xD800;min", b"Sar\xed\xa0\x80min", b"Sarmin</t>"])
def test_a_workbook_with_broken_letters_is_no_table(tmp_path: Path, direct: DirectBot, broken: bytes) -> None:
    (tmp_path / "map.toml").write_text(MAPPING, encoding="utf-8")
    path = workbook(tmp_path / "theirs.xlsx", THEIRS, broken)
    with pytest.raises(NotATable, match="broken one"):
        tables.import_table(direct.database, direct.context, path, tmp_path / "map.toml")
    with pytest.raises(GazetteerError, match="not_readable"):
        load(workbook(tmp_path / "places.xlsx", PLACES, broken), SYRIA.by_pcode)
    (place,) = load(workbook(tmp_path / "whole.xlsx", PLACES, b"Sarmin"), SYRIA.by_pcode)
    assert place.name == "Sarmin"
    assert direct.rows("SELECT count(*) FROM report") == [0]


def test_a_cell_with_half_a_letter_is_refused_by_its_heading(
    direct: DirectBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No reader of ours gives such a cell today; one of tomorrow could."""
    rows = [["when", "where", "what", "own"], ["2023-10-05 12:00", "Sar\ud800min", "missile", "\ud800"]]
    monkeypatch.setitem(tables._OPENERS, ".csv", lambda _path: [Sheet("", lambda: rows)])
    path = direct.settings.data_dir / "theirs.csv"
    path.with_suffix(".toml").write_text(MAPPING, encoding="utf-8")
    done = tables.import_table(direct.database, direct.context, path, path.with_suffix(".toml"))
    ((line, (problem,)),) = [(each.line, each.problems) for each in done.refused]
    assert (line, problem.code, problem.field) == (2, "half-letter", "where")
    rows[0][1] = "where\udfff"
    with pytest.raises(NotATable, match="half of a letter"):
        tables.propose_mapping(direct.context, path, path.with_suffix(".new"), "en")


def test_the_sandbox_refuses_what_telegram_refuses() -> None:
    with SandboxServer() as server, Sandbox(server.url) as sandbox:
        amal = sandbox.person("Amal")
        amal.sends("/start abc")
        method = f"{server.base_url}{server.token}/sendMessage"
        for headers, body in (
            (JSON, rb'{"chat_id":%d,"text":"a\ud800b"}' % amal.id),
            (JSON, b'{"chat_id":%d,"text":"ab","x":%s}' % (amal.id, b"[" * 100_000)),
            (FORM, b"chat_id=%d&text=a\xff" % amal.id),
            (FORM, rb'chat_id=%d&text=a&reply_markup={"keyboard":[["\ud800"]]}' % amal.id),
        ):  # fmt: skip
            answer = httpx.post(method, content=body, headers=headers)
            assert answer.status_code == 400, answer.text
            assert answer.json()["description"].startswith("Bad Request: ")
        with pytest.raises(NotAllowed):
            sandbox.ask("POST", f"{amal._path(None)}/messages", content=rb'{"text":"a\ud800b"}', headers=JSON)
