"""Why something was refused, in the person's language: one text for each code of storage.rules.Problem."""

from bot.catalogue import Words
from storage.rules import Problem, without_control


def problem_text(problem: Problem, words: Words) -> str:
    """The sentence: what was understood and what to do. What was given is quoted without what a terminal would obey."""
    slots = {
        name: without_control(value) if isinstance(value, str) else value
        for name, value in problem.slots.items()
    }
    if "step" in slots:
        slots["name"] = words(f"name-{slots['step']}")
    return words(f"problem-{problem.code}", field=without_control(problem.field), **slots)
