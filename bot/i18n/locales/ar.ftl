### المحادثة: ما يقرأه الناس وما يضغطونه. قصير وهادئ وواضح، والفعل أولاً على الأزرار.

## الدخول

stranger = هذه خدمة خاصة.
choose-language = بأي لغة تقرأ؟
language-name = العربية
language-en = الإنكليزية
language-ar = العربية
welcome-heading = أنت { $pseudonym }.
welcome-responder =
    اضغط «📝 الإبلاغ عن هجوم» في الأسفل، أو أرسل /report. كل جواب يُحفظ فور إرساله، ويمكنك التوقف والمتابعة لاحقاً.
    يعرض /mine بلاغاتك لتصحيحها أو سحبها.
welcome-coordinator =
    يصلك كل بلاغ في بطاقة لتبتّ فيه.
    يعرض /queue ما ينتظر.
    يعرض /digest بيان اليوم حتى الآن، و {"\u2066"}/digest 2023-10-05{"\u2069"} بيان أي يوم.
    وللإبلاغ بنفسك اضغط «📝 الإبلاغ عن هجوم»، أو أرسل /report.
welcome-admin =
    يصلك كل بلاغ في بطاقة لتبتّ فيه.
    يعرض /queue ما ينتظر.
    يعرض /digest بيان اليوم حتى الآن، و {"\u2066"}/digest 2023-10-05{"\u2069"} بيان أي يوم.
    الدعوات والصفات في /people، ومن فعل ماذا في /audit، وبلاغ مع أدلته في /bundle.
    وللإبلاغ بنفسك اضغط «📝 الإبلاغ عن هجوم»، أو أرسل /report.
key-report = 📝 الإبلاغ عن هجوم
key-position = 📍 إرسال موقعي
command-report = الإبلاغ عن هجوم
command-mine = بلاغاتي
command-digest = بيان اليوم
command-language = اللغة
command-help = ما يمكنني فعله هنا

## حين لا يستقيم شيء

not-understood = لا يوجد بلاغ مفتوح. للبدء اضغط «📝 الإبلاغ عن هجوم» أو أرسل /report، ولتصحيح بلاغ أُرسل من قبل أرسل /mine.
kind-not-taken = لا أستطيع حفظ هذا النوع من الرسائل. أرسل كلاماً أو موقعاً أو صوراً أو مقاطع مصورة أو صوتية أو ملفات.
edit-too-late = لم يغيّر تعديلك شيئاً. لتصحيح بلاغ أُرسل من قبل أرسل /mine.
not-kept = لم تُحفظ رسالتك الأخيرة. أرسلها من جديد. إن تكرر ذلك فأعطِ المنسّق هذا الرقم: { $error }
not-kept-yet = يتعذّر حفظ جوابك في هذه اللحظة. لم يضِع شيء: سيُحفظ تلقائياً حالما أمكن، ولا حاجة إلى إرساله من جديد.
button-old = هذا زر قديم، ولم يتغيّر شيء. استعمل أحدث بطاقة.
button-of-closed = لم يعد هذا البلاغ مفتوحاً.

## بطاقة البلاغ

card-heading = بلاغ جديد · { $here } من { $of }
card-correcting = تصحيح { $number }
card-files = 📎 { $count ->
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفاً
   *[other] { $count } ملف
}
card-rest = أُرسل { $number } · ما بقي: { $here } من { $of }
card-words = ✍ { $words }
where-position-hint = إن كنتَ في مكان الهجوم فأرسل موقعك بالزر أسفل حقل الكتابة.
where-taken = 📍 ✓
ask-where = أين وقع الهجوم؟
    .hint = اضغط مكاناً، أو اكتب اسمه، أو أرسل موقعاً على الخريطة.
ask-where-which = أيّ «{ $name }»؟
ask-where-unknown = لا أعرف مكاناً باسم «{ $name }». احفظ الاسم كما كتبتَه، أو اكتبه من جديد.
ask-again = هجوم جديد، أم معلومات أخرى عن الهجوم الذي أبلغتَ عنه هنا؟
ask-when = متى؟
    .hint = اضغط، أو اكتب: 14:30، أمس 9 مساءً، قبل 20 دقيقة.
ask-kinds = ما نوع الهجوم؟
    .hint = اضغط كل ما ينطبق، أو اكتبه.
ask-targets = ما الذي طاله الهجوم؟
    .hint = اضغط كل ما ينطبق؛ − و+ لتغيير العدد.
ask-origin = من أي جهة جاء الهجوم؟
ask-hurt = هل هناك قتلى أو مصابون أو عالقون؟
ask-trapped = كم عدد العالقين والمفقودين معاً؟
ask-killed_total = كم عدد القتلى؟
    .hint = المدنيون، ومنهم عاملو الإنقاذ. اضغط أو اكتب.
ask-killed_who = من قُتل؟
    .hint = الطفل كل من لم يبلغ 18 عاماً.
ask-killed_women = كم امرأة (18 عاماً فما فوق) بين القتلى ({ $total })؟
    .hint = تُحسب الفتيات دون 18 عاماً مع الأطفال.
ask-killed_children = كم طفلاً بين القتلى ({ $total })؟
    .hint = الطفل كل من لم يبلغ 18 عاماً.
ask-killed_men = هل بقية القتلى رجال؟
ask-injured_total = كم عدد المصابين؟
    .hint = المدنيون، ومنهم عاملو الإنقاذ. اضغط أو اكتب.
ask-injured_who = من أُصيب؟
    .hint = الطفل كل من لم يبلغ 18 عاماً.
ask-injured_women = كم امرأة (18 عاماً فما فوق) بين المصابين ({ $total })؟
    .hint = تُحسب الفتيات دون 18 عاماً مع الأطفال.
ask-injured_children = كم طفلاً بين المصابين ({ $total })؟
    .hint = الطفل كل من لم يبلغ 18 عاماً.
ask-injured_men = هل بقية المصابين رجال؟
ask-responders = هل بين القتلى أو المصابين عاملو إنقاذ؟
ask-killed_responders = كم عدد عاملي الإنقاذ بين القتلى؟
ask-injured_responders = كم عدد عاملي الإنقاذ بين المصابين؟
ask-review = هل هذا صحيح؟
    .hint = اضغط سطراً لتغييره.
ask-evidence = أرسل الآن صوراً أو مقاطع مصورة أو صوتية أو ملفات، بأي عدد.
    .hint = الصورة المرسلة «كملف» أوضح. ويمكنك إرسالها في أي وقت آخر أيضاً.
ask-narrative = ماذا ينبغي أن يُعرف أيضاً؟ اكتبه.
ask-source = من شاهد الهجوم أو أخبر عنه؟
ask-more_details = ماذا تريد أن تضيف؟
ask-munitions = ما نوع الذخيرة، إن شوهدت؟
ask-patterns = هل ينطبق شيء من هذا؟
ask-damage = ما حجم الضرر؟
ask-service = هل بقيت هذه المواقع في الخدمة؟
ask-missing = كم عدد المفقودين؟
ask-indirect_deaths = كم عدد من تُوفّوا لأسباب غير مباشرة؟
    .hint = كنوبة قلبية أثناء الهجوم أو حادث أثناء النزوح. لا يُحتسبون بين القتلى.
ask-strikes = كم عدد الضربات؟
ask-civilian_status = هل جميع القتلى والمصابين مدنيون؟
ask-origin_known_by = كيف عُرف مصدر الهجوم؟
ask-sure = هل العدد { $value } صحيح؟
ask-cancel = هل تريد إلغاء هذا البلاغ؟
ask-keep-words = لم أفهم هذا جواباً عن «{ $question }». هل أحفظه ملاحظة في البلاغ؟

form-more = المزيد…
form-next = التالي ›
form-none-of-these = لا شيء من هذا ›
form-nothing-known = غير معروف بعد ›
form-none = لا شيء
form-sure = نعم، { $value }
form-type-again = لا، من جديد
form-not-known = غير معروف بعد
form-all-men = كلهم رجال
form-who-unknown = لا يُعرف من هم بعد
form-keep-typed = احفظ «{ $name }» كما كُتب
form-now = الآن { $time }
form-clock = { $time }
form-day-clock = { $date } { $time }
form-today = اليوم، { $part }
form-yesterday = أمس، { $part }
form-clear-words = محو الملاحظات
form-done = ‹ العودة إلى البلاغ
form-send = ✓ إرسال
form-evidence = 📷 صور وملفات
form-words = ✍ إضافة ملاحظة
form-source = 👁 من شاهده؟
form-more-details = ⋯ تفاصيل أخرى
form-back = ‹ رجوع
form-cancel = ✕ إلغاء
form-stay = ‹ لا، تابع البلاغ
form-really-cancel = ✕ نعم، ألغِ البلاغ
form-keep-words = ✓ احفظه ملاحظة
form-drop-words = لا، اتركه
form-counted = { $name } · { $count ->
    [some] عدد غير محدد
   *[other] { $count }
}
review-line = { $name }: { $answer }
detail-munitions = الذخيرة
detail-patterns = نمط الهجوم
detail-damage = الضرر
detail-service = حالة الخدمة
detail-missing = المفقودون
detail-indirect_deaths = وفيات غير مباشرة
detail-strikes = عدد الضربات
detail-civilian_status = هل الجميع مدنيون؟
detail-origin_known_by = كيف عُرف المصدر
name-where = المكان
name-when = الوقت
name-kinds = النوع
name-targets = ما طاله الهجوم
name-origin = مصدر الهجوم
name-hurt = الضحايا
name-trapped = العالقون
name-killed_total = القتلى
name-killed_who = من قُتل
name-killed_women = نساء بين القتلى
name-killed_children = أطفال بين القتلى
name-killed_men = بقية القتلى
name-injured_total = المصابون
name-injured_who = من أُصيب
name-injured_women = نساء بين المصابين
name-injured_children = أطفال بين المصابين
name-injured_men = بقية المصابين
name-responders = عاملو الإنقاذ
name-killed_responders = عاملو إنقاذ بين القتلى
name-injured_responders = عاملو إنقاذ بين المصابين
name-narrative = ملاحظات
name-source = من شاهده
name-munitions = الذخيرة
name-patterns = النمط
name-damage = الضرر
name-service = حالة الخدمة
name-missing = المفقودون
name-indirect_deaths = وفيات غير مباشرة
name-strikes = الضربات
name-civilian_status = صفة الضحايا
name-origin_known_by = معرفة المصدر

## رموز السجل كلماتٍ على الأزرار

code-attack_kinds-air_strike = غارة جوية
code-attack_kinds-helicopter_strike = غارة مروحية
code-attack_kinds-barrel_bomb = برميل متفجر
code-attack_kinds-artillery = قصف مدفعي
code-attack_kinds-mortar = قذائف هاون
code-attack_kinds-tank_fire = دبابة، رمي مباشر
code-attack_kinds-missile = صاروخ
code-attack_kinds-rocket = راجمة صواريخ
code-attack_kinds-guided_missile = صاروخ موجّه
code-attack_kinds-naval_strike = قصف من البحر
code-attack_kinds-drone_strike = طائرة مسيّرة
code-attack_kinds-suicide_drone = مسيّرة انتحارية
code-attack_kinds-car_bomb = سيارة مفخخة
code-attack_kinds-ied = عبوة ناسفة
code-attack_kinds-unknown_explosion = انفجار مجهول السبب
code-attack_kinds-small_arms = رصاص أو قنص
code-attack_kinds-ground_assault = هجوم بري
code-attack_kinds-landmine = لغم
code-attack_kinds-unexploded_ordnance = ذخيرة غير منفجرة
code-attack_kinds-other = غير ذلك
code-targets-market = سوق
code-targets-residential_area = حي سكني
code-targets-home = منزل
code-targets-school = مدرسة
code-targets-university = جامعة
code-targets-kindergarten = روضة أطفال
code-targets-mosque = مسجد
code-targets-church = كنيسة
code-targets-hospital = مشفى
code-targets-medical_facility = مركز صحي
code-targets-ambulance = سيارة إسعاف
code-targets-displacement_camp = مخيم مهجّرين
code-targets-shelter = مركز إيواء
code-targets-civil_defence_centre = مركز دفاع مدني
code-targets-civil_defence_team = فريق دفاع مدني
code-targets-civil_defence_vehicle = آلية دفاع مدني
code-targets-aid_facility = مرفق إغاثي
code-targets-media_office = مكتب إعلامي
code-targets-public_building = مبنى عام
code-targets-cultural_site = موقع ثقافي
code-targets-road = طريق
code-targets-bridge = جسر
code-targets-farmland = أرض زراعية
code-targets-farm = مزرعة
code-targets-factory = معمل
code-targets-civilian_vehicle = سيارة مدنية
code-targets-electricity_facility = كهرباء
code-targets-water_facility = مياه
code-targets-fuel_station = محطة محروقات
code-targets-bakery = فرن
code-targets-telecom_facility = اتصالات
code-targets-open_area = أرض خالية
code-targets-other = غير ذلك
code-targets-unknown = غير معروف
code-munitions-cluster = عنقودية
code-munitions-incendiary = حارقة
code-munitions-white_phosphorus = فوسفور أبيض
code-munitions-thermobaric = فراغية
code-munitions-chlorine = كلور
code-munitions-other_chemical = مادة كيميائية أخرى
code-munitions-unexploded_left = بقايا لم تنفجر
code-patterns-double_tap = ضربة ثانية على المكان نفسه
code-patterns-several_waves = عدة موجات
code-patterns-on_responders = على عاملي الإنقاذ
code-patterns-at_night = ليلاً
code-party-unknown = غير معروف
code-party-syrian_regime = النظام السوري
code-party-russia = روسيا
code-party-regime_and_russia = النظام وروسيا
code-party-sdf = قسد
code-hurt-none = لا أحد (جرى التحقق)
code-hurt-killed_and_injured = قتلى ومصابون
code-hurt-only_killed = قتلى فقط
code-hurt-only_injured = مصابون فقط
code-hurt-trapped = عالقون
code-hurt-unknown = غير معروف بعد
code-who-man = رجل
code-who-woman = امرأة
code-who-child = طفل
code-who-unknown = غير معروف بعد
code-others_men-yes = نعم، رجال
code-others_men-unknown = غير معروف بعد
code-responders-none = لا
code-responders-some = نعم
code-responders-unknown = غير معروف بعد
code-again-new = هجوم جديد
code-again-more = معلومات أخرى عنه
code-source-own_team_on_scene = فريقنا في المكان
code-source-eyewitness = شاهد عيان
code-source-medical_staff = كادر طبي
code-source-family = الأهل
code-source-observer = مرصد
code-source-media = وسائل إعلام
code-source-official = جهة رسمية
code-source-social_media = وسائل التواصل
code-source-unknown = غير معروف
code-damage-none = لا ضرر
code-damage-partial = جزئي
code-damage-severe = كبير
code-damage-destroyed = دمار كامل
code-service-working = في الخدمة
code-service-partly = جزئياً
code-service-out_of_service = خارج الخدمة
code-civilian_status-civilians = جميعهم مدنيون
code-civilian_status-unknown = غير مؤكد
code-origin_known_by-seen = بالمشاهدة
code-origin_known_by-heard = بالسماع
code-origin_known_by-told = نقلاً عن آخرين
code-state-submitted = مُرسَل
code-state-needs_info = فيه سؤال
code-state-verified = جرى التحقق منه
code-state-rejected = مرفوض
code-state-merged = مدموج
code-state-withdrawn = مسحوب
code-state-unverifiable = تعذّر التحقق منه
part-of-day-after_midnight = بعد منتصف الليل
part-of-day-dawn = فجراً
part-of-day-morning = صباحاً
part-of-day-noon = ظهراً
part-of-day-afternoon = عصراً
part-of-day-evening = مساءً
part-of-day-night = ليلاً
day-today = اليوم
day-yesterday = أمس

## البلاغ في أسطر قليلة

place-in-region = { $place }، { $region }
summary-comma = {"، "}
summary-dot = {" · "}
summary-hit = طال الهجوم: { $targets }
summary-target = { $name } ×{ $count }
summary-killed = القتلى { $count }
summary-injured = المصابون { $count }
summary-killed-none = لا قتلى
summary-injured-none = لا مصابين
summary-killed-unknown = القتلى: غير معروف بعد
summary-injured-unknown = المصابون: غير معروف بعد
summary-no-one = لا قتلى ولا مصابين
summary-with-parts = { $total } ({ $parts })
summary-part-women = نساء { $count }
summary-part-children = أطفال { $count }
summary-part-men = رجال { $count }
summary-part-responders = عاملو إنقاذ { $count }

## بعد الإرسال

report-sent = أُرسل ✓ { $number }
report-cancelled = أُلغي البلاغ.
report-more-about = هذه معلومات أخرى عن بلاغ أرسلتَه، وهذا هو.
report-closed = هذا البلاغ { $state }، ولم يعد تغييره ممكناً هنا.
report-withdrawn = سُحب البلاغ { $number }.
receipt-heading = ✓ { $number }{ $revision ->
    [1] {""}
   *[other] {" "}· مصحَّح
}
report-correct = ✎ تصحيح
report-withdraw = سحب
report-injured-died = توفي أحد المصابين
report-keep = ‹ لا، يبقى
report-really-withdraw = نعم، اسحب { $number }
ask-withdraw = هل تسحب البلاغ { $number }؟ لن يُحتسب بعدها.
ask-who-died = { $number }: من توفي من المصابين؟
died-does-not-fit = لا يوافق ذلك أعداد المصابين في هذا البلاغ. صحّح الأعداد أولاً.
died-noted = سُجّل ✓
mine-empty = { $hours ->
    [24] لم ترسل أي بلاغ في آخر 24 ساعة.
    [one] لم ترسل أي بلاغ في الساعة الأخيرة.
    [two] لم ترسل أي بلاغ في آخر ساعتين.
    [few] لم ترسل أي بلاغ في آخر { $hours } ساعات.
   *[other] لم ترسل أي بلاغ في آخر { $hours } ساعة.
}
mine-heading = { $hours ->
    [one] بلاغاتك في الساعة الأخيرة
    [two] بلاغاتك في آخر ساعتين
    [few] بلاغاتك في آخر { $hours } ساعات
   *[other] بلاغاتك في آخر { $hours } ساعة
}
mine-line = { $number } · { $place } · { $state }
ask-again-heading = { $number }: هل عُرفت الأعداد الآن؟
ask-again-line = اضغط ما صار معروفاً.
still-not-known = ما زال غير معروف
still-not-known-noted = سُجّل ✓
unfinished-heading = لديك بلاغ لم يكتمل.
unfinished-go-on = متابعته
unfinished-new = بدء بلاغ جديد
files-whose = { $count ->
    [one] حُفظ ملف واحد. لأي بلاغ هو؟
    [two] حُفظ ملفان. لأي بلاغ هما؟
    [few] حُفظت { $count } ملفات. لأي بلاغ هي؟
    [many] حُفظ { $count } ملفاً. لأي بلاغ هي؟
   *[other] حُفظ { $count } ملف. لأي بلاغ هي؟
}
files-new-report = 📝 لبلاغ جديد
files-kept = { $count ->
    [one] حُفظ مع { $number } ✓
    [two] حُفظ الملفان مع { $number } ✓
    [few] حُفظت { $count } ملفات مع { $number } ✓
    [many] حُفظ { $count } ملفاً مع { $number } ✓
   *[other] حُفظ { $count } ملف مع { $number } ✓
}

## البيانات، للمنسّقين

digest-left-out = لم تُحتسب لأنها تخالف قواعد السجل: { $numbers }
digest-which-day = لم أجد يوماً في «{ $given }». أرسل /digest، أو يوماً مثل {"\u2066"}/digest 2023-10-05{"\u2069"}.
statement-marked-updated = حُدِّث لاحقاً: تغيّرت أرقام في { $numbers }، ويوضح البيان التالي كيف.
statement-marked-updated-many = { $count ->
    [one] حُدِّث لاحقاً: تغيّرت أرقام في تقرير واحد، ويوضح البيان التالي كيف.
    [two] حُدِّث لاحقاً: تغيّرت أرقام في تقريرين، ويوضح البيان التالي كيف.
    [few] حُدِّث لاحقاً: تغيّرت أرقام في { $count } تقارير، ويوضح البيان التالي كيف.
    [many] حُدِّث لاحقاً: تغيّرت أرقام في { $count } تقريراً، ويوضح البيان التالي كيف.
   *[other] حُدِّث لاحقاً: تغيّرت أرقام في { $count } تقرير، ويوضح البيان التالي كيف.
}
ask-is-it-there = توقف البرنامج أثناء نشر بيان { $day } ({ $language }). من فضلك انظر في القناة: هل البيان موجود؟
is-there = نعم، موجود
is-not-there = لا، انشره
settled-there = سُجّل أنه موجود.
settled-sent-again = يُنشر الآن.

## جدول أماكن لم يُقبل

places-twice = في { $column } القيمة «{ $value }»، وهي موجودة في سطر سابق.
places-no-rows = لا أماكن في الملف.
places-not-readable = تعذّرت قراءة الملف على أنه CSV أو XLSX.
places-no-column = لا يوجد عمود { $column }.
places-missing = { $column } فارغ.
places-unknown-governorate = في { $column } القيمة «{ $value }»، وليست رمز محافظة.
places-not-a-number = في { $column } القيمة «{ $value }»، وليست عدداً.
places-out-of-range = في { $column } القيمة «{ $value }»، وليست على الأرض.

## لماذا رُفض شيء: ما فُهم وما العمل

problem-choose-one = اضغط واحداً على الأقل.
problem-figure-range = قرأتُ { $value }. المطلوب عدد من 0 إلى { $most }.
problem-figure-large = قرأتُ { $value }، وهو عدد كبير جداً.
problem-more-than-all = قرأتُ { $value }، لكن الباقي { $most } فقط. أيهما الصحيح؟
problem-figure-unclear = لستُ متأكداً من العدد في «{ $words }». أرسل العدد وحده.
problem-figure-uncertain = «{ $words }» ليس عدداً يمكنني تدوينه. أرسل العدد المؤكد، أو اضغط «غير معروف بعد».
problem-figure-of-others = «{ $words }» عن غير من سألتُ عنهم. أرسل العدد وحده.
problem-parts-above-total = قرأتُ { $total } في المجموع، لكن بينهم { $parts } من النساء والأطفال والرجال. أيهما الصحيح؟
problem-responders-above-total = قرأتُ { $total } في المجموع، لكن بينهم { $parts } من عاملي الإنقاذ. أيهما الصحيح؟
problem-parts-without-total = ذُكر { $parts } ولم يُذكر العدد الكلي. كم العدد الكلي؟
problem-place-unknown = لا يوجد مكان بهذا الاسم في جدولي.
problem-name-too-long = هذا الاسم طويل: { $most } حرف على الأكثر.
problem-words-too-long = هذا طويل جداً: { $most } حرف على الأكثر في المجموع.
problem-coordinate-range = إحداثيات هذا الموقع غير صحيحة. أرسله من جديد.
problem-time-in-future = { $time } لم يأتِ بعد. متى وقع الهجوم؟
problem-time-too-old = { $date } قبل أكثر من سنة. متى وقع الهجوم؟
problem-time-ambiguous = قد يعني «{ $words }» أكثر من وقت. اضغط الصحيح.
problem-time-no-such-date = لا يوجد يوم أو ساعة مثل «{ $words }». متى وقع الهجوم؟
problem-time-contradiction = في «{ $words }» تناقض. متى وقع الهجوم؟
problem-edit-not-read = عدّلتَ جوابك عن «{ $name }»، لكني لا أفهمه الآن. يبقى الجواب القديم، ويمكنك تغييره من سطره عند المراجعة.
targets-nothing = غير معروف بعد
correction-overtaken = تغيّر البلاغ في هذه الأثناء. هذا هو كما هو الآن، صحّحه من جديد.
digest-not-yet = لم يأتِ يوم { $day } بعد.
problem-bad-id = في { $field } القيمة «{ $value }»، والمسموح حروف لاتينية وأرقام و- و_.
problem-bad-number = في { $field } القيمة «{ $value }»، والمسموح يوم ورقم مثل 2023-10-05/07.
problem-half-letter = في { $field } نصف رمز حرف لا يُكتب. اكتب الحرف كاملاً.
problem-control-character = في { $field } رمز لا يُكتب.
problem-required = { $field } ناقص.
problem-unknown-field = { $field } ليس حقلاً من حقول السجل.
problem-wrong-type = في { $field } القيمة «{ $value }»، وليست من النوع الصحيح ({ $wanted }).
problem-not-a-time = في { $field } القيمة «{ $value }»، وليست تاريخاً ووقتاً مثل 2023-10-05T15:00:00+03:00.
problem-no-zone = في { $field } وقت بلا منطقة زمنية؛ يُكتب هكذا 2023-10-05T15:00:00+03:00.
problem-not-json = هذا ليس JSON.
problem-not-an-object = هذا ليس كائن JSON.
problem-unknown-code = في { $field } القيمة «{ $value }»، والمسموح: { $codes }.
problem-code-twice = يذكر { $field } الرمز نفسه مرتين.
problem-target-count = في { $field } القيمة { $value }، والمسموح 1 فأكثر، أو null لعدد غير محدد.
problem-target-twice = يذكر { $field } «{ $value }» مرة ثانية.
problem-half-position = في { $field } خط عرض بلا خط طول أو العكس.
problem-id-differs = id: لسجل آخر هذا المعرّف وفيه غير ما هنا.
problem-number-taken = number: لسجل آخر الرقم { $value }.
problem-id-twice = id: يذكره هذا الملف مرة ثانية.

## ما يراه المنسّقون من البلاغ

command-queue = ما ينتظر المراجعة
review-verify = ✓ تم التحقق
review-ask = ؟ سؤال
review-same = = الهجوم نفسه…
review-change = ✎ تغيير
review-more = ⋯
review-back = ‹ رجوع
review-history = السجل
review-certainty = درجة اليقين
review-attribution = مصدر الهجوم
review-unverifiable = تعذّر التحقق منه
review-reject = رفض
review-unverify = إلغاء التحقق
review-reopen = ↺ إعادة المراجعة
review-unmerge = فك الدمج
review-origin = المصدر: { $party } ({ $level })
review-reporter = المُبلِّغ { $who }
review-filed-for = المُبلِّغ { $who }، سجّله { $by }
review-filed-outside = مصدر خارجي، سجّله { $by }
review-imported = مستورَد
review-state = الحالة: { $state }
review-state-by = الحالة: { $state }. { $what }
review-question = ❓ { $question }: سأل عنه { $who } في { $at }، ولم يصل جواب بعد ({ $age })
review-double = ⧉ ربما هو نفسه { $number }: { $km ->
    [none] المكان نفسه
   *[other] على بُعد { $km } كم
}، والفارق { $apart }
review-account = { $number }، المُبلِّغ { $who }: { $figures }
review-done = سُجّل ✓
review-changed = تغيّر { $number } ✓
review-too-late = سبقك شخص آخر. { $what }
review-changed-meanwhile = تغيّر البلاغ في هذه الأثناء، فلم يُنفَّذ شيء. انظر إلى بطاقته من جديد.
review-type-reason = { $who }، ما السبب؟ اكتب سبب القرار في { $number } رداً على هذه الرسالة.
review-own-attribution = أنت من أرسل هذا البلاغ، فعلى منسّق آخر أن يحكم في مصدر الهجوم.
review-merged-undo = هذا البلاغ مدموج في بلاغ آخر. فُكّ الدمج هناك أولاً.
review-change-private = الاستمارة مفتوحة في محادثتك الخاصة معي.
report-no-such = لا يوجد بلاغ برقم { $number }.
queue-empty = لا شيء ينتظر المراجعة.
queue-heading = { $count ->
    [one] بلاغ واحد ينتظر المراجعة
    [two] بلاغان ينتظران المراجعة، الأقدم أولاً
    [few] { $count } بلاغات تنتظر المراجعة، الأقدم أولاً
    [many] { $count } بلاغاً ينتظر المراجعة، الأقدم أولاً
   *[other] { $count } بلاغ ينتظر المراجعة، الأقدم أولاً
}
queue-heading-more = { $count ->
    [few] أقدم { $count } بلاغات تنتظر المراجعة
    [many] أقدم { $count } بلاغاً ينتظر المراجعة
   *[other] أقدم { $count } بلاغ ينتظر المراجعة
}
queue-line = { $number } · { $place } · { $age }{ $questions ->
    [0] {""}
   *[other] {" "}· ❓
}
age-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
age-hours = { $count ->
    [one] ساعة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
age-days = { $count ->
    [one] يوم
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
who-program = البرنامج
code-certainty-rumour = شائعة
code-certainty-possible = محتمل
code-certainty-probable = مرجّح
code-certainty-confirmed = مؤكد
code-attribution-not_assessed = دون تقييم
code-attribution-reported = كما ورد في البلاغ
code-attribution-assessed = بعد التقييم
code-attribution-approved = معتمد
reason-none = دون ذكر سبب
reason-no_attack = لم يكن هجوماً
reason-false = غير صحيح
reason-not_ours = خارج منطقة عملنا
reason-no_answer = لا أحد يجيب عن أسئلتنا
reason-no_source = لا مصدر يمكن التحقق منه
reason-second = مصدر ثانٍ مستقل
reason-media = صور معروفة المكان
reason-hearsay = أقاويل فقط
reason-doubt = الروايات متناقضة
reason-other = سبب آخر…
reason-died = توفي أحد المصابين

did-report-submit = أرسله { $who } في { $at }.
did-report-import = استورده { $who } في { $at }.
did-report-correct = صحّحه { $who } في { $at }.
did-report-withdraw = سحبه { $who } في { $at }.
did-report-verify = تحقق منه { $who } في { $at }.
did-report-reject = رفضه { $who } في { $at }: { $why }.
did-report-unverifiable = رأى { $who } في { $at } أن التحقق منه متعذر: { $why }.
did-report-reopen = تراجع { $who } عن القرار في { $at }.
did-report-attribute = قيّم { $who } مصدر الهجوم في { $at }.
did-report-certainty = غيّر { $who } درجة اليقين في { $at }: { $why }.
history-heading = { $number }: كل ما جرى
history-change = { $field }: كان { $before }، وصار { $after }
field-place = المكان
field-time = الوقت
field-targets = ما طاله الهجوم
field-attributed_to = مصدر الهجوم
field-attack_kinds = نوع الهجوم
field-munitions = الذخيرة
field-patterns = النمط
field-killed-total = القتلى
field-killed-women = النساء بين القتلى
field-killed-children = الأطفال بين القتلى
field-killed-men = الرجال بين القتلى
field-killed-responders = عاملو الإنقاذ بين القتلى
field-injured-total = المصابون
field-injured-women = النساء بين المصابين
field-injured-children = الأطفال بين المصابين
field-injured-men = الرجال بين المصابين
field-injured-responders = عاملو الإنقاذ بين المصابين
field-certainty = درجة اليقين
field-attribution = تقييم المصدر
field-source = من شاهده
field-civilian_status = صفة الضحايا
field-origin_known_by = كيف عُرف المصدر
field-strikes = الضربات
field-missing = المفقودون
field-indirect_deaths = الوفيات غير المباشرة
field-narrative = الملاحظات

## سؤال المُبلِّغ

ask-in-words = ✍ سؤال بكلماتك
ask-type-question = { $who }، ما السؤال عن { $number }؟ اكتبه رداً على هذه الرسالة.
question-sent = أُرسل السؤال ✓
question-heading = ❓ يسأل المنسّقون عن { $number }
question-reply = اكتب جوابك رداً على هذه الرسالة.
question-unknown = لا أعرف
question-answered = شكراً ✓
question-thanks = ✓ شكراً. حُفظ جوابك مع { $number }.
question-over = أُجيب عن هذا السؤال من قبل.
question-news = { $number }: وصل جواب السؤال «{ $question }».
problem-answer-not-read = لم أفهم «{ $words }» جواباً. اضغط زراً، أو اكتبه بكلمات أخرى.
did-report-ask = سأل { $who } عنه في { $at }.
did-report-answer = أجاب { $who } عن سؤال في { $at }: { $why }.
reason-step-killed_total = كم عدد القتلى
reason-step-injured_total = كم عدد المصابين
reason-step-where = أين وقع الهجوم
reason-step-when = متى وقع
reason-step-kinds = ما نوع الهجوم
reason-step-targets = ما الذي طاله الهجوم
reason-step-origin = من أي جهة جاء الهجوم
reason-step-source = من شاهده
reason-step-munitions = ما نوع الذخيرة

## الهجوم نفسه

merge-candidate = { $number } · { $place } · الفارق { $apart }
merge-type = رقم آخر…
merge-type-number = { $who }، أي بلاغ يتحدث عن الهجوم نفسه الذي في { $number }؟ اكتب رقمه رداً على هذه الرسالة.
merge-question = هل هذا هجوم واحد؟
merge-certainty = بعد الدمج: { $certainty }. ضع علامة «مستقلان» فقط إن كان يستحيل أن يكون أحدهما قد سمع من الآخر؛ وفريقان من فرقنا ليسا مصدرين مستقلين.
merge-unconnected = المصدران مستقلان
merge-one = ✓ هجوم واحد: دمج
merge-two = هما هجومان
merge-figures = { $figures } ({ $number })
merge-was-merged = دمجهما { $who }.
merge-was-apart = قرر { $who } أنهما هجومان.
merge-was-undone = فكّ { $who } الدمج.
review-ranges = الروايات:{" "}
review-range-killed = القتلى { $lowest } إلى { $highest }
review-range-injured = المصابون { $lowest } إلى { $highest }
did-report-merge = دمج فيه { $who } البلاغ { $why } في { $at }.
did-report-merged = دمجه { $who } في { $why } عند { $at }.
did-report-unmerge = فكّ { $who } دمجه مع { $why } في { $at }.

## التنبيهات

alert-heading = 🔴 { $number }
alert-unverified = لم يجرِ التحقق منه بعد.
alert-verified = جرى التحقق منه.
alert-changed = ✎ { $field }: كان { $before }، وصار { $after }
alert-over = لم يعد البلاغ { $number } قائماً: { $state }.
alert-place-withheld = المكان محجوب

## الاعتماد والنشر

command-sign = اعتماد بيان اليوم
command-retract = سحب بيان منشور
sheet-open = فتح صفحة الاعتماد
sheet-heading-preliminary = للاعتماد: البيان الأولي ليوم { $day }
sheet-heading-final = للاعتماد: البيان النهائي ليوم { $day }
sheet-rise = 📈 { $days ->
    [two] تدل الأرقام على تصاعد خلال يومين، ولا يُذكر ذلك إلا بتأكيدك.
   *[few] تدل الأرقام على تصاعد خلال { $days } أيام، ولا يُذكر ذلك إلا بتأكيدك.
}
sheet-claim = تأكيد التصاعد
sheet-edits = { $count ->
    [one] ✎ حُذفت جملة واحدة أو أُضيفت.
    [two] ✎ حُذفت جملتان أو أُضيفتا.
    [few] ✎ حُذفت أو أُضيفت { $count } جمل.
   *[other] ✎ حُذفت أو أُضيفت { $count } جملة.
}
sheet-by-itself = يُنشر تلقائياً.
sheet-not-approved = لا يُنشر إلا بعد اعتماده.
sheet-was-approved = اعتمده { $who }.
sheet-approved = اعتُمد ✓
sheet-approve = ✓ اعتماد
sheet-sentences = الجمل
sheet-add = ✍ إضافة جملة
sheet-again = ↻ عرض المسودة من جديد
sheet-reminder = حان موعد بيان { $day }، وهو ينتظر اعتمادك.
sheet-void = تغيّر ما اعتُمد ليوم { $day }، فسقط الاعتماد. انظر إليه من جديد.
sheet-which-sentence = أي جملة؟
sheet-which-language = في بيان أي لغة؟
sheet-remove = إزالة: { $text }
sheet-clause = { $clause }: { $numbers }
sheet-behind = تستند إلى: { $numbers }
sheet-strike = ✕ حذفها لهذا اليوم
sheet-restore = ↺ إعادتها
sheet-type-sentence = { $who }، ما الجملة التي تريد إضافتها ({ $language })؟ اكتبها رداً على هذه الرسالة.
sheet-added = أُضيفت ✓
unresolved-nothing = لا شيء معلّق.
unresolved-waiting = { $count ->
    [one] بلاغ واحد ينتظر المراجعة: { $numbers }
    [two] بلاغان ينتظران المراجعة: { $numbers }
    [few] { $count } بلاغات تنتظر المراجعة: { $numbers }
    [many] { $count } بلاغاً ينتظر المراجعة: { $numbers }
   *[other] { $count } بلاغ ينتظر المراجعة: { $numbers }
}
unresolved-asked = أسئلة بلا جواب: { $numbers }
unresolved-unknown = أرقام غير معروفة بعد: { $numbers }
unresolved-party = مصدر الهجوم غير معتمد فلا يُذكر: { $numbers }
unresolved-broken = لم تُحتسب لأنها تخالف قواعد السجل: { $numbers }
unresolved-doubles = { $count ->
    [one] بلاغان ربما عن هجوم واحد
    [two] زوجان من البلاغات، ربما كل زوج عن هجوم واحد
    [few] { $count } أزواج من البلاغات، ربما كل زوج عن هجوم واحد
    [many] { $count } زوجاً من البلاغات، ربما كل زوج عن هجوم واحد
   *[other] { $count } زوج من البلاغات، ربما كل زوج عن هجوم واحد
}
post-approve-first = يجب اعتماد هذا البيان أولاً: أرسل /sign.
post-done = { $count ->
    [one] يُنشر الآن بيان { $day }.
    [two] يُنشر الآن بيان { $day } في قناتين.
    [few] يُنشر الآن بيان { $day } في { $count } قنوات.
   *[other] يُنشر الآن بيان { $day } في { $count } قناة.
}
post-nothing = لا شيء للنشر: بيان { $day } موجود من قبل.
edition-preliminary = البيان الأولي، { $language }
edition-final = البيان النهائي، { $language }
retract-which = أي بيان من بيانات { $day } تريد سحبه؟
retract-nothing = لا يوجد بيان منشور ليوم { $day }.
retract-really = { $what }، { $day }: هل يُستبدل بسطر يقول إنه سُحب؟
retract-do = ✕ نعم، اسحبه
retract-done = سُحب بيان { $day }.
statement-retracted = سُحب بيان { $day }.

## بيان تأخّر، أو نُشر ناقصاً

trouble-preliminary = البيان الأولي ليوم { $day } ({ $languages })
trouble-final = البيان النهائي ليوم { $day } ({ $languages })
trouble-weekly = بيان الأسبوع المنتهي يوم { $day } ({ $languages })
trouble-statement-late = ⚠ تأخّر { $statement }، إذ تعذّر إعداده: { $cause } يواصل البرنامج المحاولة.
trouble-statement-out = ✓ كان { $statement } متأخراً، ويُنشر الآن.
trouble-picture-late = ⚠ نُشر { $statement }، لكن تعذّر رسم صورته: { $cause } يواصل البرنامج المحاولة.
trouble-picture-out = ✓ تُنشر الآن صورة { $statement }.
trouble-picture-given-up = ⚠ يبقى { $statement } بلا صورة: تعذّر رسمها، وتوقّف البرنامج عن المحاولة.
trouble-without-seal = ⚠ يُنشر { $statement } من دون ختم السجلات في ذيله: { $cause }
trouble-without-doubles = ⚠ يُنشر { $statement } من دون التنبيه إلى بلاغات قد تكون عن هجوم واحد: { $cause }
trouble-without-changes = ⚠ يُنشر { $statement } من دون قائمة الأرقام التي تغيّرت: { $cause }
trouble-cause-memory = ذاكرة الجهاز لا تكفي.
trouble-cause-room = لم تبقَ مساحة على القرص.
trouble-cause-record = سجل أو ملف محفوظ تالف أو لا يمكن فتحه.
trouble-cause-program = حدث خطأ في البرنامج، ويستطيع المسؤول التقني أن يرى سببه في السجل.

## التسجيل عن آخرين، والفترات، والمناطق الصامتة

command-file = تسجيل بلاغ عن شخص آخر
command-quiet = لا شيء للإبلاغ عنه اليوم
command-cover = من يغطي أي منطقة
file-for-whom = من أخبر بذلك هاتفياً أو لاسلكياً؟
file-outside = مصدر خارجي
file-for = تسجّل هذا البلاغ عن { $who }.
file-for-outside = تسجّل هذا البلاغ عن مصدر خارجي. اذكر عند المراجعة من شاهده.
file-done = ✓ سُجّل البلاغ { $number }.
file-for-you = سجّل { $who } عنك البلاغ { $number }. يعرضه /mine ويتيح تصحيحه.
did-report-file = سجّله { $who } في { $at } نقلاً عن { $why }.
reason-outside = مصدر خارجي
digest-which-days = لم أجد أياماً في «{ $given }». أرسل أول يوم وآخر يوم، بما لا يزيد على سنة: {"\u2066"}/digest 2023-10-04 2023-10-08{"\u2069"}
edition-weekly = بيان الأسبوع، { $language }
weekly-draft = هذه مسودة بيان الأسبوع حتى { $day }. لا يُنشر إلا إذا نشرتَه.
weekly-post = ✓ نشره
quiet-noted = سُجّل عن يوم { $day }: لا شيء لديك للإبلاغ عنه. إن حدث شيء فأرسل /report.
cover-heading = المناطق المتابَعة
cover-nothing = لا توجد منطقة متابَعة بعد.
cover-line = { $area }: { $who }
cover-hint = لإضافة منطقة (محافظة أو اسم فريق): {"\u2066"}/cover A-01 إدلب{"\u2069"}، ولإزالة مناطق شخص: {"\u2066"}/cover A-01 none{"\u2069"}
cover-how = لم أفهم «{ $given }». أرسل الاسم المستعار والمنطقة: {"\u2066"}/cover A-01 إدلب{"\u2069"}
unresolved-no-report = لم يصل بلاغ من: { $areas }. ولا يعني ذلك أنه لم يقع هجوم.

## الصورة

picture-title-day = هجمات اليوم
picture-title-days = هجمات هذه الأيام
picture-map-note = المواقع مقرّبة. الأحمر: قتلى أو مصابون. البيانات: ناتشورال إيرث وجيونيمز.
picture-at-least = الأرقام حد أدنى: بعضها غير معروف بعد.
picture-unplaced = { $count ->
    [one] هجوم واحد ليس على الخريطة لأن موقعه غير معروف.
    [two] هجومان ليسا على الخريطة لأن موقعيهما غير معروفين.
    [few] { $count } هجمات ليست على الخريطة لأن مواقعها غير معروفة.
    [many] { $count } هجوماً ليست على الخريطة لأن مواقعها غير معروفة.
   *[other] { $count } هجوم ليست على الخريطة لأن مواقعها غير معروفة.
}
picture-killed = القتلى
picture-injured = المصابون
picture-regions = حسب المحافظة
picture-days = { $days ->
    [few] القتلى والمصابون في آخر { $days } أيام
   *[other] القتلى والمصابون في آخر { $days } يوماً
}
picture-nobody = لم يُبلَّغ عن قتلى أو مصابين
picture-elsewhere = أماكن أخرى
picture-alt-region = { $region }: القتلى { $killed } والمصابون { $injured }
picture-alt = { $attacks ->
    [0] صورة عن { $day }: لا هجمات. { $regions }.
    [one] صورة عن { $day }: خريطة ورسوم، هجوم واحد. { $regions }.
    [two] صورة عن { $day }: خريطة ورسوم، هجومان. { $regions }.
    [few] صورة عن { $day }: خريطة ورسوم، { $attacks } هجمات. { $regions }.
    [many] صورة عن { $day }: خريطة ورسوم، { $attacks } هجوماً. { $regions }.
   *[other] صورة عن { $day }: خريطة ورسوم، { $attacks } هجوم. { $regions }.
}

## بلاغ ثان، وموقع بعيد، وتسجيل صوتي
edit-by-hand = عدّلتَ رسالتك، لكن بلاغها تغيّر هنا بعدها، أو تعذّرت قراءة الكلام الجديد بلاغاً. بقي البلاغ كما هو؛ صحّح سطوره هنا.
ask-where-pin = الموقع الذي أرسلتَه بعيد عن { $name }. ما الصحيح؟
second-ask = هذه الرسالة تبدو بلاغاً كاملاً، وعندك بلاغ لم يُرسل بعد. أيهما تقصد؟
second-new = بلاغ جديد
second-part = تتمة للبلاغ المفتوح
second-kept = حُفظت ملاحظةً في البلاغ المفتوح.
voice-came = 🎙 بلاغ صوتي من { $who }
    .hint = استمع إليه أعلاه واملأ البلاغ، ثم يُطلب من { $who } تأكيده.
voice-fill = ✎ املأ البلاغ
voice-taken = 🎙 يكتب { $by } البلاغ الصوتي من { $who }.
voice-is-taken = بدأ { $who } بكتابته.
voice-over = صار هذا التسجيل بلاغاً، أو كتبه صاحبه بنفسه.
voice-settled = 🎙 البلاغ الصوتي من { $who } صار البلاغ { $number }.
voice-given-up = 🎙 تراجع { $who } عن هذا البلاغ الصوتي.
voice-confirm = 🎙 استمع { $by } إلى تسجيلك وكتبه بلاغاً برقم { $number }
    .hint = هل هذا صحيح؟
voice-yes = ✓ نعم، صحيح
voice-change = ✎ تعديل
voice-thanks = شكراً، تم التأكيد.
did-report-confirm = أكّده { $who } في { $at }.
## التصدير والاستيراد

command-export = السجلات في ملف
export-file-title = هجمات وثّقتها { $organisation }
export-sheet-attacks = الهجمات
export-sheet-targets = ما طاله الهجوم
export-sheet-evidence = الأدلة
export-sheet-columns = شرح الأعمدة
export-about-sheet = الورقة
export-about-column = العمود
export-about-name = الاسم البرمجي
export-about-meaning = المعنى
export-cut = … (قُطع النص هنا لأن خلية Excel لا تتسع لأكثر، وهو كامل في CSV)
export-yes = نعم
export-no = لا
export-column-number = الرقم
    .about = رقم السجل: يومه وترتيبه في ذلك اليوم.
export-column-id = المعرّف
    .about = لا يتغيّر أبداً مهما جرى للسجل.
export-column-revision = النسخة
    .about = كم مرة كُتب السجل، و1 هي الأولى. الأعلى تحلّ محلّ الأدنى.
export-column-state = الحالة
    .about = ما آل إليه السجل. ما تحقّق منه منسّق هو verified وحده.
export-column-certainty = درجة اليقين
    .about = مدى الثقة بوقوع الهجوم، كما في نظام منظمة الصحة العالمية لرصد الهجمات.
export-column-occurred_at = وقت الهجوم
    .about = بالتوقيت المحلي ({ $zone }). دقّته في العمود التالي، ولكل جزء من اليوم ساعة ثابتة.
export-column-time_precision = دقّة الوقت
    .about = مدى دقّة الوقت المعروف.
export-column-reported_at = وقت البلاغ
    .about = بالتوقيت المحلي ({ $zone }).
export-column-place_name = المكان (بالإنكليزية)
    .about = أصغر مكان مسمّى. فارغ حيث يجب ألّا يُعرف المكان.
export-column-place_name_ar = المكان
    .about = الاسم بالعربية إن عُرف.
export-column-place_pcode = رمز المكان
    .about = رمز المكان لدى أوتشا (p-code).
export-column-place_governorate = المحافظة (بالإنكليزية)
    .about = المستوى الإداري الأول.
export-column-place_governorate_ar = المحافظة
    .about = الاسم بالعربية.
export-column-place_governorate_pcode = رمز المحافظة
    .about = رمز المحافظة لدى أوتشا (p-code).
export-column-place_latitude = خط العرض
    .about = بالدرجات شمالاً، WGS 84. يُقرَّب خارج المنظمة إلى 0.01°، أي نحو كيلومتر. فارغ: غير معروف أو محجوب.
export-column-place_longitude = خط الطول
    .about = بالدرجات شرقاً، WGS 84، ويُقرَّب كخط العرض.
export-column-place_precision = دقّة المكان
    .about = ما يدلّ عليه المكان وموقعه.
export-column-place_method = كيف عُرف الموقع
    .about = كيف دخل الموقع إلى السجل.
export-column-place_gps_accuracy_m = دقّة GPS (متر)
    .about = بالأمتار كما أعطاها الهاتف.
export-column-place_reporter_at_scene = المُبلِّغ في المكان
    .about = هل كان المُبلِّغ في المكان حين أرسل موقعه.
export-column-attack_kinds = أنواع الهجوم (رموز)
    .about = رمز أو أكثر، بينها فراغ.
export-column-attack_kinds_named = أنواع الهجوم
    .about = الرموز نفسها بالكلمات.
export-column-munitions = الذخائر
    .about = لا شيء أو رمز أو أكثر، بينها فراغ.
export-column-patterns = الأنماط
    .about = لا شيء أو رمز أو أكثر، بينها فراغ.
export-column-strikes = عدد الضربات
    .about = كم ضربة أصابت. فارغ: غير معروف.
export-column-attributed_to = مصدر الهجوم
    .about = الجهة المنسوب إليها الهجوم، ومدى الثقة في العمود التالي. فارغ في الملفات العامة دون المستوى الذي حدّدته المنظمة.
export-column-attribution = النسبة
    .about = reported ما قاله المُبلِّغ، ولا يقيّمه أو يقرّه إلا منسّق.
export-column-origin_known_by = كيف عُرف المصدر
    .about = كيف عرف المُبلِّغ من أي جهة جاء الهجوم.
export-column-targets = ما طاله الهجوم (رموز)
    .about = رموز بينها فراغ. school:2 مدرستان، وschool وحدها عدد غير محصى.
export-column-targets_named = ما طاله الهجوم
    .about = الرموز نفسها بالكلمات.
export-column-killed_total = القتلى: الكل
    .about = القتلى المدنيون، ومنهم عاملو الإنقاذ. فارغ: غير معروف بعد. 0: لا أحد.
export-column-killed_women = القتلى: نساء
    .about = نساء بعمر 18 فما فوق. فارغ: غير معروف. لا تتداخل أعداد النساء والأطفال والرجال.
export-column-killed_children = القتلى: أطفال (دون 18)
    .about = الطفل من هو دون الثامنة عشرة. فارغ: غير معروف.
export-column-killed_men = القتلى: رجال
    .about = رجال بعمر 18 فما فوق. فارغ: غير معروف.
export-column-killed_responders = القتلى: عاملو إنقاذ
    .about = هم محسوبون مع الآخرين أيضاً.
export-column-injured_total = المصابون: الكل
    .about = المصابون المدنيون، ومنهم عاملو الإنقاذ. فارغ: غير معروف بعد. 0: لا أحد.
export-column-injured_women = المصابون: نساء
    .about = نساء بعمر 18 فما فوق. فارغ: غير معروف. لا تتداخل أعداد النساء والأطفال والرجال.
export-column-injured_children = المصابون: أطفال (دون 18)
    .about = الطفل من هو دون الثامنة عشرة. فارغ: غير معروف.
export-column-injured_men = المصابون: رجال
    .about = رجال بعمر 18 فما فوق. فارغ: غير معروف.
export-column-injured_responders = المصابون: عاملو إنقاذ
    .about = هم محسوبون مع الآخرين أيضاً.
export-column-civilian_status = مدنيون
    .about = هل من المؤكد أنهم جميعاً مدنيون.
export-column-missing = المفقودون
    .about = من لم يُعثر عليهم بعد. فارغ: غير معروف.
export-column-indirect_deaths = الوفيات غير المباشرة
    .about = كنوبة قلبية أثناء الهجوم. لا تدخل أبداً في «القتلى: الكل».
export-column-source = المصدر
    .about = نوع من أخبر بالهجوم.
export-column-narrative = الملاحظات
    .about = كلمات المُبلِّغ نفسه.
export-column-reporter = المُبلِّغ
    .about = اسم مستعار. لا تُحفظ الأسماء في أي مكان.
export-column-organisation = المنظمة
    .about = صاحبة هذا السجل.
export-column-target_category = ما طاله الهجوم (رمز)
    .about = ما طاله الهجوم، كل نوع مرة واحدة في السجل.
export-column-target_named = ما طاله الهجوم
    .about = الرمز نفسه بالكلمات.
export-column-target_count = العدد
    .about = فارغ: عدد غير محصى.
export-column-target_damage = الضرر
    .about = شدّة الضرر. فارغ: غير معروف.
export-column-target_service = الخدمة
    .about = هل ما زال يعمل. فارغ: غير معروف.
export-column-evidence_kind = نوع الملف
    .about = صورة أو فيديو أو غيرهما.
export-column-evidence_mime_type = صيغة الملف
    .about = كما أعطاها تيليغرام.
export-column-evidence_size = الحجم (بايت)
    .about = حجم الملف.
export-column-evidence_state = الحفظ
    .about = هل الملف محفوظ في المخزن.
export-column-evidence_received_at = وقت الاستلام
    .about = متى وصل، بالتوقيت المحلي ({ $zone }).
export-column-evidence_sha256 = SHA-256
    .about = بصمة محتواه واسمه في المخزن.
code-time_precision-minute = بالدقيقة
code-time_precision-quarter_hour = بربع الساعة
code-time_precision-hour = بالساعة
code-time_precision-part_of_day = جزء من اليوم
code-time_precision-date = اليوم وحده
code-time_precision-unknown = غير معروفة
code-place_precision-exact_point = النقطة بعينها
code-place_precision-street = شارع
code-place_precision-neighbourhood = حي
code-place_precision-village = قرية
code-place_precision-town = بلدة
code-place_precision-city = مدينة
code-place_precision-near_place = قرب المكان
code-place_precision-subdistrict = ناحية
code-place_precision-district = منطقة
code-place_precision-governorate = محافظة
code-place_precision-unknown = غير معروفة
code-place_method-device_gps = موقع الهاتف (GPS)
code-place_method-pin = دبوس على الخريطة
code-place_method-gazetteer = جدول الأماكن
code-place_method-text_only = مكتوب بلا موقع
code-evidence_kind-photo = صورة
code-evidence_kind-video = فيديو
code-evidence_kind-video_note = فيديو دائري
code-evidence_kind-voice = رسالة صوتية
code-evidence_kind-audio = تسجيل صوتي
code-evidence_kind-document = ملف
code-evidence_state-waiting = لم يُجلب بعد
code-evidence_state-stored = محفوظ
code-evidence_state-refused = تعذّر جلبه
export-heading = السجلات في ملف
export-period = 🗓 الأيام: { $first } – { $last }
export-period-day = 🗓 يوم { $first }
export-today = اليوم
export-this-week = هذا الأسبوع
export-this-month = هذا الشهر
export-other-days = أيام أخرى…
export-chosen = ✓ { $label }
export-format-xlsx = Excel
    .about = ملف Excel فيه أوراق للهجمات وما طالته والأدلة، وورقة تشرح كل عمود.
export-format-csv = CSV
    .about = ملف CSV فيه جدول واحد بسيط لأي برنامج.
export-format-geojson = GeoJSON
    .about = ملف GeoJSON وهو طبقة خريطة لبرنامج QGIS وللإنترنت.
export-format-kml = KML
    .about = ملف KML يُفتح في Google Earth، ألوانه بحسب نوع الهجوم.
export-format-hxl = HXL
    .about = ملف HXL وهو جدول بوسوم، كما تُتبادل البيانات الإنسانية.
export-format-jsonl = JSON Lines
    .about = ملف JSON Lines فيه كل الحقول، ويمكن لبلاغ استيراده من جديد.
export-format-parquet = Parquet
    .about = ملف Parquet أعمدته محدّدة الأنواع، لمن يجري الحسابات.
export-profile-internal = لنا
    .about = لنا: كل شيء، ومنه كلمات المُبلِّغين وأسماؤهم المستعارة.
export-profile-partner = لشريك
    .about = لشريك: بلا كلمات المُبلِّغين ولا أسماء الأدلة، والمواقع بدقّة نحو 1 كم.
export-profile-public = للجميع
    .about = للجميع: ما تم التحقق منه فقط، بلا مصادر، ولا يُستدلّ على المشافي والمخيمات وفرق الإنقاذ.
export-which-days = أي أيام؟ أرسل اليوم الأول والأخير، مثل { $example }.
export-days-not-read = لا أقرأ أياماً في «{ $given }». أرسل اليوم الأول والأخير، مثل { $example }.
export-preview = معاينة ›
export-make = ✓ إعداد الملف
export-stop = ✕ إيقاف
export-leaves = ما سيخرج
export-count = { $count ->
    [0] لا سجل من هذه الأيام يمكن أن يخرج بهذه الطريقة.
    [one] سجل واحد
    [two] سجلان
    [few] { $count } سجلات
    [many] { $count } سجلاً
   *[other] { $count } سجل
}
export-state-count = { $state } { $count }
export-left-out = يُحذف: { $columns }
export-nothing-left-out = لا يُحذف شيء.
export-positions-internal = المواقع: بأدقّ ما هو معروف.
export-positions-partner = المواقع: مقرّبة إلى 0.01°، أي نحو 1 كم.
export-positions-public = المواقع: مقرّبة إلى 0.01°، أي نحو 1 كم. وحيث طال الهجوم مشفى أو مخيماً أو مركز إيواء أو فريق إنقاذ: البلدة أو المحافظة فقط.
export-telegram-hint = يمر الملف عبر تيليغرام الذي يستطيع قراءته، ويبقى في هاتفك.
export-waits = ⏳ ينتظر دوره…
export-making = { $bar } { $percent } %
export-made-so-far = { $done } من { $count }
export-packing = ⏳ جارٍ الضغط…
export-done = ✓ { $count ->
    [one] سجل واحد. الملف أدناه.
    [two] سجلان. الملف أدناه.
    [few] { $count } سجلات. الملف أدناه.
    [many] { $count } سجلاً. الملف أدناه.
   *[other] { $count } سجل. الملف أدناه.
}
export-done-parts = ✓ { $count ->
    [one] سجل واحد. عدد الملفات أدناه: { $parts }.
    [two] سجلان. عدد الملفات أدناه: { $parts }.
    [few] { $count } سجلات. عدد الملفات أدناه: { $parts }.
    [many] { $count } سجلاً. عدد الملفات أدناه: { $parts }.
   *[other] { $count } سجل. عدد الملفات أدناه: { $parts }.
}
export-stopped = ✕ توقّف. لم يخرج شيء.
export-caption-part = { $n } من { $parts }
export-failed-rows = لا تتسع ورقة Excel لأكثر من 1,048,576 صفاً. خذ أياماً أقل، أو CSV.
export-failed-right = لم يعد يُسمح لك بتصدير هذا. لم يخرج شيء.
export-failed-disk = لا مكان لكتابة الملف. أخبر من يدير الخادم. لم يخرج شيء.
export-failed-other = تعذّر إعداد الملف. أعطِ من يدير الخادم هذا الرقم: { $error }
import-map-columns =
    أي عمود فيه ماذا. إلى اليسار العنوان في ملفك، وإلى اليمين حقل، أو "" لترك العمود.
    الحقول: { $fields }.
    الحقلان day وclock لجدول فيه اليوم والساعة في عمودين.
import-map-words =
    معاني كلماتكم حيث تختلف عن كلماتنا، مثل:  "برميل" = "barrel_bomb"
import-map-reading =
    day_first: هل 05/10/2023 هو الخامس من تشرين الأول (true) أم العاشر من أيار (false).
problem-not-a-whole-number = فيه «{ $value }»، والمسموح عدد صحيح من 0، أو لا شيء حيث لا يُعرف.
problem-not-a-number = فيه «{ $value }»، والمسموح عدد مثل 35.9025، أو لا شيء.
problem-not-a-day = فيه «{ $value }»، والمسموح يوم مثل 2023-10-05 أو 05/10/2023.
problem-not-a-clock = فيه «{ $value }»، والمسموح وقت مثل 14:30، أو جزء من اليوم مثل صباحاً.
problem-not-a-yes = فيه «{ $value }»، والمسموح نعم أو لا، أو لا شيء.
problem-unknown-word = فيه «{ $value }»، والمسموح: { $codes }. ويمكن إعطاء كلمات أخرى معنى في ملف المطابقة تحت [words].
problem-map-heading = تذكر المطابقة العمود «{ $value }»، وليس في الملف.
problem-map-field = تعطي المطابقة عموداً الحقل «{ $value }»، والمسموح: { $codes }.
problem-map-twice = تعطي المطابقة الحقل «{ $value }» لعمودين.
problem-map-without = ليس في المطابقة عمود للحقل «{ $value }»، ولا سجل من دونه.
problem-map-word = تعطي المطابقة كلمة المعنى «{ $value }»، والمسموح: { $codes }.
problem-map-shape = المطابقة ليست على الصورة الصحيحة عند «{ $value }».
## الأشخاص والسجل وملفات الأدلة

command-people = الأشخاص
command-audit = من فعل ماذا
role-responder = مستجيب
role-coordinator = منسّق
role-admin = مدير
page-newer = ‹ الأحدث
page-older = الأقدم ›
people-heading = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصاً
   *[other] { $count } شخص
}
people-hint = الصفة ويوم آخر ظهور. اضغط على شخص لتغيير شيء.
people-line = { $who } · { $role } · { $seen }
people-line-gone = { $who } · بلا صلاحية دخول
people-seen-never = لم يظهر بعد
people-next = التالي ›
people-previous = ‹ رجوع
people-invite = + دعوة
people-invite-as = دعوة شخص بصفة
people-invited = دعوة لمرة واحدة ولشخص واحد بصفة { $role }، صالحة حتى { $until }:
people-invited-hint = سلّمها لشخص واحد بطريقة لا يقرؤها غيره. أول من يفتحها يدخل.
people-no-name = اسم البوت غير معروف بعد. حاول بعد دقيقة.
people-person-heading = الشخص { $who }
people-person-role = { $role } منذ { $since }
people-person-seen = آخر ظهور: { $seen }
people-person-gone = سُحبت صلاحية الدخول في { $day }. لا يُقرأ ما يرسله هذا الشخص.
people-person-forgotten = لم تعد هوية هذا الشخص محفوظة، وعودته تحتاج إلى دعوة جديدة.
people-person-drafts = { $count ->
    [one] بلاغ واحد غير مكتمل
    [two] بلاغان غير مكتملين
    [few] { $count } بلاغات غير مكتملة
    [many] { $count } بلاغاً غير مكتمل
   *[other] { $count } بلاغ غير مكتمل
}
people-role-button = تغيير الصفة
people-role-which = ما الصفة الجديدة لـ { $who }؟
people-role-done = صفة { $who } الآن: { $role }.
people-revoke = ✕ سحب صلاحية الدخول
people-revoke-really = هل تُسحب صلاحية دخول { $who }؟ ابتداءً من الضغطة التالية لن يصله أي جواب. تبقى بلاغاته غير المكتملة لتبتّ فيها. وإن كان في مجموعة المنسّقين فأخرجه منها بنفسك.
people-revoke-do = ✕ نعم، اسحبها
people-revoke-done = لم تعد لدى { $who } صلاحية دخول.
people-reinstate = ↺ إعادة صلاحية الدخول
people-reinstate-done = عادت صلاحية دخول { $who } بصفة { $role }.
people-last-admin = { $who } هو المدير الأخير. عيّن مديراً آخر أولاً.
people-changed-meanwhile = تغيّر هذا قبل لحظات. هذا هو الوضع الآن.
people-you-are = صفتك الآن: { $role }. يعرض /help ما يمكنك فعله.
people-you-are-back = عادت صلاحية دخولك.
people-drafts-heading = بلاغات { $who } غير المكتملة
people-drafts-none = لا بلاغ غير مكتمل من { $who }.
people-draft-empty = لا أجوبة بعد
people-draft-correction = تصحيح { $number }
people-draft-when = آخر جواب: { $at }
people-draft-file = ✎ إكماله عن { $who }
people-draft-drop = حذف
people-draft-drop-do = نعم، احذفه
people-draft-dropped = حُذف.
people-draft-taken = البلاغ غير المكتمل من { $who } في الأسفل: راجعه ثم أرسله.
people-draft-gone = سبق البتّ في هذا البلاغ.
people-back = ‹ رجوع
evidence-too-big = { $limit ->
    [one] لم يُحفظ هذا الملف لأنه أكبر من 1 ميغابايت.
    [two] لم يُحفظ هذا الملف لأنه أكبر من 2 ميغابايت.
    [few] لم يُحفظ هذا الملف لأنه أكبر من { $limit } ميغابايت.
   *[other] لم يُحفظ هذا الملف لأنه أكبر من { $limit } ميغابايت، وهو أكثر مما يسلّمه تيليغرام لبوت.
} ضعه في مكان آمن وأرسل الرابط كتابةً، أو قسّم الفيديو إلى مقاطع أقصر. ويمكن للمدير رفع هذا الحد.
evidence-not-fetched = تعذّر جلب ملف أرسلته من تيليغرام ولم يُحفظ. أرسله مرة أخرى، أو أرسل رابطاً كتابةً. لا يمكن جلب ملف أكبر من 20 ميغابايت، ويمكن للمدير رفع هذا الحد.
evidence-zip = 🗜 الكل في ملف واحد
evidence-zip-coming = يصلك الملف في محادثتك الخاصة معي.
evidence-zip-only-admin = إخراج البلاغ متاح للمدير فقط.
evidence-zip-how = أي بلاغ؟ أرسل رقمه: {"\u2066"}/bundle 2023-10-05/07{"\u2069"}
evidence-zip-too-big = حجم أدلة { $number } { $size } ميغابايت، أي أكثر من 50 ميغابايت يمكن للبوت إرسالها. على الخادم: {"\u2066"}balagh evidence zip{"\u2069"} { $number } {"\u2066"}FILE{"\u2069"}
evidence-zip-caption = { $number }: السجل وورقته وأدلته
evidence-zip-lacking = { $count ->
    [one] ينقصه ملف واحد: انظر الورقة.
    [two] ينقصه ملفان: انظر الورقة.
    [few] تنقصه { $count } ملفات: انظر الورقة.
    [many] ينقصه { $count } ملفاً: انظر الورقة.
   *[other] ينقصه { $count } ملف: انظر الورقة.
}
command-bundle = بلاغ مع أدلته
sheet-file-title = البلاغ { $number }، النسخة { $revision }
sheet-file-made = كُتبت في { $at } ({ $zone }). الأطفال هم من دون 18 عاماً.
sheet-file-field = { $field }: { $value }
sheet-file-state = الحالة
sheet-file-reported = وقت الإبلاغ
sheet-file-reporter = المُبلِّغ (اسم مستعار)
sheet-file-position = الموقع (WGS 84)
sheet-file-history = ما جرى له
sheet-file-evidence = الأدلة
sheet-file-none = لا ملفات.
sheet-file-received = وصل في { $at } من { $who }
sheet-file-missing = ليس في هذا الملف: { $why }
sheet-file-missing-waiting = لم يُجلب بعد
sheet-file-missing-refused = لم يسلّمه تيليغرام
sheet-file-missing-pruned = أُزيل وفق قاعدة الحفظ وبقيت بصمته
sheet-file-missing-gone = غير موجود في المخزن
sheet-file-missing-changed = لا تطابق بصمته البصمة التي كانت له عند وصوله
sheet-file-check = بصمات جميع الملفات في SHA256SUMS: {"\u2066"}sha256sum -c SHA256SUMS{"\u2069"}
audit-heading = { $count ->
    [one] من فعل ماذا: سطر واحد
    [two] من فعل ماذا: سطران
    [few] من فعل ماذا: { $count } أسطر
    [many] من فعل ماذا: { $count } سطراً
   *[other] من فعل ماذا: { $count } سطر
}
audit-head = الختم: { $head }
audit-empty = لم يُفعل شيء بعد.
audit-other = { $who }: { $verb } { $what }
audit-alert-raise = صدر تنبيه عن { $what }.
audit-area-cover = يغطي { $what } الآن { $area }، بقرار من { $who }.
audit-area-quiet = لم يكن لدى { $who } ما يبلّغ عنه.
audit-channel-open = افتُتحت القناة { $what }.
audit-chat-move = تحوّلت مجموعة إلى مجموعة كبيرة.
audit-draft-start = بدأ { $who } بلاغاً (المسودة { $what }).
audit-draft-close = أغلق { $who } المسودة { $what }.
audit-draft-take = تولّى { $who } المسودة { $what } لشخص سُحبت صلاحيته.
audit-draft-drop = حذف { $who } المسودة { $what } لشخص سُحبت صلاحيته.
audit-evidence-add = أرسل { $who } ملفاً (رقم { $what }).
audit-evidence-assign = ألحق { $who } { $count ->
    [one] ملفاً واحداً
    [two] ملفين
    [few] { $count } ملفات
    [many] { $count } ملفاً
   *[other] { $count } ملف
} بـ { $what }.
audit-evidence-store = حُفظ الملف رقم { $what }.
audit-evidence-refuse = تعذّر جلب الملف رقم { $what }.
audit-evidence-export = أخرج { $who } البلاغ { $what } مع أدلته.
audit-invite-make = أنشأ { $who } دعوة لشخص واحد بصفة { $role }.
audit-language-choose = لغة { $who }: { $language }.
audit-merge-apart = قرر { $who } أن الزوج { $what } هجومان.
audit-merge-merged = دمج { $who } الزوج { $what }.
audit-merge-undone = فكّ { $who } دمج الزوج { $what }.
audit-person-join = انضم { $what } بصفة { $role }.
audit-person-role = غيّر { $who } صفة { $what } من { $before } إلى { $role }.
audit-person-revoke = سحب { $who } صلاحية دخول { $what }.
audit-person-reinstate = أعاد { $who } صلاحية دخول { $what }.
audit-places-load = { $count ->
    [one] حُمّل جدول فيه مكان واحد.
    [two] حُمّل جدول فيه مكانان.
    [few] حُمّل جدول فيه { $count } أماكن.
    [many] حُمّل جدول فيه { $count } مكاناً.
   *[other] حُمّل جدول فيه { $count } مكان.
}
audit-publication-settle = بتّ { $who } في وجود البيان { $what } في قناته.
audit-publication-doubt = لا يُعرف هل وصل البيان { $what } إلى قناته.
audit-question-ask = سأل { $who } عن { $what }.
audit-question-answer = أجاب { $who } عن سؤال حول { $what }.
audit-record-attest = { $count ->
    [one] وُثّقت حالة سجل واحدة.
    [two] وُثّقت حالتان من حالات السجلات.
    [few] وُثّقت { $count } حالات من حالات السجلات.
   *[other] وُثّقت { $count } حالة من حالات السجلات.
}
audit-record-backup = أُنشئت نسخة احتياطية.
audit-record-restore = استُعيدت هنا نسخة احتياطية.
audit-record-export = صدّر { $who } { $count ->
    [one] سجلاً واحداً
    [two] سجلين
    [few] { $count } سجلات
    [many] { $count } سجلاً
   *[other] { $count } سجل
} عن { $days } بصيغة { $what }.
audit-record-import = استورد { $who } { $count ->
    [one] سجلاً واحداً.
    [two] سجلين.
    [few] { $count } سجلات.
    [many] { $count } سجلاً.
   *[other] { $count } سجل.
}
audit-record-prune = أُزيل ما انتهت مدة حفظه.
audit-report-submit = أرسل { $who } البلاغ { $what }.
audit-report-file = سجّل { $who } البلاغ { $what }.
audit-report-import = استورد { $who } البلاغ { $what }.
audit-report-correct = صحّح { $who } البلاغ { $what }.
audit-report-withdraw = سحب { $who } البلاغ { $what }.
audit-report-verify = تحقق { $who } من البلاغ { $what }.
audit-report-reject = رفض { $who } البلاغ { $what }.
audit-report-unverifiable = رأى { $who } أن التحقق من البلاغ { $what } متعذر.
audit-report-reopen = أعاد { $who } فتح البلاغ { $what }.
audit-report-attribute = قيّم { $who } مصدر الهجوم في البلاغ { $what }.
audit-report-certainty = غيّر { $who } درجة اليقين في البلاغ { $what }.
audit-report-ask = سأل { $who } عن البلاغ { $what }.
audit-report-ask-again = سأل { $who } مرة أخرى عمّا لم يكن معروفاً في البلاغ { $what }.
audit-report-answer = أجاب { $who } عن البلاغ { $what }.
audit-report-merge = دمج { $who } بلاغاً آخر في البلاغ { $what }.
audit-report-merged = دمج { $who } البلاغ { $what } في بلاغ آخر.
audit-report-unmerge = فكّ { $who } دمج البلاغ { $what }.
audit-statement-add = أضاف { $who } جملة إلى البيان { $what }.
audit-statement-strike = شطب { $who } جملة من البيان { $what }.
audit-statement-restore = أعاد { $who } جملة إلى البيان { $what }.
audit-statement-remove = أزال { $who } جملة مضافة من البيان { $what }.
audit-statement-claim = أكّد { $who } التصعيد في البيان { $what }.
audit-statement-approve = اعتمد { $who } البيان { $what }.
audit-statement-post = نشر { $who } البيان { $what }.
audit-statement-retract = سحب { $who } البيان { $what }.
audit-statement-mark = وُسم البيان المنشور { $what } بأنه حُدّث.
audit-statement-close = صار البيان { $what } نهائياً.
audit-voice-wait = رسالة صوتية تنتظر بلاغها (المسودة { $what }).
audit-chat-wipe = مسح { $who } محادثته مع البوت.
audit-invite-move = أنشأ { $who } دعوة لينتقل { $what } إلى هاتف جديد.
audit-person-let-in = سمح { $who } بدخول { $what }.
audit-person-turn-away = رفض { $who } دخول { $what }.
audit-person-taken = أبلغ { $who } بأن هاتف { $what } أُخذ.
audit-person-restore = أعاد { $who } دخول { $what } بعد أخذ الهاتف.
audit-report-confirm = أكّد { $who } البلاغ { $what }.
audit-voice-fill = بدأ { $who } تدوين ما في رسالة صوتية (المسودة { $what }).
ask-no-access = سُحبت صلاحية دخول من أبلغ عن هذا، فلا أحد يمكن سؤاله.
## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل
neutral-number = ✓ { $number }
neutral-more = ⋯
neutral-done = ✓
report-forgotten = لم يعد هذا يُعرض هنا. وهو محفوظ لدى المنسّقين.
clear-could-not = { $count ->
        [one] هنا رسالة واحدة مضى عليها أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفها إلا لك.
        [two] هنا رسالتان مضى عليهما أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفهما إلا لك.
        [few] هنا { $count } رسائل مضى عليها أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفها إلا لك.
        [many] هنا { $count } رسالة مضى عليها أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفها إلا لك.
       *[other] هنا { $count } رسالة مضى عليها أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفها إلا لك.
    }
left-unfinished = أفرغ { $who } محادثته. لم يكتمل هذا البلاغ؛ وهو محفوظ ولا يُحتسب:
command-wipe = إفراغ هذه المحادثة
taken-how = لا أحد باسم «{ $given }». اكتبه هكذا: {"\u2066"}/taken A-03{"\u2069"}
taken-whose = هاتف من؟ اكتبه هكذا: {"\u2066"}/taken A-03{"\u2069"}
taken-done = تم. سُحبت صلاحية دخول { $who }، ويجري إفراغ محادثته، ولن يُرسل إليها شيء بعد الآن. لا يتراجع عن ذلك إلا مدير.
taken-already = هاتف { $who } مفصول من قبل.
taken-own = لا يمكنك فصل هاتفك أنت. لإفراغ هذه المحادثة أرسل /wipe.
review-taken = 📵 هاتف { $who } في يد غيره
restore-how = لا يوجد هاتف مفصول باسم «{ $given }». اكتبه هكذا: {"\u2066"}/restore A-03{"\u2069"}
restore-whose = هاتف من؟ اكتبه هكذا: {"\u2066"}/restore A-03{"\u2069"}
restore-done = عادت صلاحية دخول { $who }. أما ما حُذف من محادثته فلا يعود.
phone-how = لا أحد باسم «{ $given }». اكتبه هكذا: {"\u2066"}/phone A-03{"\u2069"}
phone-whose = هاتف من؟ اكتبه هكذا: {"\u2066"}/phone A-03{"\u2069"}
phone-link =
    لـ{ $who } على هاتف آخر، مرة واحدة، حتى { $until }. عند استعماله تُفصل المحادثة القديمة.
    { $link }
join-waits = استعمل { $who } ({ $role }) دعوة، وينتظر أن يُسمح له بالدخول.
join-in = ✓ السماح بالدخول
join-out = ✕ الرفض
join-let-in = دخل { $who }.
join-turned-away = رُفض { $who }.
files-copies = نسخ بلا بيانات وصفية؛ والأصل محفوظ مختوماً كما وصل.
files-compressed = ما أُرسل صورةً صغّره تيليغرام قبل ذلك.
files-kept-back = { $number }: { $count ->
        [one] ملف واحد محفوظ مختوماً ولا يُعرض هنا، لأن بياناته الوصفية لا يمكن نزعها.
        [two] ملفان محفوظان مختومين ولا يُعرضان هنا، لأن بياناتهما الوصفية لا يمكن نزعها.
        [few] { $count } ملفات محفوظة مختومة ولا تُعرض هنا، لأن بياناتها الوصفية لا يمكن نزعها.
        [many] { $count } ملفاً محفوظاً مختوماً ولا تُعرض هنا، لأن بياناتها الوصفية لا يمكن نزعها.
       *[other] { $count } ملف محفوظ مختوم ولا تُعرض هنا، لأن بياناتها الوصفية لا يمكن نزعها.
    }
file-too-large = هذا الملف أكبر من 20 ميغابايت ولا يسلّمني تيليغرام إياه، فلم يُحفظ. أرسل من فضلك ملفاً أقصر أو أصغر.
key-report-neutral = ➕
command-report-neutral = جديد
command-quiet-neutral = لا شيء اليوم
command-mine-neutral = القائمة
command-queue-neutral = المفتوح
command-file-neutral = عن شخص آخر
command-digest-neutral = اليوم
command-sign-neutral = موافقة
command-retract-neutral = سحب
command-cover-neutral = المناطق
command-export-neutral = حفظ
command-people-neutral = الفريق
command-audit-neutral = السجل
command-bundle-neutral = حزمة
command-wipe-neutral = إفراغ
command-help-neutral = مساعدة
welcome-responder-neutral = اضغط ➕ في الأسفل، أو أرسل /new. يعرض /list ما يخصك، ويفرغ /clear هذه المحادثة.
welcome-coordinator-neutral =
    اضغط ➕ في الأسفل، أو أرسل /new.
    يعرض /open ما ينتظر، و/day اليوم حتى الآن، ويفرغ /clear هذه المحادثة.
welcome-admin-neutral =
    اضغط ➕ في الأسفل، أو أرسل /new.
    يعرض /open ما ينتظر، و/day اليوم حتى الآن، ويفرغ /clear هذه المحادثة.
edit-too-late-neutral = لم يغيّر تعديلك شيئاً. للتصحيح أرسل /list.
digest-which-day-neutral = لم أجد يوماً في «{ $given }». أرسل /day، أو يوماً مثل {"\u2066"}/day 2023-10-05{"\u2069"}.
digest-which-days-neutral = لم أجد أياماً في «{ $given }». أرسل أول يوم وآخر يوم، بما لا يزيد على سنة: {"\u2066"}/day 2023-10-04 2023-10-08{"\u2069"}
not-understood-neutral = اضغط ➕ في الأسفل، أو أرسل /new. ما أُرسل من قبل: /list.
flood-wait = وصل الكثير دفعة واحدة. ما أرسلته محفوظ، ويُقرأ واحداً بعد الآخر.

## شاشة مقفلة، وكثير دفعة واحدة
veil-line = اضغط على الجزء الرمادي لقراءته.
flood-full = كان هذا أكثر بكثير مما يمكن أخذه دفعة واحدة. لم يُحفظ آخر ما وصل؛ أرسله من جديد لاحقاً من فضلك.
voice-unreadable = لم أستطع فتح رسالتك الصوتية، فلن يسمعها أحد. سجّلها من جديد أو اكتب ما حدث.
voice-unreadable-of = 🎙 تعذّر فتح الرسالة الصوتية من { $who }، وطُلب منه تسجيلها من جديد.

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
statement-munition-thermobaric = وتحققت فرقنا من استخدام ذخائر فراغية في { $attacks_counted_gen } على { $places }.
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
statement-footer-waiting = ولا يزال من التقارير المحسوبة { $waiting_counted_nom } قيد المراجعة.
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
# The first 16 digits of the audit chain's head (balagh audit verify --head …).
statement-footer-head = ختم السجلات: { $head }

statement-field-killed-total = عدد القتلى
statement-field-killed-women = عدد النساء بين القتلى
statement-field-killed-children = عدد الأطفال بين القتلى
statement-field-killed-men = عدد الرجال بين القتلى
statement-field-killed-responders = عدد عاملي الإنقاذ بين القتلى
statement-field-injured-total = عدد المصابين
statement-field-injured-women = عدد النساء بين المصابين
statement-field-injured-children = عدد الأطفال بين المصابين
statement-field-injured-men = عدد الرجال بين المصابين
statement-field-injured-responders = عدد عاملي الإنقاذ بين المصابين
statement-field-missing = عدد المفقودين
statement-field-indirect-deaths = عدد الوفيات غير المباشرة
statement-field-attack-kinds = نوع الهجوم
statement-field-attributed-to = مصدر الهجوم
statement-field-attribution = درجة الإسناد
statement-field-targets = ما طاله الهجوم
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
# ar

### كلمات يكتبها الناس وما يُفهم منها. تفصل بين التهجئات العلامة " | "؛ أضف ما عندك.
### لا فرق في الهمزات والتشكيل وة/ه وى/ي، ولا حاجة إلى و وب ول وال قبل الكلمة.
### ‎.one هو المفرد، و‎.two المثنى، والنص نفسه هو الجمع (أو كلمة لا عدد فيها).

## الأعداد
read-number-0 = صفر | لا أحد | لا احد | ما في حدا | مافي حدا | ولا حدا | ولا واحد | ولا أحد | ما حدا | لا شيء | لا شي | ما في | مافي |
    لا يوجد | لا يوجد أحد | ما في أحد | زيرو | ماحدا
read-number-1 = واحد | واحدة | وحدة | أحد | إحدى | واحدا
read-number-2 = اثنان | اثنين | اثنتان | اثنتين | تنين | تنتين | ثنين | ثنتين | اتنين | اتنان | اثنتا | اثنا | ثنتان | اتنتين
read-number-3 = ثلاثة | ثلاث | تلاتة | تلات | ثلاته | تلت | تلاته | ثلاتة
read-number-4 = أربعة | أربع | اربعه
read-number-5 = خمسة | خمس | خمسه
read-number-6 = ستة | ست | سته
read-number-7 = سبعة | سبع | سبعه
read-number-8 = ثمانية | ثماني | ثمان | تمانية | تمان | تماني | تمنية
read-number-9 = تسعة | تسع | تسعه
read-number-10 = عشرة | عشر | عشره
read-number-11 = أحد عشر | إحدى عشرة | احد عشر | حداعش | احداعش | احدعش | حدعش | أحد عشرة | احدى عشر
read-number-12 = اثنا عشر | اثني عشر | اثنتا عشرة | اثنتي عشرة | اطنعش | اتنعش | تنعش | طنعش | اثنعش | دزينة | اثنا عشرة | اثني عشرة
read-number-13 = ثلاثة عشر | ثلاث عشرة | تلتعش | تلاتعش | ثلاثطعش | تلطعش | ثلاثة عشرة | ثلاث عشر | تلتطعش
read-number-14 = أربعة عشر | أربع عشرة | اربعتعش | أربعطعش | اربعطعش | أربعة عشرة | أربع عشر
read-number-15 = خمسة عشر | خمس عشرة | خمستعش | خمسطعش | خمسة عشرة | خمس عشر
read-number-16 = ستة عشر | ست عشرة | ستعش | سطعش | ستطعش | ستة عشرة | ست عشر
read-number-17 = سبعة عشر | سبع عشرة | سبعتعش | سبعطعش | سبعة عشرة | سبع عشر
read-number-18 = ثمانية عشر | ثماني عشرة | تمنتعش | تمانتعش | ثمنطعش | تمنطعش | ثمانية عشرة | ثمان عشرة | ثمان عشر
read-number-19 = تسعة عشر | تسع عشرة | تسعتعش | تسعطعش | تسعة عشرة | تسع عشر
read-number-20 = عشرون | عشرين
read-number-24 = دزينتان | دزينتين
read-number-30 = ثلاثون | ثلاثين | تلاتين | تلاتون
read-number-40 = أربعون | أربعين
read-number-50 = خمسون | خمسين
read-number-60 = ستون | ستين
read-number-70 = سبعون | سبعين
read-number-80 = ثمانون | ثمانين | تمانين
read-number-90 = تسعون | تسعين
read-number-100 = مئة | مائة | مية | ميه | مئه | امية
read-number-200 = مئتان | مئتين | مائتان | مائتين | ميتين | ميتان | مئتا | مئتي
read-number-300 = ثلاثمئة | ثلاثمائة | تلتمية | ثلاثمية | تلاتمية | ثلاث مئة | ثلاث مائة | تلت مية
read-number-400 = أربعمئة | أربعمائة | اربعمية | أربع مئة | أربع مائة | أربع مية
read-number-500 = خمسمئة | خمسمائة | خمسمية | خمس مئة | خمس مائة | خمس مية
read-number-600 = ستمئة | ستمائة | ستمية | ست مئة | ست مائة | ست مية
read-number-700 = سبعمئة | سبعمائة | سبعمية | سبع مئة | سبع مائة | سبع مية
read-number-800 = ثمانمئة | ثمانمائة | تمنمية | ثمانمية | ثماني مئة | ثماني مائة | ثمان مئة | تمان مية | ثمانيمئة | ثمانيمائة
read-number-900 = تسعمئة | تسعمائة | تسعمية | تسع مئة | تسع مائة | تسع مية
read-number-1000 = ألف | ألفا
read-number-2000 = ألفان | ألفين
read-multiple-100 = مئات | مية | مئة | مائة
read-multiple-1000 = آلاف | ألف | تلاف | ألفا

## كلمات غير مؤكدة
read-uncertain-about = حوالي | حوالى | حولي | تقريبا | نحو | قرابة | ما يقارب | يقارب | زهاء | بحدود | في حدود | حدود | شي | ربما | يمكن |
    على ما أظن | أظن | أعتقد | ممكن | بيجي | يعني شي | بالكثير تقريبا | محتمل | مابين | إن لم أخطئ | قريب
read-uncertain-at_least = على الأقل | ما لا يقل عن | لا يقل عن | أكثر من | اكتر من | فوق | أزيد من | حتى الآن | وأكثر | أو أكثر | لا أقل من |
    كحد أدنى | لغاية الآن | عالأقل | عالقليلة | ما يزيد عن | يزيد عن | فما فوق | لحد الآن | لهلق | ما لايقل عن | مالا يقل عن | اقل شي
read-uncertain-at_most = على الأكثر | أقل من | لا يزيد عن | ما لا يزيد عن | لا أكثر من | كحد أقصى | حتى | لحد | بالكتير | عالأكثر | أو أقل |
    دون | اقل
read-uncertain-vague = عدة | عدد من | عدد كبير من | بعض | كثير | كثير من | الكثير من | العديد من | العديد | كتير | كثر | كثيرة | عشرات | مئات | بضع | بضعة |
    كم واحد | كم | كذا | مجموعة من | مجموعة | كام واحد | شوية | كمشة | آلاف | أعداد كبيرة | أعداد | عدد غير معروف من | جملة

## كلمات صغيرة
read-link-and = و
read-link-no = دون | دون وقوع | بدون وقوع | دون تسجيل | دون وقوع أي | لم تسجل | لم يسجل | لا | ولا | بدون | دون أي | بلا | ما في | مافي | لا يوجد | بدون أي | ليس هناك | لا توجد | من دون | ولا أي | ما عنا
read-link-within = بينهم | من بينهم | منهم | منهن | بينهن | من ضمنهم | ضمنهم | أحدهم | إحداهن | بما فيهم | بمن فيهم | ومنهم | من بينهن | فيهم | بينهما
read-link-to = إلى | الى | أو | لـ | ل | يا إما | ولا
read-link-between = بين | ما بين | من
read-link-of = من | من بين
read-link-times = مرات | ضرب
read-filler-number = عدد | هناك | يوجد | عندنا | عنا | لدينا | في | فيه | كان | كانوا | فقط | بس | المجموع | مجموع | العدد | الحصيلة | إجمالي | الإجمالي |
    كلهم | جميعهم | جميعا | تم | وقع | سقط | سقوط | بالضبط | تماما | نفر | من | المدنيين | مدنيين جدد | هو | هم | هي | هن | آخرين | آخرون | آخر |
    بالإجمال | بشرية | مؤكد | مؤكدين | الكلي | كامل | سجلنا | أحصينا | إنه | إنهم | قصدي | أقصد | جراء القصف | نتيجة القصف | بالقصف | عدا | كبار
read-filler-choice = و | تم | استهداف | قصف | ضرب | ضربوا | قصفوا | استهدفوا | استهدف | استهدفت | بـ | ب | على | في | من | إلى | أيضا | كمان | مع | بال |
    طال | طالت | القصف | الاستهداف | الضرب | كان | كانت | هو | هي | عدد | بعض | عدة | سقط | سقطت | سقوط | أصاب | أصابت | تضرر | تضررت |
    بالقرب من | قرب | هجوم | هجمات | غارة على | نوع القصف | نوع | بواسطة | مصدر | مصدره | المصدر | مصدر القصف | جهة | مناطق سيطرة | سيطرة | قوات |
    ثم | اثنان من | ومعه | وهو
read-filler-time = في | الساعة | يوم | بـ | عند | على | كان | كانت | وقع | حدث | صار | صارت | تمام | تماما | بالضبط | بالتوقيت المحلي | وقت | توقيت | ساعة |
    تاريخ | بتاريخ | هذا | شهر | من | حوالي وقت | من يوم | من شهر

## الناس
read-people-persons = أشخاص | شخصا | ناس | مدنيين | مدنيون | مدنيا | مواطنين | مواطنون | أفراد | أنفس | أرواح | نفوس | بني آدم | اشخاص مدنيين | نازحين | مسنين | العالم | ممرضين | أطباء
    .one = شخص | مدني | مواطن | إنسان | فرد | مدنية | نازح | مسن | زلمة أو مرة | شخص مدني | ممرض | طبيب
    .two = شخصان | شخصين | مدنيان | مدنيين اثنين | مدنيان اثنان | مواطنان
read-people-women = نساء | نسوان | نسوة | سيدات | امرأة حوامل | ستات | حريم | نساء حوامل | إناث | أمهات | نسائية | حرمات | نسا
    .one = امرأة | سيدة | مرأة | مرة | حرمة | إمرأة | امراه | امرأة حامل | ختيارة | أم | سيدة حامل | مرا | زوجة
    .two = امرأتان | امرأتين | سيدتان | سيدتين | مرتين | حرمتين | مرأتين | إمرأتين | امرأتان حاملان | حرمتان | مراتين
read-people-children = أطفال | طفلا | طفلات | أولاد | ولاد | صغار | رضع | بنات | صبيان | فتيات | أطفال رضع | جهال | قاصرين | قصر | ولدا | طلاب | تلاميذ | الاطفال
    .one = طفل | طفلة | ولد | بنت | رضيع | رضيعة | صبي | فتاة | جنين | طفل رضيع | طفلة رضيعة | جاهل | قاصر | فتى | طفل صغير | طفلة صغيرة
    .two = طفلان | طفلين | طفلتان | طفلتين | ولدان | ولدين | بنتان | بنتين | رضيعين | رضيعان | صبيين | طفل وطفلة | فتاتان | فتاتين
read-people-men = رجال | رجلا | شباب | زلم | ذكور | شبان | شيوخ | رجالا | الرجال
    .one = رجل | شاب | زلمة | رجال واحد | رجل مسن | ختيار | ذكر | أب
    .two = رجلان | رجلين | شابان | شابين | زلمتين | رجلان اثنان
read-people-responders = متطوعين | متطوعون | مسعفين | مسعفون | منقذين | عناصر الدفاع المدني | الدفاع المدني | من الدفاع المدني | من فرقنا |
    عمال إنقاذ | عناصر الإنقاذ | زملاء | زملائنا | متطوعا | مسعفا | رجال إطفاء | من الخوذ البيضاء | الخوذ البيضاء | من فرق الإنقاذ | رفقاتنا |
    متطوعي الدفاع المدني | متطوعين من الدفاع المدني | من المسعفين | فرق الإنقاذ | من المتطوعين | متطوعات
    .one = متطوع | مسعف | منقذ | عنصر من الدفاع المدني | عنصر دفاع مدني | متطوعة | مسعفة | زميل | متطوع من الدفاع المدني | رجل إطفاء | زميلنا |
    متطوع في الدفاع المدني | رفيقنا | عامل إنقاذ
    .two = متطوعان | متطوعين اثنين | مسعفان | مسعفين اثنين | منقذان | متطوعان من الدفاع المدني | متطوعتان | متطوعتين
read-people-killed = شهداء | شهدا | قتلى | قتلا | استشهد | استشهدت | استشهدوا | استشهدو | توفت | مقتل | استشهاد | قتل | قتلت | قتلوا | موتى | أموات | وفيات | ماتوا | مات | ماتت |
    توفي | توفيت | توفوا | جثث | جثامين | شهيدا | قتيلا | شهيدات | قتيلات | قضوا | قضى | ارتقى | ارتقاء | ارتقوا | ارتقت | شهادة | متوفين | راحوا | جثة هامدة | القتلى
    .one = شهيد | شهيدة | قتيل | قتيلة | وفاة | جثة | ميت | متوفى | جثمان | متوفي | حالة وفاة | حالة استشهاد
    .two = شهيدان | شهيدين | قتيلان | قتيلين | شهيدتان | شهيدتين | قتيلتان | قتيلتين | جثتان | جثتين | وفاتان | وفاتين | حالتي وفاة | حالتا وفاة
read-people-injured = جرحى | جرحا | مصابين | مصابون | إصابات | أصيب | أصيبت | أصيبوا | أصيبو | إصابة | انصابو | تصاوبو | انجرحو | إصابة خفيفة | إصابات خفيفة | انصابوا | انصاب | جرح | جرحوا | مجاريح | متصاوبين | تصاوب | تصاوبوا | تصاوبت | متصاوبات | أصيبا |
    جريحا | مصابا | مصابات | جريحات | جريحة نساء | انجرح | انجرحوا | مجروحين | مصاوبين | جراح | جروح | الجرحى
    .one = جريح | جريحة | مصاب | مصابة | متصاوب | مجروح | حالة إصابة | إصابة واحدة
    .two = جريحان | جريحين | مصابان | إصابتان | إصابتين | جريحتان | جريحتين | مصابتان | مصابتين | مصابين اثنين
read-people-casualties = ضحايا | خسائر بشرية | قتلى وجرحى | شهداء وجرحى | خسائر | خساير | أضرار بشرية | قتلى أو جرحى | شهداء أو جرحى | خسائر في الأرواح
    .one = ضحية
    .two = ضحيتان | ضحيتين

read-people-trapped = عالقين | عالقون | عالق | تحت الأنقاض | عالقين تحت الأنقاض | عالقون تحت الأنقاض | محاصرين تحت الأنقاض | تحت الركام |
    عالقين تحت الركام | مفقودين تحت الأنقاض | عالق تحت الأنقاض | تحت الردم

## أجوبة بسيطة
read-answer-yes = نعم | أيوه | ايوا | اي | إي | أي نعم | أكيد | صح | صحيح | تمام | طبعا | بلى | ايه | موافق | اوكي | مزبوط | مظبوط | اجل | معلوم
read-answer-no = لا | لأ | كلا | مو صح | خطأ | غلط | مش صح | لا لا | ليس كذلك | لاء | مو هيك
read-answer-none = لا أحد | ما في حدا | مافي حدا | لا يوجد | لا شيء | لا شي | صفر | ولا واحد | ولا أحد | لا ضحايا |
    ما في ضحايا | بدون ضحايا | لا خسائر بشرية | بدون خسائر | الكل بخير | الجميع بخير | ما حدا تأذى | لم يصب أحد |
    لا يوجد ضحايا | ولا حدا | مافي | ما في | ما في شي | سلامات | لم يتأذ أحد | ما في خسائر | لا شهداء ولا جرحى |
    ما في خساير بشرية | لم تسجل ضحايا | لم تسجل خسائر بشرية | ولم تسجل ضحايا | دون ضحايا | دون خسائر بشرية | لا قتلى ولا جرحى | ما حدا تأذى | مافي خساير |
    ما في خساير | والحمد لله سلامات | لم يصب أحد بأذى | لم يتأذ أحد
read-answer-not_known = غير معروف | لا أعرف | لا أعلم | ما بعرف | مابعرف | مدري | لا أدري | غير معلوم | لسا ما بعرف | لم يعرف بعد | لا نعرف | ما منعرف | مو معروف |
    غير واضح | لست متأكدا | مو متأكد | مش متأكد | لست متأكد | غير مؤكد | غير معروف بعد | لا معلومات | ما في معلومات | لسا | ليس بعد | مجهول | الله أعلم | ما عندي علم |
    مش معروف | ما معروف | غير محدد | ماعرف | ما اعرف | لا تتوفر معلومات | لا ندري | غير معروف حتى الآن | مابعرف لسا | لم يتأكد بعد
read-answer-skip = تخطي | تخط | تجاوز | بعدين | لاحقا | اتركه | مو هلق | تخطى | فوت
read-answer-cancel = إلغاء | الغاء | ألغ | إلغي | وقف | توقف | كنسل | بطلت | ألغي | احذف | خروج
read-answer-back = رجوع | ارجع | السابق | عودة | للخلف | تراجع | رجاع | إرجع
read-answer-next = التالي | تابع | متابعة | استمر | كمل | انتهى | خلص | جاهز | انتهيت | خلصت | يلا | هذا كل شيء
read-answer-send = إرسال | أرسل | ارسل | ابعت | ابعث | أرسله | تأكيد | أكد | بعت

## كلمات بين أجزاء البلاغ الكامل
read-filler-message = و | في | على | ع | عل | من | إلى | ب | ل | مع | عن | ما | ما أدى إلى | ما أدى ل | أدى إلى | أدى ل | أدت إلى | أدى | أدت | مما أدى إلى |
    مما أدى ل | جراء | نتيجة | بسبب | إثر | بعد | عند | ثم | خلف | خلفت | استهدف | استهدفت | استهداف | قصف | قصفت | القصف | بقصف | ضرب | ضربت | ضربوا | ضربو | نزل |
    نزلت | تنزل | سقط | سقطت | سقوط | وقع | وقعت | وقوع | انفجر | انفجرت | نفذ | نفذت | ألقى | ألقت | بدأ | عم يقصف | عم | يقصف | تضررت | تضرر | دمرت | دمر | تدمير |
    احترقت | احترق | احتراق | خارج الخدمة | أفاد | أفاد فريقنا | فريقنا | عاجل | المكان | الموقع | أين | الوقت | متى | النوع | ماذا | الهدف | الهجوم | نوع | مكان | تقرير |
    بلدة | البلدة | مدينة | المدينة | قرية | القرية | ناحية | اليوم | كان | كانت | تم | قد | لقد | هناك | فيها | فيه | يا شباب | ولك | الحمد لله | والحمد لله | الله يرحمو |
    الله يرحمه | باتجاه | نحو بلدة | التفاصيل لاحقا | والتفاصيل لاحقا | تفاصيل | طال | طالت | استهدفوا | راحوا | بعتوا إسعاف | أرسلوا إسعاف | هجوم | هو | هي | هم | داخل | نقل إلى المشفى | نقلوا إلى المشفى | وصلتا للمشفى | إلى المشفى | للمشفى |
    قوات | لقوات | والله | يا أخي | فارغ | باحة | أصاب | أصابت | حريق | سوى |
    فريقنا يعمل | يعمل فريقنا | فريقنا يواصل | يواصل فريقنا | فريقنا توجه | توجه فريقنا | فريقنا وصل | وصل فريقنا | فريقنا استجاب | استجاب فريقنا |
    فريقنا أسعف | أسعف فريقنا | فريقنا انتشل | انتشل فريقنا | فريقنا أخلى | أخلى فريقنا | فريقنا نقل | نقل فريقنا | فريقنا أخمد | أخمد فريقنا |
    فريقنا متواجد | متواجد فريقنا | فريقنا موجود | موجود فريقنا | فرقنا تعمل | تعمل فرقنا | فرقنا تواصل | تواصل فرقنا | فرقنا توجهت | توجهت فرقنا |
    فرقنا وصلت | وصلت فرقنا | فرقنا استجابت | استجابت فرقنا | فرقنا أسعفت | أسعفت فرقنا | فرقنا انتشلت | انتشلت فرقنا | فرقنا أخلت | أخلت فرقنا |
    فرقنا نقلت | نقلت فرقنا | فرقنا أخمدت | أخمدت فرقنا | فرقنا متواجدة | متواجدة فرقنا | فرقنا موجودة | موجودة فرقنا
# Words of every day that are one letter from a kind or a target, or sound like a place: never taken for it
read-filler-everyday = مباشر | ثانية | المساعدة | مساعدة | حماية | ورقة | كلمات | النيران | نيران | إفراغ | ملفات | قناته | رقمه | إعلام | إعداده | إخراج | راجعه | فرقنا |
    اكتبه | انشره | جدران | مستور | طلعات | يعملان | بأزرار
read-weak-artillery = قذائف | قذيفة | قذايف | قذيفتين | قذيفتان
read-place-near = قرب | بالقرب من | جنب | بجانب | شرق | غرب | شمال | جنوب | شرقي | غربي | شمالي | جنوبي | محيط | أطراف | في محيط | حول | عند أطراف
read-place-region = ريف | ريفي | بريف | محافظة | منطقة | الجنوبي | الشمالي | الشرقي | الغربي | ناحية
read-place-from = من | انطلاقا من | من جهة | من اتجاه
read-place-between = بين | ما بين
# جبل الزاوية ليس قرية الزاوية: يسأل عنه
read-landscape-any = جبل | جبال | وادي | وديان | سهل | سهول | بادية | تلال | هضبة
read-place-label = المكان | الموقع | أين | بلدة | مدينة | قرية | في | على | ع | استهداف | قصف | البلدة | ناحية

## الوقت
read-moment-now = الآن | هلق | هلأ | حاليا | توا | هسا | هسه | في هذه اللحظة | هاللحظة | للتو | الان | الحين | لسا هلق | هلق بالضبط | بهاللحظة | حالا
read-moment-recently = من شوي | قبل قليل | منذ قليل | من شوية | قبل شوي | قبل شوية | منذ لحظات | قبل لحظات | من لحظات | قبل دقائق | منذ دقائق | من دقائق | من دقايق | مؤخرا | قبل دقايق
read-moment-midnight = منتصف الليل | نص الليل | نصف الليل
read-ago-before = قبل | منذ | من | صار له | صارلو | من حوالي | مضى | مضت | إلو | صرلو | صار لها
read-ago-after = مضت | خلت | قبل الآن
read-unit-minute = دقائق | دقايق | د
    .one = دقيقة | دقيقة واحدة
    .two = دقيقتان | دقيقتين
read-unit-hour = ساعات
    .one = ساعة | ساعة واحدة | ساعة زمان
    .two = ساعتان | ساعتين
read-unit-day = أيام | يوما
    .one = يوم | يوم واحد
    .two = يومان | يومين
read-unit-week = أسابيع | أسبوعا
    .one = أسبوع | جمعة زمان
    .two = أسبوعان | أسبوعين | جمعتين
read-fraction-half = نصف | نص | النصف | النص | ونصف | ونص
read-fraction-quarter = ربع | الربع | ربعا
read-fraction-third = ثلث | تلت | الثلث | ثلثا | تلث
read-fraction-three_quarters = ثلاثة أرباع | ثلاث أرباع | تلات رباع | تلات ارباع
read-clock-at = الساعة | عالساعة | بالساعة | في الساعة | الساعه | عند الساعة
read-clock-to = إلا | الا
read-clock-am = ص | قبل الظهر
read-clock-pm = م
read-clock-minutes = دقيقة | دقائق | دقايق | د
read-hour-1 = الواحدة | الوحدة | الأولى
read-hour-2 = الثانية | التانية | الثانيه | التنتين | الثنتين
read-hour-3 = الثالثة | التالتة | التلاتة
read-hour-4 = الرابعة | الأربعة
read-hour-5 = الخامسة | الخمسة
read-hour-6 = السادسة | الستة
read-hour-7 = السابعة | السبعة
read-hour-8 = الثامنة | التامنة | التمانية
read-hour-9 = التاسعة | التسعة
read-hour-10 = العاشرة | العشرة
read-hour-11 = الحادية عشرة | الحادية عشر | الحداعش
read-hour-12 = الثانية عشرة | الثانية عشر | التنعش | الطنعش | الاثنا عشر
read-part-after_midnight = بعد منتصف الليل | بعد نص الليل | بعد نصف الليل | آخر الليل | اخر الليل
read-part-dawn = فجر | الفجر | فجرا | الفجرية | فجر اليوم | عند الفجر | السحر | وقت الفجر | مع الفجر | وجه الصبح | أذان الفجر | الصبح بكير | صلاة الفجر | طلوع الشمس | شروق الشمس
read-part-morning = صباح | الصباح | صباحا | الصبح | الصبحية | صبح | هذا الصباح | صباح اليوم | الضحى | ضحى | على بكرة | قبل الظهر | هالصبح
read-part-noon = ظهر | الظهر | ظهرا | الظهرية | ظهيرة | وقت الظهر | عند الظهر | صلاة الظهر | أذان الظهر | الضهر | ضهر | ظهر اليوم | منتصف النهار | صلاة الجمعة
read-part-afternoon = بعد الظهر | عصر | العصر | عصرا | العصرية | بعد ظهر | بعد ظهر اليوم | بعد الضهر | صلاة العصر | أذان العصر | عصر اليوم
read-part-evening = مساء | المساء | مغرب | المغرب | مسا | المسا | مغربا | غروب | الغروب | مساء اليوم | عشية | المغربية | صلاة المغرب | أذان المغرب | هذا المساء | قبل المغرب | بعد المغرب
read-part-night = ليل | الليل | ليلا | بالليل | عشاء | العشاء | العشا | الليلية | وقت العشاء | صلاة العشاء | أذان العشاء | بعد العشاء | آخر السهرة | عشا
read-day-today = اليوم | هاليوم | هذا اليوم | لليوم
read-day-yesterday = أمس | امبارح | مبارح | البارحة | بارحة | البارح | إمبارح | الأمس | يوم أمس | أمسية | يوم البارحة | مبارحة
read-day-before_yesterday = أول أمس | أول امبارح | أول مبارح | قبل أمس | أمس الأول | أول البارحة | اولمبارح | قبل امبارح | قبل مبارح
read-day-last_night = الليلة الماضية | ليلة أمس | ليلة مبارح | مبارح بالليل | امبارح بالليل | ليل أمس | البارحة ليلا | أمس ليلا | ليلة البارحة | أمس بالليل | مبارح الليل | البارحة بالليل
read-day-tonight = الليلة | هذه الليلة | هالليلة | ليلة اليوم
read-day-last = الماضي | الماضية | الفائت | اللي فات | المنصرم | اللي راح | الفايت
read-weekday-0 = الاثنين | الإثنين | يوم الاثنين | يوم التنين | التنين | الاتنين
read-weekday-1 = الثلاثاء | التلاتا | يوم التلاتا | الثلاثا | يوم التلات | يوم الثلاثاء
read-weekday-2 = الأربعاء | الأربعا | يوم الأربعا | يوم الأربعاء
read-weekday-3 = الخميس | يوم الخميس | خميس
read-weekday-4 = الجمعة | يوم الجمعة
read-weekday-5 = السبت | يوم السبت | سبت
read-weekday-6 = الأحد | يوم الأحد
read-month-1 = كانون الثاني | كانون ثاني | كانون تاني | يناير
read-month-2 = شباط | فبراير
read-month-3 = آذار | مارس
read-month-4 = نيسان | أبريل | ابريل
read-month-5 = أيار | مايو
read-month-6 = حزيران | يونيو
read-month-7 = تموز | يوليو
read-month-8 = آب | أغسطس
read-month-9 = أيلول | سبتمبر
read-month-10 = تشرين الأول | تشرين أول | أكتوبر | اكتوبر
read-month-11 = تشرين الثاني | تشرين ثاني | تشرين تاني | نوفمبر
read-month-12 = كانون الأول | كانون أول | ديسمبر

## أنواع الهجمات
read-kind-air_strike = غارة جوية | غارات جوية | غارة | غارات | طيران | طيران حربي | الطيران الحربي | قصف جوي | حربي | طائرة حربية | طائرات حربية | ضربة جوية | ضربات جوية |
    الطيران | طيارة | طيارات | قصف طيران | غارتان | غارتين | طائرات | سوخوي | ميغ | طيران روسي | هجوم جوي | هجمات جوية | غاره | طائرة | طيران رشاش
read-kind-helicopter_strike = مروحية | مروحيات | طيران مروحي | طائرة مروحية | هليكوبتر | هيلوكبتر | هليكوبتير | قصف مروحي | حوامة | حوامات | الطيران المروحي | طائرات مروحية | هليوكوبتر
read-kind-barrel_bomb = برميل | براميل | برميل متفجر | براميل متفجرة | برميلين | برميلان | براميل متفجره
read-kind-artillery = مدفعية | مدفعي | قصف مدفعي | قذائف مدفعية | قذيفة مدفعية | قذائف | قذيفة | مدفع | مدافع | قصف بالمدفعية | مدفعيه | هاوزر | فوزديكا | قذايف | قذيفتين | قذيفتان |
    هجوم مدفعي | هجمات مدفعية | قصف مدفعية | مدفعية ثقيلة
read-kind-mortar = هاون | قذيفة هاون | قذائف هاون | قذائف الهاون | مدفع هاون | هاونات | قصف هاون | قذيفتي هاون | قذيفتا هاون
read-kind-tank_fire = دبابة | دبابات | قذيفة دبابة | قذائف دبابات | رمي مباشر | رماية مباشرة | رشاش ثقيل | عربة مدرعة | دبابه | قصف دبابات | شيلكا | دوشكا
read-kind-missile = صاروخ | صواريخ | صاروخي | قصف صاروخي | صاروخ أرض أرض | صواريخ أرض أرض | صاروخ باليستي | صواريخ باليستية | سكود | صاروخين | صاروخان | صاروح |
    هجوم صاروخي | هجمات صاروخية | ارض ارض | صواريح | توشكا | إسكندر | صاروخ كروز
read-kind-rocket = راجمة | راجمات | راجمة صواريخ | راجمات صواريخ | راجمات الصواريخ | غراد | صواريخ غراد | قذائف صاروخية | قذيفة صاروخية | كاتيوشا | راجمه | راجمة الصواريخ | صليات صاروخية | أوراغان | سميرتش | كراد
read-kind-guided_missile = صاروخ موجه | صواريخ موجهة | صاروخ مضاد للدروع | صواريخ مضادة للدروع | م د | كورنيت | مضاد دروع | موجه | صاروخ م د | تاو | ميم دال | الصواريخ الموجهة | صاروخ حراري | مضاد للدروع
read-kind-naval_strike = بحري | قصف بحري | من البحر | بوارج | بارجة | سفينة حربية | بارجة حربية | البوارج | زورق حربي | صاروخ من البحر | صواريخ من البحر | صواريخ بحرية | البوارج الروسية
read-kind-drone_strike = طائرة مسيرة | طائرات مسيرة | مسيرة | مسيرات | درون | طيران مسير | مسيره | طائرة بدون طيار | طائرات بدون طيار | طيران مسيّر | قصف مسيرة | زنانة | طيارة مسيرة | الطيران المسير | درونات
read-kind-suicide_drone = مسيرة انتحارية | مسيرات انتحارية | طائرة انتحارية | طائرة مسيرة انتحارية | طائرات مسيرة انتحارية | طائرات انتحارية | انتحارية | شاهد | إف بي في | درون انتحاري | كاميكازي |
    طيارة انتحارية | مسيره انتحاريه | درون انتحارية | fpv
read-kind-car_bomb = سيارة مفخخة | مفخخة | سيارات مفخخة | دراجة مفخخة | دراجة نارية مفخخة | مفخخات | تفجير سيارة | موتور مفخخ | سيارة ملغومة | مفخخه | انفجار سيارة | شاحنة مفخخة | آلية مفخخة
read-kind-ied = عبوة ناسفة | عبوات ناسفة | عبوة | عبوات | عبوة لاصقة | قنبلة | قنبلة يدوية | ناسفة | تفجير | قنابل | العبوات الناسفة | عبوه ناسفه | قنبلة صوتية
read-kind-unknown_explosion = انفجار | انفجارات | انفجار مجهول | انفجار مجهول السبب | انفجار غير معروف | انفجار مجهول المصدر | تفجير مجهول | انفجار لم يعرف سببه | دوي انفجار
read-kind-small_arms = رصاص | قناص | قنص | إطلاق نار | اطلاق نار | رشاش | رشاشات | قناصة | طلق ناري | طلقات | طلقة | رصاصة | عيار ناري | أسلحة خفيفة | رشاشات متوسطة | أعيرة نارية | رصاص قناص | قواص
read-kind-ground_assault = هجوم بري | اقتحام | تسلل | اشتباك | اشتباكات | هجوم | محاولة تسلل | معارك | عملية برية | توغل | اشتباكات مسلحة
read-kind-landmine = لغم | ألغام | الغام | لغم أرضي | ألغام أرضية | انفجار لغم | لغم فردي | لغم مضاد | حقل ألغام
read-kind-unexploded_ordnance = ذخيرة غير منفجرة | ذخائر غير منفجرة | مخلفات حرب | مخلفات الحرب | مخلفات | مخلفات القصف | قنبلة غير منفجرة | قذيفة غير منفجرة | قنابل غير منفجرة | جسم غير منفجر |
    صاروخ غير منفجر | من مخلفات الحرب | من مخلفات القصف | قنبلة من مخلفات القصف | قنبلة من مخلفات الحرب | قذيفة من مخلفات القصف | ذخائر | أجسام غير منفجرة
read-kind-other = آخر | أخرى | غير ذلك | شيء آخر | نوع آخر | غيره | شي تاني | غيرها

## ذخائر وأنماط
read-munition-cluster = عنقودي | عنقودية | قنابل عنقودية | صاروخ عنقودي | صواريخ عنقودية | ذخائر عنقودية | عنقوديات | قنبلة عنقودية | العنقودي
read-munition-incendiary = حارق | حارقة | قنابل حارقة | أسلحة حارقة | نابالم | ثرميت | مواد حارقة | أسلحه حارقه | قذائف حارقة
read-munition-white_phosphorus = فوسفور | فسفور | فوسفور أبيض | فسفور أبيض | الفوسفور الأبيض | فوسفوري | فسفوري | قنابل فوسفورية | فوسفورية
read-munition-thermobaric = فراغي | فراغية | صاروخ فراغي | صواريخ فراغية | قنابل فراغية | فراغيه
read-munition-chlorine = كلور | غاز الكلور | الكلور
read-munition-other_chemical = كيميائي | كيماوي | سارين | غاز سام | غازات سامة | أسلحة كيميائية | غاز الأعصاب | كيماوية | مواد كيميائية
read-munition-unexploded_left = لم ينفجر | لم تنفجر | ما انفجر | ما انفجرت | بقايا غير منفجرة | بقي بدون انفجار | لم ينفجر بعضها
read-pattern-double_tap = ضربة مزدوجة | قصف مزدوج | غارة مزدوجة | استهداف مزدوج | قصفوا نفس المكان مرتين | كرروا القصف | تكرار القصف | أعادوا القصف
read-pattern-several_waves = موجات | عدة موجات | على موجات | على دفعات | دفعات | رشقات | عدة غارات | موجات متتالية | قصف متقطع
read-pattern-on_responders = على المسعفين | على فرق الإنقاذ | أثناء الإسعاف | أثناء الإنقاذ | استهداف المسعفين | أثناء إسعاف الجرحى | استهداف فرق الإنقاذ | على رجال الإنقاذ
read-pattern-at_night = ليلا | بالليل | قصف ليلي | ليلي | في الليل

## ما الذي أصيب
read-target-market = أسواق | أسواق شعبية | بازارات
    .one = سوق | سوق شعبي | السوق الشعبي | بازار | سوق الخضار | سوق خضار | السوق الرئيسي
    .two = سوقان | سوقين | سوقين شعبيين
    .some = محلات | محلات تجارية | دكاكين | محال تجارية | بسطات | محل تجاري | محل | دكان | دكانة | محلين | محلان
read-target-residential_area = منطقة سكنية | مناطق سكنية | حي سكني | أحياء سكنية | الأحياء السكنية | حي | أحياء | حارة | حارات | تجمع سكني | تجمعات سكنية | سكني | سكنية | أحياء المدنيين | مناطق المدنيين | وسط المدينة | وسط البلد | الأحياء | حيين سكنيين | منطقه سكنيه
read-target-home = منازل | بيوت | منازل المدنيين | بيوت المدنيين | منازل مدنيين | أبنية سكنية | بنايات سكنية | مباني سكنية | شقق | بنايات | أبنية | مساكن | بيوت مدنيين
    .one = منزل | بيت | منزل سكني | بيت مدني | بناء سكني | مبنى سكني | بناية | بناية سكنية | شقة | مسكن | منزل مدني | بيت سكني | شقة سكنية
    .two = منزلان | منزلين | بيتان | بيتين | بنايتان | بنايتين | شقتان | شقتين | مبنيين سكنيين | بناءين سكنيين
read-target-school = مدارس | مدارس ابتدائية
    .one = مدرسة | مدرسه | مدرسة ابتدائية | مدرسة ثانوية | ثانوية | إعدادية | ابتدائية | مدرسة إعدادية
    .two = مدرستان | مدرستين | مدرستا | مدرستي
read-target-university = جامعات | معاهد | كليات
    .one = جامعة | معهد | كلية
    .two = جامعتان | جامعتين | معهدين | كليتين | كليتان | معهدان
read-target-kindergarten = رياض أطفال | روضات | حضانات | رياض الأطفال
    .one = روضة | روضة أطفال | حضانة | روضة الأطفال
    .two = روضتان | روضتين | روضتي أطفال
read-target-mosque = مساجد | جوامع
    .one = مسجد | جامع | مصلى | الجامع الكبير | المسجد الكبير
    .two = مسجدان | مسجدين | جامعين | جامعان
read-target-church = كنائس | كنايس | أديرة
    .one = كنيسة | كنيسه
    .two = كنيستان | كنيستين
read-target-hospital = مستشفيات | مشافي | مشاف
    .one = مستشفى | مشفى | مشفا | مستشفى ميداني | مشفى ميداني | مشفى جراحي | مشفى التوليد
    .two = مستشفيان | مستشفيين | مشفيين | مشفيان | مشفين
read-target-medical_facility = مراكز صحية | مستوصفات | نقاط طبية | عيادات | منشآت طبية | صيدليات | مراكز طبية | مرافق طبية | منشآت صحية
    .one = مركز صحي | مستوصف | نقطة طبية | عيادة | منشأة طبية | صيدلية | مركز طبي | مرفق طبي | المركز الصحي | النقطة الطبية | بنك الدم
    .two = مركزان صحيان | مركزين صحيين | نقطتان طبيتان | نقطتين طبيتين | عيادتين | عيادتان | مستوصفين | مستوصفان | صيدليتين | صيدليتان
read-target-ambulance = سيارات إسعاف | إسعافات | سيارات الإسعاف
    .one = سيارة إسعاف | سيارة الإسعاف | إسعاف | منظومة إسعاف
    .two = سيارتا إسعاف | سيارتي إسعاف | سيارتين إسعاف
read-target-displacement_camp = مخيمات | مخيمات نازحين | مخيمات النازحين | مخيمات المهجرين | مخيمات نزوح
    .one = مخيم | مخيم نازحين | مخيم للنازحين | مخيم النازحين | مخيم مهجرين | مخيم نزوح | مخيم المهجرين
    .two = مخيمان | مخيمين
    .some = خيام | خيم | خيمة | خيمتين | خيمتان
read-target-shelter = مراكز إيواء | ملاجئ | ملاجي | مراكز الإيواء | أقبية
    .one = مركز إيواء | ملجأ | مأوى | قبو | مركز الإيواء
    .two = مركزا إيواء | مركزي إيواء | ملجأين | ملجآن
read-target-civil_defence_centre = مراكز الدفاع المدني | مراكز دفاع مدني
    .one = مركز الدفاع المدني | مركز دفاع مدني | مركز للدفاع المدني | مركزنا | مركز الخوذ البيضاء | مركز إطفاء | مركز الإنقاذ
    .two = مركزا الدفاع المدني | مركزين للدفاع المدني | مركزي الدفاع المدني | مركزين دفاع مدني | مركزي دفاع مدني
read-target-civil_defence_team = فرق الدفاع المدني | فرق إنقاذ | فرق الإنقاذ | فرق دفاع مدني | عناصر الدفاع المدني | متطوعي الدفاع المدني
    .one = فريق الدفاع المدني | فريق إنقاذ | فريق دفاع مدني | فريقنا | الدفاع المدني | فريق الإنقاذ | فريق من الدفاع المدني | الخوذ البيضاء | فريق الخوذ البيضاء | دفاع مدني
    .two = فريقا إنقاذ | فريقي إنقاذ | فريقين من الدفاع المدني | فريقين إنقاذ
read-target-civil_defence_vehicle = آليات الدفاع المدني | سيارات الدفاع المدني | سيارات إطفاء | آليات دفاع مدني
    .one = سيارة الدفاع المدني | آلية للدفاع المدني | سيارة إطفاء | إطفائية | سيارة للدفاع المدني | آلية الدفاع المدني | سيارتنا | سيارة دفاع مدني | سيارة الإطفاء | آليتنا
    .two = سيارتا إطفاء | سيارتي إطفاء | آليتين للدفاع المدني | سيارتين للدفاع المدني | سيارتين إطفاء
read-target-aid_facility = مراكز إغاثة | منشآت إغاثية | مستودعات إغاثة | مكاتب منظمات | مستودعات إغاثية | منظمات إنسانية
    .one = مركز إغاثة | مركز إغاثي | مستودع إغاثة | مستودع إغاثي | مكتب منظمة | قافلة مساعدات | منظمة إنسانية | منشأة إغاثية | مركز مساعدات | قافلة إغاثة
    .two = مركزا إغاثة | مركزي إغاثة | مستودعين إغاثة | مستودعي إغاثة
read-target-media_office = مكاتب إعلامية | إعلاميين | صحفيين | مراكز إعلامية
    .one = مكتب إعلامي | مركز إعلامي | صحفي | إعلامي | إذاعة | المكتب الإعلامي
    .two = مكتبان إعلاميان | مكتبين إعلاميين
read-target-public_building = مبان عامة | مباني عامة | أبنية عامة | مرافق عامة | مبان حكومية | مباني حكومية | دوائر حكومية | مؤسسات عامة
    .one = مبنى عام | مبنى حكومي | بناء عام | بلدية | محكمة | مجلس محلي | المجلس المحلي | دائرة حكومية | مخفر | مرفق عام | مديرية | حديقة | قصر العدل | المحكمة | البلدية | بناء حكومي
    .two = مبنيان عامان | مبنيين عامين | مبنيان حكوميان | مبنيين حكوميين | مرفقين عامين | مرفقان عامان
read-target-cultural_site = مواقع أثرية | آثار | متاحف | مواقع ثقافية | أماكن أثرية
    .one = موقع أثري | متحف | قلعة | موقع ثقافي | مركز ثقافي | معلم أثري | القلعة الأثرية | مكتبة | المركز الثقافي
    .two = موقعان أثريان | موقعين أثريين | متحفين | متحفان
read-target-road = طرق | طرقات | شوارع
    .one = طريق | شارع | أوتوستراد | طريق عام | الطريق العام | الطريق الرئيسي | الشارع الرئيسي | دوار | أتستراد | اوتستراد | طريق رئيسي
    .two = طريقان | طريقين | شارعين | شارعان
read-target-bridge = جسور
    .one = جسر | الجسر الرئيسي
    .two = جسران | جسرين
read-target-farmland = أراض زراعية | أراضي زراعية | الأراضي الزراعية | حقول | مزروعات | محاصيل | بساتين | أرض زراعية | حقل | بستان | زيتون | كروم | كرم زيتون | أراضي زراعيه | مناطق زراعية | أشجار زيتون | محاصيل زراعية | حقل زيتون
read-target-farm = مزارع | مداجن | حظائر | بيوت بلاستيكية
    .one = مزرعة | مدجنة | حظيرة | مزرعة دواجن | مدجنه | مبقرة
    .two = مزرعتان | مزرعتين | مدجنتين | مدجنتان
read-target-factory = معامل | مصانع | ورش | ورشات | مناشر | معاصر | معاصر زيتون
    .one = معمل | مصنع | ورشة | معصرة | منشرة | معصرة زيتون | مطحنة
    .two = معملان | معملين | مصنعين | مصنعان | ورشتين | ورشتان
read-target-civilian_vehicle = سيارات | سيارات مدنية | مركبات | آليات مدنية | دراجات | سيارات المدنيين | باصات | حافلات | دراجات نارية | موتورات | آليات | مركبات مدنية | جرارات
    .one = سيارة | سيارة مدنية | مركبة | آلية مدنية | دراجة نارية | باص | شاحنة | حافلة | موتور | سياره | سيارة مدنيين | جرار | جرار زراعي | تكسي | سرفيس | فان | دراجة | ميكرو | مركبة مدنية | باص مدرسة | باص المدرسة | باص أطفال | بيك اب | بيكاب | سيارة السرفيس
    .two = سيارتان | سيارتين | مركبتين | مركبتان | دراجتين ناريتين | سيارتين مدنيتين | سيارتان مدنيتان | دراجتين | موتورين | شاحنتين | شاحنتان
read-target-electricity_facility = كهرباء | محطات كهرباء | الكهرباء | شبكة كهرباء | شبكة الكهرباء | خطوط كهرباء | محولات | محطات الكهرباء | خطوط الكهرباء
    .one = محطة كهرباء | محطة الكهرباء | محولة كهرباء | محطة تحويل | محولة | خط كهرباء | محطة توليد | خط التوتر | محطة كهربائية | خط توتر عالي
    .two = محطتا كهرباء | محطتي كهرباء | محطتين كهرباء | محولتين
read-target-water_facility = مياه | محطات مياه | آبار | شبكة مياه | خزانات | محطات المياه | شبكة المياه | خزانات مياه
    .one = محطة مياه | محطة المياه | بئر | خزان | خزان مياه | محطة ضخ | بئر مياه | بير | محطة ضخ مياه | خزان المياه | محطة مي | بير مي | محطة ضخ المياه
    .two = محطتا مياه | محطتي مياه | بئران | بئرين | خزانين | خزانان | محطتين مياه
read-target-fuel_station = محطات وقود | وقود | محطات محروقات | كازيات | أسواق محروقات | محطات بنزين | حراقات
    .one = محطة وقود | كازية | محطة محروقات | سوق محروقات | سوق المحروقات | محطة بنزين | محطة الوقود | حراقة | سوق الفيول | محطة المحروقات | محطة كاز
    .two = محطتا وقود | محطتي وقود | كازيتين | محطتين وقود | محطتي محروقات | كازيتان
read-target-bakery = أفران | مخابز | أفران خبز
    .one = فرن | مخبز | فرن خبز | فرن آلي | الفرن الآلي | مخبزة
    .two = فرنان | فرنين | مخبزان | مخبزين
read-target-telecom_facility = اتصالات | أبراج اتصالات | مراكز اتصالات | الاتصالات | شبكة اتصالات | أبراج
    .one = برج اتصالات | مركز اتصالات | مقسم هاتف | مقسم | برج | مركز الاتصالات | برج نت | مقسم الهاتف | برج إنترنت | مركز هاتف | البريد
    .two = برجا اتصالات | برجي اتصالات | برجين | برجان | مركزي اتصالات
read-target-open_area = أرض خالية | أراض خالية | منطقة مفتوحة | أراض فارغة | أرض مفتوحة | أراضي خالية | أطراف البلدة | أطراف القرية | أطراف المدينة | برية | حراج | جبل | أحراش | حرش | أرض فارغة | مناطق مفتوحة | أطراف | محيط
read-target-other = آخر | غير ذلك | شيء آخر | هدف آخر | مكان آخر | غيره | شي تاني | أخرى
read-target-unknown = غير معروف | لا أعرف | ما بعرف | مابعرف | غير معلوم | لا أعلم | مدري | مجهول | مو معروف | غير معروف بعد | مو متأكد | لست متأكد | لست متأكدا

## من أخبر
read-source-own_team_on_scene = فريقنا | فريقنا في المكان | أنا هناك | كنت هناك | نحن هناك | فريقنا بالموقع | أنا بالموقع | في الموقع | بالموقع | فرقنا | فرقنا في المكان | كنا هناك | أنا | فريقنا على الأرض | شفت بعيني | فريقي
read-source-eyewitness = شاهد عيان | شهود عيان | شاهد | شهود | أهالي | الأهالي | من الأهالي | سكان | جار | جيران | أحد الأهالي | أهل المنطقة | أهل البلد | أهل القرية
read-source-medical_staff = كادر طبي | طبيب | أطباء | ممرض | ممرضة | دكتور | المشفى | كوادر طبية | من المشفى | الكادر الطبي | المستشفى | مشفى | ممرضين | دكتورة
read-source-family = عائلة | أقارب | أقرباء | أهل | العائلة | قريب | الأهل | أهل الضحية | أهل المصاب | ذوي الضحايا | ذوو الضحايا | قرايب | أهله
read-source-observer = راصد | مرصد | مراصد | الراصد | المرصد | المراصد | راصدين | رصد | وحدة الرصد
read-source-media = إعلام | وسائل إعلام | صحفي | إعلامي | قناة | أخبار | الإعلام | صحافة | وكالة أنباء | ناشط إعلامي | مراسل | الأخبار | تلفزيون | إذاعة
read-source-official = جهة رسمية | رسمي | المجلس المحلي | مجلس محلي | مختار | المختار | شرطة | الشرطة | مصدر رسمي | البلدية | الحكومة | مسؤول
read-source-social_media = تواصل اجتماعي | فيسبوك | فيس | واتساب | تلغرام | تيليغرام | وسائل التواصل | غروب | غروب واتس | واتس | وسائل التواصل الاجتماعي | النت | الفيس | مجموعة واتساب | قناة تلغرام | تلجرام | تويتر
read-source-unknown = غير معروف | لا أعرف | ما بعرف | غير معلوم | مجهول | مابعرف | لا أعلم
read-known_by-seen = رأيت | شفت | شفته | شاهدت | رأيناه | شفناه | بعيني | بالعين | مشاهدة | شوف
read-known_by-heard = سمعت | سمعنا | صوت | بالصوت | سمعته | سماع | من الصوت
read-known_by-told = أخبروني | قالوا | قيل لي | حكولي | خبروني | أخبرني أحدهم | عن طريق الناس | قالولي | أخبرونا | بلغني

## من أين جاءت النيران
read-origin-syrian_regime = النظام | نظام | قوات النظام | النظام السوري | نظام الأسد | الأسد | الجيش السوري | جيش النظام | قوات الأسد | حواجز النظام | مناطق النظام | عصابات الأسد | ميليشيات النظام | مناطق سيطرة النظام | بشار
read-origin-russia = روسيا | الروس | روسي | القوات الروسية | الطيران الروسي | روسية | روسى | الاحتلال الروسي | سلاح الجو الروسي | قوات روسية | طيران روسي
read-origin-regime_and_russia = النظام وروسيا | روسيا والنظام | قوات النظام وروسيا | النظام والروس | الروس والنظام | روسيا وقوات النظام | النظام السوري وروسيا | الأسد وروسيا | روسيا والأسد | نظام الأسد وروسيا |
    قوات النظام والقوات الروسية | روسي ونظام | نظام وروس | قوات النظام والروس
read-origin-sdf = قسد | قوات سوريا الديمقراطية | قوات قسد | الأكراد | مناطق قسد | الوحدات الكردية | مناطق سيطرة قسد | ميليشيا قسد
read-origin-unknown = غير معروف | لا أعرف | ما بعرف | مجهول | غير معلوم | مابعرف | جهة مجهولة | لا أعلم | مجهول المصدر | مو معروف | غير معروف بعد | مدري | مو متأكد

## الضرر والخدمة
read-damage-none = لا ضرر | لا أضرار | سليم | بدون أضرار | لا يوجد ضرر | بدون ضرر | سليمة
read-damage-partial = جزئي | أضرار جزئية | ضرر جزئي | ضرر خفيف | أضرار بسيطة | أضرار خفيفة | جزئية | ضرر بسيط
read-damage-severe = شديد | أضرار كبيرة | ضرر كبير | أضرار جسيمة | أضرار شديدة | ضرر شديد | دمار كبير | ضرر جسيم
read-damage-destroyed = مدمر | دمار كامل | تدمير كامل | مدمرة | دمر | دمر بالكامل | منهار | تهدم | انهار | مهدم | مدمر بالكامل | تدمير كلي | دمار كلي
read-service-working = يعمل | تعمل | في الخدمة | شغال | شغالة | قيد العمل | ماشي
read-service-partly = جزئيا | يعمل جزئيا | تعمل جزئيا | بشكل جزئي | نصف طاقة
read-service-out_of_service = خارج الخدمة | متوقف | متوقفة | مغلق | خرج عن الخدمة | خرجت عن الخدمة | مسكر | لا يعمل | معطل | لا تعمل | واقف

## بلاغ كامل في رسالة واحدة
heard-known = المعروف: { $known } من { $of }
heard-unread = لم يُفهم، وحُفظ ملاحظةً:
heard-doubt = قرأت: «{ $words }». ما الصحيح؟
heard-voice = 🎙 سيستمع منسّق إلى رسالتك الصوتية، ويسأل إن نقص شيء.
form-flash = ⚡ أرسل الآن، والباقي لاحقاً
flash-sent = ⚡ تم إرسال { $number }. ما بقي يُسأل عنه سؤالاً سؤالاً، وكل جواب يُضاف إلى البلاغ نفسه.
