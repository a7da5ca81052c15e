"""The statement as a value: parts of sentences of clauses, each with the ids of the records behind it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

PARTS: Final = ("title", "lead", "trend", "law", "appeal", "closing", "footer")


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence that says one thing: `name` is what it says ("killed-women", "target-school")."""

    name: str
    text: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or an organisation's several) made from one text; `id` is that text's id."""

    id: str
    text: str
    records: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the statement."""

    name: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        between = "\n" if self.name == "footer" else " "
        return between.join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Statement:
    """What is published for a day or a period in one language."""

    language: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(part.text for part in self.parts)

    def part(self, name: str) -> str:
        """The text of one part; empty when this statement leaves it out."""
        return next((part.text for part in self.parts if part.name == name), "")

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for part in self.parts for sentence in part.sentences)

    def filtered(self, wanted: Callable[[Sentence], bool]) -> "Statement":
        """The statement without the sentences a coordinator struck; a part left empty goes with them."""
        parts = (replace(p, sentences=tuple(s for s in p.sentences if wanted(s))) for p in self.parts)
        return replace(self, parts=tuple(part for part in parts if part.sentences))

    def with_sentence(self, part: str, text: str) -> "Statement":
        """The statement with a coordinator's own sentence at the end of a part."""
        sentence = Sentence("added", text)
        return replace(
            self,
            parts=tuple(
                replace(p, sentences=(*p.sentences, sentence)) if p.name == part else p for p in self.parts
            ),
        )
