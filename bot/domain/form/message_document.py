"""One message as a document for programs: what was understood, what is still asked, what was not read. PURE."""

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from bot.domain.form.answers import known_fields
from bot.domain.form.progress import open_steps
from bot.domain.form.report_form import STEPS
from bot.domain.form.step import Context
from bot.domain.parsing.message.message import Understood, read_report
from storage.model.json_document import partial_document


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of one message.

    `record`: JSON document with the fields that were understood; `asked`: the fields that the form would ask;
    `unread`: the words that were not understood.
    """

    record: dict[str, Any]
    asked: tuple[str, ...]
    unread: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the reading as plain data."""
        return {"record": self.record, "asked": list(self.asked), "unread": list(self.unread)}


def text_of(line: str) -> str:
    r"""Return the message in a line: the two characters \n are a line break.

    >>> text_of(r"Sarmin\n2 injured")
    'Sarmin\n2 injured'
    """
    return line.replace(r"\n", "\n")


def read_message(text: str, context: Context) -> Reading:
    """Read one message as the chat does, sent at `context.now`. Never raises, whatever the text."""
    if not text.strip():
        return Reading({}, (), ())
    understood = read_report(text, context.now, context)
    record = record_of(understood, context.zone)
    return Reading(record, _asked(understood, record), _unread(understood, text))


def record_of(understood: Understood, zone: tzinfo) -> dict[str, Any]:
    """Return the document with only the fields that were understood, instants in `zone`."""
    return partial_document(known_fields(understood.answers), zone)


def _asked(understood: Understood, record: dict[str, Any]) -> tuple[str, ...]:
    still_open = {step.id for step in open_steps(understood.answers)}
    still_open |= {doubt.step for doubt in understood.doubts}
    fields = dict.fromkeys(field for step in STEPS if step.id in still_open for field in step.fields)
    return tuple(field for field in fields if not _is_known(field, record))


def _is_known(field: str, record: dict[str, Any]) -> bool:
    name, _, part = field.partition(".")
    return name in record and (not part or part in record[name])


def _unread(understood: Understood, text: str) -> tuple[str, ...]:
    return tuple(word for start, end in understood.unread for word in text[start:end].split())
