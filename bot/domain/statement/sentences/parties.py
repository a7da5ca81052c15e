"""The grammatical forms of the party or parties that a sentence may name."""

from itertools import combinations
from typing import Final

from bot.domain.words import Words

#: The forms of a party.
PARTY_FORMS: Final = (
    *("name", "title", "short", "possessive", "short-possessive", "title-possessive", "gender", "pronoun"),
)
#: Possessive form → the form that it is made of.
_POSSESSIVES: Final = {"possessive": "name", "short-possessive": "short", "title-possessive": "title"}


def act_together(words: Words, parties: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Group the parties: those that the organisation names as a set (`party-set-…`) act together, others do not."""
    left, found = list(parties), list[tuple[str, ...]]()
    for size in range(len(left), 1, -1):
        for some in combinations(left, size):
            if all(party in left for party in some) and words.has(f"{_message(some)}.name"):
                found.append(some)
                left = [party for party in left if party not in some]
    return sorted([*found, *((party,) for party in left)], key=lambda group: parties.index(group[0]))


def party_slots(words: Words, parties: tuple[str, ...]) -> dict[str, object]:
    """Return the slots with the forms of these parties; none without a party, or if they do not act together."""
    if len(act_together(words, parties)) != 1:
        return {}
    forms = _forms(words, _message(parties))
    slots: dict[str, object] = {f"party_{form.replace('-', '_')}": text for form, text in forms.items()}
    return {"party": forms["name"], **slots}


def _message(parties: tuple[str, ...]) -> str:
    return f"party-{parties[0]}" if len(parties) == 1 else "party-set-" + "-".join(parties)


def _forms(words: Words, message: str) -> dict[str, str]:
    """The forms of a party; missing ones are made from its name."""
    name = words(f"{message}.name") if words.has(f"{message}.name") else message.removeprefix("party-")
    given = {form: words(f"{message}.{form}") for form in PARTY_FORMS if words.has(f"{message}.{form}")}
    forms = {"name": name, "title": name, "short": name, "gender": "other", "pronoun": name} | given
    for form, base in _POSSESSIVES.items():
        message = "party-title-possessive" if base == "title" else "party-possessive"
        forms.setdefault(form, words(message, name=forms[base], ending=forms[base][-1:]))
    return forms
