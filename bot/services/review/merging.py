"""Duplicates: proposed by place, time and kind, merged by a coordinator, and unmerged."""

from collections.abc import Iterable
from dataclasses import replace

from sqlmodel import Session

from bot.domain.duplicates import duplicate_pairs
from bot.domain.merging import GROUPS, merge_records, proposed_choice, unmerge_records
from bot.services.context import RequestContext
from bot.services.lookups import normalise_number
from bot.services.review import asking, cards, revisions
from bot.services.review.cards import find_likely_duplicates
from bot.views.review import merge as views
from bot.views.summary import number_text
from storage.model.json_document import from_document, to_document
from storage.model.records import Attack
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.people import people
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import StoredReport
from storage.repositories.review import merges, questions
from storage.repositories.review.merges import Merge


def show_candidates(request: RequestContext, stored: StoredReport, number: str) -> None:
    """= Same as …: show the three most likely duplicates, or (with a number) the comparison with one report."""
    if number == "type":
        about = {"report": stored.attack.id}
        asking.ask_for_text(request, "same", about, "merge-type-number", number=stored.attack.number or "")
    elif number:
        _compare(request, stored, number)
    else:
        words = request.words
        likely = find_likely_duplicates(request.session, stored.attack)
        cards.show_menu(
            request, stored, words("menu-same"), views.candidate_rows(stored.attack, likely, words)
        )


def handle_number(request: RequestContext, about: dict[str, str], typed: str) -> None:
    """Use the typed number of the other report."""
    stored = reports.find(request.session, about["report"])
    if stored is not None:
        _compare(request, stored, normalise_number(typed))


def _compare(request: RequestContext, stored: StoredReport, number: str) -> None:
    other = reports.find(request.session, number)
    if other is None or other.attack.id == stored.attack.id:
        request.send_text("report-no-such", number=number_text(number[:40], request.words))
        return
    if not _open(stored, other):
        request.answer_callback("button-old")
        return
    kept, other = _older_first(stored, other)
    before = merges.find_pair(request.session, kept.attack.id, other.attack.id)
    if before is not None and before.state == "merged":
        request.answer_callback("button-old")
        return
    chosen = proposed_choice(kept.attack, other.attack) | _revisions(kept, other)
    ids = kept.attack.id, other.attack.id
    _show(request, merges.propose(request.session, request.now, *ids, chosen, request.me.id))


def _open(*both: StoredReport) -> bool:
    return all(stored.attack.state in COUNTED_STATES for stored in both)


def _older_first(one: StoredReport, other: StoredReport) -> tuple[StoredReport, StoredReport]:
    """Return the record that is kept first: the verified one, else the one that was, else the older one."""
    first, second = sorted(
        (one, other),
        key=lambda f: (
            f.attack.state != "verified",
            f.verified_revision is None,
            f.attack.reported_at or f.changed_at,
            f.attack.number,
        ),
    )
    return first, second


def _revisions(kept: StoredReport, other: StoredReport) -> dict[str, int]:
    return {"kept_revision": kept.attack.revision, "other_revision": other.attack.revision}


def handle_button(request: RequestContext, verb: str, merge_id: int) -> None:
    """Handle a button of a comparison."""
    merge = merges.find(request.session, merge_id)
    if merge is None or merge.state != "proposed":
        if merge is not None:
            who = number_text(cards.read_pseudonym(request.session, merge.person_id) or "", request.words)
            request.answer_callback(f"merge-was-{merge.state}", who=who, alert=True)
            _show(request, merge_id)
        return
    kept, other = _records(request, merge)
    name, _, whose = verb.partition(".")
    if not _revisions(kept, other).items() <= merge.chosen.items():
        # One that was verified meanwhile is kept: merged into the other it would no longer count as verified.
        first, second = _older_first(kept, other)
        chosen = merge.chosen if first is kept else proposed_choice(first.attack, second.attack)
        ids = {"kept_id": first.attack.id, "other_id": second.attack.id}
        merges.change(request.session, merge.id, **ids, chosen=chosen | _revisions(first, second))
        request.answer_callback("review-changed-meanwhile", alert=True)
        _show(request, merge.id)
    elif name in GROUPS and whose in ("kept", "other"):
        _choose(request, merge, name, whose)
    elif name == "unconnected":
        _choose(request, merge, name, whose == "yes")
    elif name == "cancel":
        request.answer_callback("merge-cancelled")
        request.delete_card(_card(request, merge.id))
    elif name == "apart":
        _store_decision(request, merge, state="apart")
    elif name == "merge" and _open(kept, other):
        _merge(request, merge, kept, other)


def _choose(request: RequestContext, merge: Merge, name: str, value: str | bool) -> None:
    merges.change(request.session, merge.id, chosen=merge.chosen | {name: value})
    _show(request, merge.id)


def _store_decision(request: RequestContext, merge: Merge, **values: object) -> None:
    merges.change(request.session, merge.id, person_id=request.me.id, at=request.now, **values)
    for report_id in (merge.kept_id, merge.other_id):
        cards.on_report_changed(request.session, request.context, report_id)
    request.audit(f"merge.{values['state']}", f"merge/{merge.id}")
    _show(request, merge.id)
    request.answer_callback("review-done")


def _merge(request: RequestContext, merge: Merge, kept: StoredReport, other: StoredReport) -> None:
    zone = request.zone
    before = kept.attack
    after = merge_records(before, other.attack, merge.chosen)
    for question in questions.list_open_by_report(request.session, other.attack.id):
        questions.close(request.session, question.id, request.now, "dropped")
    revisions.store_decision(request, after, "report.merge", other.attack.number)
    revisions.store_decision(request, replace(other.attack, state="merged"), "report.merged", before.number)
    _store_decision(
        request,
        merge,
        state="merged",
        before=to_document(before, zone),
        after=to_document(after, zone),
        other_before=to_document(other.attack, zone),
    )


def undo_merge(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    """Undo the newest merge into this record: both are separate records again."""
    existing = merges.list_merged_into(request.session, stored.attack.id)
    if not existing:
        request.answer_callback("button-old")
        return
    merge = existing[-1]
    assert merge.before is not None
    assert merge.after is not None
    assert merge.other_before is not None
    other = reports.find(request.session, merge.other_id)
    assert other is not None
    alone = unmerge_records(stored.attack, from_document(merge.before), from_document(merge.after))
    state = from_document(merge.other_before).state
    revisions.store_decision(request, alone, "report.unmerge", other.attack.number)
    revisions.store_decision(
        request, replace(other.attack, state=state), "report.unmerge", stored.attack.number
    )
    _store_decision(request, merge, state="undone")


def _records(request: RequestContext, merge: Merge) -> tuple[StoredReport, StoredReport]:
    kept, other = (reports.find(request.session, each) for each in (merge.kept_id, merge.other_id))
    assert kept is not None
    assert other is not None
    return kept, other


def _show(request: RequestContext, merge_id: int) -> None:
    merge = merges.find(request.session, merge_id)
    assert merge is not None
    words = request.words
    both = _records(request, merge)
    kept, other = (stored.attack for stored in both)
    who = people.get(request.session, merge.person_id).pseudonym
    first, second = (cards.read_pseudonym(request.session, stored.reporter_id) for stored in both)
    asked = len(questions.list_open_by_report(request.session, other.id))
    view = views.Comparison(merge.id, kept, other, merge.state, merge.chosen, who, (first, second), asked)
    certainty = merge_records(kept, other, merge.chosen).certainty
    message = views.comparison(view, certainty, words, request.zone, request.now)
    request.show_card(_card(request, merge.id), message)


def _card(request: RequestContext, merge_id: int) -> str:
    return f"merge/{merge_id}/{request.chat_id}"


def find_undecided_pairs(session: Session, records: Iterable[Attack]) -> list[frozenset[str]]:
    """Find the undecided pairs among these records (those that a statement counts)."""
    rows = list(records)
    found = duplicate_pairs(rows)
    if not found:
        return []
    settled = merges.list_decided(session, [row.id for row in rows])
    return [pair for pair in found if pair not in settled]
