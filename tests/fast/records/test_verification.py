"""Verification covers every fact of the record that a statement can print."""

from dataclasses import replace

import pytest

from storage.repositories.reports import verification
from storage.repositories.reports.verification import same_facts
from tests.fast.records.every_field import ONE, every_field, with_other

NO_FACT = {
    "id number revision reported_at": "the program gives it",
    "attribution certainty state place.approved_name family_objects": "a coordinator decides it",
    "origin_known_by source narrative": "no statement prints it",
}


@every_field(but=NO_FACT)
def test_a_changed_fact_returns_a_verified_record_to_review(path: str) -> None:
    changed = replace(with_other(ONE, path), revision=ONE.revision + 1)
    stored, verified = verification.apply(ONE, ONE.revision, changed)
    assert not same_facts(ONE, changed)
    assert (stored.state, verified) == ("submitted", ONE.revision)


@pytest.mark.parametrize(
    ("before", "after", "verified", "known_then"),
    [
        ("submitted", "verified", None, 8),
        ("verified", "verified", 7, 8),  # the words about it changed, no fact
        ("verified", "submitted", 7, None),  # a coordinator took the verification back
        ("verified", "withdrawn", 7, 7),  # by its reporter: a coordinator decides
        ("withdrawn", "rejected", 7, None),
        ("submitted", "needs_info", 3, 3),  # changed after revision 3, and asked about
        ("submitted", "rejected", 3, None),
        ("submitted", "submitted", None, None),
        ("verified", "merged", 7, 7),  # undone, it counts as verified again
        ("merged", "submitted", 3, 3),
    ],
)
def test_the_verified_revision(before: str, after: str, verified: int | None, known_then: int | None) -> None:
    one = replace(ONE, revision=7, state=before)
    assert verification.apply(one, verified, replace(one, revision=8, state=after))[1] == known_then


@every_field(but=NO_FACT)
def test_what_was_changed_while_it_was_set_aside_comes_back_unverified(path: str) -> None:
    """Merged by mistake, answered further by its reporter, and taken out again."""
    for aside in ("merged", "withdrawn"):
        merged = replace(ONE, revision=ONE.revision + 1, state=aside)
        _, verified = verification.apply(ONE, ONE.revision, merged)
        assert verified == ONE.revision
        answered = replace(with_other(merged, path), revision=merged.revision + 1)
        _, verified = verification.apply(merged, verified, answered)
        back = replace(answered, revision=answered.revision + 1, state="verified")
        stored, verified = verification.apply(answered, verified, back)
        assert (stored.state, verified) == ("submitted", None)


def test_the_verified_revision_is_found_in_the_revisions() -> None:
    states = ("submitted", "verified", "submitted", "verified", "merged", "verified", "submitted")
    revisions = [replace(ONE, revision=n, state=state) for n, state in enumerate(states, start=1)]
    found = [verification.find_verified(revisions[: n + 1]) for n in range(len(revisions))]
    assert found == [None, 2, None, 4, 4, 6, None]
    assert (
        verification.find_verified([*revisions[:2], with_other(replace(ONE, revision=3), "killed.total")])
        == 2
    )
