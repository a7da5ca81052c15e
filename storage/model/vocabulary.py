"""Code lists of the record. Codes only: the words people see live in the text catalogues.

Order means something everywhere here: it is the order of the buttons and of the statement.
"""

from functools import lru_cache
from types import MappingProxyType
from typing import Final

#: What whoever reports may agree to, each for itself (storage.tables.people.PersonRow.consent): published figures ·
#: files for other organisations · packs for investigators and courts · being asked again later.
CONSENT_PURPOSES: Final = ("statistics", "partners", "court", "contact")

#: kind of attack → family; the family is what the statement names.
ATTACK_KINDS: Final = MappingProxyType(
    {
        "air_strike": "air",
        "helicopter_strike": "air",
        "barrel_bomb": "air",
        "artillery": "artillery",
        "mortar": "artillery",
        "tank_fire": "artillery",
        "missile": "missile",
        "rocket": "missile",
        "guided_missile": "guided_missile",
        "naval_strike": "naval",
        "drone_strike": "drone",
        "suicide_drone": "one_way_drone",
        "car_bomb": "car_bomb",
        "ied": "planted_bomb",
        "unknown_explosion": "unexplained",
        "small_arms": "gunfire",
        "ground_assault": "ground",
        "landmine": "remnant",
        "unexploded_ordnance": "remnant",
        "other": "other",
    }
)

#: Families of attacks in the order of print.
FAMILIES: Final = (
    "air",
    "artillery",
    "missile",
    "guided_missile",
    "naval",
    "drone",
    "one_way_drone",
    "car_bomb",
    "planted_bomb",
    "gunfire",
    "ground",
    "other",
)
#: Families that are no attack: each has a sentence and figures of its own, and no party.
UNEXPLAINED: Final = "unexplained"
REMNANT: Final = "remnant"

MUNITIONS: Final = (
    "cluster",
    "incendiary",
    "white_phosphorus",
    "thermobaric",
    "chlorine",
    "other_chemical",
    "unexploded_left",
)
PATTERNS: Final = ("double_tap", "several_waves", "on_responders", "at_night")

#: target category → the group that the statement's law paragraph names (None: never named).
TARGETS: Final = MappingProxyType(
    {
        "market": "markets",
        "residential_area": "residential_areas",
        "home": "residential_areas",
        "school": "schools",
        "university": "schools",
        "kindergarten": "schools",
        "mosque": "public_facilities",
        "church": "public_facilities",
        "hospital": "medical_facilities",
        "medical_facility": "medical_facilities",
        "ambulance": "medical_facilities",
        "displacement_camp": "displacement_camps",
        "shelter": "displacement_camps",
        "civil_defence_centre": "rescue_teams",
        "civil_defence_team": "rescue_teams",
        "civil_defence_vehicle": "rescue_teams",
        "aid_facility": "aid_workers_and_journalists",
        "media_office": "aid_workers_and_journalists",
        "public_building": "public_facilities",
        "cultural_site": "public_facilities",
        "road": "public_facilities",
        "bridge": "public_facilities",
        "farmland": "livelihoods",
        "farm": "livelihoods",
        "factory": "livelihoods",
        "civilian_vehicle": "civilian_property",
        "electricity_facility": "public_facilities",
        "water_facility": "public_facilities",
        "fuel_station": "public_facilities",
        "bakery": "public_facilities",
        "telecom_facility": "public_facilities",
        "open_area": None,
        "other": None,
        "unknown": None,
    }
)
SERVICES: Final = ("electricity_facility", "water_facility", "fuel_station", "bakery", "telecom_facility")
#: Of these a place has few: struck twice there, one of them may be the one that was struck before.
SITES: Final = frozenset(TARGETS) - {
    *("residential_area", "home", "road", "farmland", "farm", "civilian_vehicle"),
    *("ambulance", "civil_defence_team", "civil_defence_vehicle"),
}
#: Category → the wider one: "five medical facilities (including two hospitals)". A record counts each thing once.
PARTS_OF: Final = MappingProxyType({"hospital": "medical_facility"})
NEVER_NAMED: Final = tuple(code for code, group in TARGETS.items() if group is None)
LAW_GROUPS: Final = (
    "markets",
    "residential_areas",
    "schools",
    "medical_facilities",
    "displacement_camps",
    "public_facilities",
    "livelihoods",
    "civilian_property",
    "aid_workers_and_journalists",
    "rescue_teams",
)
#: In anything public, places where these were hit are given by sub-district only.
SHIELDED: Final = frozenset(
    {
        "hospital",
        "medical_facility",
        "displacement_camp",
        "shelter",
        "civil_defence_centre",
        "civil_defence_team",
        "civil_defence_vehicle",
    }
)
DAMAGE: Final = ("none", "partial", "severe", "destroyed")
SERVICE_STATES: Final = ("working", "partly", "out_of_service")

#: What a statement says of targets only where the organisation asks for it (`records.OPTIONAL_FACTS`).
TARGET_FACTS: Final = ("destroyed", "damaged", "out_of_service")
SEARCHES: Final = ("continuing", "ended")
ACCESS: Final = ("reached", "denied")

FIGURE_PARTS: Final = ("total", "women", "children", "men", "responders")
CIVILIAN_STATUS: Final = ("civilians", "unknown")

SOURCES: Final = (
    "own_team_on_scene",
    "eyewitness",
    "medical_staff",
    "family",
    "observer",
    "media",
    "official",
    "social_media",
    "unknown",
)
#: Names as in WHO's Surveillance System for Attacks on Health Care; weakest first.
CERTAINTIES: Final = ("rumour", "possible", "probable", "confirmed")
ATTRIBUTIONS: Final = ("not_assessed", "reported", "assessed", "approved")
#: Parties shipped with words; an organisation's own list is a setting.
UNKNOWN_PARTY: Final = "unknown"
#: How the reporter knows where the fire came from.
ORIGIN_KNOWN_BY: Final = ("seen", "heard", "told")

PLACE_PRECISIONS: Final = (
    "exact_point",
    "street",
    "neighbourhood",
    "village",
    "town",
    "city",
    "near_place",
    "subdistrict",
    "district",
    "governorate",
    "unknown",
)
#: A place this wide can be named in public whatever was hit there.
WIDE: Final = frozenset({"town", "city", "subdistrict", "district", "governorate"})
PLACE_METHODS: Final = ("device_gps", "pin", "gazetteer", "text_only")
TIME_PRECISIONS: Final = ("minute", "quarter_hour", "hour", "part_of_day", "date", "unknown")
#: The canonical hour:minute of a part of the day.
PARTS_OF_DAY: Final = MappingProxyType(
    {
        "after_midnight": (0, 30),
        "dawn": (5, 0),
        "morning": (9, 0),
        "noon": (12, 0),
        "afternoon": (15, 0),
        "evening": (19, 0),
        "night": (22, 0),
    }
)

STATES: Final = (
    "submitted",
    "needs_info",
    "verified",
    "rejected",
    "merged",
    "withdrawn",
    "unverifiable",
)
#: States a statement may count (setting: verified only).
COUNTED_STATES: Final = ("submitted", "needs_info", "verified")
#: States in which a record that was verified waits for a coordinator: its reporter changed or withdrew it.
UNSETTLED_STATES: Final = ("submitted", "needs_info", "withdrawn")
COUNTED_CERTAINTIES: Final = ("possible", "probable", "confirmed")

#: Code list → its codes, in order: `code-<list>-<code>` are the words for them.
CODES: Final = MappingProxyType(
    {
        "state": STATES,
        "certainty": CERTAINTIES,
        "time_precision": TIME_PRECISIONS,
        "place_precision": PLACE_PRECISIONS,
        "place_method": PLACE_METHODS,
        "attack_kinds": tuple(ATTACK_KINDS),
        "munitions": MUNITIONS,
        "patterns": PATTERNS,
        "attribution": ATTRIBUTIONS,
        "origin_known_by": ORIGIN_KNOWN_BY,
        "targets": tuple(TARGETS),
        "civilian_status": CIVILIAN_STATUS,
        "search": SEARCHES,
        "access": ACCESS,
        "source": SOURCES,
        "damage": DAMAGE,
        "service": SERVICE_STATES,
    }
)

ROLES: Final = ("responder", "coordinator", "admin")


@lru_cache(maxsize=2000)
def families(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The families of these kinds, each once, in the order of print; those that are no attack last."""
    present = {ATTACK_KINDS[kind] for kind in kinds}
    return tuple(f for f in (*FAMILIES, UNEXPLAINED, REMNANT) if f in present)


def is_attack(kinds: tuple[str, ...]) -> bool:
    """Whether one of these kinds is an attack: remnants of war and unexplained explosions are none."""
    return any(family in FAMILIES for family in families(kinds))
