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
export-format-geopackage = GeoPackage
    .about = GeoPackage: طبقة خريطة مع جداولها، لبرنامجي QGIS وArcGIS.
export-format-sqlite = SQLite
    .about = SQLite: قاعدة بيانات مع شرح أعمدتها، لبرنامج Datasette ولغتي SQL وR.
export-format-hxl = HXL
    .about = ملف HXL وهو جدول بوسوم، كما تُتبادل البيانات الإنسانية.
export-format-jsonl = JSON Lines
    .about = ملف JSON Lines فيه كل الحقول، ويمكن لبلاغ استيراده من جديد.
export-format-parquet = Parquet
    .about = ملف Parquet أعمدته محدّدة الأنواع، لمن يجري الحسابات.
export-profile-internal = لنا
    .about = لنا: كل شيء، ومنه كلمات المُبلِّغين وأسماؤهم المستعارة.
export-profile-partner = لشريك
    .about = لشريك: بلا كلمات المُبلِّغين ولا أسماء الأدلة، ولا يُستدلّ على المشافي والمخيمات وفرق الإنقاذ.
export-profile-public = للجميع
    .about = للجميع: ما تم التحقق منه فقط، بلا مصادر، ولا يُستدلّ على المشافي والمخيمات وفرق الإنقاذ.
export-which-days = أي أيام؟ أرسل اليوم الأول والأخير، مثل { $example }.
export-days-not-read = لا أقرأ أياماً في «{ $given }». أرسل اليوم الأول والأخير، مثل { $example }.
export-preview = معاينة ›
export-make = ✓ إعداد الملف
export-stop = ✕ إيقاف
export-leaves = ما ستجري مشاركته
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
export-positions-partner = المواقع: مقرّبة إلى 0.01°، أي نحو 1 كم. وحيث طال الهجوم مشفىً أو مخيماً أو مركز إيواء أو فريق إنقاذ: المحافظة فقط.
export-positions-public = المواقع: مقرّبة إلى 0.01°، أي نحو 1 كم. وحيث طال الهجوم مشفىً أو مخيماً أو مركز إيواء أو فريق إنقاذ: المحافظة فقط.
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
export-altered = ⚠️ { $count ->
    [one] سجل واحد ليس في الملف لأنه عُدِّل من خارج هذا البرنامج: { $numbers }
    [two] سجلان ليسا في الملف لأنهما عُدِّلا من خارج هذا البرنامج: { $numbers }
    [few] { $count } سجلات ليست في الملف لأنها عُدِّلت من خارج هذا البرنامج: { $numbers }
    [many] { $count } سجلاً ليست في الملف لأنها عُدِّلت من خارج هذا البرنامج: { $numbers }
   *[other] { $count } سجل ليست في الملف لأنها عُدِّلت من خارج هذا البرنامج: { $numbers }
}
export-stopped = ✕ توقّف. لم يخرج شيء.
export-caption-part = { $n } من { $parts }
export-failed-rows = لا تتسع ورقة Excel لأكثر من 1,048,576 صفاً. خذ أياماً أقل، أو CSV.
export-failed-right = لم يعد يُسمح لك بتصدير هذا. لم يخرج شيء.
export-failed-disk = لا مكان لكتابة الملف. أخبر من يدير الخادم. لم يخرج شيء.
export-failed-other = تعذّر إعداد الملف. أعطِ من يدير الخادم هذا الرقم: { $error }

## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل

command-export-discreet = حفظ
