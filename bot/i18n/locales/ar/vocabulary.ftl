### كلمات كل رمز معاً: الزر، وصيغ الاسم في البيان، وما يكتبه الناس عنه (`read-…`: تفصل بين التهجئات العلامة " | "؛
### ‎.one هو المفرد، و‎.two المثنى، والنص نفسه هو الجمع أو كلمة لا عدد فيها).

## أنواع الهجمات

code-attack_kinds-air_strike = غارة جوية
read-kind-air_strike = غارة جوية | من الجو | ضربتان جويتان | ضربتين جويتين | غارتا | غارات جوية | غارة | غارات | طيران | طيران حربي | الطيران الحربي | قصف جوي | حربي | طائرة حربية | طائرات حربية | ضربة جوية | ضربات جوية |
    الطيران | طيارة | طيارات | قصف طيران | غارتان | غارتين | طائرات | سوخوي | ميغ | طيران روسي | هجوم جوي | هجمات جوية | غاره | طائرة | طيران رشاش |
    قنبلة جوية موجهة | قنبلة جوية | قنابل جوية | قنابل جوية موجهة | قنبلة موجهة | اتقصف بالطيران | قصف بالطيران | ضربو طيران

code-attack_kinds-helicopter_strike = غارة مروحية
read-kind-helicopter_strike = مروحية | مروحيات | طيران مروحي | طائرة مروحية | هليكوبتر | هيلوكبتر | هليكوبتير | قصف مروحي | حوامة | حوامات | الطيران المروحي | طائرات مروحية | هليوكوبتر

code-attack_kinds-barrel_bomb = برميل متفجر
read-kind-barrel_bomb = برميل | براميل | برميل متفجر | براميل متفجرة | برميلين | برميلان | براميل متفجره

code-attack_kinds-artillery = قصف مدفعي
read-kind-artillery = مدفعية | دانة | دانات | دانتين | تدوين | قذيفتا | قذيفتي | قزيفه | قذيفة دانة | مدفعي | قصف مدفعي | قذائف مدفعية | قذيفة مدفعية | قذائف | قذيفة | مدفع | مدافع | قصف بالمدفعية | مدفعيه | هاوزر | فوزديكا | قذايف | قذيفتين | قذيفتان |
    هجوم مدفعي | هجمات مدفعية | قصف مدفعية | مدفعية ثقيلة

code-attack_kinds-mortar = قذائف هاون
read-kind-mortar = هاون | قذيفة هاون | قذائف هاون | قذائف الهاون | مدفع هاون | هاونات | قصف هاون | قذيفتي هاون | قذيفتا هاون

code-attack_kinds-tank_fire = دبابة، رمي مباشر
read-kind-tank_fire = دبابة | دبابات | قذيفة دبابة | قذائف دبابات | رمي مباشر | رماية مباشرة | رشاش ثقيل | عربة مدرعة | دبابه | قصف دبابات | شيلكا | دوشكا

code-attack_kinds-missile = صاروخ
read-kind-missile = صاروخ | صواريخ | صاروخي | قصف صاروخي | صاروخ أرض أرض | صواريخ أرض أرض | صاروخ باليستي | صواريخ باليستية | سكود | صاروخين | صاروخان | صاروح |
    هجوم صاروخي | هجمات صاروخية | ارض ارض | صواريح | توشكا | إسكندر | صاروخ كروز |
    الضربة الصاروخية | ضربة صاروخية | ضربات صاروخية | استهداف صاروخي | صاروخ بالستي | صواريخ بالستية

code-attack_kinds-rocket = راجمة صواريخ
read-kind-rocket = راجمة | راجمات | راجمة صواريخ | راجمات صواريخ | راجمات الصواريخ | غراد | صواريخ غراد | قذائف صاروخية | قذيفة صاروخية | كاتيوشا | راجمه | راجمة الصواريخ | صليات صاروخية | أوراغان | سميرتش | كراد

code-attack_kinds-guided_missile = صاروخ موجّه
read-kind-guided_missile = صاروخ موجه | صواريخ موجهة | صاروخ مضاد للدروع | صواريخ مضادة للدروع | م د | كورنيت | مضاد دروع | موجه | صاروخ م د | تاو | ميم دال | الصواريخ الموجهة | صاروخ حراري | مضاد للدروع |
    م.د | صاروخ م.د | ضد الدروع | صاروخ مضاد دروع

code-attack_kinds-naval_strike = قصف من البحر
read-kind-naval_strike = بحري | زوارق حربية | الزوارق الحربية | زوارق | قصف بحري | من البحر | بوارج | بارجة | سفينة حربية | بارجة حربية | البوارج | زورق حربي | صاروخ من البحر | صواريخ من البحر | صواريخ بحرية | البوارج الروسية

code-attack_kinds-drone_strike = طائرة مسيّرة
read-kind-drone_strike = طائرة مسيرة | طائرة استطلاع | طائرات استطلاع | طائرات الاستطلاع | طائرة الاستطلاع | طائرات مسيرة | مسيرة | مسيرات | درون | طيران مسير | مسيره | طائرة بدون طيار | طائرات بدون طيار | طيران مسيّر | قصف مسيرة | زنانة | طيارة مسيرة | الطيران المسير | درونات

code-attack_kinds-suicide_drone = مسيّرة انتحارية
read-kind-suicide_drone = مسيرة انتحارية | مسيرات انتحارية | طائرة انتحارية | طائرة مسيرة انتحارية | طائرات مسيرة انتحارية | طائرات انتحارية | انتحارية | مسيرة شاهد | طائرة شاهد | إف بي في | درون انتحاري | كاميكازي |
    طيارة انتحارية | مسيره انتحاريه | درون انتحارية | fpv |
    مسيرات شاهد | شاهد 136

code-attack_kinds-car_bomb = سيارة مفخخة
read-kind-car_bomb = سيارة مفخخة | مفخخة | سيارات مفخخة | دراجة مفخخة | دراجة نارية مفخخة | مفخخات | تفجير سيارة | موتور مفخخ | سيارة ملغومة | مفخخه | انفجار سيارة | شاحنة مفخخة | آلية مفخخة

code-attack_kinds-ied = عبوة ناسفة
read-kind-ied = عبوة ناسفة | عبوات ناسفة | عبوة | عبوات | عبوة لاصقة | قنبلة | قنبلة يدوية | ناسفة | تفجير | قنابل | العبوات الناسفة | عبوه ناسفه | قنبلة صوتية

code-attack_kinds-unknown_explosion = انفجار مجهول السبب
read-kind-unknown_explosion = انفجار | انفجارات | انفجار مجهول | انفجار مجهول السبب | انفجار غير معروف | انفجار مجهول المصدر | تفجير مجهول | انفجار لم يعرف سببه | دوي انفجار |
    خبطة قوية | خبطة | صوت قوي | دوي | صوت انفجار | انفجار قوي | انفجار ضخم | انفجار كبير

code-attack_kinds-small_arms = رصاص أو قنص
read-kind-small_arms = رصاص | فتح النار | إطلاق الرصاص | فتحوا النار | طلق | طلق طائش | رصاص طائش | رصاصة طائشة | رصاص مجهولين | قناص | قنص | إطلاق نار | اطلاق نار | رشاشات | قناصة | طلق ناري | طلقات | طلقة | رصاصة | عيار ناري | أسلحة خفيفة | رشاشات متوسطة | أعيرة نارية | رصاص قناص | قواص |
    يطلقون النار | أطلقوا النار | إطلاق النار | أطلق النار | قوصو | قوصوا | رصاص طايش | برصاص | بالرصاص | قنصا | طخ | طخوه | رشقات رشاش |
    طخو علينا | طخوا علينا | انطلق عليها رصاص | رشوا علينا | رشونا |
    رشاش

code-attack_kinds-ground_assault = هجوم بري
read-kind-ground_assault = هجوم بري | اقتحام | تسلل | اشتباك | اشتباكات | هجوم | محاولة تسلل | معارك | عملية برية | توغل | اشتباكات مسلحة

code-attack_kinds-landmine = لغم
read-kind-landmine = لغم | ألغام | الغام | لغم أرضي | ألغام أرضية | انفجار لغم | لغم فردي | لغم مضاد | حقل ألغام

code-attack_kinds-unexploded_ordnance = ذخيرة غير منفجرة
read-kind-unexploded_ordnance = ذخيرة غير منفجرة | قنبلة قديمة | دانة قديمة | قذيفة قديمة | مقذوف | ذخائر غير منفجرة | مخلفات حرب | مخلفات الحرب | مخلفات | مخلفات القصف | قنبلة غير منفجرة | قذيفة غير منفجرة | قنابل غير منفجرة | جسم غير منفجر |
    صاروخ غير منفجر | من مخلفات الحرب | من مخلفات القصف | قنبلة من مخلفات القصف | قنبلة من مخلفات الحرب | قذيفة من مخلفات القصف | ذخائر | أجسام غير منفجرة |
    جسم غريب | شي حديد | مخلفات حربية | مقذوف قديم

code-attack_kinds-other = غير ذلك
read-kind-other = آخر | أخرى | غير ذلك | شيء آخر | نوع آخر | غيره | شي تاني | غيرها

## Kinds of attack: adjectives agree (.adjective with هجمات, .adjective-one with هجوم, .adjective-two with هجومين);
## .noun follows the adjectives, and stands for them where two attacks were of several kinds (هجومين بالمدفعية وبالصواريخ)

kind-family-air =
    .adjective         = جوية
    .adjective-one-acc = جوياً
    .adjective-one     = جوي
    .adjective-two     = جويين
    .adjective-two-nom = جويان
    .noun              = بالطيران
kind-family-artillery =
    .adjective         = مدفعية
    .adjective-one-acc = مدفعياً
    .adjective-one     = مدفعي
    .adjective-two     = مدفعيين
    .adjective-two-nom = مدفعيان
    .noun              = بالمدفعية
kind-family-missile =
    .adjective         = صاروخية
    .adjective-one-acc = صاروخياً
    .adjective-one     = صاروخي
    .adjective-two     = صاروخيين
    .adjective-two-nom = صاروخيان
    .noun              = بالصواريخ
kind-family-guided_missile =
    .noun              = بالصواريخ الموجهة
    .noun-one          = بصاروخ موجّه
kind-family-naval =
    .adjective         = بحرية
    .adjective-one-acc = بحرياً
    .adjective-one     = بحري
    .adjective-two     = بحريين
    .adjective-two-nom = بحريان
    .noun              = من البحر
kind-family-drone =
    .noun              = بالطائرات المسيّرة
    .noun-one          = بطائرة مسيّرة
kind-family-one_way_drone =
    .noun              = بالمسيّرات الانتحارية
    .noun-one          = بمسيّرة انتحارية
kind-family-car_bomb =
    .noun              = بالسيارات المفخخة
    .noun-one          = بسيارة مفخخة
kind-family-planted_bomb =
    .noun              = بالعبوات الناسفة
    .noun-one          = بعبوة ناسفة
kind-family-gunfire =
    .noun              = بالرصاص
kind-family-ground =
    .adjective         = برية
    .adjective-one-acc = برياً
    .adjective-one     = بري
    .adjective-two     = بريين
    .adjective-two-nom = بريان
    .noun              = من البر
# مع غيره من الأنواع؛ ووحده: هجمات
kind-family-other =
    .noun              = بوسائل مختلفة
    .noun-one          = بوسائل أخرى
    .noun-two          = بوسائل أخرى

## ما الذي أصيب

code-targets-market = سوق
target-market =
    .plural       = الأسواق الشعبية
    .one-acc      = سوقاً شعبياً
    .one          = سوق شعبي
    .two          = سوقين شعبيين
    .two-nom      = سوقان شعبيان
    .few          = { $n } أسواق شعبية
    .many         = { $n } سوقاً شعبياً
    .other        = { $n } سوق شعبي
    .at-least-one = سوق شعبي واحد
read-target-market = أسواق | أسواق شعبية | بازارات
    .one = سوق | سوق شعبي | السوق الشعبي | بازار | سوق الخضار | سوق خضار | السوق الرئيسي
    .two = سوقان | سوقين | سوقين شعبيين
    .some = محلات | محلات تجارية | دكاكين | محال تجارية | بسطات | محل تجاري | محل | دكان | دكانة | محلين | محلان

code-targets-residential_area = حي سكني
target-residential_area =
    .plural       = الأحياء السكنية
    .one-acc      = حيّاً سكنياً
    .one          = حيّ سكني
    .two          = حيّين سكنيين
    .two-nom      = حيّان سكنيان
    .few          = { $n } أحياء سكنية
    .many         = { $n } حيّاً سكنياً
    .other        = { $n } حيّ سكني
read-target-residential_area = منطقة سكنية | مناطق سكنية | حي سكني | أحياء سكنية | الأحياء السكنية | حي | أحياء | حارة | حارات | تجمع سكني | تجمعات سكنية | سكني | سكنية | أحياء المدنيين | مناطق المدنيين | وسط المدينة | وسط البلد | الأحياء | حيين سكنيين | منطقه سكنيه

code-targets-home = منزل
target-home =
    .plural       = منازل المدنيين
    .one-acc      = منزلاً
    .one          = منزل
    .two          = منزلين
    .two-nom      = منزلان
    .few          = { $n } منازل
    .many         = { $n } منزلاً
    .other        = { $n } منزل
read-target-home = منازل | بيوت | منازل المدنيين | بيوت المدنيين | منازل مدنيين | أبنية سكنية | بنايات سكنية | مباني سكنية | شقق | بنايات | أبنية | مساكن | بيوت مدنيين
    .one = منزل | بيت | منزل سكني | برج سكني | بيت مدني | بناء سكني | مبنى سكني | بناية | بناية سكنية | شقة | مسكن | منزل مدني | بيت سكني | شقة سكنية
    .two = منزلان | منزلين | بيتان | بيتين | بنايتان | بنايتين | شقتان | شقتين | مبنيين سكنيين | بناءين سكنيين

code-targets-school = مدرسة
target-school =
    .plural       = المدارس
    .one-acc      = مدرسة
    .one          = مدرسة
    .two          = مدرستين
    .two-nom      = مدرستان
    .few          = { $n } مدارس
    .many         = { $n } مدرسة
    .other        = { $n } مدرسة
    .at-least-one = مدرسة واحدة
read-target-school = مدارس | مدارس ابتدائية
    .one = مدرسة | مدرسه | مدرسة ابتدائية | مدرسة ثانوية | ثانوية | إعدادية | ابتدائية | مدرسة إعدادية
    .two = مدرستان | مدرستين | مدرستا | مدرستي

code-targets-university = جامعة
target-university =
    .plural       = الجامعات
    .one-acc      = جامعة
    .one          = جامعة
    .two          = جامعتين
    .two-nom      = جامعتان
    .few          = { $n } جامعات
    .many         = { $n } جامعة
    .other        = { $n } جامعة
    .at-least-one = جامعة واحدة
read-target-university = جامعات | معاهد | كليات
    .one = جامعة | معهد | كلية
    .two = جامعتان | جامعتين | معهدين | كليتين | كليتان | معهدان

code-targets-kindergarten = روضة أطفال
target-kindergarten =
    .plural       = رياض الأطفال
    .one-acc      = روضة أطفال
    .one          = روضة أطفال
    .two          = روضتي أطفال
    .two-nom      = روضتا أطفال
    .few          = { $n } رياض أطفال
    .many         = { $n } روضة أطفال
    .other        = { $n } روضة أطفال
    .at-least-one = روضة أطفال واحدة
read-target-kindergarten = رياض أطفال | روضات | حضانات | رياض الأطفال
    .one = روضة | روضة أطفال | حضانة | روضة الأطفال
    .two = روضتان | روضتين | روضتي أطفال

code-targets-mosque = مسجد
target-mosque =
    .plural       = المساجد
    .one-acc      = مسجداً
    .one          = مسجد
    .two          = مسجدين
    .two-nom      = مسجدان
    .few          = { $n } مساجد
    .many         = { $n } مسجداً
    .other        = { $n } مسجد
    .at-least-one = مسجد واحد
read-target-mosque = مساجد | جوامع
    .one = مسجد | جامع | مصلى | الجامع الكبير | المسجد الكبير
    .two = مسجدان | مسجدين | جامعين | جامعان

code-targets-church = كنيسة
target-church =
    .plural       = الكنائس
    .one-acc      = كنيسة
    .one          = كنيسة
    .two          = كنيستين
    .two-nom      = كنيستان
    .few          = { $n } كنائس
    .many         = { $n } كنيسة
    .other        = { $n } كنيسة
    .at-least-one = كنيسة واحدة
read-target-church = كنائس | كنايس | أديرة
    .one = كنيسة | كنيسه
    .two = كنيستان | كنيستين

code-targets-hospital = مشفى
target-hospital =
    .plural       = المشافي
    .one-acc      = مشفىً
    .one          = مشفىً
    .two          = مشفيين
    .two-nom      = مشفيان
    .few          = { $n } مشافٍ
    .many         = { $n } مشفىً
    .other        = { $n } مشفىً
    .at-least-one = مشفىً واحد
read-target-hospital = مستشفيات | مشافي | مشاف
    .one = مستشفى | مشفى | مشفا | مستشفى ميداني | مشفى ميداني | مشفى جراحي | مشفى التوليد
    .two = مستشفيان | مستشفيين | مشفيين | مشفيان | مشفين

code-targets-medical_facility = مركز صحي
target-medical_facility =
    .plural       = مرافق طبية
    .one-acc      = مرفقاً طبياً
    .one          = مرفق طبي
    .two          = مرفقين طبيين
    .two-nom      = مرفقان طبيان
    .few          = { $n } مرافق طبية
    .many         = { $n } مرفقاً طبياً
    .other        = { $n } مرفق طبي
    .at-least-one = مرفق طبي واحد
read-target-medical_facility = مراكز صحية | مستوصفات | نقاط طبية | عيادات | منشآت طبية | صيدليات | مراكز طبية | مرافق طبية | منشآت صحية
    .one = مركز صحي | مستوصف | نقطة طبية | عيادة | منشأة طبية | صيدلية | مركز طبي | مرفق طبي | المركز الصحي | النقطة الطبية | بنك الدم
    .two = مركزان صحيان | مركزين صحيين | نقطتان طبيتان | نقطتين طبيتين | عيادتين | عيادتان | مستوصفين | مستوصفان | صيدليتين | صيدليتان

code-targets-ambulance = سيارة إسعاف
target-ambulance =
    .plural       = سيارات الإسعاف
    .one-acc      = سيارة إسعاف
    .one          = سيارة إسعاف
    .two          = سيارتي إسعاف
    .two-nom      = سيارتا إسعاف
    .few          = { $n } سيارات إسعاف
    .many         = { $n } سيارة إسعاف
    .other        = { $n } سيارة إسعاف
read-target-ambulance = سيارات إسعاف | إسعافات | سيارات الإسعاف
    .one = سيارة إسعاف | سيارة الإسعاف | إسعاف | منظومة إسعاف
    .two = سيارتا إسعاف | سيارتي إسعاف | سيارتين إسعاف

code-targets-displacement_camp = مخيم نازحين
target-displacement_camp =
    .plural       = مخيمات النازحين
    .one-acc      = مخيماً للنازحين
    .one          = مخيم للنازحين
    .two          = مخيمين للنازحين
    .two-nom      = مخيمان للنازحين
    .few          = { $n } مخيمات للنازحين
    .many         = { $n } مخيماً للنازحين
    .other        = { $n } مخيم للنازحين
    .at-least-one = مخيم للنازحين واحد
read-target-displacement_camp = مخيمات | مخيمات نازحين | مخيمات النازحين | مخيمات المهجرين | مخيمات نزوح
    .one = مخيم | مخيم نازحين | مخيم للنازحين | مخيم النازحين | مخيم مهجرين | مخيم نزوح | مخيم المهجرين
    .two = مخيمان | مخيمين
    .some = خيام | خيم | خيمة | خيمتين | خيمتان

code-targets-shelter = مركز إيواء
target-shelter =
    .plural       = مراكز الإيواء
    .one-acc      = مركز إيواء
    .one          = مركز إيواء
    .two          = مركزي إيواء
    .two-nom      = مركزا إيواء
    .few          = { $n } مراكز إيواء
    .many         = { $n } مركز إيواء
    .other        = { $n } مركز إيواء
    .at-least-one = مركز إيواء واحد
read-target-shelter = مراكز إيواء | ملاجئ | ملاجي | مراكز الإيواء | أقبية
    .one = مركز إيواء | ملجأ | مأوى | قبو | مركز الإيواء
    .two = مركزا إيواء | مركزي إيواء | ملجأين | ملجآن

code-targets-civil_defence_centre = مركز دفاع مدني
target-civil_defence_centre =
    .plural       = مراكز للدفاع المدني
    .one-acc      = مركزاً للدفاع المدني
    .one          = مركز للدفاع المدني
    .two          = مركزين للدفاع المدني
    .two-nom      = مركزان للدفاع المدني
    .few          = { $n } مراكز للدفاع المدني
    .many         = { $n } مركزاً للدفاع المدني
    .other        = { $n } مركز للدفاع المدني
    .at-least-one = مركز للدفاع المدني واحد
read-target-civil_defence_centre = مراكز الدفاع المدني | مراكز دفاع مدني
    .one = مركز الدفاع المدني | مركز دفاع مدني | مركز للدفاع المدني | مركزنا | مركز الخوذ البيضاء | مركز إطفاء | مركز الإنقاذ
    .two = مركزا الدفاع المدني | مركزين للدفاع المدني | مركزي الدفاع المدني | مركزين دفاع مدني | مركزي دفاع مدني

code-targets-civil_defence_team = فريق دفاع مدني
target-civil_defence_team =
    .plural       = فرق للدفاع المدني
    .one-acc      = فريقاً للدفاع المدني
    .one          = فريق للدفاع المدني
    .two          = فريقين للدفاع المدني
    .two-nom      = فريقان للدفاع المدني
    .few          = { $n } فرق للدفاع المدني
    .many         = { $n } فريقاً للدفاع المدني
    .other        = { $n } فريق للدفاع المدني
read-target-civil_defence_team = فرق الدفاع المدني | فرق إنقاذ | فرق الإنقاذ | فرق دفاع مدني | عناصر الدفاع المدني | متطوعي الدفاع المدني
    .one = فريق الدفاع المدني | فريق إنقاذ | فريق دفاع مدني | فريقنا | الدفاع المدني | فريق الإنقاذ | فريق من الدفاع المدني | الخوذ البيضاء | فريق الخوذ البيضاء | دفاع مدني
    .two = فريقا إنقاذ | فريقي إنقاذ | فريقين من الدفاع المدني | فريقين إنقاذ

code-targets-civil_defence_vehicle = آلية دفاع مدني
target-civil_defence_vehicle =
    .plural       = آليات للدفاع المدني
    .one-acc      = آلية للدفاع المدني
    .one          = آلية للدفاع المدني
    .two          = آليتين للدفاع المدني
    .two-nom      = آليتان للدفاع المدني
    .few          = { $n } آليات للدفاع المدني
    .many         = { $n } آلية للدفاع المدني
    .other        = { $n } آلية للدفاع المدني
read-target-civil_defence_vehicle = آليات الدفاع المدني | سيارات الدفاع المدني | سيارات إطفاء | آليات دفاع مدني
    .one = سيارة الدفاع المدني | آلية للدفاع المدني | سيارة إطفاء | إطفائية | سيارة للدفاع المدني | آلية الدفاع المدني | سيارتنا | سيارة دفاع مدني | سيارة الإطفاء | آليتنا
    .two = سيارتا إطفاء | سيارتي إطفاء | آليتين للدفاع المدني | سيارتين للدفاع المدني | سيارتين إطفاء

code-targets-aid_facility = مرفق إغاثي
target-aid_facility =
    .plural       = مرافق إغاثية
    .one-acc      = مرفقاً إغاثياً
    .one          = مرفق إغاثي
    .two          = مرفقين إغاثيين
    .two-nom      = مرفقان إغاثيان
    .few          = { $n } مرافق إغاثية
    .many         = { $n } مرفقاً إغاثياً
    .other        = { $n } مرفق إغاثي
    .at-least-one = مرفق إغاثي واحد
read-target-aid_facility = مراكز إغاثة | منشآت إغاثية | مستودعات إغاثة | مكاتب منظمات | مستودعات إغاثية | منظمات إنسانية
    .one = مركز إغاثة | مركز إغاثي | مستودع إغاثة | مستودع إغاثي | مكتب منظمة | قافلة مساعدات | منظمة إنسانية | منشأة إغاثية | مركز مساعدات | قافلة إغاثة
    .two = مركزا إغاثة | مركزي إغاثة | مستودعين إغاثة | مستودعي إغاثة

code-targets-media_office = مكتب إعلامي
target-media_office =
    .plural       = مكاتب إعلامية
    .one-acc      = مكتباً إعلامياً
    .one          = مكتب إعلامي
    .two          = مكتبين إعلاميين
    .two-nom      = مكتبان إعلاميان
    .few          = { $n } مكاتب إعلامية
    .many         = { $n } مكتباً إعلامياً
    .other        = { $n } مكتب إعلامي
    .at-least-one = مكتب إعلامي واحد
read-target-media_office = مكاتب إعلامية | مراكز إعلامية
    .one = مكتب إعلامي | مركز إعلامي | إذاعة | المكتب الإعلامي
    .two = مكتبان إعلاميان | مكتبين إعلاميين

code-targets-public_building = مبنى عام
target-public_building =
    .plural       = المباني العامة
    .one-acc      = مبنىً عاماً
    .one          = مبنىً عام
    .two          = مبنيين عامين
    .two-nom      = مبنيان عامان
    .few          = { $n } مبانٍ عامة
    .many         = { $n } مبنىً عاماً
    .other        = { $n } مبنىً عام
    .at-least-one = مبنىً عام واحد
read-target-public_building = مبان عامة | مباني عامة | أبنية عامة | مرافق عامة | مبان حكومية | مباني حكومية | دوائر حكومية | مؤسسات عامة
    .one = مبنى عام | مبنى حكومي | بناء عام | بلدية | محكمة | مجلس محلي | المجلس المحلي | دائرة حكومية | مخفر | مرفق عام | مديرية | حديقة | قصر العدل | المحكمة | البلدية | بناء حكومي
    .two = مبنيان عامان | مبنيين عامين | مبنيان حكوميان | مبنيين حكوميين | مرفقين عامين | مرفقان عامان

code-targets-cultural_site = موقع ثقافي
target-cultural_site =
    .plural       = مواقع ثقافية
    .one-acc      = موقعاً ثقافياً
    .one          = موقع ثقافي
    .two          = موقعين ثقافيين
    .two-nom      = موقعان ثقافيان
    .few          = { $n } مواقع ثقافية
    .many         = { $n } موقعاً ثقافياً
    .other        = { $n } موقع ثقافي
    .at-least-one = موقع ثقافي واحد
read-target-cultural_site = مواقع أثرية | آثار | متاحف | مواقع ثقافية | أماكن أثرية
    .one = موقع أثري | متحف | قلعة | موقع ثقافي | مركز ثقافي | معلم أثري | القلعة الأثرية | مكتبة | المركز الثقافي
    .two = موقعان أثريان | موقعين أثريين | متحفين | متحفان

code-targets-road = طريق
target-road =
    .plural       = الطرق
    .one-acc      = طريقاً
    .one          = طريق
    .two          = طريقين
    .two-nom      = طريقان
    .few          = { $n } طرق
    .many         = { $n } طريقاً
    .other        = { $n } طريق
read-target-road = طرق | طرقات | شوارع
    .one = طريق | شارع | أوتوستراد | طريق عام | الطريق العام | الطريق الرئيسي | الشارع الرئيسي | دوار | أتستراد | اوتستراد | طريق رئيسي
    .two = طريقان | طريقين | شارعين | شارعان

code-targets-bridge = جسر
target-bridge =
    .plural       = الجسور
    .one-acc      = جسراً
    .one          = جسر
    .two          = جسرين
    .two-nom      = جسران
    .few          = { $n } جسور
    .many         = { $n } جسراً
    .other        = { $n } جسر
    .at-least-one = جسر واحد
read-target-bridge = جسور
    .one = جسر | الجسر الرئيسي
    .two = جسران | جسرين

code-targets-farmland = أرض زراعية
target-farmland =
    .plural       = الأراضي الزراعية
    .one-acc      = أرضاً زراعية
    .one          = أرض زراعية
    .two          = أرضين زراعيتين
    .two-nom      = أرضان زراعيتان
    .few          = { $n } أراضٍ زراعية
    .many         = { $n } أرضاً زراعية
    .other        = { $n } أرض زراعية
read-target-farmland = أراض زراعية | أراضي زراعية | الأراضي الزراعية | حقول | مزروعات | محاصيل | بساتين | أرض زراعية | حقل | بستان | زيتون | كروم | كرم زيتون | أراضي زراعيه | مناطق زراعية | زرع | زرع الحنطة | مزروعات | حقول القمح | أشجار زيتون | محاصيل زراعية | حقل زيتون

code-targets-farm = مزرعة
target-farm =
    .plural       = المزارع
    .one-acc      = مزرعة
    .one          = مزرعة
    .two          = مزرعتين
    .two-nom      = مزرعتان
    .few          = { $n } مزارع
    .many         = { $n } مزرعة
    .other        = { $n } مزرعة
read-target-farm = مزارع | مداجن | حظائر | بيوت بلاستيكية
    .one = مزرعة | مدجنة | حظيرة | مزرعة دواجن | مدجنه | مبقرة
    .two = مزرعتان | مزرعتين | مدجنتين | مدجنتان

code-targets-factory = معمل
target-factory =
    .plural       = المعامل
    .one-acc      = معملاً
    .one          = معمل
    .two          = معملين
    .two-nom      = معملان
    .few          = { $n } معامل
    .many         = { $n } معملاً
    .other        = { $n } معمل
    .at-least-one = معمل واحد
read-target-factory = معامل | مصانع | ورش | ورشات | مناشر | معاصر | معاصر زيتون
    .one = معمل | مصنع | ورشة | معصرة | منشرة | معصرة زيتون | مطحنة
    .two = معملان | معملين | مصنعين | مصنعان | ورشتين | ورشتان

code-targets-civilian_vehicle = سيارة مدنية
target-civilian_vehicle =
    .plural       = سيارات المدنيين
    .one-acc      = سيارة مدنية
    .one          = سيارة مدنية
    .two          = سيارتين مدنيتين
    .two-nom      = سيارتان مدنيتان
    .few          = { $n } سيارات مدنية
    .many         = { $n } سيارة مدنية
    .other        = { $n } سيارة مدنية
read-target-civilian_vehicle = سيارات | سيارات مدنية | مركبات | آليات مدنية | دراجات | سيارات المدنيين | باصات | حافلات | دراجات نارية | موتورات | آليات | مركبات مدنية | جرارات
    .one = سيارة | سيارة مدنية | مركبة | آلية مدنية | دراجة نارية | باص | شاحنة | حافلة | موتور | سياره | سيارة مدنيين | جرار | جرار زراعي | تكسي | سرفيس | فان | دراجة | ميكرو | ميكروباص | بوكسي | عربية | عربية بوكسي | بيك آب | سيارة بيك آب | فوكس | مركبة مدنية | باص مدرسة | باص المدرسة | باص أطفال | بيك اب | بيكاب | سيارة السرفيس
    .two = سيارتان | سيارتين | مركبتين | مركبتان | دراجتين ناريتين | سيارتين مدنيتين | سيارتان مدنيتان | دراجتين | موتورين | شاحنتين | شاحنتان

code-targets-electricity_facility = كهرباء
target-electricity_facility =
    .plural       = المرافق الكهربائية
    .one-acc      = مرفقاً للكهرباء
    .one          = مرفق للكهرباء
    .two          = مرفقين للكهرباء
    .two-nom      = مرفقان للكهرباء
    .few          = { $n } مرافق للكهرباء
    .many         = { $n } مرفقاً للكهرباء
    .other        = { $n } مرفق للكهرباء
    .at-least-one = مرفق للكهرباء واحد
read-target-electricity_facility = كهرباء | محطات كهرباء | الكهرباء | شبكة كهرباء | شبكة الكهرباء | خطوط كهرباء | محولات | محطات الكهرباء | خطوط الكهرباء
    .one = محطة كهرباء | محطة الكهرباء | محولة كهرباء | محطة تحويل | محولة | خط كهرباء | محطة توليد | خط التوتر | محطة كهربائية | خط توتر عالي
    .two = محطتا كهرباء | محطتي كهرباء | محطتين كهرباء | محولتين

code-targets-water_facility = مياه
target-water_facility =
    .plural       = مرافق المياه
    .one-acc      = مرفقاً للمياه
    .one          = مرفق للمياه
    .two          = مرفقين للمياه
    .two-nom      = مرفقان للمياه
    .few          = { $n } مرافق للمياه
    .many         = { $n } مرفقاً للمياه
    .other        = { $n } مرفق للمياه
    .at-least-one = مرفق للمياه واحد
read-target-water_facility = مياه | محطات مياه | آبار | شبكة مياه | خزانات | محطات المياه | شبكة المياه | خزانات مياه
    .one = محطة مياه | محطة المياه | بئر | خزان | خزان مياه | محطة ضخ | بئر مياه | بير | محطة ضخ مياه | خزان المياه | محطة مي | محطة الموية | محطة موية | محطة الماء | خزان ماء | خزان المية | بير مي | محطة ضخ المياه
    .two = محطتا مياه | محطتي مياه | بئران | بئرين | خزانين | خزانان | محطتين مياه

code-targets-fuel_station = محطة محروقات
target-fuel_station =
    .plural       = محطات المحروقات
    .one-acc      = محطة محروقات
    .one          = محطة محروقات
    .two          = محطتي محروقات
    .two-nom      = محطتا محروقات
    .few          = { $n } محطات محروقات
    .many         = { $n } محطة محروقات
    .other        = { $n } محطة محروقات
    .at-least-one = محطة محروقات واحدة
read-target-fuel_station = محطات وقود | وقود | محطات محروقات | كازيات | أسواق محروقات | محطات بنزين | حراقات
    .one = محطة وقود | كازية | محطة محروقات | سوق محروقات | سوق المحروقات | محطة بنزين | محطة الوقود | حراقة | سوق الفيول | محطة المحروقات | محطة كاز
    .two = محطتا وقود | محطتي وقود | كازيتين | محطتين وقود | محطتي محروقات | كازيتان

code-targets-bakery = فرن
target-bakery =
    .plural       = الأفران
    .one-acc      = فرناً
    .one          = فرن
    .two          = فرنين
    .two-nom      = فرنان
    .few          = { $n } أفران
    .many         = { $n } فرناً
    .other        = { $n } فرن
    .at-least-one = فرن واحد
read-target-bakery = أفران | مخابز | أفران خبز
    .one = فرن | مخبز | فرن خبز | فرن آلي | الفرن الآلي | مخبزة
    .two = فرنان | فرنين | مخبزان | مخبزين

code-targets-telecom_facility = اتصالات
target-telecom_facility =
    .plural       = مرافق الاتصالات
    .one-acc      = مرفقاً للاتصالات
    .one          = مرفق للاتصالات
    .two          = مرفقين للاتصالات
    .two-nom      = مرفقان للاتصالات
    .few          = { $n } مرافق للاتصالات
    .many         = { $n } مرفقاً للاتصالات
    .other        = { $n } مرفق للاتصالات
    .at-least-one = مرفق للاتصالات واحد
read-target-telecom_facility = اتصالات | أبراج اتصالات | مراكز اتصالات | الاتصالات | شبكة اتصالات | أبراج
    .one = برج اتصالات | مركز اتصالات | مقسم هاتف | مقسم | برج | مركز الاتصالات | برج نت | مقسم الهاتف | برج إنترنت | مركز هاتف | البريد
    .two = برجا اتصالات | برجي اتصالات | برجين | برجان | مركزي اتصالات

code-targets-open_area = أرض خالية
read-target-open_area = أرض خالية | أراض خالية | منطقة مفتوحة | أراض فارغة | أرض مفتوحة | أراضي خالية | برية | البر | حراج | جبل | أحراش | حرش | أرض فارغة | مناطق مفتوحة

code-targets-other = غير ذلك
read-target-other = آخر | غير ذلك | شيء آخر | هدف آخر | مكان آخر | غيره | شي تاني | أخرى

code-targets-unknown = غير معروف
read-target-unknown = غير معروف | لا أعرف | ما بعرف | مابعرف | غير معلوم | لا أعلم | مدري | مجهول | مو معروف | غير معروف بعد | مو متأكد | لست متأكد | لست متأكدا

## مجموعات ما أصيب، لجملة القانون (مجرورة)

law-group-markets = الأسواق
law-group-residential_areas = الأحياء السكنية
law-group-schools = المدارس
law-group-medical_facilities = المرافق الطبية
law-group-displacement_camps = المخيمات
law-group-public_facilities = المرافق العامة
law-group-livelihoods = مصادر الرزق
law-group-civilian_property = ممتلكات المدنيين
law-group-aid_workers_and_journalists = العاملين الإنسانيين والصحفيين
law-group-rescue_teams = فرق الإنقاذ

## الذخائر

code-munitions-cluster = عنقودية
# What statement-flags says of an attack: verified reports only. $verified_by is teams where ours were on the scene.
munition-cluster =
    .used = ذخائر عنقودية
read-munition-cluster = عنقودي | عنقودية | قنابل عنقودية | صاروخ عنقودي | صواريخ عنقودية | ذخائر عنقودية | عنقوديات | قنبلة عنقودية | العنقودي

code-munitions-incendiary = حارقة
munition-incendiary =
    .used = أسلحة حارقة
read-munition-incendiary = حارق | حارقة | قنابل حارقة | أسلحة حارقة | نابالم | ثرميت | مواد حارقة | أسلحه حارقه | قذائف حارقة

code-munitions-white_phosphorus = فوسفور أبيض
munition-white_phosphorus =
    .used = الفوسفور الأبيض
read-munition-white_phosphorus = فوسفور | فسفور | فوسفور أبيض | فسفور أبيض | الفوسفور الأبيض | فوسفوري | فسفوري | قنابل فوسفورية | فوسفورية

code-munitions-thermobaric = فراغية
munition-thermobaric =
    .used = ذخائر فراغية
read-munition-thermobaric = فراغي | فراغية | صاروخ فراغي | صواريخ فراغية | قنابل فراغية | فراغيه

code-munitions-chlorine = كلور
munition-chlorine =
    .signs = غاز الكلور
read-munition-chlorine = كلور | غاز الكلور | الكلور

code-munitions-other_chemical = مادة كيميائية أخرى
munition-other_chemical =
    .signs = مادة كيميائية سامة
read-munition-other_chemical = كيميائي | كيماوي | سارين | غاز سام | غازات سامة | أسلحة كيميائية | غاز الأعصاب | كيماوية | مواد كيميائية

code-munitions-unexploded_left = بقايا لم تنفجر
munition-unexploded_left = بقيت ذخائر غير منفجرة
statement-munition-unexploded_left-advice = ونرجو ممن يعثر على ذخيرة غير منفجرة أن يبتعد عنها ويُبلغ عن مكانها.
read-munition-unexploded_left = لم ينفجر | لم تنفجر | ما انفجر | ما انفجرت | بقايا غير منفجرة | بقي بدون انفجار | لم ينفجر بعضها

## الأنماط

code-patterns-double_tap = ضربة ثانية على المكان نفسه
pattern-double_tap = أصابت ضربة ثانية الموقع نفسه
read-pattern-double_tap = ضربة مزدوجة | قصف مزدوج | غارة مزدوجة | استهداف مزدوج | قصفوا نفس المكان مرتين | كرروا القصف | تكرار القصف | أعادوا القصف

code-patterns-several_waves = عدة موجات
pattern-several_waves = تكررت الضربات على دفعات متتالية
read-pattern-several_waves = موجات | عدة موجات | على موجات | على دفعات | دفعات | رشقات | عدة غارات | موجات متتالية | قصف متقطع

code-patterns-on_responders = على عاملي الإنقاذ
pattern-on_responders = تعرّض عاملو إنقاذ للنيران
read-pattern-on_responders = على المسعفين | على فرق الإنقاذ | أثناء الإسعاف | أثناء الإنقاذ | استهداف المسعفين | أثناء إسعاف الجرحى | استهداف فرق الإنقاذ | على رجال الإنقاذ

code-patterns-at_night = ليلاً
pattern-at_night = وقعت الضربات ليلاً
read-pattern-at_night = ليلا | بالليل | قصف ليلي | ليلي | في الليل

## من أين جاءت النيران

code-party-unknown = غير معروف
read-origin-unknown = غير معروف | لا أعرف | ما بعرف | مجهول | غير معلوم | مابعرف | جهة مجهولة | لا أعلم | مجهول المصدر | مو معروف | غير معروف بعد | مدري | مو متأكد

## من أخبر

code-source-own_team_on_scene = فريقنا في المكان
read-source-own_team_on_scene = فريقنا | فريقنا في المكان | أنا هناك | كنت هناك | نحن هناك | فريقنا بالموقع | أنا بالموقع | في الموقع | بالموقع | فرقنا | فرقنا في المكان | كنا هناك | أنا | فريقنا على الأرض | شفت بعيني | فريقي

code-source-eyewitness = شاهد عيان
read-source-eyewitness = شاهد عيان | شهود عيان | شاهد | شهود | أهالي | الأهالي | من الأهالي | سكان | جار | جيران | أحد الأهالي | أهل المنطقة | أهل البلد | أهل القرية

code-source-medical_staff = كادر طبي
read-source-medical_staff = كادر طبي | طبيب | أطباء | ممرض | ممرضة | دكتور | المشفى | كوادر طبية | من المشفى | الكادر الطبي | المستشفى | مشفى | ممرضين | دكتورة

code-source-family = الأهل
read-source-family = عائلة | أقارب | أقرباء | أهل | العائلة | قريب | الأهل | أهل الضحية | أهل المصاب | ذوي الضحايا | ذوو الضحايا | قرايب | أهله

code-source-observer = مرصد
read-source-observer = راصد | مرصد | مراصد | الراصد | المرصد | المراصد | راصدين | رصد | وحدة الرصد

code-source-media = وسائل إعلام
read-source-media = إعلام | وسائل إعلام | صحفي | إعلامي | قناة | أخبار | الإعلام | صحافة | وكالة أنباء | ناشط إعلامي | مراسل | الأخبار | تلفزيون | إذاعة

code-source-official = جهة رسمية
read-source-official = جهة رسمية | رسمي | المجلس المحلي | مجلس محلي | مختار | المختار | شرطة | الشرطة | مصدر رسمي | البلدية | الحكومة | مسؤول

code-source-social_media = وسائل التواصل
read-source-social_media = تواصل اجتماعي | فيسبوك | فيس | واتساب | تلغرام | تيليغرام | وسائل التواصل | غروب | غروب واتس | واتس | وسائل التواصل الاجتماعي | النت | الفيس | مجموعة واتساب | قناة تلغرام | تلجرام | تويتر

code-source-unknown = غير معروف
read-source-unknown = غير معروف | لا أعرف | ما بعرف | غير معلوم | مجهول | مابعرف | لا أعلم

## كيف عُرف مصدر النيران

code-origin_known_by-seen = بالمشاهدة
read-known_by-seen = رأيت | شفت | شفته | شاهدت | رأيناه | شفناه | بعيني | بالعين | مشاهدة | شوف

code-origin_known_by-heard = بالسماع
read-known_by-heard = سمعت | سمعنا | صوت | بالصوت | سمعته | سماع | من الصوت

code-origin_known_by-told = نقلاً عن آخرين
read-known_by-told = أخبروني | قالوا | قيل لي | حكولي | خبروني | أخبرني أحدهم | عن طريق الناس | قالولي | أخبرونا | بلغني

## الضرر

code-damage-none = لا ضرر
read-damage-none = لا ضرر | لم يتضرر | لم تتضرر | ما تضرر | لا أضرار | سليم | بدون أضرار | لا يوجد ضرر | بدون ضرر | سليمة

code-damage-partial = جزئي
read-damage-partial = جزئي | أضرار جزئية | ضرر جزئي | ضرر خفيف | أضرار بسيطة | أضرار خفيفة | جزئية | ضرر بسيط

code-damage-severe = كبير
read-damage-severe = شديد | أضرار كبيرة | ضرر كبير | أضرار جسيمة | أضرار شديدة | ضرر شديد | دمار كبير | ضرر جسيم

code-damage-destroyed = دمار كامل
read-damage-destroyed = مدمر | دمار كامل | تدمير كامل | مدمرة | دمر | دمر بالكامل | منهار | تهدم | انهار | مهدم | مدمر بالكامل | تدمير كلي | دمار كلي

## الخدمة

code-service-working = في الخدمة
read-service-working = يعمل | تعمل | في الخدمة | شغال | شغالة | قيد العمل | ماشي

code-service-partly = جزئياً
read-service-partly = جزئيا | يعمل جزئيا | تعمل جزئيا | بشكل جزئي | نصف طاقة

code-service-out_of_service = خارج الخدمة
read-service-out_of_service = خارج الخدمة | متوقف | متوقفة | مغلق | خرج عن الخدمة | خرجت عن الخدمة | مسكر | لا يعمل | معطل | لا تعمل | واقف

## مدنيون أم لا

code-civilian_status-civilians = جميعهم مدنيون
code-civilian_status-unknown = غير مؤكد

## Search and access

code-search-continuing = لا يزال مستمراً
code-search-ended = انتهى
code-access-reached = وصلت
code-access-denied = مُنعت من الوصول

## درجة اليقين

code-certainty-rumour = شائعة
code-certainty-possible = محتمل
code-certainty-probable = مرجّح
code-certainty-confirmed = مؤكد

## نسبة الهجوم إلى جهة

code-attribution-not_assessed = دون تقييم
code-attribution-reported = كما ورد في البلاغ
code-attribution-assessed = بعد التقييم
code-attribution-approved = معتمد

## حالات البلاغ

code-state-submitted = مُرسَل

code-state-needs_info = فيه سؤال

code-state-verified = جرى التحقق منه

code-state-rejected = مرفوض

code-state-merged = مدموج

code-state-withdrawn = مسحوب

code-state-unverifiable = تعذّر التحقق منه

statement-value-unknown = غير معروف

## أجزاء اليوم

part-of-day-after_midnight = بعد منتصف الليل
read-part-after_midnight = بعد منتصف الليل | بعد نص الليل | بعد نصف الليل | آخر الليل | اخر الليل

part-of-day-dawn = فجراً
read-part-dawn = فجر | الفجر | فجرا | الفجرية | فجر اليوم | عند الفجر | السحر | وقت الفجر | مع الفجر | وجه الصبح | أذان الفجر | الصبح بكير | صلاة الفجر | طلوع الشمس | شروق الشمس

part-of-day-morning = صباحاً
read-part-morning = صباح | الصباح | صباحا | الصبح | الصبحية | صبح | هذا الصباح | صباح اليوم | الضحى | ضحى | على بكرة | قبل الظهر | هالصبح

part-of-day-noon = ظهراً
read-part-noon = ظهر | الظهر | ظهرا | الظهرية | ظهيرة | وقت الظهر | عند الظهر | صلاة الظهر | أذان الظهر | الضهر | ضهر | ظهر اليوم | منتصف النهار | صلاة الجمعة

part-of-day-afternoon = عصراً
read-part-afternoon = بعد الظهر | عصر | العصر | عصرا | العصرية | بعد ظهر | بعد ظهر اليوم | بعد الضهر | صلاة العصر | أذان العصر | عصر اليوم

part-of-day-evening = مساءً
read-part-evening = مساء | المساء | مغرب | المغرب | مسا | المسا | مغربا | غروب | الغروب | مساء اليوم | عشية | المغربية | صلاة المغرب | أذان المغرب | هذا المساء | قبل المغرب | بعد المغرب

part-of-day-night = ليلاً
read-part-night = ليل | الليل | ليلا | بالليل | عشاء | العشاء | العشا | الليلية | وقت العشاء | صلاة العشاء | أذان العشاء | بعد العشاء | آخر السهرة | عشا

## أجوبة: هل أصيب أحد

code-hurt-none = لا أحد (جرى التحقق)
code-hurt-killed_and_injured = قتلى ومصابون
code-hurt-only_killed = قتلى فقط
code-hurt-only_injured = مصابون فقط
code-hurt-trapped = عالقون
code-hurt-unknown = غير معروف بعد

## أجوبة: من هو المصاب

code-who-man = رجل
code-who-woman = امرأة
code-who-child = طفل
code-who-unknown = غير معروف بعد

## أجوبة: هل العدد حد أدنى

code-at_least-yes = قد يكون أكثر
code-at_least-no = لا، هذا هو العدد

## أجوبة: هل الباقون رجال

code-others_men-yes = نعم
code-others_men-unknown = غير معروف بعد

## أجوبة: هل بينهم عاملو إنقاذ

code-responders-none = لا
code-responders-some = نعم
code-responders-unknown = غير معروف بعد

## أجوبة: هجوم جديد أم تتمة بلاغ

code-again-new = هجوم جديد
code-again-more = معلومات أخرى عنه

## دقة الوقت

code-time_precision-minute = بالدقيقة
code-time_precision-quarter_hour = بربع الساعة
code-time_precision-hour = بالساعة
code-time_precision-part_of_day = جزء من اليوم
code-time_precision-date = اليوم وحده
code-time_precision-unknown = غير معروفة

## دقة المكان

code-place_precision-exact_point = النقطة بعينها
code-place_precision-street = شارع
code-place_precision-neighbourhood = حي
code-place_precision-village = قرية
code-place_precision-town = بلدة
code-place_precision-city = مدينة
code-place_precision-near_place = قرب المكان
code-place_precision-subdistrict = ناحية
code-place_precision-district = منطقة
code-place_precision-governorate = محافظة
code-place_precision-unknown = غير معروفة

## كيف عُرف الموقع

code-place_method-device_gps = موقع الهاتف (GPS)
code-place_method-pin = دبوس على الخريطة
code-place_method-gazetteer = جدول الأماكن
code-place_method-text_only = مكتوب بلا موقع

## أنواع ملفات الأدلة

code-evidence_kind-photo = صورة
code-evidence_kind-video = فيديو
code-evidence_kind-video_note = فيديو دائري
code-evidence_kind-voice = رسالة صوتية
code-evidence_kind-audio = تسجيل صوتي
code-evidence_kind-document = ملف

## حالات ملفات الأدلة

code-evidence_state-waiting = لم يُجلب بعد
code-evidence_state-stored = محفوظ
code-evidence_state-refused = تعذّر جلبه

## الأدوار

role-responder = مستجيب
role-coordinator = منسّق
role-admin = مدير
