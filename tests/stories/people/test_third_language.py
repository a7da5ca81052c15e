"""Amal reads a language of which only some texts are written; nobody is left without an answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.running_bot import RunningBot


def test_she_joins_and_reports_in_a_language_with_thirty_texts(
    make: Callable[..., RunningBot], caplog: pytest.LogCaptureFixture
) -> None:
    app = make(texts_dir=Path("tests/support/languages"), languages="en,ar,tr").opens()
    amal = app.joins("Amal", "responder", "Türkçe")
    welcome = amal.waits_for("Siz A-01 olarak kayıtlısınız.")
    assert "Every answer is kept" in welcome.text  # not written yet: in the first language
    assert amal.commands()["report"] == "Saldırı bildir"
    assert amal.commands()["language"] == "Language"
    amal.taps_reply("📝 Saldırı bildir")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    when = amal.waits_for("Ne zaman?")
    amal.taps(next(label for label in when.buttons if label.startswith("Şimdi")))
    amal.waits_for("Ne tür bir saldırıydı?")
    amal.sends("havasaldırısı")
    amal.waits_for("What was hit?")
    app.waits_until_idle()
    told = [record.subject for record in caplog.records if hasattr(record, "subject")]
    assert "tr: welcome-responder" in told
    assert len(told) == len(set(told))
