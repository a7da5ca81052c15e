"""What a report costs: three of the guide's lines are counted again, and no report may become dearer unseen."""

from tests.documents.taps import GUIDE, REPORTS, counted, drawn_in, row


def test_the_guide_tells_what_a_report_costs() -> None:
    shown = drawn_in(GUIDE.read_text(encoding="utf-8")).splitlines()[2:]
    assert [line.split(" | ")[0].removeprefix("| ") for line in shown] == [usual.name for usual in REPORTS]
    plain, _market, child, *_ = REPORTS
    for found in counted((plain, child, REPORTS[-1])):
        assert row(*found) in shown, "draw it anew: python -m tests.documents.taps"


def test_the_plain_report_is_eight_taps() -> None:
    shown = drawn_in(GUIDE.read_text(encoding="utf-8")).splitlines()[2:]
    assert shown[0].split(" | ")[1] == "8"
    assert max(int(line.split(" | ")[1]) for line in shown) <= 15
