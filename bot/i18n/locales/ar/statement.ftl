### The statement in Arabic.
###
### An organisation's own file may replace any message here. `balagh texts list` prints its slots.
### A phrase that stands in several cases has a slot for each: { $targets_acc } accusative (طالت …),
### { $targets_nom } nominative (تضررت …), { $targets_gen } genitive; the slot without an ending is the accusative.
### So also $kinds, $killed, $injured, $regions, $attacks_counted, $missing, $indirect_deaths, $responders_killed, …
###
### A noun's forms, by count:
###   .one-acc one, accusative (سوقاً)   .one one, otherwise (سوق)
###   .two-nom two, nominative (سوقان)   .two two, otherwise (سوقين)
###   .few 3–10, 103–110 (5 أسواق)   .many 11–99, 111–199 (11 سوقاً)   .other 100, 101, 102, 200 (100 سوق)
###   .plural not counted   .at-least-one after "at least"

## Title

statement-title = بيان { $organisation_title } بشأن { $attacks ->
    [one] هجوم
    [two] هجومي
   *[other] هجمات
} { $party } على { $area_title }
statement-title-no-party = بيان { $organisation_title } بشأن { $attacks ->
    [one] هجوم
    [two] هجومين
   *[other] الهجمات
} على { $area_title }
statement-title-escalation = بيان { $organisation_title } بشأن تصعيد { $party } هجمات{ $party_pronoun } على { $area_title }
statement-title-escalation-no-party = بيان { $organisation_title } بشأن تصعيد الهجمات على { $area_title }
statement-title-unexplained = بيان { $organisation_title } بشأن { $explosions ->
    [one] انفجار مجهول السبب
    [two] انفجارين مجهولي السبب
   *[other] انفجارات مجهولة السبب
} في { $area_title }
statement-title-remnants = بيان { $organisation_title } بشأن مخلفات الحرب في { $area_title }
statement-title-quiet = بيان { $organisation_title } بشأن الوضع في { $area_title }

## Lead, first sentence

# { $doubt }: empty, or that nothing of it is verified yet.
statement-doubt = بحسب { statement-reports-checked }،{ " " }
# جهة تُذكر قبل أن يوافق عليها منسق، بحسب الإعداد ATTRIBUTION_LEVEL.
statement-doubt-party = بحسب من أبلغوا بذلك،{ " " }
statement-reports-checked = { $reports ->
    [one] بلاغ لا يزال
    [two] بلاغين لا يزالان
   *[other] بلاغات لا تزال
} قيد التحقق
statement-launched = { $party_gender ->
    [feminine] شنّت
   *[masculine] شنّ
}
statement-lead = { $doubt }{ statement-launched } { $party } { $kinds_acc } على { $area } { $when }.
statement-lead-escalation = في تصعيد خطير، { $doubt }{ statement-launched } { $party } { $kinds_acc } على { $area } { $when }.
# The verb agrees with the attacks that follow it first.
statement-struck = { $kinds_number ->
    [one] طال
    [two] طال
   *[other] طالت
}
statement-lead-no-party = { $doubt }{ statement-struck } { $kinds_nom } { $area } { $when }.
statement-lead-escalation-no-party = في تصعيد خطير، { $doubt }{ statement-struck } { $kinds_nom } { $area } { $when }.

# Another party that does not act together with the first; and attacks of a day on which a party was named.
statement-lead-also = كذلك { $doubt }{ statement-launched } { $party } { $kinds_acc } على { $area }.
statement-lead-unidentified = كذلك { $doubt }{ statement-struck } { $kinds_nom } { $area }، ولم تُحدَّد بعد الجهة التي { $attacks ->
    [one] شنّته
    [two] شنّتهما
   *[other] شنّتها
}.

## Lead, second sentence: one text per case of figures, with something that was hit …

# حيث ورد ما لم يُحتسب: لم يتأكد حتى الآن.
statement-no-casualties = { $also_harmed ->
    [yes] ولم يُبلَّغ عن قتلى أو مصابين جراء ذلك مباشرةً
   *[no] { $open_reports ->
        [yes] ولم يتأكد حتى الآن وقوع قتلى أو مصابين بين المدنيين
       *[no] ولم يُبلَّغ عن قتلى أو مصابين بين المدنيين
    }
}
statement-no-one-killed = { $open_reports ->
    [yes] ولم يتأكد وقوع قتلى حتى الآن
   *[no] دون تسجيل قتلى
}
statement-no-one-injured = { $open_reports ->
    [yes] ولم تتأكد إصابة أحد حتى الآن
   *[no] دون تسجيل إصابات
}
statement-these = { $sides ->
    [several] { $attacks ->
        [one] { "هذا " }
        [two] { "هذان " }
       *[other] { "هذه " }
    }
   *[one] { "" }
}
statement-attacks-hit = { $attacks ->
    [one] وطال { statement-these }الهجوم
    [two] وطال { statement-these }الهجومان
   *[other] وطالت { statement-these }الهجمات
}
statement-attacks-led = { $attacks ->
    [one] وأدى { statement-these }الهجوم
    [two] وأدى { statement-these }الهجومان
   *[other] وأدت { statement-these }الهجمات
}
statement-lead-targets-both = { statement-attacks-hit } { $targets_acc }، ما أدى إلى مقتل { $killed_gen_closed } وإصابة { $injured_gen }.
statement-lead-targets-killed = { statement-attacks-hit } { $targets_acc }، ما أدى إلى مقتل { $killed_gen }.
statement-lead-targets-injured = { statement-attacks-hit } { $targets_acc }، ما أدى إلى إصابة { $injured_gen }.
statement-lead-targets-none = { statement-attacks-hit } { $targets_acc }، { statement-no-casualties }.
statement-lead-targets-unconfirmed = { statement-attacks-hit } { $targets_acc }، ولم تتأكد بعد حصيلة القتلى والمصابين.
statement-lead-targets-killed-injured-open = { statement-attacks-hit } { $targets_acc }، ما أدى إلى مقتل { $killed_gen }، ولم تتأكد بعد حصيلة المصابين.
statement-lead-targets-injured-killed-open = { statement-attacks-hit } { $targets_acc }، ما أدى إلى إصابة { $injured_gen }، ولم تتأكد بعد حصيلة القتلى.
statement-lead-targets-none-killed-injured-open = { statement-attacks-hit } { $targets_acc }، { statement-no-one-killed }، ولم تتأكد بعد حصيلة المصابين.
statement-lead-targets-none-injured-killed-open = { statement-attacks-hit } { $targets_acc }، { statement-no-one-injured }، ولم تتأكد بعد حصيلة القتلى.

# عدة جهات لم يؤذِ أي من هجماتها أحداً: يُقال مرة واحدة.
statement-lead-targets-alone = { statement-attacks-hit } { $targets_acc }.
statement-lead-none-anywhere = { statement-no-casualties } في أي من هذه الهجمات.

## … and of the attacks alone

statement-lead-both = { statement-attacks-led } إلى مقتل { $killed_gen_closed } وإصابة { $injured_gen }.
statement-lead-killed = { statement-attacks-led } إلى مقتل { $killed_gen }.
statement-lead-injured = { statement-attacks-led } إلى إصابة { $injured_gen }.
statement-lead-none = { statement-no-casualties }{ statement-in-these }.
# Where the lead speaks of several sides, of which one this is.
statement-in-these = { $sides ->
    [several] { $attacks ->
        [one] { " في هذا الهجوم" }
        [two] { " في هذين الهجومين" }
       *[other] { " في هذه الهجمات" }
    }
   *[one] { "" }
}
statement-lead-unconfirmed = ولم تتأكد بعد حصيلة القتلى والمصابين{ statement-in-these }.
statement-lead-killed-injured-open = { statement-attacks-led } إلى مقتل { $killed_gen }، ولم تتأكد بعد حصيلة المصابين.
statement-lead-injured-killed-open = { statement-attacks-led } إلى إصابة { $injured_gen }، ولم تتأكد بعد حصيلة القتلى.
statement-lead-none-killed-injured-open = { $open_reports ->
    [yes] ولم يتأكد سقوط قتلى حتى الآن
   *[no] ولم يُسجَّل وقوع قتلى
}{ statement-in-these }، ولم تتأكد بعد حصيلة المصابين.
statement-lead-none-injured-killed-open = { $open_reports ->
    [yes] ولم يتأكد وقوع إصابات حتى الآن
   *[no] ولم تُسجَّل إصابات
}{ statement-in-these }، ولم تتأكد بعد حصيلة القتلى.

# كم من الرقم لا يُعرف إلا من بلاغات لا تزال قيد التحقق: فارغ، أو فاصلة وكلمات.
statement-unsure = { $extent ->
    [all] ، بحسب
   *[some] ، { $doubted ->
        [1] واحد منهم
        [2] اثنان منهم
       *[other] { $doubted } منهم
    } بحسب
} { statement-reports-checked }
# لم يُتحقق من أي بلاغ وراءه، ولا يقول ذلك رقم.
statement-unchecked = { $reports ->
    [one] ولا يزال هذا البلاغ
    [two] ولا يزال هذان البلاغان
   *[other] ولا تزال هذه البلاغات
} قيد التحقق.

## A day without an attack

# { $day_is } open or over: ما دام اليوم لم ينتهِ فالقول حتى الساعة { $until }.
statement-no-attack = { $withdrawn ->
    [yes] سحبنا ما نشرناه عن هجوم { $when }، ولم تُبلَّغ فرقنا بأي هجوم آخر.
   *[no] { $day_is ->
        [open] حتى الساعة { $until } من { $when }، لم تُبلَّغ فرقنا بأي هجوم.
       *[over] لم تُبلَّغ فرقنا بأي هجوم { $when }.
    }
}
# Something was reported, and whoever sent it does not agree that it is published; the footer says so.
statement-no-attack-withheld = لا يُنشر ما أُبلغت به فرقنا { $when }.
# Something was reported that is not counted yet.
statement-no-attack-pending = { $uncounted ->
    [one] لا يزال بلاغ واحد عن حادثة { $when } قيد التحقق
    [two] لا يزال بلاغان عن حادثتين { $when } قيد التحقق
    [few] لا تزال { $uncounted } بلاغات عن حوادث { $when } قيد التحقق
    [many] لا يزال { $uncounted } بلاغاً عن حوادث { $when } قيد التحقق
   *[other] لا يزال { $uncounted } بلاغ عن حوادث { $when } قيد التحقق
}، ولم يتأكد وقوع أي هجوم حتى الآن.
# { $more } بعد بلاغات لا تزال قيد التحقق.
statement-no-attack-unconfirmed = { $more ->
    [yes] وتعذّر التحقق من { $unconfirmed ->
        [one] بلاغ آخر
        [two] بلاغين آخرين
        [few] { $unconfirmed } بلاغات أخرى
        [many] { $unconfirmed } بلاغاً آخر
       *[other] { $unconfirmed } بلاغ آخر
    }
   *[no] { $unconfirmed ->
        [one] ورد بلاغ عن حادثة { $when }، وتعذّر التحقق منه
        [two] ورد بلاغان عن حادثتين { $when }، وتعذّر التحقق منهما
        [few] وردت { $unconfirmed } بلاغات عن حوادث { $when }، وتعذّر التحقق منها
        [many] ورد { $unconfirmed } بلاغاً عن حوادث { $when }، وتعذّر التحقق منها
       *[other] ورد { $unconfirmed } بلاغ عن حوادث { $when }، وتعذّر التحقق منها
    }
}.
# Nothing was reported, and from areas that are watched nothing was heard at all.
statement-no-report = { $day_is ->
    [open] حتى الساعة { $until } من { $when }، لم يصلنا أي بلاغ
   *[over] لم يصلنا أي بلاغ { $when }
}
statement-silence = { statement-no-report }. ولم يردنا شيء من { $areas }، فلا يمكننا القول إن الوضع كان هادئاً هناك.
statement-silence-unplaced = { statement-no-report }. ولم يردنا شيء من بعض فرقنا، فلا يمكننا القول إن الوضع كان هادئاً.

## Further sentences of the lead

# Only with the setting PRINT_FACTS.
statement-damage = ومن الأضرار المبلّغ عنها: { $damage }.
damage-destroyed = تدمير { $what }
damage-damaged = تضرر { $what }
damage-damaged-out_of_service = تضرر { $what } وخروجه عن الخدمة
damage-out_of_service = خروج { $what } عن الخدمة

# Munitions and patterns: { $flags } جرى التحقق من استخدام ذخائر عنقودية   { $only } all attacks of the day
statement-flags = وفي { $only ->
    [yes] { $attacks ->
        [one] هذا الهجوم
        [two] هذين الهجومين
       *[other] هذه الهجمات
    }
   *[no] { $placed ->
        [yes] { $attacks_counted_gen } { $attacks ->
            [one] وقع
            [two] وقعا
           *[other] وقعت
        } في { $places }
       *[no] { $attacks ->
            [one] أحد الهجمات
            [two] اثنين من الهجمات
           *[other] { $attacks } من الهجمات
        }
    }
}، { $flags }.
munitions-used = { $verified_by ->
    [teams] تحققت فرقنا من استخدام { $munitions }
   *[others] جرى التحقق من استخدام { $munitions }
}
munitions-signs = { $verified_by ->
    [teams] سجّلت فرقنا دلائل على استخدام { $munitions }
   *[others] سُجّلت دلائل على استخدام { $munitions }
}
statement-responders-killed = ومن بين القتلى { $rescuer ->
    [volunteer] { $responders_killed_nom } في فرق الإنقاذ
   *[other] { $responders_killed_nom }
}{ $unsure }.
statement-responders-injured = ومن بين المصابين { $rescuer ->
    [volunteer] { $responders_injured_nom } في فرق الإنقاذ
   *[other] { $responders_injured_nom }
}{ $unsure }.
statement-responders-both = ومن بين القتلى { $responders_killed_nom }، ومن بين المصابين { $rescuer ->
    [volunteer] { $responders_injured_nom }، وهم من فرق الإنقاذ
   *[other] { $responders_injured_nom }
}.
# Explosions of unknown cause, and explosive remnants of war: no attack, their own figures, never a party. The day is
# told where the sentence opens the lead.
statement-apart-when = { $alone ->
    [yes] { " " }{ $when }
   *[other] { "" }
}
statement-apart-and = { $alone ->
    [yes] { "" }
   *[other] و
}
statement-unexplained = { $explosions ->
    [one] { statement-apart-and }{ $doubt }أدى انفجار مجهول السبب
    [two] { statement-apart-and }{ $doubt }أدى انفجاران مجهولا السبب
    [few] { statement-apart-and }{ $doubt }أدت { $explosions_counted_nom } مجهولة السبب
    [many] { statement-apart-and }{ $doubt }أدى { $explosions_counted_nom } مجهول السبب
   *[other] { statement-apart-and }{ $doubt }أدى { $explosions_counted_nom } مجهول السبب
} في { $places }{ statement-apart-when }
statement-unexplained-reported = { $explosions ->
    [one] { statement-apart-and }{ $doubt }وقع انفجار مجهول السبب
    [two] { statement-apart-and }{ $doubt }وقع انفجاران مجهولا السبب
    [few] { statement-apart-and }{ $doubt }وقعت { $explosions_counted_nom } مجهولة السبب
    [many] { statement-apart-and }{ $doubt }وقع { $explosions_counted_nom } مجهول السبب
   *[other] { statement-apart-and }{ $doubt }وقع { $explosions_counted_nom } مجهول السبب
} في { $places }{ statement-apart-when }
statement-unexplained-both = { statement-unexplained } إلى مقتل { $killed_gen_closed } وإصابة { $injured_gen }.
statement-unexplained-killed = { statement-unexplained } إلى مقتل { $killed_gen }.
statement-unexplained-injured = { statement-unexplained } إلى إصابة { $injured_gen }.
statement-unexplained-none = { statement-unexplained-reported }، { statement-no-casualties }.
statement-unexplained-unconfirmed = { statement-unexplained-reported }، ولم تتأكد بعد حصيلة القتلى والمصابين.
statement-unexplained-killed-injured-open = { statement-unexplained } إلى مقتل { $killed_gen }، ولم تتأكد بعد حصيلة المصابين.
statement-unexplained-injured-killed-open = { statement-unexplained } إلى إصابة { $injured_gen }، ولم تتأكد بعد حصيلة القتلى.
statement-unexplained-none-killed-injured-open = { statement-unexplained-reported }، { statement-no-one-killed }، ولم تتأكد بعد حصيلة المصابين.
statement-unexplained-none-injured-killed-open = { statement-unexplained-reported }، { statement-no-one-injured }، ولم تتأكد بعد حصيلة القتلى.
statement-unexplained-targets = { $explosions ->
    [one] وطال الانفجار
    [two] وطال الانفجاران
   *[other] وطالت الانفجارات
} { $targets_acc }.
statement-remnants = { statement-apart-and }{ $doubt }{ $explosions ->
    [one] أدى انفجار مخلفات الحرب
    [two] أدى انفجاران لمخلفات الحرب
    [few] أدت { $explosions_counted_nom } لمخلفات الحرب
   *[other] أدى { $explosions_counted_nom } لمخلفات الحرب
} في { $places }{ statement-apart-when } إلى
statement-remnants-reported = { statement-apart-and }{ $doubt }{ $explosions ->
    [one] انفجرت مخلفات الحرب
    [two] وقع انفجاران لمخلفات الحرب
    [few] وقعت { $explosions_counted_nom } لمخلفات الحرب
   *[other] وقع { $explosions_counted_nom } لمخلفات الحرب
} في { $places }{ statement-apart-when }
statement-remnants-both = { statement-remnants } مقتل { $killed_gen_closed } وإصابة { $injured_gen }.
statement-remnants-killed = { statement-remnants } مقتل { $killed_gen }.
statement-remnants-injured = { statement-remnants } إصابة { $injured_gen }.
statement-remnants-none = { statement-remnants-reported }، { statement-no-casualties }.
statement-remnants-unconfirmed = { statement-remnants-reported }، ولم تتأكد بعد حصيلة القتلى والمصابين.
statement-remnants-killed-injured-open = { statement-remnants } مقتل { $killed_gen }، ولم تتأكد بعد حصيلة المصابين.
statement-remnants-injured-killed-open = { statement-remnants } إصابة { $injured_gen }، ولم تتأكد بعد حصيلة القتلى.
statement-remnants-none-killed-injured-open = { statement-remnants-reported }، { statement-no-one-killed }، ولم تتأكد بعد حصيلة المصابين.
statement-remnants-none-injured-killed-open = { statement-remnants-reported }، { statement-no-one-injured }، ولم تتأكد بعد حصيلة القتلى.

## Attacks one by one, with the setting ATTACK_LIST

statement-attack-list = تفاصيل الهجمات:
statement-attack-line = { $line_day }، { $line_where }: { $line }
statement-line-joined = { $line }؛ { $more }
statement-line-what = { $kinds_nom }
statement-line-targets = طال { $targets_acc }
statement-line-killed = القتلى: { $killed_nom }
statement-line-injured = المصابون: { $injured_nom }
statement-line-killed-open = القتلى: لم تتأكد الحصيلة بعد
statement-line-injured-open = المصابون: لم تتأكد الحصيلة بعد
statement-line-none = { $open_reports ->
    [yes] لم يتأكد حتى الآن وقوع قتلى أو مصابين بين المدنيين
   *[no] لم يُبلَّغ عن قتلى أو مصابين بين المدنيين
}

## Trend

statement-trend = { $attacks ->
    [one] ووقع الهجوم{ $during }
    [two] ووقع الهجومان{ $during }
   *[other] وبلغ عدد الهجمات { $attacks }، وقعت{ $during }
} في { $regions_gen }.
# Where of some attacks not even the region is known.
statement-trend-partly = ووقعت هجمات في { $regions_gen }، ولم يتأكد بعد مكان { $unplaced ->
    [one] هجوم واحد
    [two] هجومين
    [few] { $unplaced } هجمات
    [many] { $unplaced } هجوماً
   *[other] { $unplaced } هجوم
}.
# Where every place is a village, town or city that may be named, and there are several.
statement-trend-communities = { $attacks ->
    [two] ووقع الهجومان{ $during }
   *[other] وبلغ عدد الهجمات { $attacks }، وقعت{ $during }
} في { $communities_counted_gen } في { $regions_gen }.
statement-trend-escalation = وتصاعدت هجمات { $party } خلال { $past_days }، وبلغ عدد الهجمات { $attacks } { $when } في { $regions_gen }.
statement-trend-escalation-no-party = وتصاعدت الهجمات خلال { $past_days }، وبلغ عدد الهجمات { $attacks } { $when } في { $regions_gen }.
statement-trend-escalation-unplaced = وتصاعدت هجمات { $party } خلال { $past_days }.
statement-trend-escalation-unplaced-no-party = وتصاعدت الهجمات خلال { $past_days }.
# A statement over several days, against as many days before.
statement-days-before = { $span_days ->
    [few] الأيام الـ{ $span_days } السابقة
    [many] الـ{ $span_days } يوماً السابقة
   *[other] الـ{ $span_days } يوم السابقة
}
statement-trend-period = وتجاوز عدد هجمات { $party } ما سُجّل في { statement-days-before }، وبلغ عدد الهجمات { $attacks } في { $regions_gen }.
statement-trend-period-no-party = وتجاوز عدد الهجمات ما سُجّل في { statement-days-before }، وبلغ عدد الهجمات { $attacks } في { $regions_gen }.
statement-trend-period-unplaced = وتجاوز عدد هجمات { $party } ما سُجّل في { statement-days-before }.
statement-trend-period-unplaced-no-party = وتجاوز عدد الهجمات ما سُجّل في { statement-days-before }.
# One day alone.
statement-trend-sharp = وتصاعدت هجمات { $party } تصاعداً حاداً { $when }، وبلغ عدد الهجمات { $attacks } في { $regions_gen }.
statement-trend-sharp-no-party = وتصاعدت الهجمات تصاعداً حاداً { $when }، وبلغ عدد الهجمات { $attacks } في { $regions_gen }.
statement-trend-sharp-unplaced = وتصاعدت هجمات { $party } تصاعداً حاداً { $when }.
statement-trend-sharp-unplaced-no-party = وتصاعدت الهجمات تصاعداً حاداً { $when }.
statement-trend-first = { $attacks ->
    [one] وهو أول هجوم أُبلغنا به
    [two] وهما أول هجومين أُبلغنا بهما
   *[other] وهي أولى الهجمات التي أُبلغنا بها
} منذ { $days_without ->
    [few] { $days_without } أيام
    [many] { $days_without } يوماً
   *[other] { $days_without } يوم
}.
# Over several days: a rise within them, the deadliest one.
statement-trend-within = وتصاعدت الهجمات { $risen_when }.
statement-trend-within-sharp = وتصاعدت الهجمات تصاعداً حاداً { $risen_when }.
statement-deadliest = وكان يوم { $deadliest_day } أكثر الأيام دموية، إذ أدت هجماته إلى مقتل { $killed_gen_people }.
# Only with the setting TOTALS_SINCE.
statement-totals-both = وأدت الهجمات التي أُبلغنا بها منذ يوم { $since } إلى مقتل { $killed_gen_closed } وإصابة { $injured_gen }.
statement-totals-killed = وأدت الهجمات التي أُبلغنا بها منذ يوم { $since } إلى مقتل { $killed_gen }.
statement-totals-injured = وأدت الهجمات التي أُبلغنا بها منذ يوم { $since } إلى إصابة { $injured_gen }.
statement-situation = ويحتاج الأهالي في { $area } إلى الأمان والمأوى والرعاية الطبية، ومع كل هجوم جديد يصبح وصول المساعدة إليهم أصعب.

## Law

statement-law = يكفل القانون الدولي الإنساني حماية المدنيين والأعيان المدنية، وعلى جميع أطراف النزاع احترامه في كل وقت.
# { $groups } stands in the genitive.
statement-law-groups = إن تعريض { $groups } للهجوم يحرم الناس من مقومات حياتهم ومن العون الذي يعتمدون عليه.

## Appeal and closing

statement-appeal = ندعو جميع الأطراف إلى تجنيب المدنيين ومن يهبّون لإغاثتهم ويلات القتال، وندعو المجتمع الدولي إلى بذل كل ما في وسعه لوقف هذه الهجمات. وينبغي التحقيق في كل منها تحقيقاً مستقلاً، ومحاسبة المسؤولين عنها.
statement-appeal-remnants = ندعو إلى دعم جهود إزالة مخلفات الحرب وتوعية الأهالي بمخاطرها وبطرق الإبلاغ عنها. ونرجو ممن يعثر على جسم مشبوه أن يبتعد عنه ويحذّر من حوله ويُبلغ فرقنا.
statement-closing = وراء كل رقم في هذا البيان أناس وعائلاتهم، وستبقى فرقنا إلى جانبهم، تلبي كل نداء استغاثة.
statement-closing-years = بعد { $years ->
    [one] عام
    [two] عامين
    [few] { $years } أعوام
    [many] { $years } عاماً
   *[other] { $years } عام
} من الحرب، وراء كل رقم في هذا البيان أناس وعائلاتهم، وستبقى فرقنا إلى جانبهم، تلبي كل نداء استغاثة.
# حيث لم يُقتل أحد ولم يُصب أحد.
statement-closing-unharmed = ستبقى فرقنا إلى جانب الأهالي في { $area }، تلبي كل نداء استغاثة.
statement-closing-years-unharmed = بعد { $years ->
    [one] عام
    [two] عامين
    [few] { $years } أعوام
    [many] { $years } عاماً
   *[other] { $years } عام
} من الحرب، ستبقى فرقنا إلى جانب الأهالي في { $area }، تلبي كل نداء استغاثة.

## Footer

statement-footer-preliminary = بيان أولي، حتى { $as_of }.
statement-footer-preliminary-numbered = بيان أولي رقم { $number }، حتى { $as_of }.
statement-footer-final = بيان نهائي، حتى { $as_of }.
statement-footer-final-numbered = بيان نهائي رقم { $number }، حتى { $as_of }.
statement-footer-updated = بيان محدّث، حتى { $as_of }.
statement-footer-updated-numbered = بيان محدّث رقم { $number }، حتى { $as_of }.
statement-footer-all-verified = { $reports ->
    [one] يستند البيان إلى بلاغ واحد جرى التحقق منه.
    [two] يستند البيان إلى بلاغين جرى التحقق منهما.
   *[other] يستند البيان إلى { $reports_counted_gen }، جرى التحقق منها جميعاً.
}
statement-footer-some-verified = يستند البيان إلى { $reports_counted_gen }، جرى التحقق من { $verified ->
    [1] واحد
    [2] اثنين
   *[other] { $verified }
} { $reports ->
    [two] منهما
   *[other] منها
}.
statement-footer-none-verified = { $reports ->
    [one] يستند البيان إلى بلاغ واحد لم يجرِ التحقق منه بعد.
    [two] يستند البيان إلى بلاغين لم يجرِ التحقق منهما بعد.
   *[other] يستند البيان إلى { $reports_counted_gen }، لم يجرِ التحقق من أي منها بعد.
}
statement-footer-waiting = { $reports ->
    [one] ولا يزال هذا البلاغ
   *[other] ولا يزال { $waiting ->
        [1] أحد
        [2] اثنان من
       *[other] { $waiting } من
    } البلاغات المحسوبة
} قيد التحقق.
statement-footer-uncounted = { $uncounted ->
    [one] ولا يُحتسب هنا بلاغ واحد لا يزال قيد التحقق.
    [two] ولا يُحتسب هنا بلاغان لا يزالان قيد التحقق.
    [few] ولا تُحتسب هنا { $uncounted_counted_nom } لا تزال قيد التحقق.
   *[other] ولا يُحتسب هنا { $uncounted_counted_nom } لا تزال قيد التحقق.
}
statement-footer-unconfirmed = { $unconfirmed ->
    [one] تعذّر التحقق من بلاغ واحد، وهو غير محتسب هنا.
    [two] تعذّر التحقق من بلاغين، وهما غير محتسبين هنا.
    [few] تعذّر التحقق من { $unconfirmed } بلاغات، وهي غير محتسبة هنا.
    [many] تعذّر التحقق من { $unconfirmed } بلاغاً، وهي غير محتسبة هنا.
   *[other] تعذّر التحقق من { $unconfirmed } بلاغ، وهي غير محتسبة هنا.
}
statement-footer-silent = لم يردنا أي بلاغ من { $areas }، ولا يعني ذلك أن الوضع كان هادئاً هناك.
statement-footer-doubles = { $doubles ->
    [one] وربما يتحدث بلاغان عن الهجوم نفسه.
    [two] وفي حالتين ربما يتحدث بلاغان عن هجوم واحد.
    [few] وفي { $doubles } حالات ربما يتحدث بلاغان عن هجوم واحد.
   *[other] وفي { $doubles } حالة ربما يتحدث بلاغان عن هجوم واحد.
}
statement-footer-withheld = { $withheld ->
    [one] ولا يشمل البيان بلاغاً واحداً لم يوافق مرسله على ذلك.
    [two] ولا يشمل البيان بلاغين لم يوافق مرسلوهما على ذلك.
    [few] ولا يشمل البيان { $withheld } بلاغات لم يوافق مرسلوها على ذلك.
    [many] ولا يشمل البيان { $withheld } بلاغاً لم يوافق مرسلوها على ذلك.
   *[other] ولا يشمل البيان { $withheld } بلاغ لم يوافق مرسلوها على ذلك.
}
statement-footer-verified-only = لا يشمل البيان إلا البلاغات التي جرى التحقق منها.
statement-footer-changes = ما تغيّر منذ البيان السابق:
statement-footer-change = البلاغ { $report }: { $field } { $after }، وكان { $before }
# قائمة: نوع الهجوم، ما طاله، الجهة، الذخائر.
statement-footer-recoded = البلاغ { $report }: { $what }: { $after } (سابقاً: { $before })
statement-changed-kinds = نوع الهجوم
statement-changed-targets = ما طاله الهجوم
statement-changed-parties = الجهة المذكورة
statement-changed-specials = نوع الذخيرة أو أسلوب الهجوم
statement-value-unsaid = لم يُذكر شيء
statement-footer-corrected = البلاغ { $report }: { $what }
statement-footer-changed-since-verified = { $changed ->
    [one] تغيّر أحد البلاغات بعد التحقق منه، وقد احتُسب كما كان إلى أن يُتحقق من التغيير.
    [two] تغيّر بلاغان بعد التحقق منهما، وقد احتُسبا كما كانا إلى أن يُتحقق من التغيير.
    [few] تغيّرت { $changed } بلاغات بعد التحقق منها، وقد احتُسبت كما كانت إلى أن يُتحقق من التغيير.
    [many] تغيّر { $changed } بلاغاً بعد التحقق منها، وقد احتُسبت كما كانت إلى أن يُتحقق من التغيير.
   *[other] تغيّر { $changed } بلاغ بعد التحقق منها، وقد احتُسبت كما كانت إلى أن يُتحقق من التغيير.
}
# ما تغيّر في بلاغ بعد نشره: في ذيل البيان، وفي السطر الذي يُضاف تحت بيان حُدِّث.
statement-change-figures = تغيّرت الأرقام
statement-change-place = صُحّح المكان
statement-change-time = صُحّح الوقت
statement-change-kinds = صُحّح نوع الهجوم
statement-change-targets = صُحّح ما طاله الهجوم
statement-change-parties = تغيّرت الجهة المذكورة
statement-change-specials = صُحّح نوع الذخيرة أو أسلوب الهجوم
statement-change-civilians = تأكد أن الضحايا مدنيون
statement-change-people = يرد الآن «أشخاص»، إذ لم يتأكد أنهم جميعاً مدنيون
statement-change-verified = عاد قيد التحقق
statement-change-other = صُحّح
statement-change-added = أُضيف
statement-change-withdrawn = سُحب
statement-change-rejected = رُفض عند المراجعة
statement-change-unverifiable = تعذّر التحقق منه
statement-change-merged = احتُسب مرة واحدة مع البلاغ { $other }
statement-change-moved = نُقل إلى يوم آخر
statement-change-gone = لم يعد محتسباً
# The first 16 digits of the audit chain's head (balagh audit verify --head …).
statement-footer-head = ختم السجلات: { $head }
statement-footer-root = جذر الإثباتات: { $root }

## Who, where, when

# .title stands in titles.
organisation-default =
    .name  = فرق الإنقاذ
    .title = فرق الإنقاذ
organisation-white_helmets =
    .name  = الدفاع المدني السوري (الخوذ البيضاء)
    .title = الخوذ البيضاء
# A party: its name, .gender that of its verb (شنّ masculine, شنّت feminine), .pronoun the ending (هجماته، هجماتها).
party-possessive = { $name }
party-title-possessive = { $name }
statement-when = يوم { $day }
statement-when-days = { $day }
statement-day = { $weekday } { $day } { $month }
statement-day-year = { $weekday } { $day } { $month } { $year }
statement-days-two = يومي { $first } و{ $last } { $last_month }
statement-days-two-months = يومي { $first } { $first_month } و{ $last } { $last_month }
statement-days-two-years = يومي { $first } { $first_month } { $first_year } و{ $last } { $last_month } { $last_year }
statement-days-years = من { $first } { $first_month } { $first_year } حتى { $last } { $last_month } { $last_year }
# Years over all the days.
statement-days-of-year = { $days } { $year }
statement-days = من { $first } حتى { $last } { $last_month }
statement-days-months = من { $first } { $first_month } حتى { $last } { $last_month }
statement-moment = الساعة { $time } من يوم { $day }
past-days = { $days ->
    [1] اليوم الماضي
    [2] اليومين الماضيين
    [3] الأيام الثلاثة الماضية
    [4] الأيام الأربعة الماضية
    [5] الأيام الخمسة الماضية
    [6] الأيام الستة الماضية
    [7] الأيام السبعة الماضية
    [8] الأيام الثمانية الماضية
    [9] الأيام التسعة الماضية
    [10] الأيام العشرة الماضية
    [few] الـ{ $days } أيام الماضية
    [many] الـ{ $days } يوماً الماضية
   *[other] الـ{ $days } يوم الماضية
}
ordinal = { $n }

# { $part_of_day }, where all attacks were in the same part.
during-after_midnight = بعد منتصف الليل
during-night = ليلاً
during-dawn = فجراً
during-morning = صباحاً
during-noon = ظهراً
during-afternoon = بعد الظهر
during-evening = مساءً

## Lists: و is written onto the word, or the digit, that follows

list-two = { $a } و{ $b }
list-comma = { $a } و{ $b }
list-last = { $a } و{ $b }
# جمل أو عبارات متتالية.
phrases-two = { $a }، و{ $b }
phrases-comma = { $a }، و{ $b }
phrases-last = { $a }، و{ $b }
clauses-two = { $a }، كما { $b }
clauses-comma = { $a }، كما { $b }
clauses-last = { $a }، و{ $b }
statement-target-including = { $count ->
    [two] { $whole } (أحدهما { $part })
   *[other] { $whole } (بينها { $part })
}
list-services = { $items } و{ $services }

## Kinds of attack: adjectives agree (.adjective with هجمات, .adjective-one with هجوم, .adjective-two with هجومين);
## .noun follows the adjectives, and stands for them where two attacks were of several kinds (هجومين بالمدفعية وبالصواريخ)

statement-kinds-adjectives =
    .one-acc = هجوماً { $adjectives }
    .one     = هجوم { $adjectives }
    .two     = هجومين { $adjectives }
    .two-nom = هجومان { $adjectives }
    .other   = هجمات { $adjectives }
statement-kinds-nouns =
    .one-acc = هجوماً { $nouns }
    .one     = هجوم { $nouns }
    .two     = هجومين { $nouns }
    .two-nom = هجومان { $nouns }
    .other   = هجمات { $nouns }
statement-kinds-both =
    .one-acc = هجوماً { $adjectives } و{ $nouns }
    .one     = هجوم { $adjectives } و{ $nouns }
    .two     = هجومين { $adjectives } و{ $nouns }
    .two-nom = هجومان { $adjectives } و{ $nouns }
    .other   = هجمات { $adjectives } وأخرى { $nouns }
# هجومان، لكل منهما نوع؛ وتتبعهما الفاصلة التي تغلق الجملة المعترضة.
statement-kinds-each =
    .two     = هجومين، أحدهما { $one } والآخر { $other }،
    .two-nom = هجومان، أحدهما { $one } والآخر { $other }،
statement-kinds-plain =
    .one-acc = هجوماً
    .one     = هجوم
    .two     = هجومين
    .two-nom = هجومان
    .other   = هجمات

## People and other counted things. .all: جميعهم رجال

people-civilian =
    .one-acc      = مدنياً
    .one          = مدني
    .two          = مدنيين اثنين
    .two-nom      = مدنيان
    .few          = { $n } مدنيين
    .many         = { $n } مدنياً
    .other        = { $n } مدني
    .at-least-one = مدني واحد
    .all          = مدنيون
people-person =
    .one-acc      = شخصاً
    .one          = شخص
    .two          = شخصين
    .two-nom      = شخصان
    .few          = { $n } أشخاص
    .many         = { $n } شخصاً
    .other        = { $n } شخص
    .at-least-one = شخص واحد
    .all          = أشخاص
people-child =
    .one-acc      = طفلاً
    .one          = طفل
    .two          = طفلين
    .two-nom      = طفلان
    .few          = { $n } أطفال
    .many         = { $n } طفلاً
    .other        = { $n } طفل
    .at-least-one = طفل واحد
    .all          = أطفال
people-woman =
    .one-acc      = امرأة
    .one          = امرأة
    .two          = امرأتين
    .two-nom      = امرأتان
    .few          = { $n } نساء
    .many         = { $n } امرأة
    .other        = { $n } امرأة
    .at-least-one = امرأة واحدة
    .all          = نساء
people-man =
    .one-acc      = رجلاً
    .one          = رجل
    .two          = رجلين
    .two-nom      = رجلان
    .few          = { $n } رجال
    .many         = { $n } رجلاً
    .other        = { $n } رجل
    .at-least-one = رجل واحد
    .all          = رجال
# ما يسمى به عاملو الإنقاذ، بحسب الإعداد RESCUE_WORKERS.
people-rescue_worker =
    .one          = عامل إنقاذ
    .two          = عاملي إنقاذ اثنين
    .two-nom      = عاملا إنقاذ
    .few          = { $n } عاملي إنقاذ
    .many         = { $n } عامل إنقاذ
    .other        = { $n } عامل إنقاذ
    .at-least-one = عامل إنقاذ واحد
people-rescue_worker-female =
    .one          = عاملة إنقاذ
    .two          = عاملتي إنقاذ
    .two-nom      = عاملتا إنقاذ
    .few          = { $n } عاملات إنقاذ
    .many         = { $n } عاملة إنقاذ
    .other        = { $n } عاملة إنقاذ
    .at-least-one = عاملة إنقاذ واحدة
people-volunteer =
    .one-acc      = متطوعاً
    .one          = متطوع
    .two          = متطوعين اثنين
    .two-nom      = متطوعان
    .few          = { $n } متطوعين
    .many         = { $n } متطوعاً
    .other        = { $n } متطوع
    .at-least-one = متطوع واحد
people-volunteer-female =
    .one          = متطوعة
    .two          = متطوعتين اثنتين
    .two-nom      = متطوعتان
    .few          = { $n } متطوعات
    .many         = { $n } متطوعة
    .other        = { $n } متطوعة
    .at-least-one = متطوعة واحدة
people-paramedic =
    .one-acc      = مسعفاً
    .one          = مسعف
    .two          = مسعفين اثنين
    .two-nom      = مسعفان
    .few          = { $n } مسعفين
    .many         = { $n } مسعفاً
    .other        = { $n } مسعف
    .at-least-one = مسعف واحد
people-paramedic-female =
    .one          = مسعفة
    .two          = مسعفتين اثنتين
    .two-nom      = مسعفتان
    .few          = { $n } مسعفات
    .many         = { $n } مسعفة
    .other        = { $n } مسعفة
    .at-least-one = مسعفة واحدة
people-missing =
    .one-acc      = مفقوداً
    .one          = مفقود
    .two          = مفقودين اثنين
    .two-nom      = مفقودان
    .few          = { $n } مفقودين
    .many         = { $n } مفقوداً
    .other        = { $n } مفقود
    .at-least-one = مفقود واحد
    .all          = مفقودون
noun-attack =
    .one-acc      = هجوماً
    .one          = هجوم
    .two          = هجومين
    .two-nom      = هجومان
    .few          = { $n } هجمات
    .many         = { $n } هجوماً
    .other        = { $n } هجوم
noun-explosion =
    .one-acc = انفجاراً
    .one     = انفجار
    .two     = انفجارين
    .two-nom = انفجاران
    .few     = { $n } انفجارات
    .many    = { $n } انفجاراً
    .other   = { $n } انفجار
noun-community =
    .one-acc = تجمعاً سكانياً
    .one     = تجمع سكاني
    .two     = تجمعين سكانيين
    .two-nom = تجمعان سكانيان
    .few     = { $n } تجمعات سكانية
    .many    = { $n } تجمعاً سكانياً
    .other   = { $n } تجمع سكاني
noun-report =
    .one-acc      = بلاغاً
    .one          = بلاغ
    .two          = بلاغين
    .two-nom      = بلاغان
    .few          = { $n } بلاغات
    .many         = { $n } بلاغاً
    .other        = { $n } بلاغ
# المصابون بعد قتلى مدنيين (أو أشخاص)؛ والمثنى لا يكتفى فيه بكلمة «آخرين» لأنها تُقرأ جمعاً …
people-others-civilian =
    .one          = آخر
    .two          = مدنيين اثنين آخرين
    .two-nom      = مدنيان اثنان آخران
    .few          = { $n } آخرين
    .few-nom      = { $n } آخرون
    .many         = { $n } آخرين
    .many-nom     = { $n } آخرون
    .other        = { $n } آخرين
    .other-nom    = { $n } آخرون
    .at-least-one = مدني آخر
people-others-person =
    .one          = آخر
    .two          = شخصين اثنين آخرين
    .two-nom      = شخصان اثنان آخران
    .few          = { $n } آخرين
    .few-nom      = { $n } آخرون
    .many         = { $n } آخرين
    .many-nom     = { $n } آخرون
    .other        = { $n } آخرين
    .other-nom    = { $n } آخرون
    .at-least-one = شخص آخر
# … وبعد قتلى ذُكروا بصفة أخرى: أطفال، عاملو إنقاذ.
people-another-civilian =
    .one-acc      = مدنياً آخر
    .one          = مدني آخر
    .two          = مدنيين اثنين آخرين
    .two-nom      = مدنيان اثنان آخران
    .few          = { $n } مدنيين آخرين
    .many         = { $n } مدنياً آخر
    .other        = { $n } مدني آخر
    .at-least-one = مدني آخر
people-another-person =
    .one-acc      = شخصاً آخر
    .one          = شخص آخر
    .two          = شخصين اثنين آخرين
    .two-nom      = شخصان اثنان آخران
    .few          = { $n } أشخاص آخرين
    .many         = { $n } شخصاً آخر
    .other        = { $n } شخص آخر
    .at-least-one = شخص آخر
people-another-child =
    .one-acc      = طفلاً آخر
    .one          = طفل آخر
    .two          = طفلين آخرين
    .two-nom      = طفلان آخران
    .few          = { $n } أطفال آخرين
    .many         = { $n } طفلاً آخر
    .other        = { $n } طفل آخر
    .at-least-one = طفل آخر
people-another-woman =
    .one          = امرأة أخرى
    .two          = امرأتين أخريين
    .two-nom      = امرأتان أخريان
    .few          = { $n } نساء أخريات
    .many         = { $n } امرأة أخرى
    .other        = { $n } امرأة أخرى
    .at-least-one = امرأة أخرى
people-another-man =
    .one-acc      = رجلاً آخر
    .one          = رجل آخر
    .two          = رجلين آخرين
    .two-nom      = رجلان آخران
    .few          = { $n } رجال آخرين
    .many         = { $n } رجلاً آخر
    .other        = { $n } رجل آخر
    .at-least-one = رجل آخر
people-another-rescue_worker =
    .one          = عامل إنقاذ آخر
    .two          = عاملي إنقاذ اثنين آخرين
    .two-nom      = عاملا إنقاذ آخران
    .few          = { $n } عاملي إنقاذ آخرين
    .many         = { $n } عامل إنقاذ آخر
    .other        = { $n } عامل إنقاذ آخر
    .at-least-one = عامل إنقاذ آخر
people-another-rescue_worker-female =
    .one          = عاملة إنقاذ أخرى
    .two          = عاملتي إنقاذ أخريين
    .two-nom      = عاملتا إنقاذ أخريان
    .few          = { $n } عاملات إنقاذ أخريات
    .many         = { $n } عاملة إنقاذ أخرى
    .other        = { $n } عاملة إنقاذ أخرى
    .at-least-one = عاملة إنقاذ أخرى
people-another-volunteer =
    .one-acc      = متطوعاً آخر
    .one          = متطوع آخر
    .two          = متطوعين اثنين آخرين
    .two-nom      = متطوعان اثنان آخران
    .few          = { $n } متطوعين آخرين
    .many         = { $n } متطوعاً آخر
    .other        = { $n } متطوع آخر
    .at-least-one = متطوع آخر
people-another-volunteer-female =
    .one          = متطوعة أخرى
    .two          = متطوعتين اثنتين أخريين
    .two-nom      = متطوعتان اثنتان أخريان
    .few          = { $n } متطوعات أخريات
    .many         = { $n } متطوعة أخرى
    .other        = { $n } متطوعة أخرى
    .at-least-one = متطوعة أخرى
people-another-paramedic =
    .one-acc      = مسعفاً آخر
    .one          = مسعف آخر
    .two          = مسعفين اثنين آخرين
    .two-nom      = مسعفان اثنان آخران
    .few          = { $n } مسعفين آخرين
    .many         = { $n } مسعفاً آخر
    .other        = { $n } مسعف آخر
    .at-least-one = مسعف آخر
people-another-paramedic-female =
    .one          = مسعفة أخرى
    .two          = مسعفتين اثنتين أخريين
    .two-nom      = مسعفتان اثنتان أخريان
    .few          = { $n } مسعفات أخريات
    .many         = { $n } مسعفة أخرى
    .other        = { $n } مسعفة أخرى
    .at-least-one = مسعفة أخرى
# What follows stands in the genitive.
statement-at-least = ما لا يقل عن { $what }
# { $people } 13 مدنياً   { $groups } 3 نساء وطفلان (nominative)   { $count } 13
statement-people-including = { $people } بينهم { $groups }
statement-people-all = { $count ->
    [two] { $people } كلاهما من ال{ $groups }
   *[other] { $people } جميعهم { $groups }
}
# Everyone is a woman or a child.
statement-people-whole = { $people }، { $count ->
    [two] هما
   *[other] هم
} { $groups }
# Everyone is in a group, and there are men, or all are rescue workers.
statement-people-named = { $people }، { $count ->
    [two] هما
   *[other] هم
} { $groups }
statement-people-one-of-two-child = { $people } أحدهما طفل
statement-people-one-of-two-woman = { $people } إحداهما امرأة
statement-people-one-of-two-man = { $people } أحدهما رجل
statement-people-one-of-two-child-at-least = { $people } بينهما طفل واحد على الأقل
statement-people-one-of-two-woman-at-least = { $people } بينهما امرأة واحدة على الأقل
statement-people-one-of-two-man-at-least = { $people } بينهما رجل واحد على الأقل
# All of them are rescue workers.
statement-people-responders = { $rescuer ->
    [volunteer] { $people } في فرق الإنقاذ
   *[other] { $people }
}
# بعضهم، أو كلهم، لا يُعرف عنهم إلا من بلاغات لا تزال قيد التحقق. { $inserted }: بعد «بينهم …»
statement-people-doubted = { $extent ->
    [all] { $phrase }، بحسب
    [these] { $phrase }، { $count ->
        [one] وهذه الإصابة
        [two] وهاتان الإصابتان
       *[other] وهذه الإصابات
    } بحسب
   *[some] { $phrase }، { $inserted ->
        [yes] { $doubted ->
            [1] أحد
            [2] اثنان من
           *[other] { $doubted } من
        } { $of ->
            [injured] المصابين
           *[killed] القتلى
        }
       *[no] { $doubted ->
            [1] { $count ->
                [two] أحدهما
               *[other] واحد منهم
            }
            [2] اثنان منهم
           *[other] { $doubted } منهم
        }
    } بحسب
} { statement-reports-checked }
# Where the sentence goes on after an insertion.
statement-people-closed = { $phrase }،

## Regions, by p-code. .own: instead of ريف …; .city: the city alone

region-city-and-countryside =
    .one     = مدينة { $names } وريفها
    .two     = مدينتي { $names } وريفيهما
    .two-nom = مدينتا { $names } وريفاهما
    .other   = مدن { $names } وأريافها
region-countryside =
    .one     = ريف { $names }
    .two     = ريفي { $names }
    .two-nom = ريفا { $names }
    .other   = أرياف { $names }
# لا يُعرف أو لا يُذكر أكثر من المحافظة: في المدينة أو حولها.
region-governorate =
    .one     = محافظة { $names }
    .two     = محافظتي { $names }
    .two-nom = محافظتا { $names }
    .other   = محافظات { $names }
# مكان قد لا يكون قرية ولا بلدة ولا مدينة، مع اسم المحافظة.
region-place = { $place } ب{ $region }
region-place-vague = { $place } ({ $region })
