"""The grammatical forms of the party or parties that a sentence may name."""

from typing import Final

from bot.domain.statement.sentences.phrases import join_list
from bot.domain.words import Words

#: The forms of a party.
PARTY_FORMS: Final = (
    *("name", "title", "short", "possessive", "short-possessive", "title-possessive", "gender", "pronoun"),
)
#: Possessive form → the form that it is made of.
_POSSESSIVES: Final = {"possessive": "name", "short-possessive": "short", "title-possessive": "title"}


def party_slots(words: Words, parties: tuple[str, ...]) -> dict[str, object]:
    """Return the slots with the forms of these parties; none without a party."""
    if not parties:
        return {}
    together = "party-set-" + "-".join(parties)
    if len(parties) == 1 or words.has(f"{together}.name"):
        forms = _forms(words, f"party-{parties[0]}" if len(parties) == 1 else together)
    else:
        forms = _joined(words, [_forms(words, f"party-{party}") for party in parties])
    slots: dict[str, object] = {f"party_{form.replace('-', '_')}": text for form, text in forms.items()}
    return {"party": forms["name"], **slots}


def _forms(words: Words, message: str) -> dict[str, str]:
    """The forms of a party; missing ones are made from its name."""
    name = words(f"{message}.name") if words.has(f"{message}.name") else message.removeprefix("party-")
    given = {form: words(f"{message}.{form}") for form in PARTY_FORMS if words.has(f"{message}.{form}")}
    forms = {"name": name, "title": name, "short": name, "gender": "other", "pronoun": name} | given
    for form, base in _POSSESSIVES.items():
        forms.setdefault(form, words("party-possessive", name=forms[base]))
    return forms


def _joined(words: Words, forms: list[dict[str, str]]) -> dict[str, str]:
    joined = {form: join_list(words, [each[form] for each in forms]) for form in ("name", "title", "short")}
    for form, base in _POSSESSIVES.items():
        joined[form] = words("party-possessive", name=joined[base])
    # A verb before several subjects agrees with the first of them.
    return joined | {"gender": forms[0]["gender"], "pronoun": words("party-pronoun-several")}
