"""How the values of settings are written: each reader takes what was written, or says what it may hold."""

import re
from collections.abc import Callable
from datetime import time
from typing import Annotated, Any, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator
from pydantic_settings import NoDecode

from storage.model.fields import PROFILES


def _clock(value: Any) -> Any:
    if isinstance(value, time):
        return value
    hour, _, minute = str(value).strip().partition(":")
    if not (hour.isdigit() and minute.isdigit() and int(hour) < 24 and int(minute) < 60):
        raise ValueError("a clock time such as 21:00")
    return time(int(hour), int(minute))


def split_list(value: Any) -> Any:
    """Return the words of a text with commas; anything else as it is."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, OSError, ValueError) as error:  # unknown, a folder of zones, not a name at all
        raise ValueError("a time zone name such as Europe/Berlin") from error
    return value


def _chats(value: Any, takes: Callable[[str], bool], example: str) -> Any:
    chats = []
    for part in split_list(value):
        language, _, chat = part.partition("=") if isinstance(part, str) else (part[0], "=", part[1])
        if not language or not takes(chat):
            raise ValueError(f"language=chat pairs such as {example}")
        chats.append((language, chat))
    return tuple(chats)


def _channels(value: Any) -> Any:
    return _chats(
        value,
        lambda chat: _is_chat(chat.removesuffix(PUBLIC)) and (chat[0] != "@" or chat.endswith(PUBLIC)),
        f"en=@our_channel{PUBLIC},ar=-1001234567890; everybody can read a channel with a @name: say {PUBLIC} after it",
    )


def _closed_chats(value: Any) -> Any:
    return _chats(
        value,
        lambda chat: _is_chat(chat) and chat[0] != "@",
        "en=-1001234567890; everybody can read a chat with a @name, and alerts tell places at once",
    )


#: The formats of files, in the order of their buttons (bot.formats.formats writes them).
FORMAT_NAMES: Final = (*("xlsx", "csv", "geojson", "kml", "geopackage", "hxl", "jsonl", "parquet", "sqlite"),)


def _files(value: Any) -> Any:
    files = []
    for part in split_list(value):
        kind, _, profile = part.partition("=") if isinstance(part, str) else (part[0], "=", part[1])
        if kind not in FORMAT_NAMES or profile not in PROFILES:
            raise ValueError(
                f"format=profile pairs such as csv=partner; formats: {', '.join(FORMAT_NAMES)}; "
                f"profiles: {', '.join(PROFILES)}"
            )
        files.append((kind, profile))
    return tuple(files)


def _closed_group(value: Any) -> Any:
    if value and (str(value).startswith("@") or not _is_chat(str(value))):
        raise ValueError(
            "a group's number such as -1001234567890, with a topic -1001234567890/7; "
            "everybody can read a group with a @name"
        )
    return value or None


def _is_chat(written: str) -> bool:
    chat, slash, topic = written.partition("/")
    named = (chat.startswith("@") and len(chat) > 1) or chat.removeprefix("-").isdigit()
    return named and (not slash or (topic.isascii() and topic.isdigit()))


#: What a channel's setting says behind the chat where everybody may read it.
PUBLIC: Final = ":public"


def is_public(written: str) -> bool:
    """Whether a channel's setting says that everybody may read it."""
    return written.endswith(PUBLIC)


def split_chat(written: str) -> tuple[str, int | None]:
    """Return the chat and the topic that a setting names, as in -1001234567890/7.

    The first topic of a forum is General, which Telegram takes only without its number.

    >>> split_chat("@our_forum/7")
    ('@our_forum', 7)
    """
    chat, _, topic = written.removesuffix(PUBLIC).partition("/")
    return chat, int(topic) if topic and int(topic) > 1 else None


def _code(value: str) -> str:
    if not value or not all(
        part.isalnum() and part.isascii() and part.islower() for part in value.split("_")
    ):
        raise ValueError("a code of lower-case letters, digits and _")
    return value


def _url(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("an address that begins with http:// or https://")
    return value.rstrip("/")


def _recipient(value: str) -> str:
    if value and not re.fullmatch(r"age1[0-9a-z]{58}", value):
        raise ValueError("an age recipient, age1 and 58 letters and digits (age-keygen makes one)")
    return value


def _listen(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        raise ValueError("host:port such as 127.0.0.1:8443")
    return value


def _health(value: str) -> str:
    """A port alone is this machine's own; from elsewhere the figures can be reached only where that is said."""
    return _listen(f"127.0.0.1:{value}" if value.isdigit() else value) if value else ""


#: socks5h:// is how curl says that the proxy looks up names, which ours always does.
PROXIES = ("http", "https", "socks4", "socks5", "socks5h")


def _proxy(value: str) -> str:
    try:
        parts = urlsplit(value)
        known = parts.scheme in PROXIES and bool(parts.hostname) and parts.port is not None
    except ValueError:
        known = False
    if value and not known:
        raise ValueError(
            "http://, https://, socks4:// or socks5:// with host:port, such as socks5://127.0.0.1:1080"
        )
    return value


Clock = Annotated[time, BeforeValidator(_clock)]


Codes = Annotated[tuple[Annotated[str, AfterValidator(_code)], ...], NoDecode, BeforeValidator(split_list)]
#: Words separated by commas.
Listed = Annotated[tuple[str, ...], NoDecode, BeforeValidator(split_list)]
#: (language, chat) pairs; a public chat ends with `PUBLIC`.
Channels = Annotated[tuple[tuple[str, str], ...], NoDecode, BeforeValidator(_channels)]
#: (language, chat) pairs without a public chat.
ClosedChats = Annotated[tuple[tuple[str, str], ...], NoDecode, BeforeValidator(_closed_chats)]
#: (format, profile) pairs.
FilesOrdered = Annotated[tuple[tuple[str, str], ...], NoDecode, BeforeValidator(_files)]
ClosedGroup = Annotated[str | None, BeforeValidator(_closed_group)]
ZoneName = Annotated[str, AfterValidator(_zone)]
Code = Annotated[str, AfterValidator(_code)]
Proxy = Annotated[str, AfterValidator(_proxy)]
Url = Annotated[str, AfterValidator(_url)]
Recipient = Annotated[str, AfterValidator(_recipient)]
#: host:port; the second may be a port alone, or nothing.
Listen = Annotated[str, AfterValidator(_listen)]
ListenOrNot = Annotated[str, AfterValidator(_health)]
