### المحادثة: ما يقرأه الناس وما يضغطونه. قصير وهادئ وواضح، والفعل أولاً على الأزرار.

## الدخول

key-report = 📝 الإبلاغ عن هجوم
key-position = 📍 إرسال موقعي
command-report = الإبلاغ عن هجوم
command-mine = بلاغاتي

## حين لا يستقيم شيء

not-understood = لا يوجد بلاغ مفتوح، ولذلك لم يُحفظ هذا. للبدء اضغط «📝 الإبلاغ عن هجوم» أو أرسل /report، ولتصحيح بلاغ أُرسل من قبل رُدّ على إيصاله أو أرسل /mine.
words-not-kept = لم يُحفظ ما كتبته معه. أرسله في رسالة وحده.
words-changed = سُجّل تعديلك. السؤال عن البلاغ الذي يتبعه هذا الكلام في الأعلى.
report-in-private = لا أتلقى البلاغات في المجموعات، ولم يُحفظ ما كتبته. أرسله إليّ في محادثتنا الخاصة.
edit-too-late = لم يغيّر تعديلك شيئاً. لتصحيح بلاغ أُرسل من قبل أرسل /mine.
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
card-rest = أُرسل { $number } · السؤال { $here } من { $of }
card-words = ✍ { $words }
where-position-hint = إن كنتَ في مكان الهجوم فأرسل موقعك بالزر أسفل حقل الكتابة.
where-taken = ✓
ask-where-which = أيّ «{ $name }»؟
ask-where-unknown = لا أعرف مكاناً باسم «{ $name }». احفظ الاسم كما كتبتَه، أو اكتبه من جديد.
ask-sure = هل العدد { $value } صحيح؟
ask-cancel = هل تريد إلغاء هذا البلاغ؟
ask-keep-words = لم أفهم هذا جواباً عن «{ $question }». هل أحفظه ملاحظة في البلاغ؟
form-more = المزيد…
form-next = التالي ›
form-another-kinds = ＋ نوع آخر
form-another-targets = ＋ هدف آخر، أو العدد
form-none-of-these = لا شيء من هذا ›
form-nothing-known = غير معروف بعد ›
form-none = لا شيء
form-sure = نعم، { $value }
form-type-again = لا، من جديد
form-not-known = غير معروف بعد
form-all-men = كلهم رجال
form-who-unknown = لا يُعرف من هم بعد
form-here-yes = نعم، هنا
form-here-no = لا، في مكان آخر
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
summary-at-least = { $total } على الأقل
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
report-not-withdrawn = البلاغ { $number } محتسب من جديد.
report-undo = ↩ تراجع عن السحب
undo-too-late = يمكن التراجع عن السحب خلال ساعة واحدة. ما زال بإمكان أحد المنسقين إعادة البلاغ.
receipt-heading = ✓ { $number }
receipt-corrected = مصحَّح
told-verify = جرى التحقق من البلاغ { $number }.
told-reject = رُفض البلاغ { $number }{ $why ->
    [none] .
   *[other] : { $why }.
}
told-unverifiable = تعذّر التحقق من البلاغ { $number }{ $why ->
    [none] .
   *[other] : { $why }.
}
told-merged = يُحتسب البلاغ { $number } مع بلاغ آخر عن الهجوم نفسه.
edit-says-the-same = لا يغيّر تعديلك شيئاً في البلاغ { $number }.
report-correct = ✎ تصحيح
report-withdraw = سحب
report-injured-died = توفي أحد المصابين
report-keep = ‹ لا، يبقى
report-really-withdraw = نعم، اسحب { $number }
ask-withdraw = هل تسحب البلاغ { $number }؟ لن يُحتسب بعدها.
ask-who-died = { $number }: من توفي من المصابين؟
died-does-not-fit = لا يوافق ذلك أعداد المصابين في هذا البلاغ. صحّح الأعداد أولاً.
died-noted = سُجّل ✓
own-reports-empty = { $hours ->
    [24] لم ترسل أي بلاغ في آخر 24 ساعة.
    [one] لم ترسل أي بلاغ في الساعة الأخيرة.
    [two] لم ترسل أي بلاغ في آخر ساعتين.
    [few] لم ترسل أي بلاغ في آخر { $hours } ساعات.
   *[other] لم ترسل أي بلاغ في آخر { $hours } ساعة.
}
own-reports-heading = { $hours ->
    [one] بلاغاتك في الساعة الأخيرة
    [two] بلاغاتك في آخر ساعتين
    [few] بلاغاتك في آخر { $hours } ساعات
   *[other] بلاغاتك في آخر { $hours } ساعة
}
own-unfinished = ✎ لم يُرسل بعد
own-reports-incomplete = أعداد ناقصة
own-reports-line = { $number } · { $place } · { $state }
ask-again-heading = { $number }: هل عُرفت الأعداد الآن؟
ask-again-line = اضغط ما صار معروفاً.
still-not-known = ما زال غير معروف
still-not-known-noted = سُجّل ✓
unfinished-heading = لديك بلاغ لم يكتمل.
unfinished-go-on = متابعته
unfinished-new = بدء بلاغ جديد

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
problem-bound-without-total = ذُكر حد أدنى ولم يُذكر عدد الناس. كم العدد الكلي؟
problem-parts-without-total = ذُكر { $parts } ولم يُذكر العدد الكلي. كم العدد الكلي؟
problem-place-unknown = لا يوجد مكان بهذا الاسم في جدولي.
problem-name-too-long = هذا الاسم طويل: { $most } حرف على الأكثر.
problem-words-too-long = هذا طويل جداً: { $most } حرف على الأكثر في المجموع.
problem-coordinate-range = إحداثيات هذا الموقع غير صحيحة. أرسله من جديد.
problem-position-far = هذا الموقع بعيد عن كل الأماكن في جدولي. هل هو الصحيح؟
problem-position-here = هل وقعت الضربة حيث تقف؟ إن لم تكن كذلك يُنسى موقعك فوراً.
problem-position-order = تصلح هذه الأرقام لأكثر من مكان. أيّها المقصود؟
problem-position-unread = لا أجد موقعاً في هذا، والروابط لا تُفتح. أرسل الموقع نفسه، أو أرقامه (35.904, 36.725)، أو اسم المكان.
problem-time-in-future = { $time } لم يأتِ بعد. متى وقع الهجوم؟
problem-time-too-old = { $date } قبل أكثر من سنة. متى وقع الهجوم؟
problem-time-ambiguous = قد يعني «{ $words }» أكثر من وقت. اضغط الصحيح.
problem-time-no-such-date = لا يوجد يوم أو ساعة مثل «{ $words }». متى وقع الهجوم؟
problem-time-forwarded = الرسالة التي حوّلتها كُتبت في { $date }. أي يوم تقصد؟
problem-note-too-long = لم يُحفظ كلامك الأخير، ففي البلاغ { $most } حرف ولا يتسع لأكثر.
problem-time-contradiction = في «{ $words }» تناقض. متى وقع الهجوم؟
problem-edit-not-read = عدّلتَ جوابك عن «{ $name }»، لكني لا أفهمه الآن. يبقى الجواب القديم، ويمكنك تغييره من سطره عند المراجعة.
targets-nothing = غير معروف بعد
correction-overtaken = تغيّر البلاغ في هذه الأثناء. هذا هو كما هو الآن، صحّحه من جديد.
problem-half-letter = في { $field } نصف رمز حرف لا يُكتب. اكتب الحرف كاملاً.
problem-control-character = في { $field } رمز لا يُكتب.

## التسجيل عن آخرين، والفترات، والمناطق الصامتة

command-file = تسجيل بلاغ عن شخص آخر
command-quiet = لا شيء للإبلاغ عنه اليوم
file-for-whom = من أخبر بذلك هاتفياً أو لاسلكياً؟
file-outside = مصدر خارجي
file-for = تسجّل هذا البلاغ عن { $who }.
file-for-outside = تسجّل هذا البلاغ عن مصدر خارجي. اذكر عند المراجعة من شاهده.
file-done = ✓ سُجّل البلاغ { $number }.
file-for-you = سجّل { $who } عنك البلاغ { $number }. يعرضه /mine ويتيح تصحيحه.
quiet-noted = سُجّل عن يوم { $day }: لا شيء لديك للإبلاغ عنه. إن حدث شيء فأرسل /report.

## بلاغ ثان، وموقع بعيد، وتسجيل صوتي

edit-by-hand = عدّلتَ رسالتك، لكن بلاغها تغيّر هنا بعدها، أو تعذّرت قراءة الكلام الجديد بلاغاً. بقي البلاغ كما هو؛ صحّح سطوره هنا.
ask-where-pin = الموقع الذي أرسلتَه بعيد عن { $name }. ما الصحيح؟
second-ask = هذه الرسالة تبدو بلاغاً كاملاً، وعندك بلاغ لم يُرسل بعد. أيهما تقصد؟
second-new = بلاغ جديد
second-part = تتمة للبلاغ المفتوح
second-kept = حُفظت ملاحظةً في البلاغ المفتوح.
voice-received = 🎙 بلاغ صوتي من { $who }
    .hint = استمع إليه أعلاه واملأ البلاغ، ثم يُطلب من { $who } تأكيده.
voice-fill = ✎ املأ البلاغ
voice-in-progress = 🎙 يكتب { $by } البلاغ الصوتي من { $who }.
voice-is-taken = بدأ { $who } بكتابته.
voice-over = صار هذا التسجيل بلاغاً، أو كتبه صاحبه بنفسه.
voice-filed = 🎙 البلاغ الصوتي من { $who } صار البلاغ { $number }.
voice-discarded = 🎙 تراجع { $who } عن هذا البلاغ الصوتي.
voice-confirm = 🎙 استمع { $by } إلى تسجيلك وكتبه بلاغاً برقم { $number }
    .hint = هل هذا صحيح؟
voice-yes = ✓ نعم، صحيح
voice-change = ✎ تعديل
voice-thanks = شكراً، تم التأكيد.

## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل

key-report-discreet = ➕
command-report-discreet = جديد
command-quiet-discreet = لا شيء اليوم
command-mine-discreet = القائمة
command-file-discreet = عن شخص آخر
edit-too-late-discreet = لم يغيّر تعديلك شيئاً. للتصحيح أرسل /list.
not-understood-discreet = لم يُحفظ هذا. اضغط ➕ في الأسفل، أو أرسل /new. ما أُرسل من قبل: /list.

## شاشة مقفلة، وكثير دفعة واحدة

voice-unreadable = لم أستطع فتح رسالتك الصوتية، فلن يسمعها أحد. سجّلها من جديد أو اكتب ما حدث.
voice-unreadable-of = 🎙 تعذّر فتح الرسالة الصوتية من { $who }، وطُلب منه تسجيلها من جديد.

## بلاغ كامل في رسالة واحدة

parsed-unread = لم يُفهم، وحُفظ ملاحظةً:
parsed-doubt = قرأت: «{ $words }». ما الصحيح؟
parsed-forwarded = الرسالة التي حوّلتها كُتبت في { $date }.
parsed-open = { $name }: غير مؤكد، كتبتَ: «{ $words }»
parsed-flash = ⚡ يبقى دون جواب: { $names }
form-at-least = { $value } على الأقل
form-as-read = { $value } (كما قُرئ)
parsed-voice = 🎙 سيستمع منسّق إلى رسالتك الصوتية، ويسأل إن نقص شيء.
form-partial = ⚡ أرسل الآن، والباقي لاحقاً
partial-sent = ⚡ تم إرسال { $number }. ما بقي يُسأل عنه سؤالاً سؤالاً، وكل جواب يُضاف إلى البلاغ نفسه.
