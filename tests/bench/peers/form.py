"""The form every peer asks: seven questions with buttons, the same words, the answer in the button's data."""

QUESTIONS: dict[str, tuple[str, ...]] = {
    "where": ("Sarmin", "Idlib", "Ariha", "Binnish"),
    "when": ("now", "15 minutes ago", "an hour ago", "this morning"),
    "kind": ("air strike", "artillery", "missile", "rocket"),
    "target": ("home", "school", "market", "hospital"),
    "origin": ("not known", "party A", "party B", "party C"),
    "hurt": ("nobody", "injured", "killed", "not known"),
    "send": ("send",),
}
STEPS = tuple(QUESTIONS)


def data(step: str, choice: int) -> str:
    """A button's data."""
    return f"{step}|{choice}"


def text(step: str, answers: dict[str, str]) -> str:
    """The card: what was answered, and the question."""
    known = "\n".join(f"{name}: {value}" for name, value in answers.items())
    return f"Report {STEPS.index(step) + 1} of {len(STEPS)}\n{known}\n\n{step}?"


def taken(query_data: str) -> tuple[str, str]:
    """(step, answer) of a pressed button."""
    step, _, choice = query_data.partition("|")
    return step, QUESTIONS[step][int(choice)]


def following(step: str) -> str | None:
    """The question after this one; None after the last."""
    at = STEPS.index(step) + 1
    return STEPS[at] if at < len(STEPS) else None
