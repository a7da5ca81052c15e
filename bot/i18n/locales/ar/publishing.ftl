## الدخول

command-digest = بيان اليوم

## البيانات، للمنسّقين

digest-left-out = لم تُحتسب لأنها تخالف قواعد السجل، أو عُدِّلت من خارج هذا البرنامج: { $numbers }
digest-which-day = لم أجد يوماً في «{ $given }». أرسل /digest، أو يوماً مثل {"\u2066"}/digest 2023-10-05{"\u2069"}.
statement-correction = تصحيح لبيان { $day }:
correction-ask = لم يعد بيان منشور صحيحاً. لا يُنشر هذا التصحيح إلا إذا نشرتَه:
correction-post = ✓ نشر التصحيح
correction-changed = تغيّر هذا بعد أن قرأتَه. التصحيح الجديد أدناه.
correction-unproven = ⚠ يبقى بيان { $day } المنشور كما هو، مع أن بلاغات ذُكرت فيه تخالف قواعد السجل، أو عُدِّلت من خارج هذا البرنامج: { $numbers }. يُرجى النظر فيها.
statement-marked-updated = حُدِّث لاحقاً: { $changes }. التفاصيل في البيان التالي.
statement-marked-change = { $what } ({ $numbers })
statement-marked-updated-many = حُدِّث لاحقاً: { $count ->
    [one] تغيّر بلاغ واحد
    [two] تغيّر بلاغان
    [few] تغيّرت { $count } بلاغات
    [many] تغيّر { $count } بلاغاً
   *[other] تغيّر { $count } بلاغ
}. التفاصيل في البيان التالي.
ask-is-it-there = توقف البرنامج أثناء نشر بيان { $day } ({ $language }). من فضلك انظر في القناة: هل البيان موجود؟
is-there = نعم، موجود
is-not-there = لا، انشره
post-found = سُجّل أنه موجود.
post-sent-again = يُنشر الآن.

## لماذا رُفض شيء: ما فُهم وما العمل

digest-not-yet = لم يأتِ يوم { $day } بعد.

## الاعتماد والنشر

command-sign = اعتماد بيان اليوم
command-retract = سحب بيان منشور
sheet-open = فتح صفحة الاعتماد
sheet-heading-preliminary = للاعتماد: البيان الأولي ليوم { $day }
sheet-heading-final = للاعتماد: البيان النهائي ليوم { $day }
sheet-heading-weekly = بيان الأسبوع حتى { $day }
sheet-weekly = لا يُنشر إلا إذا نشرتَه.
sheet-post = ✓ نشره
sheet-at = موعد نشره { $at }.
sheet-at-once = حان موعده، فيُنشر فوراً.
sheet-held = أوقفه { $who }، فلا يُنشر.
sheet-hold = ✋ إيقاف النشر
sheet-release = ▶ السماح بالنشر
sheet-renew = ↻ مسودة جديدة تشملها
sheet-additions = + تغيّر بعد هذه المسودة: { $numbers }. ويُترك ذلك للبيان التالي.
sheet-changed = تغيّر هذا بعد أن قرأتَه. المسودة الجديدة أدناه.
sheet-picture-coming = 🖼 الصورة قيد الرسم. يمكنك الاعتماد بعد أن تراها.
sheet-picture-none = 🖼 يُنشر البيان بلا صورة.
sheet-rise = 📈 { $days ->
    [one] تدل الأرقام على تصاعد حاد في هذا اليوم، ولا يُذكر ذلك إلا بتأكيدك.
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
sheet-automatic = يُنشر تلقائياً.
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
unresolved-names = يذكر البيان أسماءً مؤقتة من عندنا بدل اسم منظمتكم أو منطقتكم. لا يُنشر قبل أن يضبط المدير { $settings }.
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
unresolved-changed = تغيّرت بعد التحقق منها، فاحتُسبت كما كانت: { $numbers }
unresolved-broken = لم تُحتسب لأنها تخالف قواعد السجل، أو عُدِّلت من خارج هذا البرنامج: { $numbers }
unresolved-duplicates = { $count ->
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
trouble-statement-recovered = ✓ كان { $statement } متأخراً، ويُنشر الآن.
trouble-picture-late = ⚠ نُشر { $statement }، لكن تعذّر رسم صورته: { $cause } يواصل البرنامج المحاولة.
trouble-picture-recovered = ✓ تُنشر الآن صورة { $statement }.
trouble-picture-abandoned = ⚠ يبقى { $statement } بلا صورة: تعذّر رسمها، وتوقّف البرنامج عن المحاولة.
trouble-without-seal = ⚠ يُنشر { $statement } من دون ختم السجلات في ذيله: { $cause }
trouble-without-picture = ⚠ أُعدّت مسودة { $statement } بلا صورة: { $cause }
trouble-without-doubles = ⚠ يُنشر { $statement } من دون التنبيه إلى بلاغات قد تكون عن هجوم واحد: { $cause }
trouble-without-changes = ⚠ يُنشر { $statement } من دون قائمة الأرقام التي تغيّرت: { $cause }
trouble-cause-memory = ذاكرة الجهاز لا تكفي.
trouble-cause-room = لم تبقَ مساحة على القرص.
trouble-cause-record = سجل أو ملف محفوظ تالف أو لا يمكن فتحه.
trouble-cause-program = حدث خطأ في البرنامج، ويستطيع المسؤول التقني أن يرى سببه في السجل.
trouble-statement-refused = ⚠ رفض تيليغرام { $statement } نفسه، فهو غير منشور في القناة. لن يعيد البرنامج المحاولة من تلقاء نفسه. لإعادة المحاولة أرسل {"\u2066"}/digest post { $given }{"\u2069"}

## محادثات تتعذر الكتابة فيها

chat-closed = ⚠ منذ { $since } لا يقبل تيليغرام رسائل إلى { $chat }: { $reason } ما كان مرسلاً إليها محفوظ، ويُرسل حين تُقبل الرسائل من جديد.
chat-opened = ✓ عاد تيليغرام يقبل الرسائل إلى { $chat }، ويُرسل الآن ما كان محفوظاً.
chat-name-channel = القناة ({ $language })
chat-name-coordinators = مجموعة المنسقين
chat-name-alerts = محادثة التنبيهات ({ $language })
chat-closed-blocked = البوت محظور فيها.
chat-closed-deleted = حُذف الحساب.
chat-closed-removed = البوت ليس عضواً فيها. أضيفوه من جديد.
chat-closed-not-found = لا يجدها تيليغرام. أضيفوا البوت من جديد، أو صححوا الإعداد.
chat-closed-rights = لا يحق للبوت أن يكتب فيها. امنحوه حق نشر الرسائل وتعديلها.
chat-closed-topic = موضوعها مغلق أو محذوف. افتحوه من جديد.
chat-closed-other = لم يذكر سبباً يعرفه البرنامج.
group-moved = صارت هذه المجموعة مجموعة كبيرة وتغيّر رقمها، والبرنامج يتابعها. حين تُغيَّر الإعدادات في المرة القادمة، ضعوا فيها { $new } بدل { $old }.
post-closed = منذ { $since } لا يقبل تيليغرام رسائل إلى القناة ({ $language }). يحاول البرنامج الآن مرة أخرى، فإن رُفضت نُشر بيان { $day } حالما تُقبل الرسائل.
missed-ask = { $count ->
    [one] عادت القناة ({ $language }) تقبل الرسائل. ينقصها بيان { $days }، وقد مضى عليه أكثر من ثلاثة أيام. هل يُنشر مع ذلك؟
    [two] عادت القناة ({ $language }) تقبل الرسائل. ينقصها بيانان مضى عليهما أكثر من ثلاثة أيام: { $days }. هل يُنشران مع ذلك؟
    [few] عادت القناة ({ $language }) تقبل الرسائل. ينقصها { $count } بيانات مضى عليها أكثر من ثلاثة أيام: { $days }. هل تُنشر مع ذلك؟
    [many] عادت القناة ({ $language }) تقبل الرسائل. ينقصها { $count } بياناً مضى عليها أكثر من ثلاثة أيام: { $days }. هل تُنشر مع ذلك؟
   *[other] عادت القناة ({ $language }) تقبل الرسائل. ينقصها { $count } بيان مضى عليها أكثر من ثلاثة أيام: { $days }. هل تُنشر مع ذلك؟
}
missed-week = الأسبوع المنتهي يوم { $day }
missed-post = انشر
missed-leave = اترك
missed-posted = تُنشر الآن، الأقدم أولاً.
missed-left = لن تُنشر.

## التسجيل عن آخرين، والفترات، والمناطق الصامتة

digest-which-days = لم أجد أياماً في «{ $given }». أرسل أول يوم وآخر يوم، بما لا يزيد على سنة: {"\u2066"}/digest 2023-10-04 2023-10-08{"\u2069"}
edition-weekly = بيان الأسبوع، { $language }
unresolved-no-report = لم يصل بلاغ من: { $areas }. ولا يعني ذلك أنه لم يقع هجوم.

## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل

command-digest-discreet = اليوم
command-sign-discreet = موافقة
command-retract-discreet = سحب
digest-which-day-discreet = لم أجد يوماً في «{ $given }». أرسل /day، أو يوماً مثل {"\u2066"}/day 2023-10-05{"\u2069"}.
digest-which-days-discreet = لم أجد أياماً في «{ $given }». أرسل أول يوم وآخر يوم، بما لا يزيد على سنة: {"\u2066"}/day 2023-10-04 2023-10-08{"\u2069"}
