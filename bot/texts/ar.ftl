### The statement in Arabic.
###
### An organisation's own file may replace any message here. Slots are those named at the top of en.ftl.
### A phrase that stands in several cases has a slot for each: { $targets_acc } accusative (استهدفت …),
### { $targets_nom } nominative (استُهدف …), { $targets_gen } genitive; the slot without an ending is the accusative.
### So also $kinds, $killed, $injured, $regions, $attacks_counted, $missing, $indirect, $responders_killed, …
###
### A noun's forms, by count:
###   .one-acc one, accusative (سوقاً)   .one one, otherwise (سوق)
###   .two-nom two, nominative (سوقان)   .two two, otherwise (سوقين)
###   .few 3–10, 103–110 (5 أسواق)   .many 11–99, 111–199 (11 سوقاً)   .other 100, 101, 102, 200 (100 سوق)
###   .plural not counted   .at-least-one after "at least"

## Title

statement-title = بيان { $organisation_title } بشأن هجمات { $party } على { $theatre_title }
statement-title-no-party = بيان { $organisation_title } بشأن الهجمات على { $theatre_title }
statement-title-escalation = بيان { $organisation_title } بشأن تصعيد { $party } هجمات{ $party_pronoun } على { $theatre_title }
statement-title-escalation-no-party = بيان { $organisation_title } بشأن تصعيد الهجمات على { $theatre_title }
statement-title-remnants = بيان { $organisation_title } بشأن مخلفات الحرب في { $theatre_title }
statement-title-quiet = بيان { $organisation_title } بشأن الوضع في { $theatre_title }

## Lead, first sentence

statement-launched = { $party_gender ->
    [feminine] شنّت
   *[masculine] شنّ
}
statement-lead = { statement-launched } { $party } { $kinds_acc } على { $theatre } { $when }.
statement-lead-escalation = في تصعيد خطير، { statement-launched } { $party } { $kinds_acc } على { $theatre } { $when }.
# The verb agrees with the attacks, which follow it.
statement-struck = { $attacks ->
    [one] استهدف
    [two] استهدف
   *[other] استهدفت
}
statement-lead-no-party = { statement-struck } { $kinds_nom } { $theatre } { $when }.
statement-lead-escalation-no-party = في تصعيد خطير، { statement-struck } { $kinds_nom } { $theatre } { $when }.

## Lead, second sentence: one text per case of figures, with something that was hit …

statement-attacks-hit = { $attacks ->
    [one] وطال الهجوم
    [two] وطال الهجومان
   *[other] وطالت الهجمات
}
statement-attacks-led = { $attacks ->
    [one] وأدى الهجوم
    [two] وأدى الهجومان
   *[other] وأدت الهجمات
}
statement-lead-targets-both = { statement-attacks-hit } { $targets_acc }، ما أدى إلى مقتل { $killed_gen_closed } وإصابة { $injured_gen }.
statement-lead-targets-killed = { statement-attacks-hit } { $targets_acc }، ما أدى إلى مقتل { $killed_gen }.
statement-lead-targets-injured = { statement-attacks-hit } { $targets_acc }، ما أدى إلى إصابة { $injured_gen }.
statement-lead-targets-none = { statement-attacks-hit } { $targets_acc }، دون وقوع قتلى أو مصابين.
statement-lead-targets-unconfirmed = { statement-attacks-hit } { $targets_acc }، ولم تتأكد بعد حصيلة القتلى والمصابين.
statement-lead-targets-killed-injured-open = { statement-attacks-hit } { $targets_acc }، ما أدى إلى مقتل { $killed_gen }، ولم تتأكد بعد حصيلة المصابين.
statement-lead-targets-injured-killed-open = { statement-attacks-hit } { $targets_acc }، ما أدى إلى إصابة { $injured_gen }، ولم تتأكد بعد حصيلة القتلى.
statement-lead-targets-none-killed-injured-open = { statement-attacks-hit } { $targets_acc }، دون وقوع قتلى، ولم تتأكد بعد حصيلة المصابين.
statement-lead-targets-none-injured-killed-open = { statement-attacks-hit } { $targets_acc }، دون وقوع مصابين، ولم تتأكد بعد حصيلة القتلى.

## … and of the attacks alone

statement-lead-both = { statement-attacks-led } إلى مقتل { $killed_gen_closed } وإصابة { $injured_gen }.
statement-lead-killed = { statement-attacks-led } إلى مقتل { $killed_gen }.
statement-lead-injured = { statement-attacks-led } إلى إصابة { $injured_gen }.
statement-lead-none = { $attacks ->
    [one] ولم يسفر الهجوم
    [two] ولم يسفر الهجومان
   *[other] ولم تسفر الهجمات
} عن قتلى أو مصابين.
statement-lead-unconfirmed = ولم تتأكد بعد حصيلة القتلى والمصابين.
statement-lead-killed-injured-open = { statement-attacks-led } إلى مقتل { $killed_gen }، ولم تتأكد بعد حصيلة المصابين.
statement-lead-injured-killed-open = { statement-attacks-led } إلى إصابة { $injured_gen }، ولم تتأكد بعد حصيلة القتلى.
statement-lead-none-killed-injured-open = ولم يسقط قتلى، ولم تتأكد بعد حصيلة المصابين.
statement-lead-none-injured-killed-open = ولم يقع مصابون، ولم تتأكد بعد حصيلة القتلى.

## A day without an attack

statement-no-attack = لم تُبلَّغ فرقنا بأي هجوم { $when }.
# Something was reported that is not counted yet.
statement-no-attack-pending = لم تتأكد فرقنا حتى الآن من وقوع أي هجوم { $when }.

## Further sentences of the lead

statement-responders-killed = ومن بين القتلى { $responders_killed_nom } في فرق الإنقاذ.
statement-responders-injured = ومن بين المصابين { $responders_injured_nom } في فرق الإنقاذ.
statement-missing = ولا يزال هناك { $missing_nom }.
statement-indirect = وسُجّلت وفاة { $indirect_gen } لأسباب غير مباشرة، كنوبة قلبية أو حادث أثناء النزوح، ولا تشملها حصيلة القتلى.

# Explosive remnants of war: their own figures, never a party. The day is told where they are all that happened.
statement-remnants-when = { $alone ->
    [yes] { " " }{ $when }
   *[other] { "" }
}
statement-remnants-and = { $alone ->
    [yes] { "" }
   *[other] و
}
statement-remnants-both = { statement-remnants-and }أدى انفجار مخلفات الحرب في { $places }{ statement-remnants-when } إلى مقتل { $killed_gen_closed } وإصابة { $injured_gen }.
statement-remnants-killed = { statement-remnants-and }أدى انفجار مخلفات الحرب في { $places }{ statement-remnants-when } إلى مقتل { $killed_gen }.
statement-remnants-injured = { statement-remnants-and }أدى انفجار مخلفات الحرب في { $places }{ statement-remnants-when } إلى إصابة { $injured_gen }.
statement-remnants-none = { statement-remnants-and }انفجرت مخلفات الحرب في { $places }{ statement-remnants-when }، دون وقوع قتلى أو مصابين.
statement-remnants-unconfirmed = { statement-remnants-and }انفجرت مخلفات الحرب في { $places }{ statement-remnants-when }، ولم تتأكد بعد حصيلة القتلى والمصابين.
statement-remnants-killed-injured-open = { statement-remnants-and }أدى انفجار مخلفات الحرب في { $places }{ statement-remnants-when } إلى مقتل { $killed_gen }، ولم تتأكد بعد حصيلة المصابين.
statement-remnants-injured-killed-open = { statement-remnants-and }أدى انفجار مخلفات الحرب في { $places }{ statement-remnants-when } إلى إصابة { $injured_gen }، ولم تتأكد بعد حصيلة القتلى.
statement-remnants-none-killed-injured-open = { statement-remnants-and }انفجرت مخلفات الحرب في { $places }{ statement-remnants-when }، دون وقوع قتلى، ولم تتأكد بعد حصيلة المصابين.
statement-remnants-none-injured-killed-open = { statement-remnants-and }انفجرت مخلفات الحرب في { $places }{ statement-remnants-when }، دون وقوع مصابين، ولم تتأكد بعد حصيلة القتلى.

# Munitions and patterns: verified reports only.
statement-munition-cluster = وتحققت فرقنا من استخدام الذخائر العنقودية في { $attacks_counted_gen } على { $places }.
statement-munition-incendiary = وتحققت فرقنا من استخدام أسلحة حارقة في { $attacks_counted_gen } على { $places }.
statement-munition-white_phosphorus = وتحققت فرقنا من استخدام الفوسفور الأبيض في { $attacks_counted_gen } على { $places }.
statement-munition-thermobaric = وتحققت فرقنا من استخدام أسلحة حرارية في { $attacks_counted_gen } على { $places }.
statement-munition-chlorine = وتحققت فرقنا من استخدام غاز الكلور في { $attacks_counted_gen } على { $places }.
statement-munition-other_chemical = وتحققت فرقنا من استخدام مادة كيميائية سامة في { $attacks_counted_gen } على { $places }.
statement-munition-unexploded_left = وبقيت ذخائر غير منفجرة بعد { $attacks_counted_gen } على { $places }، ونرجو من الأهالي هناك الابتعاد عنها والإبلاغ عن مكانها.
statement-pattern-double_tap = وفي { $attacks_counted_gen } على { $places }، تكررت الضربات على الموقع نفسه بعد وصول من هبّوا للمساعدة.
statement-pattern-several_waves = وتكررت الضربات على دفعات متتالية في { $attacks_counted_gen } على { $places }.
statement-pattern-on_responders = وتعرّض عاملون في فرق الإنقاذ للاستهداف في { $attacks_counted_gen } على { $places }.
statement-pattern-at_night = { $attacks ->
    [few] ووقعت
   *[other] ووقع
} { $attacks_counted_nom } على { $places } ليلاً.

## Trend

statement-trend = { $attacks ->
    [one] ووقع الهجوم
    [two] ووقع الهجومان
   *[other] ووقعت الهجمات
} في { $regions_gen }.
statement-trend-escalation = وتصاعدت هجمات { $party } خلال { $past_days }، وطالت { $regions_acc }.
statement-trend-escalation-no-party = وتصاعدت الهجمات خلال { $past_days }، وطالت { $regions_acc }.
statement-trend-escalation-unplaced = وتصاعدت هجمات { $party } خلال { $past_days }.
statement-trend-escalation-unplaced-no-party = وتصاعدت الهجمات خلال { $past_days }.
statement-situation = ويحتاج الأهالي في { $theatre } إلى الأمان والمأوى والرعاية الطبية، ومع كل هجوم جديد يصبح وصول المساعدة إليهم أصعب.

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

## Footer

statement-footer-preliminary = بيان أولي، حتى { $as_of }.
statement-footer-preliminary-numbered = بيان أولي رقم { $number }، حتى { $as_of }.
statement-footer-final = بيان نهائي، حتى { $as_of }.
statement-footer-final-numbered = بيان نهائي رقم { $number }، حتى { $as_of }.
statement-footer-updated = بيان محدّث، حتى { $as_of }.
statement-footer-updated-numbered = بيان محدّث رقم { $number }، حتى { $as_of }.
statement-footer-all-verified = { $reports ->
    [one] يستند البيان إلى تقرير واحد جرى التحقق منه.
    [two] يستند البيان إلى تقريرين جرى التحقق منهما.
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
    [one] يستند البيان إلى تقرير واحد لم يجرِ التحقق منه بعد.
    [two] يستند البيان إلى تقريرين لم يجرِ التحقق منهما بعد.
   *[other] يستند البيان إلى { $reports_counted_gen }، لم يجرِ التحقق من أي منها بعد.
}
statement-footer-waiting = ولا يزال { $waiting_counted_nom } من التقارير المحسوبة قيد المراجعة.
statement-footer-uncounted = { $uncounted ->
    [one] وهناك تقرير آخر قيد المراجعة لم يُحتسب هنا.
    [two] وهناك تقريران آخران قيد المراجعة لم يُحتسبا هنا.
    [few] وهناك { $uncounted_counted_nom } أخرى قيد المراجعة لم تُحتسب هنا.
    [many] وهناك { $uncounted_counted_nom } آخر قيد المراجعة لم تُحتسب هنا.
   *[other] وهناك { $uncounted_counted_nom } آخر قيد المراجعة لم تُحتسب هنا.
}
statement-footer-doubles = { $doubles ->
    [one] وربما يتحدث تقريران عن الهجوم نفسه.
    [two] وهناك زوجان من التقارير ربما يتحدث كل منهما عن الهجوم نفسه.
    [few] وهناك { $doubles } أزواج من التقارير ربما يتحدث كل منها عن الهجوم نفسه.
    [many] وهناك { $doubles } زوجاً من التقارير ربما يتحدث كل منها عن الهجوم نفسه.
   *[other] وهناك { $doubles } زوج من التقارير ربما يتحدث كل منها عن الهجوم نفسه.
}
statement-footer-verified-only = لا يشمل البيان إلا التقارير التي جرى التحقق منها.
statement-footer-changes = ما تغيّر منذ البيان السابق:
statement-footer-change = التقرير { $report }: { $field } { $after }، وكان { $before }

statement-field-killed-total = عدد القتلى
statement-field-killed-women = عدد النساء بين القتلى
statement-field-killed-children = عدد الأطفال بين القتلى
statement-field-killed-men = عدد الرجال بين القتلى
statement-field-killed-responders = عدد المنقذين بين القتلى
statement-field-injured-total = عدد المصابين
statement-field-injured-women = عدد النساء بين المصابين
statement-field-injured-children = عدد الأطفال بين المصابين
statement-field-injured-men = عدد الرجال بين المصابين
statement-field-injured-responders = عدد المنقذين بين المصابين
statement-field-missing = عدد المفقودين
statement-field-indirect-deaths = عدد الوفيات غير المباشرة
statement-field-attack-kinds = نوع الهجوم
statement-field-attributed-to = مصدر النيران
statement-field-attribution = درجة الإسناد
statement-field-targets = ما أُصيب
statement-field-place = المكان
statement-field-occurred-at = الوقت
statement-field-civilian-status = صفة الضحايا
statement-field-certainty = درجة اليقين
statement-field-state = الحالة
statement-value-unknown = غير معروف
statement-value-submitted = قيد المراجعة
statement-value-needs_info = قيد المراجعة
statement-value-verified = جرى التحقق منه
statement-value-rejected = مرفوض
statement-value-merged = مدموج في تقرير آخر
statement-value-withdrawn = مسحوب
statement-value-unverifiable = تعذّر التحقق منه

## Who, where, when

# .title stands in titles.
organisation-default =
    .name  = فرق الإنقاذ
    .title = فرق الإنقاذ
organisation-white_helmets =
    .name  = الدفاع المدني السوري (الخوذ البيضاء)
    .title = الخوذ البيضاء
theatre-default =
    .name  = مناطق عمل فرقنا
    .title = مناطق عمل فرقنا
theatre-northwestern_syria =
    .name  = شمال غربي سوريا
    .title = شمال غربي سوريا

# A party: its name, .gender that of its verb (شنّ masculine, شنّت feminine), .pronoun the ending (هجماته، هجماتها).
party-possessive = { $name }
# Several parties that an organisation gave no name as a set.
party-pronoun-several = هم
party-syrian_regime =
    .name = النظام السوري
    .short = النظام
    .gender = masculine
    .pronoun = ه
party-russia =
    .name = القوات الروسية
    .gender = feminine
    .pronoun = ها
party-regime_and_russia =
    .name = النظام السوري والقوات الروسية
    .gender = masculine
    .pronoun = هما
party-sdf =
    .name = قوات سوريا الديمقراطية
    .gender = feminine
    .pronoun = ها
# A set of parties, in the order of the organisation's list, may have a name of its own.
party-set-syrian_regime-russia =
    .name = { party-regime_and_russia.name }
    .gender = { party-regime_and_russia.gender }
    .pronoun = { party-regime_and_russia.pronoun }
party-set-syrian_regime-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .gender = { party-regime_and_russia.gender }
    .pronoun = { party-regime_and_russia.pronoun }
party-set-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .gender = { party-regime_and_russia.gender }
    .pronoun = { party-regime_and_russia.pronoun }
party-set-syrian_regime-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .gender = { party-regime_and_russia.gender }
    .pronoun = { party-regime_and_russia.pronoun }

statement-when = يوم { $day }
statement-when-days = { $day }
statement-day = { $weekday } { $day } { $month }
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
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
month-1 = كانون الثاني
month-2 = شباط
month-3 = آذار
month-4 = نيسان
month-5 = أيار
month-6 = حزيران
month-7 = تموز
month-8 = آب
month-9 = أيلول
month-10 = تشرين الأول
month-11 = تشرين الثاني
month-12 = كانون الأول

## Lists: و is written onto the word, or the digit, that follows

list-two = { $a } و{ $b }
list-comma = { $a } و{ $b }
list-last = { $a } و{ $b }
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
    .other   = هجمات { $adjectives } و{ $nouns }
statement-kinds-plain =
    .one-acc = هجوماً
    .one     = هجوم
    .two     = هجومين
    .two-nom = هجومان
    .other   = هجمات
kind-family-air =
    .adjective         = جوية
    .adjective-one-acc = جوياً
    .adjective-one     = جوي
    .adjective-two     = جويين
    .adjective-two-nom = جويان
    .noun              = بالطيران
kind-family-artillery =
    .adjective         = مدفعية
    .adjective-one-acc = مدفعياً
    .adjective-one     = مدفعي
    .adjective-two     = مدفعيين
    .adjective-two-nom = مدفعيان
    .noun              = بالمدفعية
kind-family-missile =
    .adjective         = صاروخية
    .adjective-one-acc = صاروخياً
    .adjective-one     = صاروخي
    .adjective-two     = صاروخيين
    .adjective-two-nom = صاروخيان
    .noun              = بالصواريخ
kind-family-guided_missile =
    .noun              = بالصواريخ الموجهة
kind-family-naval =
    .adjective         = بحرية
    .adjective-one-acc = بحرياً
    .adjective-one     = بحري
    .adjective-two     = بحريين
    .adjective-two-nom = بحريان
    .noun              = من البحر
kind-family-drone =
    .noun              = بالطائرات المسيّرة
kind-family-explosion =
    .noun              = بالعبوات الناسفة
kind-family-gunfire =
    .noun              = بالرصاص
kind-family-ground =
    .adjective         = برية
    .adjective-one-acc = برياً
    .adjective-one     = بري
    .adjective-two     = بريين
    .adjective-two-nom = بريان
    .noun              = من البر

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
people-volunteer =
    .one-acc      = متطوعاً
    .one          = متطوع
    .two          = متطوعين اثنين
    .two-nom      = متطوعان
    .few          = { $n } متطوعين
    .many         = { $n } متطوعاً
    .other        = { $n } متطوع
    .at-least-one = متطوع واحد
    .all          = متطوعون
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
noun-report =
    .one-acc      = تقريراً
    .one          = تقرير
    .two          = تقريرين
    .two-nom      = تقريران
    .few          = { $n } تقارير
    .many         = { $n } تقريراً
    .other        = { $n } تقرير
# After the killed: "others".
people-other =
    .one          = آخر
    .two          = آخرين
    .two-nom      = آخران
    .few          = { $n } آخرين
    .few-nom      = { $n } آخرون
    .many         = { $n } آخرين
    .many-nom     = { $n } آخرون
    .other        = { $n } آخرين
    .other-nom    = { $n } آخرون
    .at-least-one = شخص آخر

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
statement-people-one-of-two-child-at-least = { $people } أحدهما على الأقل طفل
statement-people-one-of-two-woman-at-least = { $people } إحداهما على الأقل امرأة
statement-people-one-of-two-man-at-least = { $people } أحدهما على الأقل رجل
# All of them are rescue workers.
statement-people-responders = { $people } في فرق الإنقاذ
# Where the sentence goes on after an insertion.
statement-people-closed = { $phrase }،

## What was hit

target-market =
    .plural       = الأسواق الشعبية
    .one-acc      = سوقاً شعبياً
    .one          = سوق شعبي
    .two          = سوقين شعبيين
    .two-nom      = سوقان شعبيان
    .few          = { $n } أسواق شعبية
    .many         = { $n } سوقاً شعبياً
    .other        = { $n } سوق شعبي
target-residential_area =
    .plural       = الأحياء السكنية
    .one-acc      = حيّاً سكنياً
    .one          = حيّ سكني
    .two          = حيّين سكنيين
    .two-nom      = حيّان سكنيان
    .few          = { $n } أحياء سكنية
    .many         = { $n } حيّاً سكنياً
    .other        = { $n } حيّ سكني
target-home =
    .plural       = منازل المدنيين
    .one-acc      = منزلاً
    .one          = منزل
    .two          = منزلين
    .two-nom      = منزلان
    .few          = { $n } منازل
    .many         = { $n } منزلاً
    .other        = { $n } منزل
target-school =
    .plural       = المدارس
    .one-acc      = مدرسة
    .one          = مدرسة
    .two          = مدرستين
    .two-nom      = مدرستان
    .few          = { $n } مدارس
    .many         = { $n } مدرسة
    .other        = { $n } مدرسة
target-university =
    .plural       = الجامعات
    .one-acc      = جامعة
    .one          = جامعة
    .two          = جامعتين
    .two-nom      = جامعتان
    .few          = { $n } جامعات
    .many         = { $n } جامعة
    .other        = { $n } جامعة
target-kindergarten =
    .plural       = رياض الأطفال
    .one-acc      = روضة أطفال
    .one          = روضة أطفال
    .two          = روضتي أطفال
    .two-nom      = روضتا أطفال
    .few          = { $n } رياض أطفال
    .many         = { $n } روضة أطفال
    .other        = { $n } روضة أطفال
target-mosque =
    .plural       = المساجد
    .one-acc      = مسجداً
    .one          = مسجد
    .two          = مسجدين
    .two-nom      = مسجدان
    .few          = { $n } مساجد
    .many         = { $n } مسجداً
    .other        = { $n } مسجد
target-church =
    .plural       = الكنائس
    .one-acc      = كنيسة
    .one          = كنيسة
    .two          = كنيستين
    .two-nom      = كنيستان
    .few          = { $n } كنائس
    .many         = { $n } كنيسة
    .other        = { $n } كنيسة
target-hospital =
    .plural       = المشافي
    .one-acc      = مشفىً
    .one          = مشفىً
    .two          = مشفيين
    .two-nom      = مشفيان
    .few          = { $n } مشافٍ
    .many         = { $n } مشفىً
    .other        = { $n } مشفىً
target-medical_facility =
    .plural       = مرافق طبية
    .one-acc      = مرفقاً طبياً
    .one          = مرفق طبي
    .two          = مرفقين طبيين
    .two-nom      = مرفقان طبيان
    .few          = { $n } مرافق طبية
    .many         = { $n } مرفقاً طبياً
    .other        = { $n } مرفق طبي
target-ambulance =
    .plural       = سيارات الإسعاف
    .one-acc      = سيارة إسعاف
    .one          = سيارة إسعاف
    .two          = سيارتي إسعاف
    .two-nom      = سيارتا إسعاف
    .few          = { $n } سيارات إسعاف
    .many         = { $n } سيارة إسعاف
    .other        = { $n } سيارة إسعاف
target-displacement_camp =
    .plural       = مخيمات المهجّرين
    .one-acc      = مخيماً للمهجّرين
    .one          = مخيم للمهجّرين
    .two          = مخيمين للمهجّرين
    .two-nom      = مخيمان للمهجّرين
    .few          = { $n } مخيمات للمهجّرين
    .many         = { $n } مخيماً للمهجّرين
    .other        = { $n } مخيم للمهجّرين
target-shelter =
    .plural       = مراكز الإيواء
    .one-acc      = مركز إيواء
    .one          = مركز إيواء
    .two          = مركزي إيواء
    .two-nom      = مركزا إيواء
    .few          = { $n } مراكز إيواء
    .many         = { $n } مركز إيواء
    .other        = { $n } مركز إيواء
target-civil_defence_centre =
    .plural       = مراكز للدفاع المدني
    .one-acc      = مركزاً للدفاع المدني
    .one          = مركز للدفاع المدني
    .two          = مركزين للدفاع المدني
    .two-nom      = مركزان للدفاع المدني
    .few          = { $n } مراكز للدفاع المدني
    .many         = { $n } مركزاً للدفاع المدني
    .other        = { $n } مركز للدفاع المدني
target-civil_defence_team =
    .plural       = فرق للدفاع المدني
    .one-acc      = فريقاً للدفاع المدني
    .one          = فريق للدفاع المدني
    .two          = فريقين للدفاع المدني
    .two-nom      = فريقان للدفاع المدني
    .few          = { $n } فرق للدفاع المدني
    .many         = { $n } فريقاً للدفاع المدني
    .other        = { $n } فريق للدفاع المدني
target-civil_defence_vehicle =
    .plural       = آليات للدفاع المدني
    .one-acc      = آلية للدفاع المدني
    .one          = آلية للدفاع المدني
    .two          = آليتين للدفاع المدني
    .two-nom      = آليتان للدفاع المدني
    .few          = { $n } آليات للدفاع المدني
    .many         = { $n } آلية للدفاع المدني
    .other        = { $n } آلية للدفاع المدني
target-aid_facility =
    .plural       = مرافق إغاثية
    .one-acc      = مرفقاً إغاثياً
    .one          = مرفق إغاثي
    .two          = مرفقين إغاثيين
    .two-nom      = مرفقان إغاثيان
    .few          = { $n } مرافق إغاثية
    .many         = { $n } مرفقاً إغاثياً
    .other        = { $n } مرفق إغاثي
target-media_office =
    .plural       = مكاتب إعلامية
    .one-acc      = مكتباً إعلامياً
    .one          = مكتب إعلامي
    .two          = مكتبين إعلاميين
    .two-nom      = مكتبان إعلاميان
    .few          = { $n } مكاتب إعلامية
    .many         = { $n } مكتباً إعلامياً
    .other        = { $n } مكتب إعلامي
target-public_building =
    .plural       = مبانٍ عامة
    .one-acc      = مبنىً عاماً
    .one          = مبنىً عام
    .two          = مبنيين عامين
    .two-nom      = مبنيان عامان
    .few          = { $n } مبانٍ عامة
    .many         = { $n } مبنىً عاماً
    .other        = { $n } مبنىً عام
target-cultural_site =
    .plural       = مواقع ثقافية
    .one-acc      = موقعاً ثقافياً
    .one          = موقع ثقافي
    .two          = موقعين ثقافيين
    .two-nom      = موقعان ثقافيان
    .few          = { $n } مواقع ثقافية
    .many         = { $n } موقعاً ثقافياً
    .other        = { $n } موقع ثقافي
target-road =
    .plural       = الطرق
    .one-acc      = طريقاً
    .one          = طريق
    .two          = طريقين
    .two-nom      = طريقان
    .few          = { $n } طرق
    .many         = { $n } طريقاً
    .other        = { $n } طريق
target-bridge =
    .plural       = الجسور
    .one-acc      = جسراً
    .one          = جسر
    .two          = جسرين
    .two-nom      = جسران
    .few          = { $n } جسور
    .many         = { $n } جسراً
    .other        = { $n } جسر
target-farmland =
    .plural       = الأراضي الزراعية
    .one-acc      = أرضاً زراعية
    .one          = أرض زراعية
    .two          = أرضين زراعيتين
    .two-nom      = أرضان زراعيتان
    .few          = { $n } أراضٍ زراعية
    .many         = { $n } أرضاً زراعية
    .other        = { $n } أرض زراعية
target-farm =
    .plural       = المزارع
    .one-acc      = مزرعة
    .one          = مزرعة
    .two          = مزرعتين
    .two-nom      = مزرعتان
    .few          = { $n } مزارع
    .many         = { $n } مزرعة
    .other        = { $n } مزرعة
target-factory =
    .plural       = المعامل
    .one-acc      = معملاً
    .one          = معمل
    .two          = معملين
    .two-nom      = معملان
    .few          = { $n } معامل
    .many         = { $n } معملاً
    .other        = { $n } معمل
target-civilian_vehicle =
    .plural       = سيارات المدنيين
    .one-acc      = سيارة مدنية
    .one          = سيارة مدنية
    .two          = سيارتين مدنيتين
    .two-nom      = سيارتان مدنيتان
    .few          = { $n } سيارات مدنية
    .many         = { $n } سيارة مدنية
    .other        = { $n } سيارة مدنية
target-electricity_facility =
    .plural       = المرافق الكهربائية
    .one-acc      = مرفقاً للكهرباء
    .one          = مرفق للكهرباء
    .two          = مرفقين للكهرباء
    .two-nom      = مرفقان للكهرباء
    .few          = { $n } مرافق للكهرباء
    .many         = { $n } مرفقاً للكهرباء
    .other        = { $n } مرفق للكهرباء
target-water_facility =
    .plural       = مرافق المياه
    .one-acc      = مرفقاً للمياه
    .one          = مرفق للمياه
    .two          = مرفقين للمياه
    .two-nom      = مرفقان للمياه
    .few          = { $n } مرافق للمياه
    .many         = { $n } مرفقاً للمياه
    .other        = { $n } مرفق للمياه
target-fuel_station =
    .plural       = محطات المحروقات
    .one-acc      = محطة محروقات
    .one          = محطة محروقات
    .two          = محطتي محروقات
    .two-nom      = محطتا محروقات
    .few          = { $n } محطات محروقات
    .many         = { $n } محطة محروقات
    .other        = { $n } محطة محروقات
target-bakery =
    .plural       = الأفران
    .one-acc      = فرناً
    .one          = فرن
    .two          = فرنين
    .two-nom      = فرنان
    .few          = { $n } أفران
    .many         = { $n } فرناً
    .other        = { $n } فرن
target-telecom_facility =
    .plural       = مرافق الاتصالات
    .one-acc      = مرفقاً للاتصالات
    .one          = مرفق للاتصالات
    .two          = مرفقين للاتصالات
    .two-nom      = مرفقان للاتصالات
    .few          = { $n } مرافق للاتصالات
    .many         = { $n } مرفقاً للاتصالات
    .other        = { $n } مرفق للاتصالات

## Groups of what was hit, for the sentence on the law (genitive)

law-group-markets = الأسواق
law-group-residential_areas = الأحياء السكنية
law-group-schools = المدارس
law-group-medical_facilities = المرافق الطبية
law-group-displacement_camps = المخيمات
law-group-public_facilities = المرافق العامة
law-group-livelihoods = مصادر الرزق
law-group-aid_workers_and_journalists = العاملين الإنسانيين والصحفيين
law-group-rescue_teams = فرق الإنقاذ

## Regions, by p-code. .own: instead of ريف …; .city: the city alone

region-countryside =
    .one     = ريف { $names }
    .two     = ريفي { $names }
    .two-nom = ريفا { $names }
    .other   = أرياف { $names }
region-place = { $place } ب{ $region }
place-name = { $name_ar }
region-SY01 =
    .name = دمشق
    .own  = دمشق
region-SY02 =
    .name = حلب
    .city = مدينة حلب
region-SY03 =
    .name = ريف دمشق
    .own  = ريف دمشق
region-SY04 =
    .name = حمص
    .city = مدينة حمص
region-SY05 =
    .name = حماة
    .city = مدينة حماة
region-SY06 =
    .name = اللاذقية
    .city = مدينة اللاذقية
region-SY07 =
    .name = إدلب
    .city = مدينة إدلب
region-SY08 =
    .name = الحسكة
    .city = مدينة الحسكة
region-SY09 =
    .name = دير الزور
    .city = مدينة دير الزور
region-SY10 =
    .name = طرطوس
    .city = مدينة طرطوس
region-SY11 =
    .name = الرقة
    .city = مدينة الرقة
region-SY12 =
    .name = درعا
    .city = مدينة درعا
region-SY13 =
    .name = السويداء
    .city = مدينة السويداء
region-SY14 =
    .name = القنيطرة
    .city = مدينة القنيطرة
