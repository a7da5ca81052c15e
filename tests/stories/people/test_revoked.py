"""Who was sent away, or lost their phone, does not come back by a link that lies about."""

from dataclasses import replace

import pytest

from bot.services.people import joining
from bot.views.callbacks import Callback
from storage.audit import audit_log
from tests.stories.audit.test_tampering import reports_of_a_house_across_the_street
from tests.support.direct_bot import DirectBot

STRANGER = "This is a private service.\nهذه خدمة خاصة."
DINA, EYAD, AMAL = 1, 2, 3


@pytest.fixture
def staffed(direct: DirectBot) -> DirectBot:
    for name, role in (("Dina", "admin"), ("Eyad", "admin"), ("Amal", "responder")):
        direct.joins(name, role)
    direct.clock.passes(minutes=1)
    return direct


def link(direct: DirectBot, role: str, by: int | None = DINA, person: int | None = None) -> str:
    with direct.database.transaction() as session:
        code, _until = joining.invite_person(session, direct.context, role, by, person)
    direct.clock.passes(minutes=1)
    return code


def may(direct: DirectBot, name: str, code: str) -> str | None:
    """Open the link on somebody's phone. Return the role they then have."""
    direct.does(name, "command", text=f"/start {code}")
    person = direct.does(name, "command", text="/help").person
    return person and person.role


@pytest.mark.parametrize(
    "act",
    [
        lambda direct: direct.does("Dina", "tap", data=Callback.PEOPLE.data("gone", EYAD)),
        lambda direct: direct.does("Dina", "tap", data=Callback.PEOPLE.data("be.coordinator", EYAD)),
        lambda direct: direct.does("Dina", "command", text="/taken D-02"),
    ],
    ids=["revoked", "demoted", "phone lost"],
)
def test_an_admin_who_must_go_leaves_no_open_door(staffed: DirectBot, act) -> None:  # type: ignore[no-untyped-def]
    for_another, for_eyad = link(staffed, "admin", by=EYAD), link(staffed, "admin", by=EYAD, person=EYAD)
    of_dina = link(staffed, "responder")
    act(staffed)
    before = staffed.rows("SELECT role FROM person WHERE revoked_at IS NULL ORDER BY id")
    for name in ("Eyad", "Nadia"):
        for code in (for_another, for_eyad):
            may(staffed, name, code)
    assert staffed.rows("SELECT role FROM person WHERE revoked_at IS NULL ORDER BY id") == before
    assert may(staffed, "Nadia", of_dina) == "responder"  # nobody else's link is void
    assert staffed.audit_findings() == []


def test_who_lost_access_returns_by_a_newer_link_only(staffed: DirectBot) -> None:
    leftover = link(staffed, "coordinator")
    staffed.does("Dina", "tap", data=Callback.PEOPLE.data("gone", AMAL))
    assert may(staffed, "Amal", leftover) is None
    staffed.clock.passes(minutes=1)
    assert may(staffed, "Amal", link(staffed, "responder")) == "responder"


def test_a_lost_phone_returns_only_by_a_newer_link_for_its_own_person(staffed: DirectBot) -> None:
    before, for_amal = link(staffed, "responder"), link(staffed, "responder", person=AMAL)
    staffed.does("Eyad", "command", text="/taken A-03")
    staffed.clock.passes(minutes=1)
    after, for_eyad = link(staffed, "responder"), link(staffed, "admin", person=EYAD)
    for code in (before, for_amal, after, for_eyad):
        assert may(staffed, "Amal", code) is None
    assert staffed.rows("SELECT silent_of FROM chat WHERE silent_since IS NOT NULL") == [AMAL]
    assert may(staffed, "Amal", link(staffed, "responder", person=AMAL)) == "responder"
    assert staffed.rows("SELECT count(*) FROM chat WHERE silent_since IS NOT NULL") == [0]
    assert staffed.audit_findings() == []


def test_the_phone_that_was_left_returns_only_for_its_own_person(staffed: DirectBot) -> None:
    assert may(staffed, "Amal's new phone", link(staffed, "responder", person=AMAL)) == "responder"
    staffed.clock.passes(minutes=1)
    for code in (link(staffed, "responder"), link(staffed, "admin", person=EYAD)):
        assert may(staffed, "Amal", code) is None
    assert may(staffed, "Amal", link(staffed, "responder", person=AMAL)) == "responder"
    assert may(staffed, "Amal's new phone", link(staffed, "responder")) is None


def test_all_open_links_are_void_at_once(staffed: DirectBot) -> None:
    codes = [
        link(staffed, "admin"),
        link(staffed, "responder", by=None),
        link(staffed, "responder", person=AMAL),
    ]
    assert joining.void_invitations(staffed.database, staffed.context) == 3
    assert [may(staffed, "Nadia", code) for code in codes] == [None] * 3
    assert joining.void_invitations(staffed.database, staffed.context) == 0
    with staffed.database.reading() as session:
        (line,) = [each for each in audit_log.page(session, 9) if each.detail.get("count") == 3]
    assert (line.verb, line.who) == ("invite.void", None)
    assert staffed.audit_findings() == []


@pytest.mark.parametrize("of", ["a report of somebody else", "a report for somebody else"])
def test_a_form_that_was_opened_as_coordinator_ends_with_the_role(staffed: DirectBot, of: str) -> None:
    eve = staffed.joins("Eve", "coordinator")
    reports_of_a_house_across_the_street(staffed, AMAL, "of-amal")
    if of == "a report of somebody else":
        staffed.does("Eve", "tap", data=Callback.REVIEW.data("change", "of-amal", "1"))
    else:
        staffed.does("Eve", "tap", data=Callback.ON_BEHALF.data(AMAL))
    assert staffed.rows("SELECT count(*) FROM draft WHERE state = 'open'") == [1]
    buttons = [data for row in staffed.card("draft/")["buttons"] for _, data, *_ in row]
    staffed.does("Dina", "tap", data=Callback.PEOPLE.data("be.responder", eve))
    before = staffed.rows("SELECT revision FROM report")
    for data in buttons:
        staffed.does("Eve", "tap", data=data)
    staffed.does("Eve", "text", text="0")
    assert staffed.rows("SELECT count(*) FROM draft WHERE state = 'open' AND report_id IS NOT NULL") == [0]
    assert staffed.rows("SELECT revision FROM report") == before


@pytest.mark.parametrize(("who", "told"), [("D-02", True), ("A-03", False)])
def test_whoever_locks_a_coordinators_phone_is_told_of_the_group(
    staffed: DirectBot, who: str, told: bool
) -> None:
    staffed.context = replace(
        staffed.context, settings=staffed.settings.model_copy(update={"coordinators_chat": "-100777"})
    )
    staffed.does("Dina", "command", text=f"/taken {who}")
    said = [
        each["text"]
        for each in staffed.said("Dina")
        if each and "coordinators’ group" in each.get("text", "")
    ]
    assert bool(said) == told
    assert all("\u2066" + who in each or who in each for each in said)
