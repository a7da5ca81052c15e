"""The export card: the choices, a preview, and the progress."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.escape import escape
from bot.formats.columns import Column
from bot.formats.formats import FORMATS
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, in_rows, lines, styled
from bot.views.summary import number_text
from storage.model.fields import PROFILES

#: Length of the progress bar, in characters.
BAR = 12
#: So many records that were left out are named; all are counted.
MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Choice:
    """The choices on the card. `period`: the button that chose the days, or empty."""

    key: int
    first: date
    last: date
    period: str
    kind: str
    profile: str
    language: str


def choices_card(chosen: Choice, profiles: Sequence[str], languages: Sequence[str], words: Words) -> Message:
    """Show all choices on one card; chosen ones are ticked and explained above."""

    def button(group: str, code: str, label: str) -> Button:
        ticked = code in (chosen.period, chosen.kind, chosen.profile, chosen.language)
        label = words("export-chosen", label=label) if ticked else label
        return Button(label, _data(chosen, f"{group}.{code}"))

    formats = [button("f", name, words(f"export-format-{name}")) for name in FORMATS]
    rows = [
        tuple(button("d", name, words(f"export-{name}")) for name in ("today", "this-week", "this-month")),
        (button("d", "other-days", words("export-other-days")),),
        *in_rows(formats, 4),
        tuple(button("p", name, words(f"export-profile-{name}")) for name in PROFILES if name in profiles),
    ]
    if len(languages) > 1:
        rows.append(tuple(button("l", name, words.name_of(name)) for name in languages))
    cancel = Button(words("form-cancel"), _data(chosen, "cancel"))
    rows.append((cancel, Button(words("export-preview"), _data(chosen, "see"))))
    return Message(lines(_heading(chosen, words)), tuple(rows))


def _heading(chosen: Choice, words: Words) -> list[Text]:
    return [
        styled(words("export-heading"), "bold"),
        Text(days_text(chosen.first, chosen.last, words)),
        Text(words(f"export-format-{chosen.kind}.about")),
        Text(words(f"export-profile-{chosen.profile}.about")),
    ]


def preview_card(
    chosen: Choice, totals: Mapping[str, int], left_out: Sequence[Column], too_many: bool, words: Words
) -> Message:
    """Preview the export: number and states of records, columns left out, precision of positions."""
    count = sum(totals.values())
    back = Button(words("form-back"), _data(chosen, "back"))
    cancel = Button(words("form-cancel"), _data(chosen, "cancel"))
    heading = [styled(words("export-leaves"), "bold"), Text(days_text(chosen.first, chosen.last, words))]
    if not count or too_many:
        reason = words("export-failed-rows") if too_many else words("export-count", count=0)
        return Message(lines([*heading, reason]), ((back, cancel),))
    comma = words("summary-comma")
    states = comma.join(
        words("export-state-count", state=words(f"code-state-{state}"), count=n)
        for state, n in sorted(totals.items())
    )
    names = comma.join(words(f"field-{column.name}.column") for column in left_out)
    parts: list[Text | str] = [
        *heading,
        words("export-count", count=count) + words("summary-dot") + states,
        Text(words.name_of(chosen.language) + words("summary-dot") + words(f"export-format-{chosen.kind}")),
        Text(),
        words(f"export-profile-{chosen.profile}.about"),
        words("export-left-out", columns=names) if left_out else words("export-nothing-left-out"),
        words(f"export-positions-{chosen.profile}"),
        styled(words("export-telegram-hint"), "italic"),
    ]
    make = Button(words("export-make"), _data(chosen, "make"))
    return Message(lines(parts), ((make,), (back, cancel)))


def progress_card(chosen: Choice, done: int, count: int, words: Words) -> Message:
    """Show the progress. None done yet: it is pending; all done: it is being packed."""
    if not done:
        line = words("export-waits")
    elif done >= count:
        line = words("export-packing")
    else:
        part = done / count
        full = round(part * BAR)
        bar = words("export-making", bar="▓" * full + "░" * (BAR - full), percent=int(part * 100))
        line = bar + "\n" + words("export-made-so-far", done=done, count=count)
    stop = ((Button(words("export-stop"), _data(chosen, "stop")),),)
    return Message(lines([*_heading(chosen, words)[:2], line]), stop)


def finished_card(chosen: Choice, count: int, parts: int, left_out: Sequence[str], words: Words) -> Message:
    """The file is written and follows below; and what was left out of it."""
    one = parts == 1
    line = words("export-done", count=count) if one else words("export-done-parts", count=count, parts=parts)
    altered = [altered_text(left_out, words)] if left_out else []
    return Message(lines([*_heading(chosen, words)[:2], line, *altered]))


def altered_text(numbers: Sequence[str], words: Words) -> str:
    """Say which records are not in a file, because they were changed outside Balagh."""
    named = words("summary-comma").join(number_text(each, words) for each in numbers[:MOST_NAMED])
    return words("export-altered", count=len(numbers), numbers=named)


def failure_card(chosen: Choice, words: Words, text_id: str, **slots: object) -> Message:
    """The export failed, and why."""
    return Message(lines([*_heading(chosen, words)[:2], words(text_id, **slots)]))


def caption(chosen: Choice, count: int, n: int, parts: int, words: Words) -> str:
    """The caption of the file: its content, and for whom it is."""
    phrases = [
        days_text(chosen.first, chosen.last, words),
        words("export-count", count=count),
        words(f"export-profile-{chosen.profile}"),
    ]
    if parts > 1:
        phrases.append(words("export-caption-part", n=n, parts=parts))
    return words("summary-dot").join(phrases)


def days_text(first: date, last: date, words: Words) -> str:
    """The exported days in words."""
    begin, end = (number_text(day.isoformat(), words) for day in (first, last))
    if first == last:
        return words("export-period-day", first=begin)
    return words("export-period", first=begin, last=end)


def ask_days(first: date, last: date, words: Words, given: str | None = None) -> Message:
    """Ask for the days; `given`: the text that could not be read."""
    example = number_text(f"{first.isoformat()} {last.isoformat()}", words)
    text = words("export-which-days", example=example)
    if given is not None:
        text = words("export-days-not-read", given=escape(given[:40]), example=example)
    return Message(Text(text), asks=True)


def _data(chosen: Choice, verb: str) -> str:
    return Callback.EXPORT.data(chosen.key, verb)
