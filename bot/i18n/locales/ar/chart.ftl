## الصورة

picture-title-day = هجمات اليوم
picture-title-days = هجمات هذه الأيام
picture-map-note = المواقع مقرّبة. الأحمر: قتلى أو مصابون. البيانات: ناتشورال إيرث وجيونيمز.
picture-at-least = الأرقام حد أدنى: بعضها غير معروف بعد.
picture-unplaced = { $count ->
    [one] هجوم واحد ليس على الخريطة لأن موقعه غير معروف أو محجوب.
    [two] هجومان ليسا على الخريطة لأن موقعيهما محجوبان أو غير معروفين.
    [few] { $count } هجمات ليست على الخريطة لأن مواقعها غير معروفة أو محجوبة.
    [many] { $count } هجوماً ليست على الخريطة لأن مواقعها غير معروفة أو محجوبة.
   *[other] { $count } هجوم ليست على الخريطة لأن مواقعها غير معروفة أو محجوبة.
}
picture-killed = القتلى
picture-injured = المصابون
picture-regions = حسب المنطقة
picture-days = { $days ->
    [few] القتلى والمصابون في آخر { $days } أيام
   *[other] القتلى والمصابون في آخر { $days } يوماً
}
picture-nobody = لم يُبلَّغ عن قتلى أو مصابين
picture-elsewhere = أماكن أخرى
picture-alt-region = { $region }: القتلى { $killed } والمصابون { $injured }
picture-alt = { $attacks ->
    [0] صورة عن { $day }: لا هجمات. { $regions }.
    [one] صورة عن { $day }: خريطة ورسوم، هجوم واحد. { $regions }.
    [two] صورة عن { $day }: خريطة ورسوم، هجومان. { $regions }.
    [few] صورة عن { $day }: خريطة ورسوم، { $attacks } هجمات. { $regions }.
    [many] صورة عن { $day }: خريطة ورسوم، { $attacks } هجوماً. { $regions }.
   *[other] صورة عن { $day }: خريطة ورسوم، { $attacks } هجوم. { $regions }.
}
