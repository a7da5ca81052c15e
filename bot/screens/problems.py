"""Why something was refused, in the person's language: one text for each code of storage.rules.Problem."""

from bot.catalogue import Words
from storage.rules import Problem


def problem_text(problem: Problem, words: Words) -> str:
    """The sentence: what was understood and what to do."""
    slots = dict(problem.slots)
    if "step" in slots:
        slots["name"] = words(f"name-{slots['step']}")
    return words(f"problem-{problem.code}", field=problem.field, **slots)
