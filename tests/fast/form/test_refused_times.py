"""A time that cannot be is refused in a sentence, in both languages."""

import pytest

from bot.domain.form.kinds.time import TimePick
from bot.domain.form.step import Context
from bot.views.summary import problem_text
from storage.model.validation import Problem
from tests.fast.form.conftest import catalogue

#: By what the reading of times says of them.
TYPED = {
    "too old": "5/10/2020", "in the future": "5/10/2023 23:00", "later today": "23:00", "no such day": "30/2/2023",
    "contradiction": "morning 22:00", "قديم": "٥/١٠/٢٠٢٠",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
def test_it_is_said_what_is_wrong(typed: str, language: str, context: Context) -> None:
    found = TimePick().text(typed, {}, None, context)
    problem = found if isinstance(found, Problem) else getattr(found, "problem", None)
    assert isinstance(problem, Problem), found
    assert problem_text(problem, catalogue().words(language))
