"""Nothing is published under our placeholders for an organisation's names: not at a live start, and the sheet says so."""

from pathlib import Path

import pytest

from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings, read_settings
from bot.i18n.catalogue import Catalogue
from bot.services.operations import doctor
from bot.services.operations.own_texts import default_names, refuse_default_names
from tests.stories.operations.test_terminal import Here, balagh

__all__ = ["balagh"]
CHANNEL = {"CHANNELS": "en=-1001", "TELEGRAM_TOKEN": "1:x"}
NAMES = "organisation-lantern =\n    .name = the Lantern\n    .title = Lantern\n"
NAMES += "area-valley =\n    .name = the valley\n    .title = Valley\n"


def settings(**given: object) -> Settings:
    return read_settings(_env_file=None, languages="en", **given)


def test_a_live_start_is_refused_in_one_line_that_says_what_to_set(balagh: Here) -> None:
    code, out, err = balagh("run", **CHANNEL)
    assert (code, out) == (2, "")
    assert err.startswith(
        "BALAGH_ORGANISATION holds 'default', so statements would say 'our rescue teams'; it may hold: your own code"
    )
    assert "leave BALAGH_CHANNELS empty" in err
    assert err.count("\n") == 1
    assert "BALAGH_AREA holds 'default'" in balagh("run", ORGANISATION="white_helmets", **CHANNEL)[2]


def test_without_a_channel_or_with_names_it_starts(tmp_path: Path) -> None:
    refuse_default_names(settings())
    refuse_default_names(
        settings(channels="en=-1001", organisation="white_helmets", area="northwestern_syria")
    )
    (tmp_path / "en.ftl").write_text(
        NAMES.replace("lantern", "default").replace("valley", "default"), encoding="utf-8"
    )
    refuse_default_names(
        settings(channels="en=-1001", texts_dir=str(tmp_path))
    )  # own names for the default codes
    with pytest.raises(WrongSetting, match="BALAGH_AREA"):
        refuse_default_names(settings(channels="en=-1001", organisation="white_helmets"))


@pytest.mark.parametrize(("channels", "mark"), [("en=-1001", "bad"), ("", "look")])
def test_the_doctor_says_what_a_statement_would_say(channels: str, mark: str) -> None:
    found = next(each for each in doctor.check_texts(settings(channels=channels)) if each.name == "names")
    assert (found.mark, found.says) == (
        mark,
        "statements would say 'our rescue teams', 'the area where our teams work'",
    )
    assert "BALAGH_ORGANISATION and BALAGH_AREA" in found.mend


def test_names_are_ours_only_until_the_organisation_wrote_its_own(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text(NAMES, encoding="utf-8")
    given = settings(texts_dir=str(tmp_path), organisation="lantern")
    assert default_names(given, Catalogue(("en",), tmp_path)) == ("AREA",)
