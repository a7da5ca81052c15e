### An organisation's own texts: mistakes in their files (balagh texts check, doctor, every start), preview and list

own-text-at = { $file }، السطر { $line }: { $problem }
own-text-at-file = { $file }: { $problem }

## Mistakes: what is wrong, and what to do

own-text-name = لن يقرأ البرنامج هذا الملف، فاسمه ليس رمز لغة. سمِّه برمز اللغة، مثل ar.ftl (اللغات هنا: { $languages }). وإذا كان اسمه ينتهي بـ .txt فاحذف هذه النهاية.
own-text-utf16 = الملف محفوظ بترميز UTF-16 (ويُسمّى أيضاً Unicode). احفظه من جديد بترميز UTF-8.
own-text-byte-order-mark = يبدأ الملف بعلامة غير مرئية (BOM). احفظه من جديد بترميز UTF-8، لا بترميز UTF-8 with BOM.
own-text-encoding = في هذا السطر حروف ليست بترميز UTF-8. احفظ الملف من جديد بترميز UTF-8، وأعد كتابة السطر إن ظهرت حروفه مشوّهة.
own-text-tab = يبدأ هذا السطر بمسافة جدولة (Tab). ضع مكانها أربع مسافات عادية.
own-text-not-indented = السطر «{ $text }» ليس نصاً جديداً (اسم = كلمات) ولا تتمة للنص الذي فوقه. إن كان تتمة له فابدأ السطر بأربع مسافات.
own-text-brace-open = في «{ $text }» قوس {"\u2066"}{"{"}{"\u2069"} لم يُغلق. اكتب الخانة بقوسيها، مثل {"\u2066"}{"{"} $kinds {"}"}{"\u2069"}.
own-text-brace-closed = في «{ $text }» قوس {"\u2066"}{"}"}{"\u2069"} بلا قوس {"\u2066"}{"{"}{"\u2069"} قبله. اكتب الخانة بقوسيها، مثل {"\u2066"}{"{"} $kinds {"}"}{"\u2069"}.
own-text-no-text = لا كلمات بعد «{ $text }». اكتبها في السطر نفسه، أو في الأسطر التالية وقبلها أربع مسافات، أو احذف هذا السطر.
own-text-no-default = في «{ $text }» لم تُحدَّد الحالة التي تشمل كل ما عدا غيرها. ضع علامة * قبل القوس {"\u2066"}[{"\u2069"} في تلك الحالة.
own-text-unreadable = تعذّرت قراءة «{ $text }». يُكتب النص هكذا: اسم = كلمات، ولا يكون في الاسم إلا حروف لاتينية صغيرة وأرقام و- و_.
own-text-twice = «{ $text }» مكتوب من قبل في السطر { $before }. أبقِ واحداً منهما.
own-text-message = لا نص اسمه «{ $text }»، فلن يقرأه البرنامج. أقرب اسم إليه: «{ $nearest }».
own-text-part = «{ $text }» لا يُستعمل. ما يُستعمل: { $parts }
own-text-slot = لا تتوفر للنص { $message } خانة اسمها «{ $text }»، ولذلك ستُنشر جملتنا مكانه. أقرب خانة: «{ $nearest }».
own-text-reference = يستعمل النص { $message } النص «{ $text }» وهو غير موجود، ولذلك ستُنشر جملتنا مكانه. أقرب اسم: «{ $nearest }».

## The commands

own-text-none = لا توجد نصوص خاصة بكم: لا ملف لهذه اللغة في { $folder }.
own-text-checked = { $files ->
    [one] قُرئ ملف واحد، ولا خطأ فيه.
    [two] قُرئ ملفان، ولا خطأ فيهما.
    [few] قُرئت { $files } ملفات، ولا خطأ فيها.
    [many] قُرئ { $files } ملفاً، ولا خطأ فيها.
   *[other] قُرئ { $files } ملف، ولا خطأ فيها.
}
own-text-wrong = { $count ->
    [one] خطأ واحد.
    [two] خطآن.
    [few] { $count } أخطاء.
    [many] { $count } خطأً.
   *[other] { $count } خطأ.
}
own-text-yours = نصكم
own-text-ours = نصنا
own-text-unused = لا يُطبع أبداً: { $slots ->
    [0] تُنشر جملتنا مكانه، أو لا تُنشر جملة
   *[other] لا شيء يملأ { $names } بهذه الإعدادات
}
own-text-needed = لازم في الأيام العادية
own-text-slots = خانات كل الجمل
own-text-slots-footer = خانات أخرى في التذييل
own-text-part-title = العنوان
own-text-part-lead = المقدمة
own-text-part-trend = الاتجاه
own-text-part-law = القانون
own-text-part-appeal = النداء
own-text-part-closing = الخاتمة
own-text-part-footer = التذييل
own-text-part-names = الأسماء
own-text-part-unused = جمل لكم لم تُطبع في أي يوم

## Places of the made-up days

made-up-place-1 = الطاحونة العليا
made-up-place-2 = الطاحونة السفلى
region-made_up_1 =
    .name = الوادي الشرقي
    .city = مدينة الوادي الشرقي
region-made_up_2 =
    .name = الوادي الغربي
    .city = مدينة الوادي الغربي
