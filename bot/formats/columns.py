"""The ONE list of columns of every export, in order, and to whom each may go. PURE.

A column's heading and what explains it are the texts `export-column-<name>` and its `.about`. Figures of children
say "under 18" there (VOCABULARY).
"""

from dataclasses import dataclass
from typing import Final, Literal

from storage.model.vocabulary import FIGURE_PARTS

#: To whom a file goes: each may see what the next one may see, and more.
PROFILES: Final = ("internal", "partner", "public")
Profile = Literal["internal", "partner", "public"]
#: What a cell holds. None is "not known" in all of them: an empty cell, never 0.
#: id: letters, digits, - and / · text: people's words · code and codes: VOCABULARY's · whole: a count ·
#: degrees: WGS 84 · moment: an instant · flag: yes or no · targets: what was hit ·
#: named: codes in the reader's words, for people only
Kind = Literal["id", "text", "code", "codes", "whole", "degrees", "moment", "flag", "targets", "named"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `reach` is the widest profile it goes to; `path` its place in VOCABULARY's document, if any."""

    name: str
    kind: Kind
    reach: Profile
    path: str = ""
    hxl: str = ""
    #: The code list its codes are from: the texts `code-<list>-<code>`.
    codes: str = ""

    def goes_to(self, profile: Profile) -> bool:
        """Whether this column may go to such a reader."""
        return PROFILES.index(profile) <= PROFILES.index(self.reach)


def _field(name: str, kind: Kind, reach: Profile, hxl: str = "", codes: str = "") -> Column:
    return Column(name, kind, reach, name, hxl, codes)


def _place(name: str, kind: Kind, reach: Profile, hxl: str = "") -> Column:
    return Column(f"place_{name}", kind, reach, f"place.{name}", hxl)


_HXL_PARTS = {
    "total": "",
    "women": "+f+adults",
    "children": "+children",
    "men": "+m+adults",
    "responders": "+responders",
}


def _figure(group: str, part: str) -> Column:
    hxl = f"#affected+ind+{group}{_HXL_PARTS[part]}"
    return Column(f"{group}_{part}", "whole", "public", f"{group}.{part}", hxl)


ATTACKS: Final[tuple[Column, ...]] = (
    _field("number", "id", "public", "#event+id"),
    _field("id", "id", "partner", "#meta+id"),
    _field("revision", "whole", "public", "#meta+version"),
    _field("state", "code", "public", "#status", "state"),
    _field("certainty", "code", "public", "#meta+certainty", "certainty"),
    _field("occurred_at", "moment", "public", "#date+occurred"),
    _field("time_precision", "code", "public", codes="time_precision"),
    _field("reported_at", "moment", "partner", "#date+reported"),
    _place("name", "text", "public", "#loc+name"),
    _place("name_ar", "text", "public", "#loc+name+i_ar"),
    _place("pcode", "text", "public", "#loc+code+v_pcodes"),
    _place("governorate", "text", "public", "#adm1+name"),
    _place("governorate_ar", "text", "public", "#adm1+name+i_ar"),
    _place("governorate_pcode", "text", "public", "#adm1+code+v_pcodes"),
    _place("latitude", "degrees", "public", "#geo+lat"),
    _place("longitude", "degrees", "public", "#geo+lon"),
    Column("place_precision", "code", "public", "place.precision", codes="place_precision"),
    Column("place_method", "code", "internal", "place.method", codes="place_method"),
    _place("gps_accuracy_m", "degrees", "internal"),
    _place("reporter_at_scene", "flag", "internal"),
    _field("attack_kinds", "codes", "public", "#event+type", "attack_kinds"),
    Column("attack_kinds_named", "named", "public"),
    _field("munitions", "codes", "public", "#cause+type", "munitions"),
    _field("patterns", "codes", "public", codes="patterns"),
    _field("strikes", "whole", "public"),
    _field("attributed_to", "code", "public", codes="party"),
    _field("attribution", "code", "public", codes="attribution"),
    _field("origin_known_by", "code", "internal", codes="origin_known_by"),
    Column("targets", "targets", "public", "targets", codes="targets"),
    Column("targets_named", "named", "public"),
    *(_figure(group, part) for group in ("killed", "injured") for part in FIGURE_PARTS),
    _field("civilian_status", "code", "public", codes="civilian_status"),
    _field("missing", "whole", "public"),
    _field("indirect_deaths", "whole", "public"),
    _field("source", "code", "partner", "#meta+source", "source"),
    _field("narrative", "text", "internal", "#description"),
    Column("reporter", "text", "internal"),
    Column("organisation", "text", "public", hxl="#org+reporting+name"),
)

#: What was hit, one row each, with the record's number.
TARGETS: Final[tuple[Column, ...]] = (
    Column("number", "id", "public"),
    Column("target_category", "code", "public", codes="targets"),
    Column("target_named", "named", "public"),
    Column("target_count", "whole", "public"),
    Column("target_damage", "code", "public", codes="damage"),
    Column("target_service", "code", "public", codes="service"),
)

#: Files that belong to records. Their names in the store are their hashes: what names a file stays in the house.
EVIDENCE: Final[tuple[Column, ...]] = (
    Column("number", "id", "partner"),
    Column("evidence_kind", "code", "partner", codes="evidence_kind"),
    Column("evidence_mime_type", "text", "partner"),
    Column("evidence_size", "whole", "partner"),
    Column("evidence_state", "code", "partner", codes="evidence_state"),
    Column("evidence_received_at", "moment", "internal"),
    Column("evidence_sha256", "id", "internal"),
)

#: Always in every file, whoever it goes to.
ALWAYS: Final = ("number", "revision", "state", "certainty")


def going_to(columns: tuple[Column, ...], profile: Profile) -> tuple[Column, ...]:
    """Those of the columns that such a reader gets."""
    return tuple(column for column in columns if column.goes_to(profile))


def left_out(profile: Profile) -> tuple[Column, ...]:
    """The columns of attacks that such a reader does not get."""
    return tuple(column for column in ATTACKS if not column.goes_to(profile))
