## الدخول

unknown-chat = هذه خدمة خاصة.
unnamed-group = هذه المجموعة غير مذكورة في إعداداتي، ولذلك لا أجيب عن شيء فيها وأغادرها بعد يوم. رقمها { $chat }، ويمكن لمن يدير الخدمة إدخاله في BALAGH_COORDINATORS_CHAT وتشغيلي من جديد.
unnamed-group-discreet = لا أعرف هذه المجموعة، ولذلك لا أجيب عن شيء فيها وأغادرها بعد يوم. رقمها { $chat }، ويمكن لمن يدير الخدمة إدخاله في الإعدادات باسم COORDINATORS_CHAT وتشغيلي من جديد.
anonymous-admin = أنت تكتب مشرفاً مجهولاً، فلا أرى من أنت ولا أنفّذ شيئاً. أوقف «البقاء مجهولاً» في صلاحياتك في هذه المجموعة، أو راسلني على الخاص.
choose-language = بأي لغة تقرأ؟
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
command-language = اللغة

## الأشخاص والسجل وملفات الأدلة

command-people = الأشخاص
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
sandbox-invitation = دعوتك
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
ask-no-access = سُحبت صلاحية دخول من أبلغ عن هذا، فلا أحد يمكن سؤاله.

## محادثات لا تترك أثراً، وهواتف في أيدٍ أخرى، ومن يدخل

report-forgotten = لم يعد هذا يُعرض هنا. وهو محفوظ لدى المنسّقين.
cleanup-not-deleted = { $count ->
        [one] هنا رسالة واحدة مضى عليها أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفها إلا لك.
        [two] هنا رسالتان مضى عليهما أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفهما إلا لك.
        [few] هنا { $count } رسائل مضى عليها أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفها إلا لك.
        [many] هنا { $count } رسالة مضى عليها أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفها إلا لك.
       *[other] هنا { $count } رسالة مضى عليها أكثر من 48 ساعة، ولا يسمح تيليغرام بحذفها إلا لك.
    }
left-unfinished = أفرغ { $who } محادثته. لم يكتمل هذا البلاغ؛ وهو محفوظ ولا يُحتسب:
command-wipe = إفراغ هذه المحادثة
lost-phone-how = لا أحد باسم «{ $given }». اكتبه هكذا: {"\u2066"}/taken A-03{"\u2069"}
lost-phone-whose = هاتف من؟ اكتبه هكذا: {"\u2066"}/taken A-03{"\u2069"}
lost-phone-group = ⚠️ ما زالت مجموعة المنسّقين ظاهرة على الهاتف. أخرِج { $who } منها يدوياً الآن.
lost-phone-done = تم. سُحبت صلاحية دخول { $who }، ويجري إفراغ محادثته، ولن يُرسل إليها شيء بعد الآن. لا يتراجع عن ذلك إلا مدير.
lost-phone-already = هاتف { $who } مفصول من قبل.
lost-phone-own = لا يمكنك فصل هاتفك أنت. لإفراغ هذه المحادثة أرسل /wipe.
review-lost-phone = 📵 هاتف { $who } في يد غيره
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
command-people-discreet = الفريق
command-wipe-discreet = إفراغ
welcome-responder-discreet = اضغط ➕ في الأسفل، أو أرسل /new. يعرض /list ما يخصك، ويفرغ /clear هذه المحادثة.
welcome-coordinator-discreet =
    اضغط ➕ في الأسفل، أو أرسل /new.
    يعرض /open ما ينتظر، و/day اليوم حتى الآن، ويفرغ /clear هذه المحادثة.
welcome-admin-discreet =
    اضغط ➕ في الأسفل، أو أرسل /new.
    يعرض /open ما ينتظر، و/day اليوم حتى الآن، ويفرغ /clear هذه المحادثة.
