"""What a column means, in the reader's words: for the sheet that explains each column. PURE."""

from types import MappingProxyType

from bot.formats.columns import Column
from bot.formats.redaction import RedactionPolicy
from storage.model import vocabulary

#: Code list of a column → its codes, in order.
CODES = MappingProxyType(
    {
        **vocabulary.CODES,
        "evidence_kind": ("photo", "video", "video_note", "voice", "audio", "document"),
        "evidence_state": ("waiting", "stored", "refused"),
    }
)


def explanations(column: Column, terms: RedactionPolicy) -> str:
    """What the column means, then each code it may hold with the words for it."""
    words = terms.words
    about = words(f"field-{column.name}.about", zone=str(terms.zone))
    if not column.codes:
        return about
    codes = terms.parties if column.codes == "party" else CODES[column.codes]
    listed = "\n".join(f"{code}: {words(f'code-{column.codes}-{code}')}" for code in codes)
    return f"{about}\n{listed}"
