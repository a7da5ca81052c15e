"""Precision and recall per field, and the time of parsing: `python -m tests.messages.measure [--misses]`.

Precision: of what was taken, how much is right. Recall: of what was said, how much was taken; what was asked back
instead lowers recall, never precision.
"""

import sys
from time import perf_counter

from tests.messages.reading import FIELDS, LANGUAGES, TABLES, read, signs, table


def main() -> None:
    """Print the table; with --misses every sentence of the tuned tables that is read otherwise than it says."""
    _say("| sentences | | " + " | ".join(FIELDS) + " | whole |")
    _say("|---|---|" + "---|" * (len(FIELDS) + 1))
    for name in TABLES:
        for language in LANGUAGES:
            _row(name, language)
    _speed()


def _row(name: str, language: str) -> None:
    cells, wholes = [], 0
    sentences = table(name, language)
    found = [(sentence, signs(read(sentence.text))) for sentence in sentences]
    for field in FIELDS:
        right = sum(len(f[field] & s.expected[field]) for s, f in found)
        taken = sum(len(f[field]) for _, f in found)
        said = sum(len(s.expected[field]) for s, _ in found)
        cells.append(f"{right / taken if taken else 1:.3f} / {right / said if said else 1:.3f}")
    for sentence, record in found:
        wholes += record == sentence.expected
        if record != sentence.expected and "--misses" in sys.argv:
            _miss(sentence.text, sentence.expected, record)
    whole = f"{wholes}/{len(sentences)}"
    _say(
        f"| {name.replace('_', ' ')} {language} ({len(sentences)}) | P / R | {' | '.join(cells)} | {whole} |"
    )


def _miss(text: str, expected: dict[str, frozenset[str]], record: dict[str, frozenset[str]]) -> None:
    apart = [
        f"{field}: {' '.join(sorted(record[field])) or '-'} not {' '.join(sorted(expected[field])) or '-'}"
        for field in FIELDS
        if record[field] != expected[field]
    ]
    _say(f"  {text}\n      {' ; '.join(apart)}   [{read(text).words(text)}]")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _speed() -> None:
    times = []
    for name in TABLES:
        for language in LANGUAGES:
            for sentence in table(name, language):
                start = perf_counter()
                read(sentence.text)
                times.append((perf_counter() - start) * 1000)
    times.sort()
    _say(
        f"parse: median {times[len(times) // 2]:.1f} ms, "
        f"99 % {times[len(times) * 99 // 100]:.1f} ms, worst {times[-1]:.1f} ms"
    )


if __name__ == "__main__":
    main()
