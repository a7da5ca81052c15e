"""Build the application context from the settings and the database."""

import contextlib
import secrets
import stat
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from ulid import ULID

from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings
from bot.config.theatres import folders_of
from bot.domain.form import report_form
from bot.domain.form.step import Context
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.aliases import with_theatre
from bot.domain.places.gazetteer import GazetteerPlace, place_from_json
from bot.domain.places.index import PlaceIndex
from bot.domain.places.theatre import Theatre, TheatreError, read_theatres
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
    theatre = read_theatre(settings)
    return AppContext(
        settings=settings,
        catalogue=catalogue,
        theatre=theatre,
        index=PlaceIndex(known_places(database, theatre), theatre.areas),
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
    catalogue = Catalogue(
        settings.languages,
        settings.texts_dir,
        theatres=folders_of(settings.theatre),
        discreet=settings.discreet_mode,
    )
    _check_names(settings, catalogue)
    _check_channels(settings, catalogue)
    return catalogue


def make_reader(settings: Settings, table: Iterable[GazetteerPlace] | None, now: datetime) -> Context:
    """Build what a message is parsed with outside a chat. `table`: the places; None: those that the bot uses.

    The database is only read, and not created. Raises CatalogueError, WrongSetting, StorageError.
    """
    catalogue = make_catalogue(settings)
    theatre = read_theatre(settings)
    known = _places_in_use(settings, theatre) if table is None else with_theatre(table, theatre)
    lexicon = Lexicon.from_catalogue(catalogue, settings.parties)
    index = PlaceIndex(known, theatre.areas)
    return Context(now, settings.zone, index, lexicon, list_parties(settings), theatre.together)


def read_theatre(settings: Settings) -> Theatre:
    """Read the organisation's theatres as one. Raises WrongSetting for files that cannot be used."""
    try:
        return read_theatres(folders_of(settings.theatre))
    except (TheatreError, OSError, UnicodeDecodeError) as error:
        raise WrongSetting(
            f"BALAGH_THEATRE holds {','.join(settings.theatre)!r}; it may hold: a theatre whose files can be read: "
            f"{error}"
        ) from None


def _places_in_use(settings: Settings, theatre: Theatre) -> Iterable[GazetteerPlace]:
    if not exists(settings.database):
        return theatre.places
    database = Database(settings.database, settings.key_ring())
    try:
        return (
            theatre.places
            if database.migration_state() == "empty"
            else tuple(known_places(database, theatre))
        )
    finally:
        database.close()


def known_places(database: Database, theatre: Theatre) -> Iterable[GazetteerPlace]:
    """Return the organisation's own table of places if one was loaded, else the theatre's. Raises StorageError."""
    with database.reading() as session:
        rows = places.list_all(session)
    return with_theatre(map(place_from_json, rows), theatre) if rows else theatre.places


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
    """Check that the organisation, the area and each party have their names in every language."""
    forms = ("name", "title")
    named = [party for party in settings.parties if party != "unknown"]
    wanted = [
        *(
            ("ORGANISATION", settings.organisation, f"organisation-{settings.organisation}.{form}")
            for form in forms
        ),
        *(("AREA", settings.area, f"area-{settings.area}.{form}") for form in forms),
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
