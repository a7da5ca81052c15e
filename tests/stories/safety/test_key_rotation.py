"""Another key while the bot runs and people report: nothing is lost, and nothing stays under the old key."""

from collections.abc import Callable

from sqlalchemy import text

from bot.services.audit import audit_trail
from storage.crypto.keyring import Key, key_id
from storage.engine.database import Database
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.operations.key_rotation import encrypted_columns, rotate
from tests.support.pictures import png
from tests.support.reports import all_reports, plain_report
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot


def test_another_key_while_the_bot_runs(make: Callable[..., RunningBot]) -> None:
    """On SQLite, and with --postgres on PostgreSQL."""
    app = make().opens()
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    plain_report(amal)
    amal.sends_photo(png(5, 5))
    app.waits(lambda: _one(app, "SELECT count(*) FROM evidence WHERE state = 'stored'") == 1)
    amal.sends("/report")
    amal.waits_for("Where did it strike?")
    amal.sends("Ariha")
    amal.waits_for("When?")
    outside = Database(app.settings.database, app.settings.key_ring())  # as `balagh keys rotate` does it
    try:
        outside.keys.add(Key.new())
        new = outside.keys.keys[0].id
        done = rotate(outside, FileStore(app.settings.evidence, outside.keys))
        assert done.values > 20
        assert done.files >= 1
        assert done.unreadable == []
        presses(
            amal,
            "Now ",
            "Missile",
            "Next ›",
            "House",
            "Next ›",
            "Not known",
            "No one (checked)",
            "✓ Send",
        )
        amal.waits_for("✓ 2023-10-05/02")
        basel.sends("/queue")
        basel.waits_for("2 reports wait")
        rotate(outside, FileStore(app.settings.evidence, outside.keys))
        with outside.engine.connect() as connection:
            for table, names in encrypted_columns():
                for name in names:
                    rows = connection.execute(
                        text(f"SELECT {name} FROM {table.name} WHERE {name} IS NOT NULL")
                    ).scalars()
                    assert {key_id(bytes(row)) for row in rows} <= {new}, f"{table.name}.{name}"
    finally:
        outside.close()
    assert {filed.attack.place.name for filed in all_reports(app)} == {"Sarmin", "Ariha"}
    with app.database.reading() as session:
        assert audit_trail.verify_log(session).findings == ()


def _one(app: RunningBot, query: str) -> object:
    with app.database.engine.connect() as connection:
        return connection.execute(text(query)).scalar()
