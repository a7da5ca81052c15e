## Parties

code-party-saudi_coalition = التحالف
party-saudi_coalition =
    .name = التحالف بقيادة السعودية
    .gender = masculine
    .pronoun = ه
read-origin-saudi_coalition = التحالف | التحالف العربي | تحالف العدوان | قوات التحالف | طيران التحالف | السعودية | السعودي | التحالف السعودي

code-party-houthis = الحوثيون
party-houthis =
    .name = قوات الحوثيين
    .gender = feminine
    .pronoun = ها
read-origin-houthis = الحوثيون | الحوثيين | الحوثي | حوثي | أنصار الله | ميليشيا الحوثي | جماعة الحوثي | قوات الحوثيين

code-party-stc = المجلس الانتقالي
party-stc =
    .name = قوات المجلس الانتقالي الجنوبي
    .gender = feminine
    .pronoun = ها
read-origin-stc = المجلس الانتقالي | الانتقالي | المجلس الانتقالي الجنوبي | قوات الانتقالي | الحزام الأمني

code-party-united_states = الولايات المتحدة
party-united_states =
    .name = القوات الأمريكية
    .gender = feminine
    .pronoun = ها
read-origin-united_states = الولايات المتحدة | أمريكا | امريكا | أمريكي | الأمريكيون | القوات الأمريكية | الطيران الأمريكي | الطيران الأميركي
