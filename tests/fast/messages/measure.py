"""Precision and recall per field, and the time of parsing: `python -m tests.fast.messages.measure [--misses] [--draw]`.

With --draw the table in deploy/guides/measurements.md is drawn anew, between its markers.

Precision: of what was taken, how much is right. Recall: of what was said, how much was taken; what was asked back
instead lowers recall, never precision.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bot.domain.form.step import Context
from bot.domain.parsing.message.message import read_report
from tests.fast.messages.reading import (
    FIELDS,
    NOW,
    OCHA,
    TABLES,
    Sentence,
    context,
    read,
    signs_of,
    table,
    tables,
    whole_country,
)

GUIDE = Path(__file__).parents[3] / "deploy/guides/measurements.md"
MARKS = ("<!-- messages: begin -->", "<!-- messages: end -->")
#: What the fresh and the unseen sentences gave before anything was mended for them; it is not measured again. The
#: hundred of another hand are not kept here.
FIRST_RUN = {
    "first run of a writer's second batch, en (50)": "0.958 / 0.958, 0.947 / 0.900, 0.889 / 0.909, 0.815 / 0.880, 0.966 / 0.722, 1.000 / 0.889, 27/50",
    "first run of a writer's second batch, ar (50)": "0.979 / 0.959, 0.895 / 0.895, 0.886 / 0.951, 0.880 / 0.880, 0.973 / 0.450, 0.909 / 0.909, 21/50",
    "first run of the third batch, en (50)": "1.000 / 0.939, 1.000 / 1.000, 0.957 / 0.936, 0.767 / 0.885, 0.905 / 0.687, 0.800 / 0.800, 24/50",
    "first run of the third batch, ar (50)": "1.000 / 0.959, 1.000 / 0.947, 0.875 / 0.913, 0.808 / 0.840, 0.979 / 0.548, 0.833 / 1.000, 19/50",
    "first run of another hand's en (100)": "1.000 / 0.948, 0.842 / 0.889, 0.946 / 0.957, 0.762 / 0.857, 0.935 / 0.686, 0.810 / 0.895, 41/100",
    "first run of another hand's ar (100)": "1.000 / 0.917, 0.936 / 0.830, 0.943 / 0.883, 0.719 / 0.807, 0.964 / 0.568, 0.933 / 0.778, 28/100",
    "first run of unseen en (50)": "1.000 / 0.980, 1.000 / 0.938, 0.978 / 0.957, 0.800 / 0.923, 0.948 / 0.859, 1.000 / 0.500, 33/50",
    "first run of unseen ar (50)": "1.000 / 0.980, 1.000 / 0.812, 0.977 / 0.955, 0.833 / 0.667, 0.943 / 0.795, 1.000 / 0.500, 27/50",
    "first run of fresh uk (100)": "0.974 / 0.740, 0.857 / 0.857, 0.955 / 0.988, 0.732 / 0.804, 0.986 / 0.846, 0.950 / 1.000, 46/100",
    "first run of fresh en (45)": "1.000 / 1.000, 1.000 / 1.000, 0.978 / 0.978, 0.931 / 0.900, 0.943 / 0.371, 1.000 / 0.917, 15/45",
    "first run of fresh ar (46)": "1.000 / 0.911, 0.941 / 0.970, 0.977 / 1.000, 0.839 / 0.929, 1.000 / 0.395, 1.000 / 0.750, 18/46",
}


def main() -> None:
    """Print the table; with --misses every sentence that is read otherwise than it says."""
    for line in drawn():
        _say(line)
    if "--misses" in sys.argv:
        for name, language in tables():
            _misses(name, language)
    if "--draw" in sys.argv:
        GUIDE.write_text(with_table(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
    _speed()


def with_table(text: str) -> str:
    """The guide with the table as it is measured now. Raises ValueError when it has no markers."""
    before, _, rest = text.partition(MARKS[0])
    _, end, after = rest.partition(MARKS[1])
    if not end:
        raise ValueError("the guide has no place for the table of messages")
    return "\n".join((before + MARKS[0], *drawn(), MARKS[1] + after))


def drawn() -> Iterator[str]:
    """The lines of the table: precision / recall of each field, and how many sentences are read wholly."""
    yield "| sentences, P / R | " + " | ".join(FIELDS) + " | whole |"
    yield "|---|" + "---|" * (len(FIELDS) + 1)
    for name, language in tables():
        yield _row(name, language)
    for title, cells in FIRST_RUN.items():
        yield f"| {title} | {cells.replace(', ', ' | ')} |"


def _row(name: str, language: str) -> str:
    cells, wholes = [], 0
    sentences = table(name, language)
    found = [(sentence, signs_of(sentence.text, language)) for sentence in sentences]
    for field in FIELDS:
        right = sum(len(f[field] & s.expected[field]) for s, f in found)
        taken = sum(len(f[field]) for _, f in found)
        said = sum(len(s.expected[field]) for s, _ in found)
        cells.append(f"{right / taken if taken else 1:.3f} / {right / said if said else 1:.3f}")
    wholes = sum(record == sentence.expected for sentence, record in found)
    title = f"{name.replace('_', ' ')} {language} ({len(sentences)})"
    return f"| {title} | {' | '.join(cells)} | {wholes}/{len(sentences)} |"


def _misses(name: str, language: str) -> None:
    for sentence in table(name, language):
        record = signs_of(sentence.text, language)
        if record != sentence.expected:
            _miss(sentence, record)


def _miss(sentence: Sentence, record: dict[str, frozenset[str]]) -> None:
    text, expected = sentence.text, sentence.expected
    apart = [
        f"{field}: {' '.join(sorted(record[field])) or '-'} not {' '.join(sorted(expected[field])) or '-'}"
        for field in FIELDS
        if record[field] != expected[field]
    ]
    _say(f"  {text}\n      {' ; '.join(apart)}   [{read(text, sentence.language).words(text)}]")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def speeds(here: Context) -> list[float]:
    """Milliseconds for each sentence, warm, the quicker of two readings, from quick to slow."""
    times = []
    for sentence in (s for name in TABLES for language in ("en", "ar") for s in table(name, language)):
        taken = []
        for _ in range(2):
            start = perf_counter()
            read_report(sentence.text, NOW, here)
            taken.append((perf_counter() - start) * 1000)
        times.append(min(taken))
    return sorted(times)


def _speed() -> None:
    tables = {"our places": context(), **({"OCHA's places": whole_country()} if OCHA.is_file() else {})}
    for title, here in tables.items():
        times = speeds(here)
        middle, most = times[len(times) // 2], times[-1]
        _say(
            f"parse, {title}: median {middle:.1f} ms, 99 % {times[len(times) * 99 // 100]:.1f} ms, "
            f"worst {most:.1f} ms = {most / middle:.1f} x the median"
        )


if __name__ == "__main__":
    main()
