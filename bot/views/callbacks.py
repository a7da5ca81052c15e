"""PURE. Keys of callback data: the first part of what a button carries says which handler it is for."""

from enum import StrEnum, unique


@unique
class Callback(StrEnum):
    """Key of each kind of button. One letter each: Telegram allows 64 bytes of callback data."""

    FORM = "f"
    DRAFT = "d"
    OWN_REPORT = "r"
    EVIDENCE = "e"
    JOINED = "t"
    LANGUAGE = "l"
    CONSENT = "g"
    SECOND_REPORT = "n"
    VOICE = "v"
    CONFIRM = "y"
    UNCERTAIN_POST = "p"
    QUESTION = "q"
    ON_BEHALF = "b"
    APPROVAL = "s"
    RETRACT = "x"
    MERGE = "m"
    EXPORT = "o"
    PEOPLE = "u"
    AUDIT = "a"
    JOIN = "j"
    REVIEW = "c"
    QUEUE = "k"

    def data(self, *parts: object) -> str:
        """Return callback data: this key and its parts.

        >>> Callback.RETRACT.data("ask", 7)
        'x|ask|7'
        """
        return "|".join((self, *map(str, parts)))
