"""Names, required fields and basic types of all parameters: a checking function for each method, built once.

It converts the values as sent (a form has only strings) to their own types, so that methods never parse anything.
Lengths and "exactly one of" are checked by the methods.
"""

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any, NoReturn

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import parsed

Check = Callable[[Any, str], Any]
Fields = dict[str, Any]

#: Telegram parses every kind of keyboard everywhere, and then refuses those that do not belong there.
MARKUPS = ["InlineKeyboardMarkup", "ReplyKeyboardMarkup", "ReplyKeyboardRemove", "ForceReply"]
TRUE = ("true", "True", "1", "yes")


class Mismatch(Exception):
    """A value has the wrong type; the message names the field."""


def _integer(value: Any, name: str) -> int:
    if type(value) is int:
        return value
    try:
        return int(value) if isinstance(value, str) else _fail(name, "Integer")
    except ValueError:
        _fail(name, "Integer")


def _float(value: Any, name: str) -> float:
    if isinstance(value, bool):
        _fail(name, "Float")
    try:
        return float(value)
    except (ValueError, TypeError):
        _fail(name, "Float")


def _boolean(value: Any, name: str) -> bool:
    if isinstance(value, str):
        return value in TRUE
    if not isinstance(value, bool | int):
        _fail(name, "Boolean")
    return bool(value)


def _string(value: Any, name: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        _fail(name, "String")
    return str(value)


def _fail(name: str, kind: str) -> NoReturn:
    raise Mismatch(f'Field "{name}" must be of type {kind}')


PLAIN: dict[str, Check] = {
    "Integer": _integer,
    "Float": _float,
    "Boolean": _boolean,
    "True": _boolean,
    "String": _string,
    "InputFile": _string,
}


class Spec:
    """The checks of all methods, and all method names of the Bot API."""

    def __init__(self, description: dict[str, Any]) -> None:
        self._types: Fields = description["types"]
        self._checks: dict[str, Check] = dict(PLAIN)
        self.names: dict[str, str] = {name.casefold(): name for name in description["methods"]}
        self.required: dict[str, list[str]] = {}
        self._methods: dict[str, dict[str, Check]] = {}
        for name, fields in description["methods"].items():
            if fields is not None:
                self._methods[name] = {
                    field: self._field(MARKUPS if field == "reply_markup" else kinds)
                    for field, (kinds, _) in fields.items()
                }
                self.required[name] = [field for field, (_, needed) in fields.items() if needed]

    def check(self, method: str, values: dict[str, Any]) -> dict[str, Any]:
        """Return a call's values in their own types. Unknown ones are dropped, as Telegram does. Raises Refused."""
        checks = self._methods[method]
        checked = {}
        for name, value in values.items():
            check = checks.get(name)
            if check is None or value is None or value == "":
                continue
            try:
                checked[name] = check(value, name)
            except Mismatch as mismatch:
                raise bad_request(f"can't parse {name.replace('_', ' ')}: {mismatch}") from mismatch
        return checked

    def _field(self, kinds: list[str]) -> Check:
        checks = [self._check(kind) for kind in kinds]
        if len(checks) == 1:
            return checks[0]
        if set(kinds) == {"Integer", "String"}:
            return _number_or_name
        if all(kind.startswith("Array of ") for kind in kinds):
            return self._array_of(self._any_object([kind.removeprefix("Array of ") for kind in kinds]))
        objects = [kind for kind in kinds if kind in self._types]
        if objects:
            return self._any_object(objects) if len(objects) == len(kinds) else _string
        return checks[-1]

    def _check(self, kind: str) -> Check:
        if kind not in self._checks:
            if kind.startswith("Array of "):
                self._checks[kind] = self._array_of(self._check(kind.removeprefix("Array of ")))
            elif kind in self._types and "one of" in self._types[kind]:
                self._checks[kind] = self._any_object(self._types[kind]["one of"])
            else:
                self._checks[kind] = self._object(kind)
        return self._checks[kind]

    def _array_of(self, inner: Check) -> Check:
        def check(value: Any, name: str) -> list[Any]:
            value = _loaded(value, name, "Array")
            if not isinstance(value, list):
                _fail(name, "Array")
            return [inner(item, name) for item in value]

        return check

    def _object(self, kind: str) -> Check:
        described = self._types.get(kind, {}).get("fields", {})
        prepared: dict[str, Check] = {}
        required = [field for field, (_, needed) in described.items() if needed]

        def check(value: Any, name: str) -> dict[str, Any]:
            if kind == "KeyboardButton" and isinstance(value, str):
                return {"text": value}
            value = _loaded(value, name, "Object")
            if not isinstance(value, dict):
                _fail(name, "Object")
            if not prepared:
                prepared.update({field: self._field(kinds) for field, (kinds, _) in described.items()})
            for field in required:
                if field not in value:
                    raise Mismatch(f'Can\'t find field "{field}"')
            return {
                field: prepared[field](part, field)
                for field, part in value.items()
                if field in prepared and part is not None
            }

        return check

    def _any_object(self, kinds: list[str]) -> Check:
        """Check against several types: distinguished by their required fields and their fixed "type"."""
        checks = [(kind, self._check(kind)) for kind in kinds]

        def check(value: Any, name: str) -> Any:
            value = _loaded(value, name, "Object")
            problem: Mismatch | None = None
            for kind, inner in checks:
                if isinstance(value, dict) and "type" in value and not _named(kind, str(value["type"])):
                    continue
                try:
                    return inner(value, name)
                except Mismatch as mismatch:
                    problem = problem or mismatch
            raise problem or Mismatch(f'Field "{name}" has an unknown type')

        return check


def _named(kind: str, word: str) -> bool:
    return kind.casefold().endswith(word.replace("_", "").casefold())


def _number_or_name(value: Any, name: str) -> int | str:
    if type(value) is int:
        return value
    if not isinstance(value, str):
        _fail(name, "Integer or String")
    return int(value) if value.lstrip("-").isdigit() else value


def _loaded(value: Any, name: str, kind: str) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parsed(value)
    except ValueError:
        _fail(name, kind)


def load_spec() -> Spec:
    """Load the description beside this file (spec.json)."""
    return Spec(json.loads(files(__package__).joinpath("spec.json").read_text(encoding="utf-8")))
