"""An organisation's own words in the place of ours: nouns, groups, regions, parties, whole sentences."""

import re

import pytest

from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.writer import write
from bot.i18n.fluent_files import our_texts
from bot.i18n.words import Words
from storage.model.records import Figures
from tests.fast.statement.sample import AR, DAMASCUS, DAY, EN, POLICY, attack, example_day, say
from tests.fast.statement.test_attacks import ATAREB, REGIME
from tests.fast.statement.test_footer import EVENING
from tests.support.theatres import PARTIES

LANTERN = """
organisation-lantern =
    .name  = the Lantern Brigade
    .title = Lantern Brigade
area-valley =
    .name  = the valley
    .title = the Valley
party-syrian_regime =
    .name  = the government side
    .title = the Government Side
    .title-possessive = the Government Side’s
    .short = that side
target-school =
    .one    = a schoolhouse
    .other  = { $n } schoolhouses
law-group-schools = places of learning
region-SY02 =
    .name = Halab
    .own  = the hills of Halab
kind-family-artillery =
    .adjective = cannon
    .first-one = a cannon
people-child =
    .one   = a minor
    .other = { $n } minors
month-10 = Tishreen
statement-title = What { $party_title } did in { $area_title }
statement-title-no-party = What happened in { $area_title }
statement-lead = { $organisation }, { $date }, { $attacks }: { $party_short } used { $kinds }.
statement-lead-targets-both =
    { $killed_total } dead ({ $killed_children } minors), { $injured_total } hurt, at { $targets }.
statement-situation = The rescuers of { $organisation } count { $years } years.
statement-appeal = We ask { $party } to stop.
statement-closing = Between { $region_names } we remain. { $groups } first.
statement-footer-preliminary = At { $as_of }: { $reports } reports.
"""
POLICY_LANTERN = Policy(DAMASCUS, organisation="lantern", area="valley", parties=PARTIES)
OWN = Words("en", our_texts("en"), LANTERN)
HARM = {"killed": Figures(4, 0, 1, 0, 0), "injured": Figures(2, 0, 0, 0, 0), "place": ATAREB}


def test_an_invented_organisations_words() -> None:
    records = [attack(("school", 2), "market", **HARM, **REGIME)]
    statement = write(gather(DAY, DAY, records, POLICY_LANTERN), OWN, Edition("preliminary", EVENING, 4))
    title, lead, trend, law, appeal, closing, footer = statement.text.split("\n\n")
    assert title == "What the Government Side did in the Valley"
    assert lead == (
        "The Lantern Brigade, 2023-10-05, 1: that side used a cannon attack. "
        "Four dead (1 minors), 2 hurt, at marketplaces and two schoolhouses."
    )
    # No start of the war is set, so the sentence that wants its years is ours.
    assert trend.startswith(
        "The attack took place in Atareb, in the hills of Halab. Families in the valley need safety,"
    )
    assert "Attacks on markets and places of learning deprive people" in law
    assert appeal == "We ask the government side to stop."
    assert closing == "Between Halab we remain. markets and places of learning first."
    assert (
        footer
        == "At 21:00 on Thursday, Tishreen 5th, 2023: 1 reports.\nBased on one report, which is verified."
    )


def test_without_a_party_its_variant_is_used_and_what_has_none_is_dropped() -> None:
    statement = write(gather(DAY, DAY, [attack(("school", 2), **HARM)], POLICY_LANTERN), OWN)
    assert statement.part("title") == "What happened in the Valley"
    # the lead carries facts: ours stands in
    assert statement.part("lead").startswith(
        "The valley came under a cannon attack on Thursday, Tishreen 5th. Four dead"
    )
    assert statement.part("appeal") == ""
    assert statement.part("closing").startswith("Between Halab")


def test_a_sentence_that_wants_what_is_not_known_gives_way_to_ours() -> None:
    records = [attack(("school", 2), killed=Figures(4, 0, None, 0, 0), injured=Figures(2), place=ATAREB)]
    assert "killing 4 civilians and injuring 2 others." in say(OWN, records, POLICY_LANTERN).part("lead")


def test_a_party_named_through_its_message_is_a_party_named() -> None:
    own = "statement-appeal = { call } now.\ncall = We call on { party-russia.name }\n"
    words = Words("en", our_texts("en"), own)
    assert "appeal" not in [part.name for part in say(words, [attack()]).parts]
    assert say(words, [attack(**REGIME)]).part("appeal") == "We call on Russian forces now."


def test_arabic_own_words() -> None:
    own = """
party-syrian_regime =
    .name = السلطة
    .gender = feminine
    .pronoun = ها
target-market =
    .one = بازار
    .one-acc = بازاراً
statement-lead-targets-none = استُهدف { $targets_nom }؛ والأثر على { $targets_gen }.
"""
    words = Words("ar", our_texts("ar"), own)
    lead = say(words, [attack(("market", 1), ("bakery", 2), **REGIME)]).part("lead")
    assert lead.startswith("شنّت السلطة هجوماً مدفعياً")
    assert lead.endswith("استُهدف بازار وفرنان؛ والأثر على بازار وفرنين.")


ALL_SENTENCES = re.findall(
    r"^(statement-(?:title|lead|trend|situation|law|appeal|closing)[a-z-]*) =", our_texts("en"), re.MULTILINE
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_slot_can_be_used_in_every_sentence(language: str) -> None:
    """A file that puts every slot of the page into every sentence is taken as it is."""
    organisation = "organisation organisation_title area area_title day when date year years"
    forms = (
        "",
        "_title",
        "_short",
        "_possessive",
        "_short_possessive",
        "_title_possessive",
        "_gender",
        "_pronoun",
    )
    figures = (
        "",
        "_nom",
        "_gen",
        "_acc",
        "_closed",
        "_gen_closed",
        "_people",
        "_total",
        "_women",
        "_children",
    )
    happened = (
        "attacks attacks_counted kinds targets targets_nom targets_gen groups regions regions_gen places"
    )
    slots = [
        *f"{organisation} {happened} region_names".split(),
        *(f"party{form}" for form in forms),
        *(f"{what}{form}" for what in ("killed", "injured") for form in figures),
    ]
    text = " · ".join(f"{{ ${slot} }}" for slot in slots)
    own = "\n".join(f"{name} = #{name} {text}" for name in ALL_SENTENCES)
    statement = say(Words(language, our_texts(language), own), example_day())
    assert len(statement.sentences) >= 8
    for sentence in statement.sentences:
        assert sentence.text.startswith("#statement-" if language == "en" else "#"), sentence.id


def test_both_languages_have_the_same_sentences() -> None:
    # What several sentences of one language share is that language's affair.
    shared = "kinds|the-|days-before|attacks-|struck|launched|apart-and|these|in-these"

    def sentences(source: str) -> set[str]:
        return set(re.findall(rf"^(statement-(?!{shared})[\w-]+) =", source, re.MULTILINE))

    assert sentences(our_texts("en")) == sentences(our_texts("ar"))


def test_a_file_that_cannot_be_read_is_refused_with_its_line() -> None:
    from bot.i18n.fluent_files import CatalogueError

    with pytest.raises(CatalogueError, match="line 2"):
        Words("en", our_texts("en"), "a = b\n= c\n")


def test_finish() -> None:
    own = "statement-situation = x\u200d\u2066y\u2069\u200b z\n"
    own += "statement-closing = { $injured_total } were hurt.\n"
    statement = say(Words("en", our_texts("en"), own), [attack(injured=Figures(3, 0, 0, 0, 0))])
    assert statement.part("trend").endswith("Xy z")
    assert statement.part("closing") == "Three were hurt."
    latin = say(
        Words("ar", our_texts("ar"), "statement-situation = مع Save the Children و 4-8.\n"), [attack()]
    )
    assert latin.part("trend").endswith("مع \u2066Save the Children\u2069 و \u20664-8\u2069.")
    assert say(AR, example_day()).text.isprintable() is False  # new lines
    assert all(
        each.isprintable()
        for words in (EN, AR)
        for each in say(words, example_day(), POLICY).text.splitlines()
    )


def test_a_noun_of_ones_own_goes_before_ours_in_a_form_it_does_not_tell_apart() -> None:
    words = Words("ar", our_texts("ar"), "target-home =\n    .one = دار\n")
    assert "وطال الهجوم دار، ولم" in say(words, [attack(("home", 1))]).part("lead")
    assert "وطال الهجوم منزلين، ولم" in say(words, [attack(("home", 2))]).part("lead")
