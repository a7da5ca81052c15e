### كلمات حقول السجل والأسئلة كلها، مقطع لكل حقل (`field-<name>`):
###   ‎.question و‎.hint: السؤال وشرحه · ‎.answer: سطره في المراجعة · ‎.button: زره تحت «تفاصيل أخرى»
###   ‎.label: في سجل التغييرات وفي ذيل البيان · ‎.sentence: جملته في البيان
###   ‎.column: عنوان عموده في الملفات · ‎.about: شرح العمود
###   ‎read-heading-<name>: أسماء أخرى لهذا العمود في جداول الآخرين، تفصل بينها العلامة " | "

field-number =
    .column = الرقم
    .about = رقم السجل: يومه وترتيبه في ذلك اليوم.
read-heading-number = الرقم
field-id =
    .column = المعرّف
    .about = لا يتغيّر أبداً مهما جرى للسجل.
read-heading-id = المعرف | رقم الحادثة | رقم الحدث
field-revision =
    .column = النسخة
    .about = كم مرة كُتب السجل، و1 هي الأولى. الأعلى تحلّ محلّ الأدنى.
field-state =
    .column = الحالة
    .about = ما آل إليه السجل. ما تحقّق منه منسّق هو verified وحده.
field-certainty =
    .label = درجة اليقين
    .column = درجة اليقين
    .about = مدى الثقة بوقوع الهجوم، كما في نظام منظمة الصحة العالمية لرصد الهجمات.
field-when =
    .question = متى؟
    .hint = اضغط، أو اكتب: 14:30، أمس 9 مساءً، قبل 20 دقيقة.
    .answer = الوقت
read-heading-day = التاريخ | اليوم | تاريخ الهجوم | تاريخ الحادثة | تاريخ الحدث | تاريخ القصف
read-heading-clock = الوقت | الساعة | وقت القصف | التوقيت | ساعة القصف
read-heading-person_sex = الجنس
read-heading-person_age = العمر | السن
read-heading-person_fate = المصير | نوع الإصابة | شهيد أو جريح
read-heading-position = الإحداثيات | الموقع الجغرافي | احداثيات
field-occurred_at =
    .label = الوقت
    .column = وقت الهجوم
    .about = بالتوقيت المحلي ({ $zone }). دقّته في العمود التالي، ولكل جزء من اليوم ساعة ثابتة.
read-heading-occurred_at = التاريخ والوقت
field-time_precision =
    .column = دقّة الوقت
    .about = مدى دقّة الوقت المعروف.
field-reported_at =
    .column = وقت البلاغ
    .about = بالتوقيت المحلي ({ $zone }).
field-where =
    .question = أين وقع الهجوم؟
    .hint = اضغط مكاناً، أو اكتب اسمه، أو أرسل موقعاً على الخريطة.
    .answer = المكان
field-again =
    .question = هجوم جديد، أم معلومات أخرى عن الهجوم الذي أبلغتَ عنه هنا؟
field-place =
    .label = المكان
field-place_name =
    .column = المكان (بالإنكليزية)
    .about = أصغر مكان مسمّى. فارغ حيث يجب ألّا يُعرف المكان، أو لم يُجِز منسّق اسمه.
read-heading-place_name = المكان بالإنكليزية
field-place_name_ar =
    .column = المكان
    .about = الاسم بالعربية إن عُرف.
read-heading-place_name_ar = المكان | الموقع | القرية | البلدة | المدينة | اسم المكان | مكان القصف | مكان الهجوم | اسم القرية | موقع القصف
field-place_name_uk =
    .column = المكان (بالأوكرانية)
    .about = الاسم نفسه بالأوكرانية إن كان معروفاً.
read-heading-place_name_uk = المكان بالأوكرانية
field-place_pcode =
    .column = رمز المكان
    .about = رمز المكان لدى أوتشا (p-code).
read-heading-place_pcode = رمز المكان
field-place_admin1 =
    .column = المحافظة (بالإنكليزية)
    .about = المستوى الإداري الأول.
field-place_admin1_ar =
    .column = المحافظة
    .about = الاسم بالعربية.
read-heading-place_admin1_ar = المحافظة | محافظة | اسم المحافظة
field-place_admin1_uk =
    .column = المحافظة (بالأوكرانية)
    .about = الاسم نفسه بالأوكرانية.
read-heading-place_admin1_uk = المحافظة بالأوكرانية
field-place_admin1_pcode =
    .column = رمز المحافظة
    .about = رمز المحافظة لدى أوتشا (p-code).
field-place_latitude =
    .column = خط العرض
    .about = بالدرجات شمالاً، WGS 84. يُقرَّب خارج المنظمة إلى 0.01°، أي نحو كيلومتر. فارغ: غير معروف أو محجوب.
read-heading-place_latitude = خط العرض
field-place_longitude =
    .column = خط الطول
    .about = بالدرجات شرقاً، WGS 84، ويُقرَّب كخط العرض.
read-heading-place_longitude = خط الطول
field-place_precision =
    .column = دقّة المكان
    .about = ما يدلّ عليه المكان وموقعه.
field-place_method =
    .column = كيف عُرف الموقع
    .about = كيف دخل الموقع إلى السجل.
field-place_gps_accuracy_m =
    .column = دقّة GPS (متر)
    .about = بالأمتار كما أعطاها الهاتف.
field-place_reporter_at_scene =
    .column = المُبلِّغ في المكان
    .about = هل كان المُبلِّغ في المكان حين أرسل موقعه.
field-place_approved_name =
    .column = الاسم مُجاز
    .about = هل أجاز منسّق نشر هذا الاسم الذي لا يرد في جدول الأماكن.
field-kinds =
    .question = ما نوع الهجوم؟
    .hint = اضغط كل ما ينطبق، أو اكتبه.
    .answer = النوع
field-attack_kinds =
    .label = نوع الهجوم
    .column = أنواع الهجوم (رموز)
    .about = رمز أو أكثر، بينها فراغ.
read-heading-attack_kinds = نوع الهجوم | السلاح | نوع القصف | نوع السلاح | السلاح المستخدم | نوع الاستهداف | وسيلة القصف
field-attack_kinds_named =
    .column = أنواع الهجوم
    .about = الرموز نفسها بالكلمات.
field-munitions =
    .question = ما نوع الذخيرة، إن شوهدت؟
    .answer = الذخيرة
    .button = الذخيرة
    .label = الذخيرة
    .column = الذخائر
    .about = لا شيء أو رمز أو أكثر، بينها فراغ.
field-patterns =
    .question = هل ينطبق شيء من هذا؟
    .answer = النمط
    .button = نمط الهجوم
    .label = النمط
    .column = الأنماط
    .about = لا شيء أو رمز أو أكثر، بينها فراغ.
field-strikes =
    .question = كم عدد الضربات؟
    .answer = الضربات
    .button = عدد الضربات
    .label = الضربات
    .column = عدد الضربات
    .about = كم ضربة أصابت. فارغ: غير معروف.
    .sentence =
        وسُجّل وقوع { $strikes_gen }{ $unsure }.
noun-strikes =
    .one-acc      = ضربة واحدة
    .one          = ضربة واحدة
    .two          = ضربتين
    .two-nom      = ضربتان
    .few          = { $n } ضربات
    .many         = { $n } ضربة
    .other        = { $n } ضربة
    .at-least-one = ضربة واحدة
field-origin =
    .question = من نفّذ الهجوم، بحسب ما رأيت؟
    .answer = الجهة المهاجمة
field-attributed_to =
    .label = مصدر الهجوم
    .column = مصدر الهجوم
    .about = الجهة المنسوب إليها الهجوم، ومدى الثقة في العمود التالي. فارغ في الملفات العامة دون المستوى الذي حدّدته المنظمة.
field-attribution =
    .label = تقييم المصدر
    .column = النسبة
    .about = reported ما قاله المُبلِّغ، ولا يقيّمه أو يقرّه إلا منسّق.
field-origin_known_by =
    .question = كيف عُرف من نفّذ الهجوم؟
    .answer = كيف عُرفت الجهة
    .button = كيف عُرفت الجهة المهاجمة
    .label = كيف عُرف المصدر
    .column = كيف عُرف المصدر
    .about = كيف عرف المُبلِّغ من أي جهة جاء الهجوم.
field-targets =
    .question = ما الذي طاله الهجوم؟
    .hint = اضغط كل ما ينطبق؛ − و+ لتغيير العدد.
    .answer = ما طاله الهجوم
    .label = ما طاله الهجوم
    .column = ما طاله الهجوم (رموز)
    .about = رموز بينها فراغ. school:2 مدرستان، وschool وحدها عدد غير محصى.
read-heading-targets = الهدف | المكان المستهدف | المستهدف | نوع الهدف | المنشأة المستهدفة
field-targets_named =
    .column = ما طاله الهجوم
    .about = الرموز نفسها بالكلمات.
field-target_category =
    .column = ما طاله الهجوم (رمز)
    .about = ما طاله الهجوم، كل نوع مرة واحدة في السجل.
field-target_named =
    .column = ما طاله الهجوم
    .about = الرمز نفسه بالكلمات.
field-target_count =
    .column = العدد
    .about = فارغ: عدد غير محصى.
field-target_damage =
    .column = الضرر
    .about = شدّة الضرر. فارغ: غير معروف.
field-target_service =
    .column = الخدمة
    .about = هل ما زال يعمل. فارغ: غير معروف.
field-damage =
    .question = ما حجم الضرر؟
    .answer = الضرر
    .button = الضرر
field-service =
    .question = هل بقيت هذه المواقع في الخدمة؟
    .answer = حالة الخدمة
    .button = حالة الخدمة
field-hurt =
    .question = هل هناك قتلى أو مصابون أو عالقون؟
    .answer = الضحايا
field-trapped =
    .question = كم عدد العالقين والمفقودين معاً؟
    .answer = العالقون
field-killed_total =
    .question = كم عدد القتلى؟
    .hint = المدنيون، ومنهم عاملو الإنقاذ. اضغط أو اكتب.
    .answer = القتلى
    .label = عدد القتلى
    .column = القتلى: الكل
    .about = القتلى المدنيون، ومنهم عاملو الإنقاذ. فارغ: غير معروف بعد. 0: لا أحد.
read-heading-killed_total = القتلى | الشهداء | عدد القتلى | قتلى | شهداء | عدد الشهداء | الوفيات | عدد الوفيات
field-killed_who =
    .question = من قُتل؟
    .hint = الطفل كل من لم يبلغ 18 عاماً.
    .answer = من قُتل
field-killed_women =
    .question = كم امرأة (18 عاماً فما فوق) بين القتلى ({ $total })؟
    .hint = تُحسب الفتيات دون 18 عاماً مع الأطفال.
    .answer = نساء بين القتلى
    .label = عدد النساء بين القتلى
    .column = القتلى: نساء
    .about = نساء بعمر 18 فما فوق. فارغ: غير معروف. لا تتداخل أعداد النساء والأطفال والرجال.
read-heading-killed_women = قتلى نساء | الشهداء نساء
field-killed_children =
    .question = كم طفلاً بين القتلى ({ $total })؟
    .hint = الطفل كل من لم يبلغ 18 عاماً.
    .answer = أطفال بين القتلى
    .label = عدد الأطفال بين القتلى
    .column = القتلى: أطفال (دون 18)
    .about = الطفل من هو دون الثامنة عشرة. فارغ: غير معروف.
read-heading-killed_children = قتلى أطفال | الشهداء أطفال
field-killed_men =
    .question = { $left ->
        [one] هل القتيل الباقي رجل؟
        [two] هل القتيلان الباقيان رجلان؟
        [few] هل القتلى الباقون، وعددهم { $left }، كلهم رجال؟
       *[other] هل القتلى الباقون، وعددهم { $left }، كلهم رجال؟
    }
    .answer = بقية القتلى رجال
    .label = عدد الرجال بين القتلى
    .column = القتلى: رجال
    .about = رجال بعمر 18 فما فوق. فارغ: غير معروف.
read-heading-killed_men = قتلى رجال
field-killed_responders =
    .question = كم عدد عاملي الإنقاذ بين القتلى؟
    .answer = عاملو إنقاذ بين القتلى
    .label = عدد عاملي الإنقاذ بين القتلى
    .column = القتلى: عاملو إنقاذ
    .about = هم محسوبون مع الآخرين أيضاً.
field-killed_at_least =
    .question = هل قد يكون القتلى أكثر من { $total }؟
    .answer = القتلى: حد أدنى
    .label = هل عدد القتلى حد أدنى
    .column = القتلى: حد أدنى
    .about = نعم: عدد القتلى حد أدنى. فارغ: هو العدد نفسه.
field-injured_total =
    .question = كم عدد المصابين؟
    .hint = المدنيون، ومنهم عاملو الإنقاذ. اضغط أو اكتب.
    .answer = المصابون
    .label = عدد المصابين
    .column = المصابون: الكل
    .about = المصابون المدنيون، ومنهم عاملو الإنقاذ. فارغ: غير معروف بعد. 0: لا أحد.
read-heading-injured_total = الجرحى | المصابون | عدد الجرحى | الإصابات | جرحى | مصابون | عدد المصابين | إصابات | المصابين
field-injured_who =
    .question = من أُصيب؟
    .hint = الطفل كل من لم يبلغ 18 عاماً.
    .answer = من أُصيب
field-injured_women =
    .question = كم امرأة (18 عاماً فما فوق) بين المصابين ({ $total })؟
    .hint = تُحسب الفتيات دون 18 عاماً مع الأطفال.
    .answer = نساء بين المصابين
    .label = عدد النساء بين المصابين
    .column = المصابون: نساء
    .about = نساء بعمر 18 فما فوق. فارغ: غير معروف. لا تتداخل أعداد النساء والأطفال والرجال.
read-heading-injured_women = جرحى نساء
field-injured_children =
    .question = كم طفلاً بين المصابين ({ $total })؟
    .hint = الطفل كل من لم يبلغ 18 عاماً.
    .answer = أطفال بين المصابين
    .label = عدد الأطفال بين المصابين
    .column = المصابون: أطفال (دون 18)
    .about = الطفل من هو دون الثامنة عشرة. فارغ: غير معروف.
read-heading-injured_children = جرحى أطفال
field-injured_men =
    .question = { $left ->
        [one] هل المصاب الباقي رجل؟
        [two] هل المصابان الباقيان رجلان؟
        [few] هل المصابون الباقون، وعددهم { $left }، كلهم رجال؟
       *[other] هل المصابون الباقون، وعددهم { $left }، كلهم رجال؟
    }
    .answer = بقية المصابين رجال
    .label = عدد الرجال بين المصابين
    .column = المصابون: رجال
    .about = رجال بعمر 18 فما فوق. فارغ: غير معروف.
read-heading-injured_men = جرحى رجال
field-injured_responders =
    .question = كم عدد عاملي الإنقاذ بين المصابين؟
    .answer = عاملو إنقاذ بين المصابين
    .label = عدد عاملي الإنقاذ بين المصابين
    .column = المصابون: عاملو إنقاذ
    .about = هم محسوبون مع الآخرين أيضاً.
field-injured_at_least =
    .question = هل قد يكون المصابون أكثر من { $total }؟
    .answer = المصابون: حد أدنى
    .label = هل عدد المصابين حد أدنى
    .column = المصابون: حد أدنى
    .about = نعم: عدد المصابين حد أدنى. فارغ: هو العدد نفسه.
field-responders =
    .question = هل بين القتلى أو المصابين عاملو إنقاذ؟
    .answer = عاملو الإنقاذ
field-civilian_status =
    .question = هل جميع القتلى والمصابين مدنيون؟
    .answer = صفة الضحايا
    .button = هل الجميع مدنيون؟
    .label = صفة الضحايا
    .column = مدنيون
    .about = هل من المؤكد أنهم جميعاً مدنيون.
field-missing =
    .question = كم عدد المفقودين؟
    .answer = المفقودون
    .button = المفقودون
    .label = عدد المفقودين
    .column = المفقودون
    .about = من لم يُعثر عليهم بعد. فارغ: غير معروف.
    .sentence =
        { $missing_known ->
            [one] وسُجّل شخص واحد في عداد المفقودين
           *[other] وسُجّل { $missing_nom }
        }{ $unsure }.
read-heading-missing = المفقودون
field-indirect_deaths =
    .question = كم عدد من تُوفّوا لأسباب غير مباشرة؟
    .hint = كنوبة قلبية أثناء الهجوم أو حادث أثناء النزوح. لا يُحتسبون بين القتلى.
    .answer = وفيات غير مباشرة
    .button = وفيات غير مباشرة
    .label = عدد الوفيات غير المباشرة
    .column = الوفيات غير المباشرة
    .about = كنوبة قلبية أثناء الهجوم. لا تدخل أبداً في «القتلى: الكل».
    .sentence =
        وسُجّلت وفاة { $indirect_deaths_gen } { $indirect_deaths_number ->
            [one] لسبب غير مباشر
           *[other] لأسباب غير مباشرة
        }، ولا تشملها حصيلة القتلى{ $unsure }.
field-died_later =
    .question = كم من القتلى أصيبوا أولاً ثم فارقوا الحياة لاحقاً؟
    .hint = هم محسوبون بين القتلى.
    .answer = تُوفّوا لاحقاً
    .button = تُوفّوا لاحقاً
    .label = عدد من تُوفّوا لاحقاً
    .column = تُوفّوا لاحقاً
    .about = من القتلى من أصيب أولاً ثم فارق الحياة. يدخلون في «القتلى: الكل».
    .sentence =
        ومن بين القتلى { $died_later_number ->
            [one] شخص تُوفّي لاحقاً متأثراً بجراحه
            [two] شخصان تُوفّيا لاحقاً متأثرين بجراحهما
           *[other] { $died_later_nom } تُوفّوا لاحقاً متأثرين بجراحهم
        }{ $unsure }.
field-rescued =
    .question = كم عدد من أُنقذوا أحياء؟
    .answer = من أُنقذوا
    .button = من أُنقذوا
    .label = عدد من أُنقذوا
    .column = من أُنقذوا
    .about = من أُخرجوا أحياء، مصابين أو غير مصابين. فارغ: غير معروف.
    .sentence =
        { $rescued_number ->
            [one] وأُنقذ شخص واحد حياً
            [two] وأُنقذ شخصان حيّين
           *[other] وأُنقذ { $rescued_nom } أحياءً
        }{ $unsure }.
field-displaced_families =
    .question = كم عائلة نزحت؟
    .answer = العائلات النازحة
    .button = العائلات النازحة
    .label = عدد العائلات النازحة
    .column = العائلات النازحة
    .about = العائلات التي اضطرت إلى المغادرة بسبب الهجوم. فارغ: غير معروف.
    .sentence =
        ونزحت { $displaced_families_number ->
            [one] عائلة واحدة
           *[other] { $displaced_families_nom }
        }{ $unsure }.
noun-displaced_families =
    .one-acc      = عائلة
    .one          = عائلة واحدة
    .two          = عائلتين
    .two-nom      = عائلتان
    .few          = { $n } عائلات
    .many         = { $n } عائلة
    .other        = { $n } عائلة
    .at-least-one = عائلة واحدة
field-homes_destroyed =
    .question = كم منزلاً دُمّر؟
    .answer = المنازل المدمرة
    .button = المنازل المدمرة
    .label = عدد المنازل المدمرة
    .column = المنازل المدمرة
    .about = المنازل التي لم تعد صالحة للسكن. فارغ: غير معروف.
    .sentence =
        { $homes_destroyed_number ->
            [few] ودُمّرت { $homes_destroyed_nom }
           *[other] ودُمّر { $homes_destroyed_nom }
        }{ $unsure }.
noun-homes_destroyed =
    .one-acc      = منزلاً
    .one          = منزل
    .two          = منزلين
    .two-nom      = منزلان
    .few          = { $n } منازل
    .many         = { $n } منزلاً
    .other        = { $n } منزل
    .at-least-one = منزل واحد
field-search =
    .question = هل لا يزال البحث عن ناجين مستمراً؟
    .answer = البحث
    .button = البحث عن ناجين
    .label = البحث عن ناجين
    .column = البحث
    .about = هل لا تزال الفرق تبحث. لا يذكر البيان إلا انتهاء البحث.
    .sentence-ended =
        { $attacks ->
            [one] وانتهت عمليات البحث عن ناجين
           *[other] وانتهت عمليات البحث عن ناجين في { $search_ended_number ->
                [one] أحد المواقع
                [two] اثنين من المواقع
               *[other] { $search_ended_number } من المواقع
            }
        }{ $unsure }.
field-access =
    .question = هل تمكنت الفرق من الوصول إلى المكان؟
    .answer = الوصول
    .button = الوصول إلى المكان
    .label = الوصول إلى المكان
    .column = الوصول
    .about = هل سُمح للفرق بالوصول.
    .sentence-denied =
        { $attacks ->
            [one] ولم تتمكن فرقنا من الوصول إلى الموقع
           *[other] ولم تتمكن فرقنا من الوصول إلى { $access_denied_number ->
                [one] أحد المواقع
                [two] اثنين من المواقع
               *[other] { $access_denied_number } من المواقع
            }
        }{ $unsure }.
field-family_objects =
    .label = اعتراض الأسرة
    .column = الأسرة تعترض
    .about = هل تعترض أسرة المعنيين على النشر. يدخل مثل هذا السجل في المجاميع ولا يدخل في أي ملف للآخرين.
field-narrative =
    .question = ماذا ينبغي أن يُعرف أيضاً؟ اكتبه.
    .answer = ملاحظات
    .label = الملاحظات
    .column = الملاحظات
    .about = كلمات المُبلِّغ نفسه.
read-heading-narrative = ملاحظات | الوصف | التفاصيل | تفاصيل | وصف الحادثة | شرح | ملاحظة
field-source =
    .question = من شاهد الهجوم أو أخبر عنه؟
    .answer = من شاهده
    .label = من شاهده
    .column = المصدر
    .about = نوع من أخبر بالهجوم.
read-heading-source = المصدر
field-reporter =
    .column = المُبلِّغ
    .about = اسم مستعار. لا تُحفظ الأسماء في أي مكان.
field-organisation =
    .column = المنظمة
    .about = صاحبة هذا السجل.
field-evidence_kind =
    .column = نوع الملف
    .about = صورة أو فيديو أو غيرهما.
field-evidence_mime_type =
    .column = صيغة الملف
    .about = كما أعطاها تيليغرام.
field-evidence_size =
    .column = الحجم (بايت)
    .about = حجم الملف.
field-evidence_state =
    .column = الحفظ
    .about = هل الملف محفوظ في المخزن.
field-evidence_received_at =
    .column = وقت الاستلام
    .about = متى وصل، بالتوقيت المحلي ({ $zone }).
field-evidence_sha256 =
    .column = SHA-256
    .about = بصمة محتواه واسمه في المخزن.
field-review =
    .question = هل هذا صحيح؟
    .hint = اضغط سطراً لتغييره.
field-evidence =
    .question = أرسل الآن صوراً أو مقاطع مصورة أو صوتية أو ملفات، بأي عدد.
    .hint = الصورة المرسلة «كملف» أوضح. ويمكنك إرسالها في أي وقت آخر أيضاً.
field-more_details =
    .question = ماذا تريد أن تضيف؟
