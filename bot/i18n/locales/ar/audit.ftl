## الأشخاص والسجل وملفات الأدلة

command-audit = من فعل ماذا
audit-heading = { $count ->
    [one] من فعل ماذا: سطر واحد
    [two] من فعل ماذا: سطران
    [few] من فعل ماذا: { $count } أسطر
    [many] من فعل ماذا: { $count } سطراً
   *[other] من فعل ماذا: { $count } سطر
}
audit-head = الختم: { $head }
audit-broken = ⚠️ عُدِّلت قاعدة البيانات من خارج هذا البرنامج. شغّل الأمر {"\u2066"}balagh audit verify{"\u2069"} على الخادم، فيذكر ما عُدِّل.
audit-empty = لم يُفعل شيء بعد.
audit-other = { $who }: { $verb } { $what }
audit-alert-raise = صدر تنبيه عن { $what }.
audit-area-cover = يغطي { $what } الآن { $area }، بقرار من { $who }.
audit-area-quiet = لم يكن لدى { $who } ما يبلّغ عنه.
audit-channel-open = افتُتحت القناة { $what }.
audit-channel-catch-up = بتّ { $who } في ما يُنشر في القناة { $what } من بيانات فاتتها.
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
audit-audit-root = وُقّع جذر إثباتات اليوم ({ $what }).
audit-audit-prove = أُعدّ على الخادم إثبات لـ{ $what } لإطلاع الآخرين عليه.
audit-audit-accept = قُبل على الخادم سجل التدقيق المنقطع كما وُجد بعد التحقيق فيه ({ $what }).
audit-invite-void = ألغى { $who } كل الدعوات المفتوحة ({ $count }).
audit-language-choose = لغة { $who }: { $language }.
audit-consent-give = أجاب { $who } عمّا تُستخدم فيه بلاغاته.
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
audit-report-import-again = أعاد { $who } استيراد البلاغ { $what }.
audit-report-correct = صحّح { $who } البلاغ { $what }.
audit-report-withdraw = سحب { $who } البلاغ { $what }.
audit-report-unwithdraw = تراجع { $who } عن سحب البلاغ { $what }.
audit-report-verify = تحقق { $who } من البلاغ { $what }.
audit-report-reject = رفض { $who } البلاغ { $what }.
audit-report-unverifiable = رأى { $who } أن التحقق من البلاغ { $what } متعذر.
audit-report-reopen = أعاد { $who } فتح البلاغ { $what }.
audit-report-attribute = قيّم { $who } مصدر الهجوم في البلاغ { $what }.
audit-report-name-place = أجاز { $who } نشر اسم المكان في البلاغ { $what }.
audit-report-unname-place = منع { $who } نشر اسم المكان في البلاغ { $what }.
audit-report-object = دوّن { $who } أن الأسرة تعترض على نشر البلاغ { $what }.
audit-report-unobject = دوّن { $who } أن الأسرة لم تعد تعترض على نشر البلاغ { $what }.
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
audit-statement-hold = أوقف { $who } نشر البيان { $what }.
audit-statement-release = سمح { $who } بنشر البيان { $what }.
audit-statement-correct = نُشر تصحيح للبيان { $what }.
audit-statement-approve = اعتمد { $who } البيان { $what }.
audit-statement-post = نشر { $who } البيان { $what }.
audit-statement-retract = سحب { $who } البيان { $what }.
audit-statement-mark = وُسم البيان المنشور { $what } بأنه حُدّث.
audit-statement-close = صار البيان { $what } نهائياً.
audit-statement-skip = لم يُنشر البيان { $what } لأنه لم يرد أي بلاغ.
audit-statement-withdraw = سُحب البيان { $what } لأن تيليغرام لم يقبله، وسيُعدّ من جديد.
audit-voice-wait = رسالة صوتية تنتظر بلاغها (المسودة { $what }).
audit-chat-wipe = مسح { $who } محادثته مع البوت.
audit-invite-move = أنشأ { $who } دعوة لينتقل { $what } إلى هاتف جديد.
audit-person-let-in = سمح { $who } بدخول { $what }.
audit-person-turn-away = رفض { $who } دخول { $what }.
audit-person-taken = أبلغ { $who } بأن هاتف { $what } أُخذ.
audit-person-restore = أعاد { $who } دخول { $what } بعد أخذ الهاتف.
audit-report-confirm = أكّد { $who } البلاغ { $what }.
audit-voice-fill = بدأ { $who } تدوين ما في رسالة صوتية (المسودة { $what }).

## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل

command-audit-discreet = السجل
