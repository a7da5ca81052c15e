## جدول أماكن لم يُقبل

places-twice = في { $column } القيمة «{ $value }»، وهي موجودة في سطر سابق.
places-no-rows = لا أماكن في الملف.
places-not-readable = تعذّرت قراءة الملف على أنه CSV أو XLSX.
places-too-large = الملف أكبر من أن يكون جدول أماكن.
places-no-column = لا يوجد عمود { $column }.
places-missing = { $column } فارغ.
places-unknown-area = في { $column } القيمة «{ $value }»، وهي ليست رمز منطقة في مسرح عملكم، والملف لا يسمّيها.
places-other-area = في { $column } القيمة «{ $value }»، وهي في مسرح عملكم رمز منطقة أخرى.
places-not-a-number = في { $column } القيمة «{ $value }»، وليست عدداً.
places-out-of-range = في { $column } القيمة «{ $value }»، وليست على الأرض.

## Who, where, when

area-default =
    .name  = مناطق عمل فرقنا
    .title = مناطق عمل فرقنا
