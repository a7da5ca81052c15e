"""The table of settings in deploy/guides/settings.md, drawn from the settings: `python -m tests.documents.settings_table`."""

from datetime import time
from pathlib import Path
from typing import Any

from bot.config.settings import Settings

BEGIN, END = "<!-- settings: begin -->", "<!-- settings: end -->"
GUIDE = Path("deploy/guides/settings.md")


def table() -> str:
    """One line a setting: name, default, what it is."""
    lines = ["| setting | default | what it decides |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        lines.append(f"| `{name.upper()}` | {_shown(field.default)} | {field.description} |")
    return "\n".join(lines)


def _shown(value: Any) -> str:
    if value in ("", None, ()):
        return "–"
    if isinstance(value, time):
        return f"`{value:%H:%M}`"
    if isinstance(value, tuple):
        return f"`{','.join(value)}`"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def with_table(text: str) -> str:
    """The guide with today's table."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    GUIDE.write_text(with_table(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
