"""The statement as a value: parts, sentences and clauses, each with the ids of the records behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence with one fact: `name` says which ("killed-women", "target-school")."""

    name: str
    text: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or an organisation's several sentences) from one text; `id` is the id of the text."""

    id: str
    text: str
    records: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph: title, lead, list, trend, law, appeal, closing or footer."""

    name: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        between = "\n" if self.name in ("list", "footer") else " "
        return between.join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Statement:
    """The statement of a day or a period in one language."""

    language: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(part.text for part in self.parts)

    def part(self, name: str) -> str:
        """Return the text of one part; empty if the statement has no such part."""
        return next((part.text for part in self.parts if part.name == name), "")

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for part in self.parts for sentence in part.sentences)

    def filtered(self, wanted: Callable[[Sentence], bool]) -> "Statement":
        """Return the statement with only the wanted sentences; parts without any are removed."""
        parts = (replace(p, sentences=tuple(s for s in p.sentences if wanted(s))) for p in self.parts)
        return replace(self, parts=tuple(part for part in parts if part.sentences))

    def with_sentence(self, part: str, text: str, name: str = "added") -> "Statement":
        """Return the statement with one more sentence, by default a coordinator's, at the end of a part."""
        sentence = Sentence(name, text)
        parts = (replace(p, sentences=(*p.sentences, sentence)) if p.name == part else p for p in self.parts)
        return replace(self, parts=tuple(parts))

    def to_json(self) -> dict[str, Any]:
        """Return the text as plain data, sentence by sentence, without the records behind it."""
        parts = [[part.name, [[each.id, each.text] for each in part.sentences]] for part in self.parts]
        return {"language": self.language, "parts": parts}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Statement":
        """Return the statement of `to_json`."""
        parts = (
            Part(name, tuple(Sentence(*each) for each in sentences)) for name, sentences in data["parts"]
        )
        return cls(data["language"], tuple(parts))
