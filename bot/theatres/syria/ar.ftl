## The organisation's area

area-northwestern_syria =
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

## Parties

code-party-syrian_regime = النظام السوري
party-syrian_regime =
    .name = النظام السوري
    .short = النظام
    .gender = masculine
    .pronoun = ه
read-origin-syrian_regime = النظام | نظام | قوات النظام | النظام السوري | نظام الأسد | الأسد | الجيش السوري | جيش النظام | قوات الأسد | حواجز النظام | مناطق النظام | عصابات الأسد | ميليشيات النظام | مناطق سيطرة النظام | بشار

code-party-regime_and_russia = النظام وروسيا
party-regime_and_russia =
    .name = النظام السوري والقوات الروسية
    .gender = masculine
    .pronoun = هما
read-origin-regime_and_russia = النظام وروسيا | روسيا والنظام | قوات النظام وروسيا | النظام والروس | الروس والنظام | روسيا وقوات النظام | النظام السوري وروسيا | الأسد وروسيا | روسيا والأسد | نظام الأسد وروسيا |
    قوات النظام والقوات الروسية | روسي ونظام | نظام وروس | قوات النظام والروس

code-party-sdf = قسد
party-sdf =
    .name = قوات سوريا الديمقراطية
    .gender = feminine
    .pronoun = ها
read-origin-sdf = قسد | قوات سوريا الديمقراطية | قوات قسد | الأكراد | مناطق قسد | الوحدات الكردية | مناطق سيطرة قسد | ميليشيا قسد

# A set of parties, in the order of the organisation's list, may have a name of its own.
party-set-syrian_regime-russia =
    .name = { party-regime_and_russia.name }
    .gender = { party-regime_and_russia.gender }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-syrian_regime-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .gender = { party-regime_and_russia.gender }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .gender = { party-regime_and_russia.gender }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-syrian_regime-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .gender = { party-regime_and_russia.gender }
    .pronoun = { party-regime_and_russia.pronoun }
