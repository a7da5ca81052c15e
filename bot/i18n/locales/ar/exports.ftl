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

## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل

command-export-neutral = حفظ
