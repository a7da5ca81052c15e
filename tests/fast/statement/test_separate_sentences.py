"""What stands in sentences of its own: remnants, munitions, patterns, rescue workers, the missing."""

from dataclasses import replace

import pytest

from storage.model.records import Figures, in_language
from storage.model.vocabulary import MUNITIONS, PATTERNS
from tests.fast.statement.sample import AR, BOTH, EN, POLICY, attack, say
from tests.fast.statement.test_attacks import ARIHA, ATAREB, MORAK, RUSSIA

MINE = {"attack_kinds": ("landmine",), **RUSSIA}


def test_remnants_beside_attacks_have_their_own_figures_and_no_party() -> None:
    records = [
        attack(("school", 1), killed=Figures(2, 0, 0, 0, 0), **RUSSIA),
        attack(
            "farmland", killed=Figures(3, 0, 3, 0, 0), injured=Figures(1, 0, 0, 0, 0), place=ARIHA, **MINE
        ),
    ]
    english, arabic = (say(words, records) for words in BOTH)
    assert english.part("lead") == (
        "Russian forces subjected northwestern Syria to an artillery attack on Thursday, October 5th. "
        "The attack struck a school, killing 2 civilians. "
        "In Ariha, explosive remnants of war killed 3 children and injured another civilian."
    )
    assert arabic.part("lead") == (
        "شنّت القوات الروسية هجوماً مدفعياً على شمال غربي سوريا يوم الخميس 5 تشرين الأول. "
        "وطال الهجوم مدرسة، ما أدى إلى مقتل مدنيين اثنين. "
        "وأدى انفجار مخلفات الحرب في أريحا إلى مقتل 3 أطفال وإصابة مدني آخر."
    )
    assert "farm" not in english.text
    assert "livelihoods" not in english.text


def test_a_breakdown_is_closed_before_the_place() -> None:
    hurt = {"killed": Figures(1, 0, 0, 0, 0), "injured": Figures(5, 0, 3, 0, 0)}
    hurt |= {"killed": Figures(5, 0, 3, 0, 0), "injured": Figures(2, 0, 0, 0, 0)}
    assert "killed 5 civilians, including 3 children, and injured 2" in say(EN, [attack(**hurt, **MINE)]).text


def test_only_remnants_open_the_lead() -> None:
    english, arabic = (say(words, [attack(killed=Figures(1, 0, 1, 0, 0), **MINE)]) for words in BOTH)
    assert [part.name for part in english.parts] == ["title", "lead", "appeal", "closing"]
    assert (
        english.part("lead")
        == "In Sarmin on Thursday, October 5th, explosive remnants of war killed a child."
    )
    assert arabic.part("lead") == "أدى انفجار مخلفات الحرب في سرمين يوم الخميس 5 تشرين الأول إلى مقتل طفل."
    assert "Explosive Remnants of War" in english.part("title")


def test_responders_are_named_beside_the_others() -> None:
    records = [
        attack(("civil_defence_centre", 1), killed=Figures(3, 0, 0, 3, 1), injured=Figures(4, 0, 0, 4, 2))
    ]
    assert (
        say(EN, records)
        .part("lead")
        .endswith(
            "killing 3 civilians and injuring 4 others. "
            "Among those killed was a rescue worker, and among those injured were 2 rescue workers."
        )
    )
    assert (
        say(AR, records)
        .part("lead")
        .endswith(
            "ما أدى إلى مقتل 3 مدنيين وإصابة 4 آخرين. "
            "ومن بين القتلى عامل إنقاذ، ومن بين المصابين عاملا إنقاذ."
        )
    )


ALL_RESPONDERS = [
    (Figures(1, 0, 0, 1, 1), "a rescue worker", "عامل إنقاذ"),
    (Figures(1, 1, 0, 0, 1), "a female rescue worker", "عاملة إنقاذ"),
    (Figures(2, 0, 0, 2, 2), "2 rescue workers", "عاملي إنقاذ اثنين"),
    (Figures(3, 1, 0, 2, 3), "3 rescue workers, including a woman", "3 عاملي إنقاذ بينهم امرأة"),
    (Figures(11, 0, 0, None, 11), "11 rescue workers", "11 عامل إنقاذ"),
]


def test_rescue_workers_are_called_as_the_organisation_calls_them() -> None:
    two = [attack("home", killed=Figures(3, 0, 0, 3, 2))]
    crew = [attack("home", killed=Figures(2, 0, 0, 2, 2))]
    volunteers, paramedics = replace(POLICY, rescuers="volunteer"), replace(POLICY, rescuers="paramedic")
    assert say(EN, two, volunteers).part("lead").endswith("Among those killed were 2 rescue volunteers.")
    assert say(AR, two, volunteers).part("lead").endswith("ومن بين القتلى متطوعان في فرق الإنقاذ.")
    assert say(EN, two, paramedics).part("lead").endswith("Among those killed were 2 paramedics.")
    assert say(AR, two, paramedics).part("lead").endswith("ومن بين القتلى مسعفان.")
    assert say(EN, crew, paramedics).part("lead").endswith("killing 2 paramedics.")
    assert say(AR, crew, volunteers).part("lead").endswith("مقتل متطوعين اثنين في فرق الإنقاذ.")


def test_a_rescue_workers_death_is_told_as_one_only_once_it_is_confirmed() -> None:
    dead = attack("home", killed=Figures(1, 0, 0, 1, 1), state="submitted")
    for words in BOTH:
        told = say(words, [dead]).text
        assert "rescue worker" not in told
        assert "عامل إنقاذ" not in told
    assert "killing a rescue worker." in say(EN, [replace(dead, state="verified")]).text


@pytest.mark.parametrize(("figures", "english", "arabic"), ALL_RESPONDERS)
def test_all_killed_are_responders(figures: Figures, english: str, arabic: str) -> None:
    records = [attack(("civil_defence_team", 1), killed=figures)]
    assert say(EN, records).part("lead").endswith(f"struck a civil defence team, killing {english}.")
    assert say(AR, records).part("lead").endswith(f"ما أدى إلى مقتل {arabic}.")
    hurt = [attack(("civil_defence_team", 1), killed=Figures(4, 0, 0, 0, 0), injured=figures)]
    assert say(EN, hurt).part("lead").endswith(f"killing 4 civilians and injuring {english}.")


MISSING = [
    (1, "A person was reported missing.", "وسُجّل شخص واحد في عداد المفقودين."),
    (2, "Two people were reported missing.", "وسُجّل مفقودان."),
    (3, "Three people were reported missing.", "وسُجّل 3 مفقودين."),
    (11, "11 people were reported missing.", "وسُجّل 11 مفقوداً."),
]


@pytest.mark.parametrize(("count", "english", "arabic"), MISSING)
def test_missing(count: int, english: str, arabic: str) -> None:
    assert say(EN, [attack(missing=count)]).part("lead").endswith(english)
    assert say(AR, [attack(missing=count)]).part("lead").endswith(arabic)
    some = [attack(missing=count), attack(missing=None)]  # a report without the figure says nothing of it
    assert say(EN, some).part("lead").endswith(english)
    assert say(AR, some).part("lead").endswith(arabic)


INDIRECT = [
    (1, "A person", "شخص"),
    (2, "Two people", "شخصين"),
    (4, "Four people", "4 أشخاص"),
    (12, "12 people", "12 شخصاً"),
]


@pytest.mark.parametrize(("count", "english", "arabic"), INDIRECT)
def test_indirect_deaths_are_not_added(count: int, english: str, arabic: str) -> None:
    records = [attack("home", killed=Figures(1, 0, 0, 1, 0), indirect_deaths=count)]
    lead = say(EN, records).part("lead")
    assert "killing a civilian. " in lead
    are = "is" if count == 1 else "are"
    assert (
        f". {english} died as an indirect result of what happened and {are} not counted among those killed."
        in lead
    )
    causes = "لسبب غير مباشر" if count == 1 else "لأسباب غير مباشرة"
    assert f"وسُجّلت وفاة {arabic} {causes}، ولا تشملها حصيلة القتلى." in say(AR, records).part("lead")


@pytest.mark.parametrize("code", [*MUNITIONS, *PATTERNS])
def test_named_munitions_and_patterns(code: str) -> None:
    field = "munitions" if code in MUNITIONS else "patterns"
    for words in BOTH:
        before = say(words, [attack("home"), attack()]).part("lead")
        verified = say(words, [attack("home", **{field: (code,)}), attack()])
        lead = verified.part("lead")
        assert lead.startswith(before)
        added = lead.removeprefix(before)
        assert in_language(words.language, "Sarmin", {"ar": "سرمين"}) in added
        unverified = [attack("home", state="submitted", **{field: (code,)}), attack()]
        assert say(words, unverified).part("lead") == before
        policy = replace(POLICY, munitions=(), patterns=())
        assert say(words, [attack("home", **{field: (code,)}), attack()], policy).part("lead") == before


def test_munitions_with_place_and_count() -> None:
    def cluster(*places: object) -> list[object]:
        marked = [attack("home", munitions=("cluster",), place=place) for place in places]
        return [*marked, attack(place=ARIHA)]

    cases = [
        (cluster(ARIHA), "In an attack in Ariha,", "وفي هجوم وقع في أريحا،"),
        (cluster(ARIHA, ATAREB), "In two attacks in Ariha and Atareb,", "وفي هجومين وقعا في أريحا والأتارب،"),
        (
            cluster(ARIHA, ATAREB, MORAK, MORAK),
            "In four attacks in Ariha, Atareb, and Morak,",
            "وفي 4 هجمات وقعت في أريحا والأتارب ومورك،",
        ),
    ]
    for records, english, arabic in cases:
        assert say(EN, records).part("lead").endswith(f"{english} the use of cluster munitions was verified.")  # type: ignore[arg-type]
        assert say(AR, records).part("lead").endswith(f"{arabic} جرى التحقق من استخدام ذخائر عنقودية.")  # type: ignore[arg-type]
    hidden = [attack("shelter", munitions=("cluster",), place=replace(ARIHA, name="")), attack()]
    assert "In an attack in the countryside of Idlib, the use" in say(EN, hidden).part("lead")
    assert "وفي هجوم وقع في ريف إدلب، جرى" in say(AR, hidden).part("lead")


def test_all_that_is_told_of_one_attack_is_one_sentence_of_one_attack() -> None:
    marked = attack("home", munitions=("cluster",), patterns=("double_tap", "at_night"))
    other = attack(munitions=("cluster",), place=ARIHA)
    told = "the use of cluster munitions was verified, a second strike hit the same site, and strikes took place at night."
    told_ar = "جرى التحقق من استخدام ذخائر عنقودية، كما أصابت ضربة ثانية الموقع نفسه، ووقعت الضربات ليلاً."
    assert say(EN, [marked]).part("lead").endswith(f"reported. In this attack, {told}")
    assert say(AR, [marked]).part("lead").endswith(f"المدنيين. وفي هذا الهجوم، {told_ar}")
    lead, lead_ar = (say(words, [marked, other]).part("lead") for words in BOTH)
    assert f"In an attack in Sarmin, {told} In an attack in Ariha, the use of cluster munitions was" in lead
    assert f"وفي هجوم وقع في سرمين، {told_ar} وفي هجوم وقع في أريحا، جرى" in lead_ar


def test_our_teams_verified_only_what_they_saw() -> None:
    seen = attack("home", munitions=("chlorine",), source="own_team_on_scene")
    told = attack("home", munitions=("chlorine",), source="social_media")
    assert "In this attack, our teams recorded signs of the use of chlorine." in say(EN, [seen]).text
    assert "وفي هذا الهجوم، سجّلت فرقنا دلائل على استخدام غاز الكلور." in say(AR, [seen]).text
    for records in ([told], [seen, told]):
        assert "signs of the use of chlorine were recorded" in say(EN, records).text
        assert "teams verified" not in say(EN, records).text
        assert "تحققت فرقنا" not in say(AR, records).text


def test_a_second_strike_is_no_more_than_that() -> None:
    twice = [attack("home", patterns=("double_tap",))]
    assert say(EN, twice).part("lead").endswith("In this attack, a second strike hit the same site.")
    assert say(AR, twice).part("lead").endswith("وفي هذا الهجوم، أصابت ضربة ثانية الموقع نفسه.")


def test_default_words_judge_nothing() -> None:
    from bot.i18n.fluent_files import messages_of, our_texts

    def said(language: str) -> str:
        """Without the words people may type, which are theirs (`read-…`)."""
        source = our_texts(language)
        messages = messages_of(source).items()
        kept = (m.span for text_id, m in messages if m.span and not text_id.startswith("read-"))
        return "\n".join(source[span.start : span.end] for span in kept).casefold()

    for word in ("banned", "terror", "heinous", "barbar", "massacre", "brutal", "crime"):
        assert word not in said("en")
    for word in ("محرّم", "المحرمة", "إرهاب", "مجزرة", "همجي", "وحشي", "جريمة", "شهداء"):
        assert word not in said("ar")


BLAST = {"attack_kinds": ("unknown_explosion",), **RUSSIA}


def test_an_explosion_of_unknown_cause_is_no_attack_and_nobodys() -> None:
    hurt = {"killed": Figures(2, 0, 0, 0, 0), "injured": Figures(1, 0, 1, 0, 0)}
    english, arabic = (say(words, [attack(("market", 1), **hurt, **BLAST)]) for words in BOTH)
    assert english.part("title").endswith("Statement on an Explosion of Unknown Cause in Northwestern Syria")
    assert english.part("lead") == (
        "An explosion of unknown cause in Sarmin on Thursday, October 5th, killed 2 civilians and injured a child. "
        "The explosion struck a marketplace."
    )
    assert [part.name for part in english.parts] == ["title", "lead", "closing"]
    assert arabic.part("title") == "بيان الخوذ البيضاء بشأن انفجار مجهول السبب في شمال غربي سوريا"
    assert arabic.part("lead") == (
        "أدى انفجار مجهول السبب في سرمين يوم الخميس 5 تشرين الأول إلى مقتل مدنيين اثنين وإصابة طفل. "
        "وطال الانفجار سوقاً شعبياً."
    )


def test_unexplained_explosions_stand_beside_the_attacks_with_their_own_figures() -> None:
    records = [
        attack("home", killed=Figures(1, 0, 0, 0, 0), **RUSSIA),
        *(attack(place=place, killed=Figures(2, 0, 0, 0, 0), **BLAST) for place in (ARIHA, ATAREB)),
        attack(**MINE),
    ]
    english, arabic = (say(words, records).part("lead") for words in BOTH)
    assert "an artillery attack on Thursday" in english
    assert (
        "killing a civilian. Two explosions of unknown cause in Ariha and Atareb killed 4 civilians. "
        in english
    )
    assert english.endswith(
        "In Sarmin, explosive remnants of war went off; no civilian casualties were reported."
    )
    assert "وأدى انفجاران مجهولا السبب في أريحا والأتارب إلى مقتل 4 مدنيين. وانفجرت مخلفات الحرب" in arabic


def test_an_explosion_and_remnants_alone_tell_the_day_once() -> None:
    lead = say(AR, [attack(**BLAST), attack(**MINE)]).part("lead")
    assert lead.startswith(
        "وقع انفجار مجهول السبب في سرمين يوم الخميس 5 تشرين الأول، ولم يُبلَّغ عن قتلى أو مصابين بين المدنيين. و"
    )
    assert lead.count("الخميس") == 1
