## جدول أماكن لم يُقبل

places-twice = في { $column } القيمة «{ $value }»، وهي موجودة في سطر سابق.
places-no-rows = لا أماكن في الملف.
places-not-readable = تعذّرت قراءة الملف على أنه CSV أو XLSX.
places-too-large = الملف أكبر من أن يكون جدول أماكن.
places-no-column = لا يوجد عمود { $column }.
places-missing = { $column } فارغ.
places-unknown-governorate = في { $column } القيمة «{ $value }»، وليست رمز محافظة.
places-not-a-number = في { $column } القيمة «{ $value }»، وليست عدداً.
places-out-of-range = في { $column } القيمة «{ $value }»، وليست على الأرض.

## Who, where, when

theatre-default =
    .name  = مناطق عمل فرقنا
    .title = مناطق عمل فرقنا
theatre-northwestern_syria =
    .name  = شمال غربي سوريا
    .title = شمال غربي سوريا
    .regions = SY02 SY05 SY06 SY07

## Regions, by p-code. .own: instead of ريف …; .city: the city alone

region-SY01 =
    .name = دمشق
    .own  = دمشق
region-SY02 =
    .name = حلب
    .city = مدينة حلب
region-SY03 =
    .name = ريف دمشق
    .own  = ريف دمشق
region-SY04 =
    .name = حمص
    .city = مدينة حمص
region-SY05 =
    .name = حماة
    .city = مدينة حماة
region-SY06 =
    .name = اللاذقية
    .city = مدينة اللاذقية
region-SY07 =
    .name = إدلب
    .city = مدينة إدلب
region-SY08 =
    .name = الحسكة
    .city = مدينة الحسكة
region-SY09 =
    .name = دير الزور
    .city = مدينة دير الزور
region-SY10 =
    .name = طرطوس
    .city = مدينة طرطوس
region-SY11 =
    .name = الرقة
    .city = مدينة الرقة
region-SY12 =
    .name = درعا
    .city = مدينة درعا
region-SY13 =
    .name = السويداء
    .city = مدينة السويداء
region-SY14 =
    .name = القنيطرة
    .city = مدينة القنيطرة
