### The statement in English.
###
### An organisation's own file may replace any message here: a sentence, a noun, a group, a region, a party.
### `balagh texts list` prints every sentence and every slot, each with an example. A slot with nothing to say is left
### out, and a sentence that wants it gives way to ours. A slot with _closed has a comma where the sentence goes on.
###
### A sentence that names a party needs a variant without one, of the same id with -no-party at its end.

## Title

statement-title = { $organisation_title }: Statement on { $party_title_possessive } { $attacks ->
    [one] Attack
   *[other] Attacks
} in { $area_title }
statement-title-no-party = { $organisation_title }: Statement on { $attacks ->
    [one] an Attack
   *[other] Attacks
} in { $area_title }
statement-title-escalation = { $organisation_title }: Statement on { $party_title_possessive } Escalating Attacks in { $area_title }
statement-title-escalation-no-party = { $organisation_title }: Statement on Escalating Attacks in { $area_title }
statement-title-unexplained = { $organisation_title }: Statement on { $explosions ->
    [one] an Explosion
   *[other] Explosions
} of Unknown Cause in { $area_title }
statement-title-remnants = { $organisation_title }: Statement on Explosive Remnants of War in { $area_title }
statement-title-quiet = { $organisation_title }: Statement on the Situation in { $area_title }

## Lead, first sentence

# { $doubt }: empty, or that nothing of it is verified yet.
statement-doubt = according to { statement-reports-checked },{ " " }
# A party that is printed without a coordinator's approval, by the setting ATTRIBUTION_LEVEL.
statement-doubt-party = according to those who reported it,{ " " }
statement-lead = { $doubt }{ $party } subjected { $area } to { $kinds } { $when }.
statement-lead-no-party = { $doubt }{ $area } came under { $kinds } { $when }.
statement-lead-escalation = In a serious escalation, { $doubt }{ $party } subjected { $area } to { $kinds } { $when }.
statement-lead-escalation-no-party = In a serious escalation, { $doubt }{ $area } came under { $kinds } { $when }.

# Another party that does not act together with the first; and attacks of a day on which a party was named.
statement-lead-also = { $doubt }{ $party } also subjected { $area } to { $kinds }.
statement-lead-unidentified = { $doubt }{ $area } also came under { $kinds } by forces not yet identified.

## Lead, second sentence: one text per case of figures, with something that was hit …

# Where something was reported that is not counted: confirmed so far.
statement-no-casualties = { $also_harmed ->
    [yes] no one was reported killed or injured directly
   *[no] { $open_reports ->
        [yes] no civilian casualties have been confirmed so far
       *[no] no civilian casualties were reported
    }
}
statement-no-one-killed = { $open_reports ->
    [yes] no deaths have been confirmed so far
   *[no] no deaths were reported
}
statement-no-one-injured = { $open_reports ->
    [yes] no injuries have been confirmed so far
   *[no] no injuries were reported
}
statement-the-attacks = { $sides ->
    [several] { $attacks ->
        [one] this attack
       *[other] these attacks
    }
   *[one] { $attacks ->
        [one] the attack
       *[other] the attacks
    }
}
statement-lead-targets-both = { statement-the-attacks } struck { $targets }, killing { $killed_closed } and injuring { $injured }.
statement-lead-targets-killed = { statement-the-attacks } struck { $targets }, killing { $killed }.
statement-lead-targets-injured = { statement-the-attacks } struck { $targets }, injuring { $injured }.
statement-lead-targets-none = { statement-the-attacks } struck { $targets }; { statement-no-casualties }.
statement-lead-targets-unconfirmed = { statement-the-attacks } struck { $targets }; the numbers of people killed and injured are not yet confirmed.
statement-lead-targets-killed-injured-open = { statement-the-attacks } struck { $targets }, killing { $killed }; the number of people injured is not yet confirmed.
statement-lead-targets-injured-killed-open = { statement-the-attacks } struck { $targets }, injuring { $injured }; the number of people killed is not yet confirmed.
statement-lead-targets-none-killed-injured-open = { statement-the-attacks } struck { $targets }; { statement-no-one-killed }, and the number of people injured is not yet confirmed.
statement-lead-targets-none-injured-killed-open = { statement-the-attacks } struck { $targets }; { statement-no-one-injured }, and the number of people killed is not yet confirmed.

# Several sides, none of which harmed anybody: said once, of all of them.
statement-lead-targets-alone = { statement-the-attacks } struck { $targets }.
statement-lead-none-anywhere = { statement-no-casualties } in any of the attacks.

## … and of the attacks alone

statement-lead-both = { statement-the-attacks } killed { $killed_closed } and injured { $injured }.
statement-lead-killed = { statement-the-attacks } killed { $killed }.
statement-lead-injured = { statement-the-attacks } injured { $injured }.
statement-lead-none = { statement-no-casualties } in { statement-the-attacks }.
statement-lead-unconfirmed = The numbers of people killed and injured in { statement-the-attacks } are not yet confirmed.
statement-lead-killed-injured-open = { statement-the-attacks } killed { $killed }; the number of people injured is not yet confirmed.
statement-lead-injured-killed-open = { statement-the-attacks } injured { $injured }; the number of people killed is not yet confirmed.
statement-lead-none-killed-injured-open = { statement-no-one-killed } in { statement-the-attacks }; the number of people injured is not yet confirmed.
statement-lead-none-injured-killed-open = { statement-no-one-injured } in { statement-the-attacks }; the number of people killed is not yet confirmed.

# How much of a figure is known only from reports that are still being checked; empty, or a comma and the words.
statement-unsure = { $extent ->
    [all] , according to
   *[some] , { $doubted ->
        [1] one
       *[other] { $doubted }
    } of them according to
} { statement-reports-checked }
# No report behind it is verified, and no figure says so.
statement-unchecked = { $reports ->
    [one] This report is
   *[other] These reports are
} still being checked.

## A day without an attack

# { $withdrawn } yes: an attack that was published before.   { $day_is } open or over: until { $until }, a day that is not over was quiet.
statement-no-attack = { $withdrawn ->
    [yes] What we published of an attack { $when } is withdrawn, and no other was reported to our teams.
   *[no] { $day_is ->
        [open] By { $until } { $when }, no attack had been reported to our teams.
       *[over] No attack was reported to our teams { $when }.
    }
}
# Something was reported, and whoever sent it does not agree that it is published; the footer says so.
statement-no-attack-withheld = What was reported to our teams { $when } is not published.
# Something was reported that is not counted yet.
statement-no-attack-pending = { $uncounted ->
    [one] One report of an incident { $when } is
   *[other] { $uncounted_counted } of incidents { $when } are
} still being checked; no attack has been confirmed so far.
# { $more } after others that are still being checked.
statement-no-attack-unconfirmed = { $more ->
    [yes] { $unconfirmed ->
        [one] Another report
       *[other] { $unconfirmed } more
    }
   *[no] { $unconfirmed ->
        [one] One report of an incident { $when }
       *[other] { $unconfirmed_counted } of incidents { $when }
    }
} could not be confirmed.
# Nothing was reported, and from areas that are watched nothing was heard at all.
statement-no-report = { $day_is ->
    [open] By { $until } { $when }, no report had reached us
   *[over] No report reached us { $when }
}
statement-silence = { statement-no-report }. We heard nothing from { $areas } and cannot say that it was quiet there.
statement-silence-unplaced = { statement-no-report }. We heard nothing from some of our teams and cannot say that it was quiet.

## Further sentences of the lead

# Only with the setting PRINT_FACTS.
statement-damage = The damage reported: { $damage }.
damage-destroyed = { $what } destroyed
damage-damaged = { $what } damaged
damage-damaged-out_of_service = { $what } damaged and put out of service
damage-out_of_service = { $what } out of service

# Munitions and patterns: { $flags } the use of cluster munitions was verified   { $only } all attacks of the day
statement-flags = In { $only ->
    [yes] { $attacks ->
        [one] this attack
       *[other] these attacks
    }
   *[no] { $placed ->
        [yes] { $attacks_counted } in { $places }
       *[no] { $attacks ->
            [one] one
           *[other] { $attacks }
        } of the attacks
    }
}, { $flags }.
munitions-used = { $verified_by ->
    [teams] our teams verified the use of { $munitions }
   *[others] the use of { $munitions } was verified
}
munitions-signs = { $verified_by ->
    [teams] our teams recorded signs of the use of { $munitions }
   *[others] signs of the use of { $munitions } were recorded
}
statement-responders-killed = Among those killed { $responders_killed_number ->
    [one] was
   *[other] were
} { $responders_killed }{ $unsure }.
statement-responders-injured = Among those injured { $responders_injured_number ->
    [one] was
   *[other] were
} { $responders_injured }{ $unsure }.
statement-responders-both = Among those killed { $responders_killed_number ->
    [one] was
   *[other] were
} { $responders_killed }, and among those injured { $responders_injured_number ->
    [one] was
   *[other] were
} { $responders_injured }.
# Explosions of unknown cause, and explosive remnants of war: no attack, their own figures, never a party. The day is
# told where the sentence opens the lead.
statement-unexplained = { $doubt }{ $explosions_counted } of unknown cause in { $places }{ $alone ->
    [yes] { " " }{ $when },
   *[other] { "" }
}
statement-unexplained-reported = { $doubt }{ $explosions_counted } of unknown cause { $explosions ->
    [one] was
   *[other] were
} reported in { $places }{ statement-apart-when }
statement-unexplained-both = { statement-unexplained } killed { $killed_closed } and injured { $injured }.
statement-unexplained-killed = { statement-unexplained } killed { $killed }.
statement-unexplained-injured = { statement-unexplained } injured { $injured }.
statement-unexplained-none = { statement-unexplained-reported }; { statement-no-casualties }.
statement-unexplained-unconfirmed = { statement-unexplained-reported }; the numbers of people killed and injured are not yet confirmed.
statement-unexplained-killed-injured-open = { statement-unexplained } killed { $killed }; the number of people injured is not yet confirmed.
statement-unexplained-injured-killed-open = { statement-unexplained } injured { $injured }; the number of people killed is not yet confirmed.
statement-unexplained-none-killed-injured-open = { statement-unexplained-reported }; { statement-no-one-killed }, and the number of people injured is not yet confirmed.
statement-unexplained-none-injured-killed-open = { statement-unexplained-reported }; { statement-no-one-injured }, and the number of people killed is not yet confirmed.
statement-unexplained-targets = { $explosions ->
    [one] The explosion
   *[other] The explosions
} struck { $targets }.
statement-apart-when = { $alone ->
    [yes] { " " }{ $when }
   *[other] { "" }
}
statement-remnants = { $doubt }in { $explosions ->
    [one] { $places }
   *[other] { $explosions_counted } in { $places }
}{ statement-apart-when }, explosive remnants of war
statement-remnants-reported = { statement-remnants } went off
statement-remnants-both = { statement-remnants } killed { $killed_closed } and injured { $injured }.
statement-remnants-killed = { statement-remnants } killed { $killed }.
statement-remnants-injured = { statement-remnants } injured { $injured }.
statement-remnants-none = { statement-remnants-reported }; { statement-no-casualties }.
statement-remnants-unconfirmed = { statement-remnants-reported }; the numbers of people killed and injured are not yet confirmed.
statement-remnants-killed-injured-open = { statement-remnants } killed { $killed }; the number of people injured is not yet confirmed.
statement-remnants-injured-killed-open = { statement-remnants } injured { $injured }; the number of people killed is not yet confirmed.
statement-remnants-none-killed-injured-open = { statement-remnants-reported }; { statement-no-one-killed }, and the number of people injured is not yet confirmed.
statement-remnants-none-injured-killed-open = { statement-remnants-reported }; { statement-no-one-injured }, and the number of people killed is not yet confirmed.

## Attacks one by one, with the setting ATTACK_LIST

statement-attack-list = The attacks in detail:
statement-attack-line = { $line_day }, { $line_where }: { $line }
statement-line-joined = { $line }; { $more }
statement-line-what = { $kinds }
statement-line-targets = struck { $targets }
statement-line-killed = killed: { $killed }
statement-line-injured = injured: { $injured }
statement-line-killed-open = killed: not yet confirmed
statement-line-injured-open = injured: not yet confirmed
statement-line-none = { statement-no-casualties }

## Trend

# { $during } is empty, or a space and the part of the day.
statement-trend = { $attacks ->
    [one] The attack
   *[other] In all, { $attacks_counted }
} took place{ $during } in { $regions }.
# Where of some attacks not even the region is known.
statement-trend-partly = Attacks took place in { $regions }; the { $unplaced ->
    [one] place of one attack is
   *[other] places of { $unplaced } attacks are
} not yet confirmed.
# Where every place is a village, town or city that may be named, and there are several.
statement-trend-communities = In all, { $attacks_counted } took place{ $during } in { $communities_counted } in { $regions }.
statement-trend-escalation = Attacks by { $party } have increased over the { $past_days }; { $attacks_counted } took place { $when } in { $regions }.
statement-trend-escalation-no-party = Attacks have increased over the { $past_days }; { $attacks_counted } took place { $when } in { $regions }.
statement-trend-escalation-unplaced = Attacks by { $party } have increased over the { $past_days }.
statement-trend-escalation-unplaced-no-party = Attacks have increased over the { $past_days }.
# A statement over several days, against as many days before.
statement-days-before = { $span_days } days before
statement-trend-period = There were more attacks by { $party } than in the { statement-days-before }; { $attacks_counted } took place in { $regions }.
statement-trend-period-no-party = There were more attacks than in the { statement-days-before }; { $attacks_counted } took place in { $regions }.
statement-trend-period-unplaced = There were more attacks by { $party } than in the { statement-days-before }.
statement-trend-period-unplaced-no-party = There were more attacks than in the { statement-days-before }.
# One day alone.
statement-trend-sharp = Attacks by { $party } rose sharply { $when }: { $attacks_counted } took place in { $regions }.
statement-trend-sharp-no-party = Attacks rose sharply { $when }: { $attacks_counted } took place in { $regions }.
statement-trend-sharp-unplaced = Attacks by { $party } rose sharply { $when }.
statement-trend-sharp-unplaced-no-party = Attacks rose sharply { $when }.
statement-trend-first = { $attacks ->
    [one] It was the first attack reported to us
   *[other] They were the first attacks reported to us
} in { $days_without } days.
# Over several days: a rise within them, the deadliest one.
statement-trend-within = Attacks increased { $risen_when }.
statement-trend-within-sharp = Attacks rose sharply { $risen_when }.
statement-deadliest = The deadliest day was { $deadliest_day }, with { $killed_people } killed.
# Only with the setting TOTALS_SINCE.
statement-totals-both = The attacks reported to us since { $since } have killed { $killed_closed } and injured { $injured }.
statement-totals-killed = The attacks reported to us since { $since } have killed { $killed }.
statement-totals-injured = The attacks reported to us since { $since } have injured { $injured }.
statement-situation = Families in { $area } need safety, shelter, and medical care, and every attack makes it harder for help to reach them.

## Law

statement-law = International humanitarian law protects civilians and civilian objects, and every party to a conflict must respect it at all times.
statement-law-groups = Attacks on { $groups } deprive people of the places and the help on which their lives depend.

## Appeal and closing

statement-appeal = We call on all parties to spare civilians and those who come to their aid, and on the international community to do what is in its power to end such attacks. Each of them should be investigated independently, and those responsible should be held to account.
statement-appeal-remnants = We call for support for clearing explosive remnants of war and for teaching people to recognise and report them. Whoever finds a suspicious object should keep away, warn others and tell our teams.
statement-closing = Behind every figure in this statement are people and their families. Our teams remain beside them and will go on answering every call for help.
statement-closing-years = After { $years ->
    [one] a year
   *[other] { $years } years
} of war, behind every figure in this statement are people and their families. Our teams remain beside them and will go on answering every call for help.

# Where nobody was killed or injured.
statement-closing-unharmed = Our teams remain beside the people of { $area } and will go on answering every call for help.
statement-closing-years-unharmed = After { $years ->
    [one] a year
   *[other] { $years } years
} of war, our teams remain beside the people of { $area } and will go on answering every call for help.

## Footer

statement-footer-preliminary = Preliminary statement, as of { $as_of }.
statement-footer-preliminary-numbered = Preliminary statement no. { $number }, as of { $as_of }.
statement-footer-final = Final statement, as of { $as_of }.
statement-footer-final-numbered = Final statement no. { $number }, as of { $as_of }.
statement-footer-updated = Updated statement, as of { $as_of }.
statement-footer-updated-numbered = Updated statement no. { $number }, as of { $as_of }.
statement-footer-all-verified = { $reports ->
    [one] Based on one report, which is verified.
    [2] Based on two reports, both of them verified.
   *[other] Based on { $reports_counted }, all of them verified.
}
statement-footer-some-verified = Based on { $reports_counted }, { $verified ->
    [one] one
   *[other] { $verified_word }
} of them verified.
statement-footer-none-verified = { $reports ->
    [one] Based on one report, which is not yet verified.
   *[other] Based on { $reports_counted }, none of them verified yet.
}
statement-footer-waiting = { $waiting ->
    [one] { $reports ->
        [one] It is still being checked.
       *[other] One of the reports counted is still being checked.
    }
   *[other] { $waiting } of the reports counted are still being checked.
}
statement-footer-uncounted = { $uncounted ->
    [one] One report that is still being checked is not counted here.
   *[other] { $uncounted } reports that are still being checked are not counted here.
}
statement-footer-unconfirmed = { $unconfirmed ->
    [one] One report could not be confirmed and is not counted here.
   *[other] { $unconfirmed_counted } could not be confirmed and are not counted here.
}
statement-footer-silent = No report reached us from { $areas }; we cannot say that it was quiet there.
statement-footer-doubles = { $doubles ->
    [one] Two reports may describe the same attack.
   *[other] In { $doubles } cases, two reports may describe the same attack.
}
statement-footer-withheld = { $withheld ->
    [one] One report is not counted, because whoever sent it does not agree to that.
   *[other] { $withheld } reports are not counted, because those who sent them do not agree to that.
}
statement-footer-verified-only = Only verified reports are counted.
statement-footer-changes = Changed since the last statement:
statement-footer-change = Report { $report }: { $field } { $after }, earlier { $before }
# A list of codes: the kind of attack, what was hit, the party, munitions.
statement-footer-recoded = Report { $report }: { $what }: { $after } (earlier: { $before })
statement-changed-kinds = kind of attack
statement-changed-targets = what was hit
statement-changed-parties = named party
statement-changed-specials = munition or manner of the attack
statement-value-unsaid = not stated
statement-footer-corrected = Report { $report }: { $what }
statement-footer-changed-since-verified = { $changed ->
    [one] One of the reports was changed after it was verified; until the change is verified, it is counted as it was.
   *[other] { $changed } of the reports were changed after they were verified; until the changes are verified, they are counted as they were.
}
# What changed in a report since it was published: in the footer, and in the line below a statement that was updated.
statement-change-figures = figures changed
statement-change-place = place corrected
statement-change-time = time corrected
statement-change-kinds = kind of attack corrected
statement-change-targets = what was hit corrected
statement-change-parties = the named party changed
statement-change-specials = munition or manner of the attack corrected
statement-change-civilians = confirmed as civilians
statement-change-people = now says people, for it is not certain that all of them were civilians
statement-change-verified = no longer verified
statement-change-other = corrected
statement-change-added = added
statement-change-withdrawn = withdrawn
statement-change-rejected = rejected in review
statement-change-unverifiable = could not be verified
statement-change-merged = counted once with report { $other }
statement-change-moved = belongs to another day
statement-change-gone = no longer counted
# The first 16 digits of the audit chain's head (balagh audit verify --head …).
statement-footer-head = Seal of the records: { $head }
statement-footer-root = Root of the proofs: { $root }

## Who, where, when

# .title stands in titles.
organisation-default =
    .name  = our rescue teams
    .title = Rescue Teams
organisation-white_helmets =
    .name  = the White Helmets
    .title = White Helmets
# A party: full name, in titles, short; each also as a possessive.
party-possessive = { $ending ->
    [s] { $name }'
   *[other] { $name }'s
}
party-title-possessive = { $ending ->
    [s] { $name }’
   *[other] { $name }’s
}
statement-when = on { $day }
statement-when-days = { $day }
statement-day = { $weekday }, { $month } { $ordinal }
statement-day-year = { $weekday }, { $month } { $ordinal }, { $year }
statement-days-two = on { $first_month } { $first_ordinal } and { $last_ordinal }
statement-days-two-months = on { $first_month } { $first_ordinal } and { $last_month } { $last_ordinal }
statement-days-two-years = on { $first_month } { $first_ordinal }, { $first_year }, and { $last_month } { $last_ordinal }, { $last_year }
statement-days-years = from { $first_month } { $first_ordinal }, { $first_year }, to { $last_month } { $last_ordinal }, { $last_year }
# Years over all the days.
statement-days-of-year = { $days }, { $year }
statement-days = from { $first_month } { $first_ordinal } to { $last_ordinal }
statement-days-months = from { $first_month } { $first_ordinal } to { $last_month } { $last_ordinal }
statement-moment = { $time } on { $day }
past-days = past { $word } days
ordinal = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $n }th
}
# Objects from two to nine are words in a day's statement, and a figure that opens a sentence is a word.
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine

# { $part_of_day }, where all attacks were in the same part.
during-after_midnight = after midnight
during-night = at night
during-dawn = at dawn
during-morning = in the morning
during-noon = around noon
during-afternoon = in the afternoon
during-evening = in the evening

## Lists

list-two = { $a } and { $b }
list-comma = { $a }, { $b }
list-last = { $a }, and { $b }
# Several clauses or phrases one after the other.
phrases-two = { $a }; { $b }
phrases-comma = { $a }; { $b }
phrases-last = { $a }; { $b }
clauses-two = { $a } and { $b }
clauses-comma = { $a }, { $b }
clauses-last = { $a }, and { $b }
statement-target-including = { $whole } (including { $part })
list-services = { $items }, as well as { $services }

## Kinds of attack: an adjective, or a noun that stands in the list with them

statement-kinds-adjectives =
    .one   = { $adjectives } attack
    .other = { $adjectives } attacks
statement-kinds-nouns =
    .other = { $nouns }
statement-kinds-plain =
    .one   = an attack
    .other = attacks

## People. .all: "all of them women"

people-civilian =
    .one   = a civilian
    .other = { $n } civilians
    .at-least-one = one civilian
people-person =
    .one   = a person
    .other = { $n } people
    .at-least-one = one person
people-child =
    .one   = a child
    .other = { $n } children
    .at-least-one = one child
    .all   = children
people-woman =
    .one   = a woman
    .other = { $n } women
    .at-least-one = one woman
    .all   = women
people-man =
    .one   = a man
    .other = { $n } men
    .at-least-one = one man
    .all   = men
# What rescue workers are called, by the setting RESCUE_WORKERS.
people-rescue_worker =
    .one   = a rescue worker
    .other = { $n } rescue workers
    .at-least-one = one rescue worker
people-rescue_worker-female =
    .one   = a female rescue worker
    .other = { $n } female rescue workers
    .at-least-one = one female rescue worker
people-volunteer =
    .one   = a rescue volunteer
    .other = { $n } rescue volunteers
    .at-least-one = one rescue volunteer
people-volunteer-female =
    .one   = a female rescue volunteer
    .other = { $n } female rescue volunteers
    .at-least-one = one female rescue volunteer
people-paramedic =
    .one   = a paramedic
    .other = { $n } paramedics
    .at-least-one = one paramedic
people-paramedic-female =
    .one   = a female paramedic
    .other = { $n } female paramedics
    .at-least-one = one female paramedic
# The injured after killed civilians, or people …
people-others-civilian =
    .one   = another
    .other = { $n } others
    .at-least-one = one other
people-others-person =
    .one   = another
    .other = { $n } others
    .at-least-one = one other
# … and after killed people who were named otherwise: children, rescue workers.
people-another-civilian =
    .one   = another civilian
    .other = { $n } other civilians
    .at-least-one = one other civilian
people-another-person =
    .one   = another person
    .other = { $n } other people
    .at-least-one = one other person
people-another-child =
    .one   = another child
    .other = { $n } other children
    .at-least-one = one other child
people-another-woman =
    .one   = another woman
    .other = { $n } other women
    .at-least-one = one other woman
people-another-man =
    .one   = another man
    .other = { $n } other men
    .at-least-one = one other man
people-another-rescue_worker =
    .one   = another rescue worker
    .other = { $n } other rescue workers
    .at-least-one = one other rescue worker
people-another-volunteer =
    .one   = another rescue volunteer
    .other = { $n } other rescue volunteers
    .at-least-one = one other rescue volunteer
people-another-paramedic =
    .one   = another paramedic
    .other = { $n } other paramedics
    .at-least-one = one other paramedic
people-missing =
    .one   = a person
    .other = { $n } people
    .at-least-one = one person
noun-attack =
    .one   = an attack
    .other = { $n } attacks
noun-explosion =
    .one   = an explosion
    .other = { $n } explosions
noun-community =
    .one   = one community
    .other = { $n } communities
noun-report =
    .one   = one report
    .other = { $n } reports
statement-at-least = at least { $what }
# { $people } 13 civilians   { $groups } 3 women and 2 children   { $count } 13
statement-people-including = { $people }, including { $groups }
statement-people-all = { $people }, { $count ->
    [2] both
   *[other] all
} of them { $groups }
# Everyone is a woman or a child.
statement-people-whole = { $groups }
# Everyone is in a group, and there are men, or all are rescue workers.
# More than two stand in brackets, so that nobody adds up the groups and their sum.
statement-people-named = { $count ->
    [2] { $people }, { $groups }
   *[other] { $people } ({ $groups })
}
statement-people-one-of-two-child = { $people }, including { $groups }
statement-people-one-of-two-woman = { $people }, including { $groups }
statement-people-one-of-two-man = { $people }, including { $groups }
statement-people-one-of-two-child-at-least = { $people }, including { $groups }
statement-people-one-of-two-woman-at-least = { $people }, including { $groups }
statement-people-one-of-two-man-at-least = { $people }, including { $groups }
# All of them are rescue workers.
statement-people-responders = { $people }
# Some of them, or all, are known only from reports that are still being checked. { $inserted }: after "including …"
statement-people-doubted = { $extent ->
    [all] { $phrase }, according to
    [these] { $phrase }, the { $count ->
        [one] injury
       *[other] injuries
    } according to
   *[some] { $phrase }, { $doubted ->
        [1] one
       *[other] { $doubted }
    } of { $inserted ->
        [yes] the { $count }
       *[no] them
    } in
} { statement-reports-checked }
statement-reports-checked = { $reports ->
    [one] a report that is
   *[other] reports that are
} still being checked
# Where the sentence goes on after an insertion.
statement-people-closed = { $phrase },

## Regions, by p-code. .own: instead of "the countryside of"; .city: the city alone

region-city-and-countryside =
    .one   = the city of { $names } and its countryside
    .other = the cities of { $names } and their countryside
region-countryside =
    .other = the countryside of { $names }
# Of which no more is known, or may be told: in the city or around it.
region-governorate =
    .one   = the governorate of { $names }
    .other = the governorates of { $names }
# A place that may be no village, town or city, with the name of the region.
region-place = { $place }, in { $region }
region-place-vague = { $place } ({ $region })
