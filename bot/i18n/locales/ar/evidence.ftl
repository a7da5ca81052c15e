## بعد الإرسال

files-whose = { $count ->
    [one] حُفظ ملف واحد. لأي بلاغ هو؟
    [two] حُفظ ملفان. لأي بلاغ هما؟
    [few] حُفظت { $count } ملفات. لأي بلاغ هي؟
    [many] حُفظ { $count } ملفاً. لأي بلاغ هي؟
   *[other] حُفظ { $count } ملف. لأي بلاغ هي؟
}
files-new-report = 📝 لبلاغ جديد
files-joined = { $count ->
    [one] أُضيف ملف واحد إلى { $number }.
    [two] أُضيف ملفان إلى { $number }.
    [few] أُضيفت { $count } ملفات إلى { $number }.
    [many] أُضيف { $count } ملفاً إلى { $number }.
   *[other] أُضيف { $count } ملف إلى { $number }.
}
files-are-new = 📝 هذا بلاغ جديد
files-words-wait = ما كتبته معه ليس في البلاغ بعد:
files-add-words = ✍ أضف الكلام إلى { $number }
files-kept = { $count ->
    [one] حُفظ مع { $number } ✓
    [two] حُفظ الملفان مع { $number } ✓
    [few] حُفظت { $count } ملفات مع { $number } ✓
    [many] حُفظ { $count } ملفاً مع { $number } ✓
   *[other] حُفظ { $count } ملف مع { $number } ✓
}

## الأشخاص والسجل وملفات الأدلة

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
sheet-file-check = بصمات جميع الملفات: {"\u2066"}sha256sum -c manifest-sha256.txt{"\u2069"}. والإثباتات: {"\u2066"}python verify.py{"\u2069"} (خذ البرنامج من بلاغ نفسه).

## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل

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
evidence-zip-withheld-reporter = لا يُسلَّم البلاغ { $number } إلى محقق ولا إلى محكمة: لم يوافق مرسله على ذلك، ويمكنه تغيير جوابه بإرسال /consent.
evidence-zip-withheld-family = لا يُسلَّم البلاغ { $number } إلى محقق ولا إلى محكمة: الأسرة تعترض، ويستطيع منسق تغيير ذلك في بطاقته.
command-bundle-discreet = حزمة
