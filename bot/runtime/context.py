"""Build the application context from the settings and the database."""

import contextlib
import secrets
import stat
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from ulid import ULID

from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings
from bot.domain.form import report_form
from bot.domain.form.step import Context
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.aliases import add_spellings
from bot.domain.places.gazetteer import GazetteerPlace, embedded_places, place_from_json
from bot.domain.places.index import PlaceIndex
from bot.i18n.catalogue import Catalogue
from bot.i18n.completeness import listed
from bot.services.context import AppContext
from bot.services.operations import own_texts
from bot.services.reports.form_context import list_parties
from storage.backup import before_upgrade
from storage.engine.database import Database, exists
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.imports import places


def utc_now() -> datetime:
    """Return the current time. Everything else gets this function passed in."""
    return datetime.now(UTC)


def build_context(
    settings: Settings, database: Database, clock: Callable[[], datetime] = utc_now
) -> AppContext:
    """Build the context. Raises CatalogueError for an unreadable text file, ValueError for a broken form."""
    report_form.check()
    catalogue = make_catalogue(settings)
    lexicon = Lexicon.from_catalogue(catalogue, settings.parties)
    return AppContext(
        settings=settings,
        catalogue=catalogue,
        index=PlaceIndex(known_places(database)),
        lexicon=lexicon,
        clock=clock,
        new_id=lambda: str(ULID()),
        new_secret=lambda: secrets.token_urlsafe(24),
        files=open_store(settings, database),
    )


def make_catalogue(settings: Settings) -> Catalogue:
    """Load the texts of the organisation's languages.

    Raises CatalogueError for mistakes in the organisation's own texts, and WrongSetting for a party without words
    or a channel whose language lacks texts.
    """
    own_texts.refuse_mistakes(settings)
    catalogue = Catalogue(settings.languages, settings.texts_dir, discreet=settings.discreet_mode)
    _check_names(settings, catalogue)
    _check_channels(settings, catalogue)
    return catalogue


def make_reader(settings: Settings, table: Iterable[GazetteerPlace] | None, now: datetime) -> Context:
    """Build what a message is parsed with outside a chat. `table`: the places; None: those that the bot uses.

    The database is only read, and not created. Raises CatalogueError, WrongSetting, StorageError.
    """
    catalogue = make_catalogue(settings)
    known = _places_in_use(settings) if table is None else add_spellings(table, embedded_places())
    lexicon = Lexicon.from_catalogue(catalogue, settings.parties)
    return Context(now, settings.zone, PlaceIndex(known), lexicon, list_parties(settings))


def _places_in_use(settings: Settings) -> tuple[GazetteerPlace, ...]:
    if not exists(settings.database):
        return embedded_places()
    database = Database(settings.database, settings.key_ring())
    try:
        return embedded_places() if database.migration_state() == "empty" else tuple(known_places(database))
    finally:
        database.close()


def known_places(database: Database) -> Iterable[GazetteerPlace]:
    """Return the organisation's own table of places if one was loaded, else the embedded one. Raises StorageError."""
    with database.reading() as session:
        rows = places.list_all(session)
    own = embedded_places()
    return add_spellings((place_from_json(row) for row in rows), own) if rows else own


def migrate(settings: Settings, database: Database) -> None:
    """Migrate the tables, after a copy into DATA_DIR/backups; that folder is ours alone. Raises StorageError."""
    with contextlib.suppress(OSError):  # another user's: doctor says so
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        if not settings.data_dir.stat().st_mode & stat.S_ISVTX:  # that would be everybody's, such as /tmp
            settings.data_dir.chmod(0o700)
    folder, tools = settings.upgrade_copies, settings.postgres_bin
    database.migrate(lambda at: before_upgrade.keep_copy(database, folder, at, utc_now(), tools))


def open_store(settings: Settings, database: Database) -> FileStore:
    """Open the store of evidence. Raises WrongSetting when its address cannot be used."""
    try:
        return FileStore(settings.evidence, database.keys)
    except (ValueError, ImportError) as error:
        raise WrongSetting(
            f"BALAGH_EVIDENCE_URL holds {settings.evidence!r}; it may hold: a folder, or an address such as "
            f"s3://bucket/folder (with `pip install balagh[s3]`): {error}"
        ) from None


def _check_names(settings: Settings, catalogue: Catalogue) -> None:
    """Check that the organisation, the theatre and each party have their names in every language."""
    forms = ("name", "title")
    named = [party for party in settings.parties if party != "unknown"]
    wanted = [
        *(
            ("ORGANISATION", settings.organisation, f"organisation-{settings.organisation}.{form}")
            for form in forms
        ),
        *(("THEATRE", settings.theatre, f"theatre-{settings.theatre}.{form}") for form in forms),
        *(("PARTIES", party, f"code-party-{party}") for party in settings.parties),
        *(("PARTIES", party, f"party-{party}.name") for party in named),
    ]
    for setting, code, text in wanted:
        if not all(catalogue.words(language).has(text) for language in catalogue.languages):
            raise WrongSetting(
                f"BALAGH_{setting} holds {code!r}; it may hold: a code with the text `{text}` in every language "
                "(BALAGH_TEXTS_DIR)"
            )


def _check_channels(settings: Settings, catalogue: Catalogue) -> None:
    """Check that channels' languages are complete: only in a chat another language may replace a missing text."""
    for language, _ in settings.channels:
        lacking = catalogue.missing(language) if language in catalogue.languages else ()
        if lacking:
            raise WrongSetting(
                f"BALAGH_CHANNELS holds a channel in {language!r}, which lacks {listed(lacking)}; it may "
                "hold: channels in languages that lack no text"
            )
