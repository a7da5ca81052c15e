"""The same attack, told twice: proposed by place, time and kind, decided by a coordinator, and undone."""

from dataclasses import replace

from bot.domain.merging import GROUPS, joined, parted, proposed_choice
from bot.services.context import Work, content_for
from bot.services.lookups import as_number
from bot.services.review import cards, decisions
from bot.services.review.cards import likenesses, words_of
from bot.views.review import merge as screens
from bot.views.summary import number_named
from storage.model.json_document import from_document, to_document
from storage.model.records import Attack
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.messages import outbox
from storage.repositories.people import people
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import Filed
from storage.repositories.review import merges, questions
from storage.repositories.review.merges import Merge


def candidates(work: Work, filed: Filed, number: str) -> None:
    """= Same as …: the likeliest three, or (with a number) the comparison with one."""
    if number == "type":
        about = {"report": filed.attack.id}
        decisions.ask_for_words(work, "same", about, "merge-type-number", number=filed.attack.number or "")
    elif number:
        _compare(work, filed, number)
    else:
        words = words_of(work.session, work.house, work.chat_id)
        likely = likenesses(work.session, filed.attack)
        cards.menu(work, filed, screens.candidate_rows(filed.attack, likely, words))


def number_typed(work: Work, about: dict[str, str], typed: str) -> None:
    """The number of the other report was typed."""
    filed = reports.find(work.session, about["report"])
    if filed is not None:
        _compare(work, filed, as_number(typed))


def _compare(work: Work, filed: Filed, number: str) -> None:
    other = reports.find(work.session, number)
    if other is None or other.attack.id == filed.attack.id:
        work.tell("report-no-such", number=number_named(number[:40], work.words))
        return
    if not _open(filed, other):
        work.answer("button-old")
        return
    kept, other = _older_first(filed, other)
    before = merges.pair(work.session, kept.attack.id, other.attack.id)
    if before is not None and before.state == "merged":
        work.answer("button-old")
        return
    chosen = proposed_choice(kept.attack, other.attack) | _revisions(kept, other)
    number_of = merges.propose(work.session, work.now, kept.attack.id, other.attack.id, chosen, work.me.id)
    _show(work, number_of)


def _open(*both: Filed) -> bool:
    return all(filed.attack.state in COUNTED_STATES for filed in both)


def _older_first(one: Filed, other: Filed) -> tuple[Filed, Filed]:
    """A verified record is kept; else the one that came first."""
    first, second = sorted(
        (one, other),
        key=lambda f: (f.attack.state != "verified", f.attack.reported_at or f.changed_at, f.attack.number),
    )
    return first, second


def _revisions(kept: Filed, other: Filed) -> dict[str, int]:
    return {"kept_revision": kept.attack.revision, "other_revision": other.attack.revision}


def pressed(work: Work, verb: str, merge_id: int) -> None:
    """A button of a comparison."""
    merge = merges.find(work.session, merge_id)
    if merge is None or merge.state != "proposed":
        if merge is not None:
            who = cards.pseudonym(work.session, merge.person_id) or ""
            work.answer(f"merge-was-{merge.state}", who=number_named(who, work.words), alert=True)
            _show(work, merge_id)
        return
    kept, other = _records(work, merge)
    name, _, whose = verb.partition(".")
    if not _revisions(kept, other).items() <= merge.chosen.items():
        merges.change(work.session, merge.id, chosen=merge.chosen | _revisions(kept, other))
        work.answer("review-changed-meanwhile", alert=True)
        _show(work, merge.id)
    elif name in GROUPS and whose in ("kept", "other"):
        _choose(work, merge, name, whose)
    elif name == "unconnected":
        _choose(work, merge, name, whose == "yes")
    elif name == "apart":
        _decided(work, merge, state="apart")
    elif name == "merge" and _open(kept, other):
        _merge(work, merge, kept, other)


def _choose(work: Work, merge: Merge, name: str, value: str | bool) -> None:
    merges.change(work.session, merge.id, chosen=merge.chosen | {name: value})
    _show(work, merge.id)


def _decided(work: Work, merge: Merge, **values: object) -> None:
    merges.change(work.session, merge.id, person_id=work.me.id, at=work.now, **values)
    for report_id in (merge.kept_id, merge.other_id):
        cards.on_report_changed(work.session, work.house, report_id)
    work.note(f"merge.{values['state']}", f"merge/{merge.id}")
    _show(work, merge.id)
    work.answer("review-done")


def _merge(work: Work, merge: Merge, kept: Filed, other: Filed) -> None:
    zone = work.house.settings.zone
    before = kept.attack
    after = joined(before, other.attack, merge.chosen)
    for question in questions.of_report(work.session, other.attack.id):
        if question.state == "open":
            questions.close(work.session, question.id, work.now, "dropped")
    decisions.revise(work, after, "report.merge", other.attack.number)
    decisions.revise(work, replace(other.attack, state="merged"), "report.merged", before.number)
    _decided(
        work,
        merge,
        state="merged",
        before=to_document(before, zone),
        after=to_document(after, zone),
        other_before=to_document(other.attack, zone),
    )


def undo(work: Work, filed: Filed, _detail: str) -> None:
    """Take the newest merge into this record back: both stand alone again."""
    standing = merges.into(work.session, filed.attack.id)
    if not standing:
        work.answer("button-old")
        return
    merge = standing[-1]
    assert merge.before is not None
    assert merge.after is not None
    assert merge.other_before is not None
    other = reports.find(work.session, merge.other_id)
    assert other is not None
    alone = parted(filed.attack, from_document(merge.before), from_document(merge.after))
    state = from_document(merge.other_before).state
    decisions.revise(work, alone, "report.unmerge", other.attack.number)
    decisions.revise(work, replace(other.attack, state=state), "report.unmerge", filed.attack.number)
    _decided(work, merge, state="undone")


def _records(work: Work, merge: Merge) -> tuple[Filed, Filed]:
    kept, other = (reports.find(work.session, each) for each in (merge.kept_id, merge.other_id))
    assert kept is not None
    assert other is not None
    return kept, other


def _show(work: Work, merge_id: int) -> None:
    merge = merges.find(work.session, merge_id)
    assert merge is not None
    words = words_of(work.session, work.house, work.chat_id)
    kept, other = _records(work, merge)
    who = people.by_id(work.session, merge.person_id).pseudonym
    view = screens.Comparison(merge.id, kept.attack, other.attack, merge.state, merge.chosen, who)
    screen = screens.comparison(
        view, _certainty(merge, kept.attack, other.attack), words, work.house.settings.zone, work.now
    )
    card = f"merge/{merge.id}/{work.chat_id}"
    outbox.show(work.session, work.now, work.chat_id, card, content_for(screen, words))


def _certainty(merge: Merge, kept: Attack, other: Attack) -> str:
    return joined(kept, other, merge.chosen).certainty
