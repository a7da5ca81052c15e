"""Provenance of a report as PROV-JSON (W3C PROV-DM): which revision came from which, who made it, its files. PURE.

People are their pseudonyms.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.views.review.record_sheet import Item

_PREFIXES: Final = {"balagh": "urn:balagh:", "prov": "http://www.w3.org/ns/prov#"}


def document(
    number: str, revisions: Sequence[Mapping[str, Any]], items: Sequence[Item], zone: ZoneInfo
) -> dict[str, Any]:
    """Return the document. `revisions`: as the history lists them; `items`: the files, as received."""
    made: dict[str, Any] = {"prefix": _PREFIXES, "entity": {}, "activity": {}, "agent": {}}
    links: list[tuple[str, dict[str, str]]] = []
    before = None
    for state in revisions:
        revision, act = f"balagh:{number}/{state['revision']}", f"balagh:{number}/{state['revision']}/made"
        made["entity"][revision] = {"balagh:revision": state["revision"]}
        made["activity"][act] = {"prov:endTime": state["at"], "balagh:verb": state["verb"]}
        links.append(
            ("wasGeneratedBy", {"prov:entity": revision, "prov:activity": act, "prov:time": state["at"]})
        )
        if state["who"]:
            links.append(
                ("wasAssociatedWith", {"prov:activity": act, "prov:agent": _agent(made, state["who"])})
            )
        if before:
            links.append(("wasDerivedFrom", {"prov:generatedEntity": revision, "prov:usedEntity": before}))
        before = revision
    for item in items:
        file = f"balagh:file/{item.stored.id}"
        sent = item.stored.received_at.astimezone(zone).isoformat()
        made["entity"][file] = {
            "balagh:sentAt": sent,
            "balagh:kind": item.stored.kind,
            "balagh:sha256": item.stored.sha256 or "",
            "balagh:name": item.name or "",
        }
        if item.stored.who:
            agent = _agent(made, item.stored.who)
            links.append(("wasAttributedTo", {"prov:entity": file, "prov:agent": agent}))
        if before:
            links.append(("wasInfluencedBy", {"prov:influencee": before, "prov:influencer": file}))
    for n, (kind, link) in enumerate(links, 1):
        made.setdefault(kind, {})[f"_:{n}"] = link
    return {kind: held for kind, held in made.items() if held}


def _agent(made: dict[str, Any], pseudonym: str) -> str:
    """Name an agent by a pseudonym."""
    name = f"balagh:person/{pseudonym}"
    made["agent"][name] = {"prov:type": "prov:Person"}
    return name
