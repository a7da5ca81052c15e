## ما يراه المنسّقون من البلاغ

command-find = البحث في البلاغات
command-queue = ما ينتظر المراجعة
review-verify = ✓ تم التحقق
review-ask = ؟ سؤال
review-same = = الهجوم نفسه…
review-change = ✎ تغيير
review-more = ⋯
review-back = ‹ رجوع
review-history = السجل
review-sure = درجة اليقين: { $certainty }
menu-more = ماذا تريد أن تفعل؟
menu-certainty = ما مدى تأكدنا من أنه وقع هكذا؟
menu-why-certainty = لماذا «{ $certainty }»؟
menu-attribution = ما مدى تأكدنا ممن نفّذ الهجوم؟
menu-reject = لماذا يُرفض؟
menu-unverifiable = لماذا يتعذر التحقق منه؟
menu-ask = عمّ تريد أن تسأل المُبلِّغ؟
menu-same = أي بلاغ يتحدث عن الهجوم نفسه؟
review-certainty = درجة اليقين
review-name-place = نشر اسم المكان
review-unname-place = عدم نشر اسم المكان
review-own-place-name = أنت من أبلغ عن هذا المكان، فيقرّر غيرك نشر اسمه.
review-attribution = الجهة المهاجمة
review-unverifiable = تعذّر التحقق منه
review-reject = رفض
review-unverify = إلغاء التحقق
review-reopen = ↺ إعادة المراجعة
review-unmerge = فك الدمج
review-origin = الجهة المهاجمة: { $party } ({ $level })
review-reporter = المُبلِّغ { $who }
review-filed-for = المُبلِّغ { $who }، سجّله { $by }
review-filed-outside = مصدر خارجي، سجّله { $by }
review-imported = مستورَد
review-changed-since = تغيّر بعد التحقق منه
review-state = الحالة: { $state }
review-state-by = الحالة: { $state }. { $what }
review-question = ❓ { $question }: سأل عنه { $who } في { $at }، ولم يصل جواب بعد ({ $age })
review-unreachable = لا يمكن الوصول إليه منذ { $since }
review-duplicate = ⧉ ربما هو نفسه { $number }: { $km ->
    [none] المكان نفسه
   *[other] على بُعد { $km } كم
}، والفارق { $apart }
review-account = { $number }، المُبلِّغ { $who }: { $figures }
review-done = سُجّل ✓
review-changed = تغيّر { $number } ✓
review-too-late = سبقك شخص آخر. { $what }
review-changed-meanwhile = تغيّر البلاغ في هذه الأثناء، فلم يُنفَّذ شيء. انظر إلى بطاقته من جديد.
review-type-reason = { $who }، ما السبب؟ اكتب سبب القرار في { $number } رداً على هذه الرسالة.
review-own-change = أنت من غيّر هذا البلاغ، فعلى منسّق آخر أن يتحقق منه.
review-own-attribution = أنت من أرسل هذا البلاغ أو كتب الجهة المهاجمة فيه، فعلى منسّق آخر أن يحكم في من نفّذ الهجوم.
review-merged-undo = هذا البلاغ مدموج في بلاغ آخر. فُكّ الدمج هناك أولاً.
review-change-private = الاستمارة مفتوحة في محادثتك الخاصة معي.
report-no-such = لا يوجد بلاغ برقم { $number }.
find-how = اكتب ما تبحث عنه بعد الأمر: أياماً، أو مكاناً أو محافظة، أو ما طاله الهجوم، أو نوع الهجوم، أو حالة البلاغ، أو رمز المبلّغ. مثلاً: /find مستشفيات إدلب منذ آذار · /find A-03 أمس
find-not-read = لم أفهم «{ $words }»، ولذلك لم أبحث عن شيء. اذكر أياماً، أو مكاناً أو محافظة، أو ما طاله الهجوم، أو نوع الهجوم، أو حالة البلاغ، أو رمز المبلّغ.
find-found = { $count ->
    [zero] لا يوجد بلاغ كهذا
    [one] وُجد بلاغ واحد
    [two] وُجد بلاغان، الأحدث أولاً
    [few] وُجدت { $count } بلاغات، الأحدث أولاً
    [many] وُجد { $count } بلاغاً، الأحدث أولاً
   *[other] وُجد { $count } بلاغ، الأحدث أولاً
}
find-area = { $area } { $count }
find-more = { $count ->
    [few] تظهر أحدث { $count } بلاغات. اذكر أياماً أو مكاناً ليقلّ عددها.
    [many] يظهر أحدث { $count } بلاغاً. اذكر أياماً أو مكاناً ليقلّ عددها.
   *[other] يظهر أحدث { $count } بلاغ. اذكر أياماً أو مكاناً ليقلّ عددها.
}
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
queue-group = { $name } ({ $count })
queue-group-all = الكل
queue-group-new = بلا قرار
queue-group-asked = فيها سؤال
queue-group-changed = تغيّرت بعد التحقق
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
did-report-import-again = أعاد { $who } استيراده في { $at }.
did-report-correct = صحّحه { $who } في { $at }.
did-report-withdraw = سحبه { $who } في { $at }.
did-report-unwithdraw = تراجع { $who } عن سحبه في { $at }.
did-report-verify = تحقق منه { $who } في { $at }.
did-report-reject = رفضه { $who } في { $at }: { $why }.
did-report-unverifiable = رأى { $who } في { $at } أن التحقق منه متعذر: { $why }.
did-report-reopen = تراجع { $who } عن القرار في { $at }.
did-report-attribute = قيّم { $who } الجهة المهاجمة في { $at }.
did-report-name-place = أجاز { $who } نشر اسم المكان في { $at }.
did-report-unname-place = منع { $who } نشر اسم المكان في { $at }.
did-report-object = دوّن { $who } في { $at } أن الأسرة تعترض.
did-report-unobject = دوّن { $who } في { $at } أن الأسرة لم تعد تعترض.
did-report-certainty = غيّر { $who } درجة اليقين في { $at }: { $why }.
history-heading = { $number }: كل ما جرى
history-change = { $field }: كان { $before }، وصار { $after }

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
reason-step-origin = من نفّذ الهجوم
reason-step-source = من شاهده
reason-step-munitions = ما نوع الذخيرة

## الهجوم نفسه

merge-candidate = { $number } · { $place } · الفارق { $apart }
merge-type = رقم آخر…
merge-type-number = { $who }، أي بلاغ يتحدث عن الهجوم نفسه الذي في { $number }؟ اكتب رقمه رداً على هذه الرسالة.
merge-question = هل هذا هجوم واحد؟
merge-certainty = درجة اليقين بعد الدمج: { $certainty }. ضع العلامة إن كان المصدران مستقلين، أي لم يسمع أحدهما من الآخر. وفريقان من فرقنا ليسا مستقلين.
merge-agree = { $name }: كلاهما { $value }
merge-differ = { $name }: { $first } { $one } | { $second } { $other }
merge-reporter = المبلّغ
merge-after = بعد الدمج يُحتسب { $kept } عن البلاغين. { $questions ->
    [0] {""}
    [one] يُغلق السؤال المفتوح عن { $other }.{" "}
    [two] يُغلق السؤالان المفتوحان عن { $other }.{" "}
   *[other] تُغلق الأسئلة المفتوحة عن { $other }.{" "}
}ويُبلَّغ مرسل { $other }.
merge-cancel = ‹ إبقاؤه بلا قرار
merge-cancelled = لم يتغيّر شيء.
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

## التسجيل عن آخرين، والفترات، والمناطق الصامتة

command-cover = من يغطي أي منطقة
did-report-file = سجّله { $who } في { $at } نقلاً عن { $why }.
reason-outside = مصدر خارجي
coverage-heading = المناطق المتابَعة
coverage-nothing = لا توجد منطقة متابَعة بعد.
coverage-line = { $area }: { $who }
coverage-hint = لإضافة منطقة (محافظة أو اسم فريق): {"\u2066"}/cover A-01 إدلب{"\u2069"}، ولإزالة مناطق شخص: {"\u2066"}/cover A-01 none{"\u2069"}
coverage-how = لم أفهم «{ $given }». أرسل الاسم المستعار والمنطقة: {"\u2066"}/cover A-01 إدلب{"\u2069"}

## بلاغ ثان، وموقع بعيد، وتسجيل صوتي

did-report-confirm = أكّده { $who } في { $at }.

## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل

command-find-discreet = بحث
command-queue-discreet = المفتوح
command-cover-discreet = المناطق
review-object = 🕊 الأسرة تعترض
review-unobject = لم تعد الأسرة تعترض
review-family-objects = الأسرة تعترض: يُحتسب بالمنطقة واليوم، ولا يدخل في أي ملف للآخرين.
review-withheld = لم يوافق المرسل على: { $purposes }
