## Parties of several theatres

code-party-russia = روسيا
party-russia =
    .name = القوات الروسية
    .gender = feminine
    .pronoun = ها
read-origin-russia = روسيا | الروس | روسي | القوات الروسية | الطيران الروسي | روسية | روسى | الاحتلال الروسي | سلاح الجو الروسي | قوات روسية | طيران روسي

code-party-israel = إسرائيل
party-israel =
    .name = القوات الإسرائيلية
    .gender = feminine
    .pronoun = ها
read-origin-israel = إسرائيل | اسرائيل | إسرائيلي | إسرائيلية | الجيش الإسرائيلي | القوات الإسرائيلية | الطيران الإسرائيلي | الاحتلال | الاحتلال الإسرائيلي | قوات الاحتلال | جيش الاحتلال | طيران الاحتلال | العدو الإسرائيلي
