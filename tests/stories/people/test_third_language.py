"""Amal reads a language of which only some texts are written; nobody is left without an answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.running_bot import RunningBot


def test_she_joins_and_reports_in_a_language_with_thirty_texts(
    make: Callable[..., RunningBot], caplog: pytest.LogCaptureFixture
) -> None:
    app = make(texts_dir=Path("tests/support/languages"), languages="en,ar,uk").opens()
    amal = app.joins("Amal", "responder", "українська")
    welcome = amal.waits_for("Ви – A-01.")
    assert "Every answer is kept" in welcome.text  # not written yet: in the first language
    assert amal.commands()["report"] == "Повідомити про напад"
    assert amal.commands()["language"] == "Language"
    amal.taps_reply("📝 Повідомити про напад")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    when = amal.waits_for("Коли?")
    amal.taps(next(label for label in when.buttons if label.startswith("Зараз")))
    amal.waits_for("Який це був напад?")
    amal.sends("авіаудар")
    amal.waits_for("What was hit?")
    app.waits_until_idle()
    told = [record.subject for record in caplog.records if hasattr(record, "subject")]
    assert "uk: welcome-responder" in told
    assert len(told) == len(set(told))
