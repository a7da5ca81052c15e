"""Somebody with the database alone makes themselves an admin, comes back, or listens in: the check names it."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import pytest
from sqlalchemy import inspect

from bot.services.operations import doctor, retention
from bot.services.people import joining
from bot.views.callbacks import Callback
from storage.audit import audit_log
from storage.audit.verify_people import INVITATION, PERSON
from storage.repositories.messages import delivery
from storage.tables.people import ChatRow, InvitationRow, PersonRow
from tests.stories.audit.test_tampering import GARBAGE, put_back, tampers, without_rules
from tests.support.direct_bot import DirectBot

TABLES = ("audit", "person", "chat", "invitation")
#: The kept desk's people by number.
DINA, AMAL, BASEL, EYAD, FARAH, GHADA = range(1, 7)
Row = TypeVar("Row")
CALLED = {DINA: "D-01", AMAL: "A-02", BASEL: "A-03", EYAD: "A-04", FARAH: "A-05", GHADA: "A-06"}
#: Their chats; Amal's was 2 before her new phone, Nadia never joined.
CHATS = {"Dina": 1, "old": 2, "Basel": 3, "Eyad": 4, "Farah": 5, "Amal": 6, "Ghada": 7, "Nadia": 8}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DirectBot]:
    """SQLite on purpose: PostgreSQL holds to its columns' types itself."""
    direct = DirectBot(tmp_path_factory.mktemp("people"), keep_identity_days=30)
    with_everything_that_happens_to_people(direct)
    direct.extends_chain()
    without_rules(direct, TABLES)
    assert direct.audit_findings() == []
    yield direct
    assert direct.audit_findings() == []  # each test put back what it changed
    direct.shuts_down()


def with_everything_that_happens_to_people(direct: DirectBot) -> None:
    """Joined, moved, promoted, wiped, taken, revoked and forgotten, brought back, let in or not; after each, all is well."""
    for name, role in (
        ("Dina", "admin"),
        ("Amal", "responder"),
        ("Basel", "responder"),
        ("Eyad", "responder"),
    ):
        direct.joins(name, role)
    direct.joins("Farah", "responder")
    for tap in (
        Callback.PEOPLE.data("be.coordinator", BASEL),
        Callback.PEOPLE.data("gone", FARAH),
        Callback.PEOPLE.data("gone", BASEL),
        Callback.PEOPLE.data("reinstate", BASEL),
    ):
        direct.does("Dina", "tap", data=tap)
        assert direct.audit_findings() == []
    direct.clock.passes(days=40)
    assert retention.prune_expired(direct.database, direct.context) == {"identities": 1}
    moves(direct, AMAL, "Amal's new phone")
    direct.does("Basel", "command", text="/wipe")
    for command in ("/taken A-02", "/restore A-02", "/taken A-04"):
        direct.does("Dina", "command", text=command)
        assert direct.audit_findings() == []
    direct.context = replace(
        direct.context, settings=direct.settings.model_copy(update={"join_confirmed": True})
    )
    uses_invitation(direct, "Ghada")
    direct.does("Nadia", "text", text="Hello")
    joining.create_invitation(direct.database, direct.context, "responder")
    assert direct.audit_findings() == []
    assert direct.rows("SELECT pseudonym FROM person ORDER BY id") == [*CALLED.values()]
    assert direct.rows("SELECT role FROM person WHERE id = 3") == ["coordinator"]
    assert direct.rows("SELECT count(*) FROM audit WHERE verb = 'record.attest'") == [
        0
    ]  # each by the line of its act


def moves(direct: DirectBot, person: int, name: str) -> None:
    for _ in range(2):  # the first link is void
        with direct.database.transaction() as session:
            code, _until = joining.invite_person(session, direct.context, "responder", DINA, person)
    direct.does(name, "command", text=f"/start {code}")
    direct.does(name, "tap", data=Callback.LANGUAGE.data("en"))


def uses_invitation(direct: DirectBot, name: str) -> None:
    code, _until = joining.create_invitation(direct.database, direct.context, "responder")
    direct.does(name, "command", text=f"/start {code}")


def named(direct: DirectBot, table: str, column: str, where: str, what: str) -> bool | None:
    """Whether the check names what was put into a column; None when nothing changed by it."""
    value = GARBAGE[what]
    (same,) = direct.rows(f"SELECT {column} IS {value} FROM {table} WHERE {where}")
    try:
        tampers(direct, f"UPDATE {table} SET {column} = {value} WHERE {where}")
        found = direct.audit_findings()
    finally:
        put_back(direct, table)
    assert not same or found == []
    assert all(each.startswith(f"{table} ") for each in found), found
    return None if same else bool(found)


def one_of(rows: Sequence[Row], column: str, what: str) -> Row:
    """Each value goes into each column, and each column is that of each row; which value meets which row goes round."""
    return rows[(sum(column.encode()) + [*GARBAGE].index(what)) % len(rows)]


@pytest.mark.sample(5)
@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", [each.name for each in inspect(PersonRow).columns])
def test_any_column_of_a_person(kept: DirectBot, column: str, what: str) -> None:
    person = one_of((DINA, AMAL, BASEL, EYAD, FARAH, GHADA), column, what)
    found = named(kept, "person", column, f"id = {person}", what)
    assert found in (None, column in ("id", "proof", *PERSON)), person


@pytest.mark.sample(5)
@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", [each.name for each in inspect(ChatRow).columns])
def test_any_column_of_a_chat(kept: DirectBot, column: str, what: str) -> None:
    name = one_of([*CHATS], column, what)
    found = named(kept, "chat", column, f"id = {CHATS[name]}", what)
    harmless = column in ("greeted_at", "closed_since", "closed_reason", "retries", "retry_at") or (
        name == "Nadia" and column == "mark"
    )
    assert found in (None, not harmless), name


@pytest.mark.sample(5)
@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", [each.name for each in inspect(InvitationRow).columns])
def test_any_column_of_an_invitation(kept: DirectBot, column: str, what: str) -> None:
    number = one_of(kept.rows("SELECT id FROM safe_invitation"), column, what)
    assert named(kept, "invitation", column, f"id = {number}", what) in (None, True), number
    assert {"id", "proof", *INVITATION} == {each.name for each in inspect(InvitationRow).columns}


CHANGED = "this was changed in its row without a line"
FORGED = " is not as Balagh wrote it, and counts as absent"
IDENTITY = "(telegram_id, telegram_index, mark)"


@pytest.mark.parametrize(
    ("meddling", "said"),
    [
        (f"person SET role = 'admin' WHERE id = {AMAL}", [f"person {CALLED[AMAL]} (role)"]),
        (f"person SET role = 'responder' WHERE id = {DINA}", [f"person {CALLED[DINA]} (role)"]),
        (f"person SET revoked_at = NULL WHERE id = {EYAD}", [f"person {CALLED[EYAD]} (revoked_at)"]),
        (f"person SET revoked_at = NULL WHERE id = {FARAH}", [f"person {CALLED[FARAH]} (revoked_at)"]),
        (f"person SET revoked_at = joined_at WHERE id = {BASEL}", [f"person {CALLED[BASEL]} (revoked_at)"]),
        (f"person SET waiting_since = NULL WHERE id = {GHADA}", [f"person {CALLED[GHADA]} (waiting_since)"]),
        (f"person SET waiting_since = joined_at WHERE id = {BASEL}", [f"person {CALLED[BASEL]} (waiting_since)"]),
        (f"person SET forgets_before = NULL WHERE id = {BASEL}", [f"person {CALLED[BASEL]} (forgets_before)"]),
        (f"person SET language = NULL WHERE id = {BASEL}", [f"person {CALLED[BASEL]} (language)"]),
        (f"person SET language = 'ar' WHERE id = {DINA}", [f"person {CALLED[DINA]} (language)"]),
        (f"person SET pseudonym = 'D-02' WHERE id = {AMAL}", [f"person {CALLED[AMAL]} (pseudonym)"]),
        (f"person SET joined_at = datetime(joined_at, '-1 day') || '.000000' WHERE id = {AMAL}",
         [f"person {CALLED[AMAL]} (joined_at)"]),
        (f"person SET chat_id = 8 WHERE id = {BASEL}", [f"person {CALLED[BASEL]} (chat_id)"]),
        (f"person SET chat_id = 2 WHERE id = {AMAL}", [f"person {CALLED[AMAL]} (chat_id)"]),
        (f"person SET chat_id = CASE id WHEN {DINA} THEN 6 ELSE 1 END WHERE id IN ({DINA}, {AMAL})",
         [f"person {CALLED[DINA]} (chat_id)", f"person {CALLED[AMAL]} (chat_id)"]),
        (f"person SET id = {BASEL + DINA} - id WHERE id IN ({DINA}, {BASEL})",
         [f"person {CALLED[DINA]} (chat_id, pseudonym, role, forgets_before, consent)",
          f"person {CALLED[BASEL]} (chat_id, pseudonym, role, forgets_before, consent)"]),
        ("chat SET silent_since = NULL WHERE id = 4", ["chat 4 (silent_since)"]),
        ("chat SET silent_since = NULL WHERE id = 2", ["chat 2 (silent_since)"]),
        ((f"chat SET {IDENTITY} = (SELECT telegram_id, telegram_index, mark FROM safe_chat WHERE id = 9 - chat.id)"
         " WHERE id IN (1, 8)"), ["chat 1 (telegram_id)"]),
        (f"chat SET {IDENTITY} = (SELECT telegram_id, telegram_index, mark FROM safe_chat WHERE id = 8) WHERE id = 3",
         ["chat 3 (telegram_id)"]),
        (f"chat SET {IDENTITY} = (SELECT telegram_id, telegram_index, mark FROM safe_chat WHERE id = 8) WHERE id = 5",
         ["chat 5 (telegram_id)"]),
        ("chat SET telegram_id = (SELECT telegram_id FROM safe_chat WHERE id = 8) WHERE id = 3",
         ["chat 3 (telegram_id)", "chat 3 (telegram_index)"]),
        ("chat SET telegram_index = NULL WHERE id = 1", ["chat 1 (telegram_index)"]),
        (f"chat SET {IDENTITY} = (SELECT NULL, NULL, NULL) WHERE id = 1", ["chat 1 (telegram_id)"]),
        ("invitation SET role = 'admin' WHERE used_at IS NULL AND person_id IS NULL", ["invitation 9 (role)"]),
        ("invitation SET expires_at = '2030-01-01 00:00:00.000000' WHERE id = 6", ["invitation 6 (expires_at)"]),
        ("invitation SET code_hash = substr(code_hash, 2) || substr(code_hash, 1, 1) WHERE id = 9", ["invitation 9 (code_hash)"]),
        (f"invitation SET person_id = {DINA} WHERE id = 9", ["invitation 9 (person_id)"]),
        ("invitation SET used_at = NULL, used_by = NULL WHERE id = 1", ["invitation 1 (used_at, used_by)"]),
    ],
)  # fmt: skip
def test_plausible_lies_about_people(kept: DirectBot, meddling: str, said: list[str]) -> None:
    """Values as we could have written them ourselves, another row's seals among them."""
    table = meddling.partition(" ")[0]
    try:
        tampers(kept, f"UPDATE {meddling}")
        found = kept.audit_findings()
        assert [each for each in found if each.endswith(CHANGED)] == [f"{each}: {CHANGED}" for each in said]
        assert all(each.endswith((CHANGED, FORGED)) for each in found)
    finally:
        put_back(kept, table)
    assert kept.audit_findings() == []


@pytest.mark.parametrize(
    ("table", "number", "thing"),
    [
        ("person", EYAD, "person"),
        ("person", DINA, "person"),
        ("chat", 4, "chat"),
        ("invitation", 1, "invitation"),
    ],
)
def test_a_row_that_is_gone_and_one_that_was_put_in(
    kept: DirectBot, table: str, number: int, thing: str
) -> None:
    try:
        tampers(kept, f"UPDATE {table} SET id = 77 WHERE id = {number}")
        called = CALLED[number] if table == "person" else number
        gone, put_in = f"{thing} {called} is gone, though a line names it", f"{thing} 77 has no line"
        silent_or_no_chat = table != "chat" or number == CHATS["Eyad"]
        assert kept.audit_findings() == ([put_in, gone] if silent_or_no_chat else [gone])
    finally:
        put_back(kept, table)


@pytest.fixture
def staffed(direct: DirectBot) -> DirectBot:
    direct.joins("Dina", "admin")
    direct.joins("Amal", "responder")
    return direct


def role_of(direct: DirectBot, name: str) -> str | None:
    person = direct.does(name, "command", text="/help").person
    return person and person.role


def test_an_invitation_that_was_made_or_changed_in_the_table_lets_nobody_in(staffed: DirectBot) -> None:
    code, _until = joining.create_invitation(staffed.database, staffed.context, "responder")
    staffed.tampers("UPDATE invitation SET role = 'admin' WHERE used_at IS NULL")
    made_up = hashlib.sha256(b"A" * 32).hexdigest()
    staffed.tampers(
        "INSERT INTO invitation (code_hash, role, created_at, expires_at, proof) "
        f"SELECT '{made_up}', 'admin', created_at, expires_at, proof FROM invitation WHERE id = 1"
    )
    for given in (code, "A" * 32):
        staffed.does("Nadia", "command", text=f"/start {given}")
        assert role_of(staffed, "Nadia") is None
    assert staffed.audit_findings() == [f"invitation 3 (role): {CHANGED}", "invitation 4 has no line"]


def test_an_invitation_does_not_open_twice(staffed: DirectBot) -> None:
    code, _until = joining.create_invitation(staffed.database, staffed.context, "admin")
    staffed.does("Basel", "command", text=f"/start {code}")
    staffed.tampers("UPDATE invitation SET used_at = NULL, used_by = NULL WHERE id = 3")
    staffed.does("Nadia", "command", text=f"/start {code}")
    assert role_of(staffed, "Nadia") is None
    assert staffed.audit_findings() == [f"invitation 3 (used_at, used_by): {CHANGED}"]


SWAPPED = "(SELECT {0} FROM safe WHERE id = 3 - chat.id)"


@pytest.mark.parametrize(
    "meddling",
    [
        ["UPDATE person SET role = 'admin' WHERE id = 2"],
        ["UPDATE person SET role = 'admin', proof = (SELECT proof FROM person WHERE id = 1) WHERE id = 2"],
        ["UPDATE person SET chat_id = 3 WHERE id = 2", "UPDATE person SET chat_id = 2 WHERE id = 1"],
        [f"UPDATE chat SET telegram_index = {SWAPPED.format('telegram_index')} WHERE id < 3"],
        [f"UPDATE chat SET {IDENTITY} = {SWAPPED.format(IDENTITY[1:-1])} WHERE id < 3"],
        [
            f"UPDATE chat SET {IDENTITY[:-1]}, proof) = {SWAPPED.format(IDENTITY[1:-1] + ', proof')} WHERE id < 3"
        ],
    ],
    ids=["role", "role and proof", "people's chats", "indexes", "identities", "identities and proofs"],
)
def test_nobody_gets_a_role_by_the_table(staffed: DirectBot, meddling: list[str]) -> None:
    """Not even by setting their language, which writes their row."""
    staffed.does("Nadia", "text", text="Hello")
    tampers(staffed, "CREATE TABLE safe AS SELECT * FROM chat")
    if any("telegram_index" in each for each in meddling):
        tampers(staffed, "UPDATE chat SET telegram_index = NULL WHERE id < 3")
    for each in meddling:
        tampers(staffed, each)
    for _ in range(2):
        staffed.does("Amal", "tap", data=Callback.LANGUAGE.data("ar"))
        assert role_of(staffed, "Amal") != "admin"
    assert staffed.audit_findings()


def test_nothing_is_sent_to_a_chat_of_somebody_elses_choice(staffed: DirectBot) -> None:
    staffed.does("Nadia", "text", text="Hello")
    staffed.does("Dina", "command", text="/people")
    tampers(staffed, "CREATE TABLE safe AS SELECT * FROM chat")
    without_rules(staffed, ["chat"])
    eve = "(SELECT telegram_id FROM safe WHERE id = 3)"
    tampers(staffed, f"UPDATE chat SET telegram_id = {eve} WHERE id = 1")
    with staffed.database.reading() as session:
        sent = delivery.list_next(session, staffed.clock(), set())
    assert sent
    assert [each for each in sent if each.chat_id == 1 and each.verb != "void"] == []


def test_a_lie_that_was_sealed_over_stays_named(staffed: DirectBot) -> None:
    """The next act of somebody whose row was changed is no line about what was changed."""
    staffed.extends_chain()
    staffed.tampers("UPDATE person SET role = 'admin', pseudonym = 'D-07' WHERE id = 2")
    staffed.does("Amal", "tap", data=Callback.LANGUAGE.data("ar"))
    with staffed.database.transaction() as session:
        audit_log.note(session, staffed.clock(), 2, "language.choose", "A-02")
    staffed.extends_chain()
    assert staffed.audit_findings() == [f"person A-02 (pseudonym, role): {CHANGED}"]
    (told,) = [
        each for each in doctor.check_records(staffed.database, staffed.context) if each.name == "audit"
    ]
    assert (told.mark, told.says) == (
        "bad",
        f"the database was changed outside Balagh: person A-02 (pseudonym, role): {CHANGED}",
    )


def test_pruned_lines_tell_nobody_apart(direct: DirectBot) -> None:
    """What lines said of a chat's Telegram id cannot be tried out, even with the keys, once its mark is gone."""
    direct.joins("Dina", "admin")
    direct.joins("Amal", "responder")
    assert len(set(direct.rows("SELECT mark FROM chat"))) == 2
    direct.does("Dina", "tap", data=Callback.PEOPLE.data("gone", 2))
    direct.context = replace(
        direct.context, settings=direct.settings.model_copy(update={"keep_identity_days": 30})
    )
    direct.clock.passes(days=31)
    assert retention.prune_expired(direct.database, direct.context) == {"identities": 1}
    assert direct.rows("SELECT mark FROM chat WHERE id = 2") == [None]
    said = str(direct.rows("SELECT detail FROM audit"))
    assert str(direct.telegram("Amal")) not in said
    assert "chat_rows" in said
    assert direct.audit_findings() == []
