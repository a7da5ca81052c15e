## لماذا رُفض شيء: ما فُهم وما العمل

problem-bad-id = في { $field } القيمة «{ $value }»، والمسموح حروف لاتينية وأرقام و- و_.
problem-bad-number = في { $field } القيمة «{ $value }»، والمسموح يوم ورقم مثل 2023-10-05/07.
problem-required = { $field } ناقص.
problem-unknown-field = { $field } ليس حقلاً من حقول السجل.
problem-wrong-type = في { $field } القيمة «{ $value }»، وليست من النوع الصحيح ({ $wanted }).
problem-not-a-time = في { $field } القيمة «{ $value }»، وليست تاريخاً ووقتاً مثل 2023-10-05T15:00:00+03:00.
problem-no-zone = في { $field } وقت بلا منطقة زمنية؛ يُكتب هكذا 2023-10-05T15:00:00+03:00.
problem-not-json = هذا ليس JSON.
problem-line-too-long = هذا السطر أطول من أي سجل: الحد الأقصى { $most } حرف.
problem-too-many-lines = في الملف سجلات أكثر مما يتسع له استيراد واحد: الحد الأقصى { $most }. قسّمه إلى ملفات.
problem-not-an-object = هذا ليس كائن JSON.
problem-unknown-code = في { $field } القيمة «{ $value }»، والمسموح: { $codes }.
problem-code-twice = يذكر { $field } الرمز نفسه مرتين.
problem-target-count = في { $field } القيمة { $value }، والمسموح 1 فأكثر، أو null لعدد غير محدد.
problem-target-twice = يذكر { $field } «{ $value }» مرة ثانية.
problem-half-position = في { $field } خط عرض بلا خط طول أو العكس.
problem-id-differs = id: لسجل آخر هذا المعرّف وفيه غير ما هنا.
problem-number-taken = number: لسجل آخر الرقم { $value }.
problem-id-twice = id: يذكره هذا الملف مرة ثانية.

## التصدير والاستيراد

import-map-columns =
    أي عمود فيه ماذا. إلى اليسار العنوان في ملفك، وإلى اليمين حقل، أو "" لترك العمود. وعمود فيه حقلان معاً يأخذهما
    وبينهما فاصلة: "place_name, place_admin1".
    الحقول: { $fields }.
    الحقلان day وclock لجدول فيه اليوم والساعة في عمودين، والحقل position لجدول فيه خطا العرض والطول في خلية واحدة.
    الحقول person_sex وperson_age وperson_fate (قتيل أو جريح، أو قيمة ثابتة إن لم يذكره شيء) لجدول لكل شخص فيه صف: تُجمع
    صفوف الحادثة الواحدة.
import-map-words =
    معاني كلماتكم حيث تختلف عن كلماتنا، مثل:  "برميل" = "barrel_bomb"
import-map-reading =
    day_first: هل 05/10/2023 هو الخامس من تشرين الأول (true) أم العاشر من أيار (false). يلزم فقط إن لم يتضح ذلك من
    الملف نفسه. list: اسم قائمتكم، ويوضع قبل معرّفاتها لأن قوائم كثيرة تبدأ من 1.
problem-not-a-whole-number = فيه «{ $value }»، والمسموح عدد صحيح من 0، أو لا شيء حيث لا يُعرف.
problem-not-a-number = فيه «{ $value }»، والمسموح عدد مثل 35.9025، أو لا شيء.
problem-not-a-day = فيه «{ $value }»، والمسموح يوم مثل 2023-10-05 أو 05/10/2023.
problem-day-or-month = التاريخ «{ $value }» يحتمل يومين. اذكر في ملف المطابقة تحت [reading] هل اليوم أولاً (day_first = true) أم الشهر (day_first = false).
problem-not-a-clock = فيه «{ $value }»، والمسموح وقت مثل 14:30، أو جزء من اليوم مثل صباحاً.
problem-not-a-yes = فيه «{ $value }»، والمسموح نعم أو لا، أو لا شيء.
problem-unknown-word = فيه «{ $value }»، والمسموح: { $codes }. ويمكن إعطاء كلمات أخرى معنى في ملف المطابقة تحت [words].
problem-map-heading = تذكر المطابقة العمود «{ $value }»، وليس في الملف.
problem-map-field = تعطي المطابقة عموداً الحقل «{ $value }»، والمسموح: { $codes }.
problem-map-twice = تعطي المطابقة الحقل «{ $value }» لعمودين.
problem-map-without = ليس في المطابقة عمود للحقل «{ $value }»، ولا سجل من دونه.
problem-map-word = تعطي المطابقة كلمة المعنى «{ $value }»، والمسموح: { $codes }.
problem-map-shape = المطابقة ليست على الصورة الصحيحة عند «{ $value }».
problem-map-people = في جدول لكل شخص فيه صف لا تعطي المطابقة «{ $value }»: الأشخاص يُعدّون، ومعرّفاتهم ليست معرّفات هجمات.
problem-map-constant = تعطي المطابقة «{ $value }» قيمة ثابتة، ولا يجوز له ذلك.
problem-hijri-day = فيه «{ $value }»، وهو يوم هجري. حوّل العمود إلى تواريخ ميلادية مثل 2023-10-05.
problem-in-future = فيه «{ $value }»، وهو وقت لم يأتِ بعد.
problem-not-a-position = فيه «{ $value }»، والمسموح موقع مثل 35.9025, 36.7260، أو لا شيء.
problem-changed-here = تغيّر هنا منذ آخر استيراد للملف، وتغيّر في الملف أيضاً: { $fields }. صحّح أحدهما.
import-map-places =
    أسماء أماكن في قائمتكم لا يُعثر عليها، مع رمز p-code أو اسم معروف، مثل:  "الطاحونة القديمة" = "سرمين"
import-map-constants =
    ما يصح لكل صف لا يذكره بنفسه، مثل:  attack_kinds = "other"
    civilian_status: إما civilians أي مدنيون، أو unknown حيث قد يكون بين المتضررين مقاتلون.
problem-import-area-unknown = ليست «{ $value }» منطقة في ساحة العمل هذه.
problem-import-pcode-unknown = لا مكان في ساحة العمل هذه رمزه «{ $value }».
problem-import-place-contradicts = المكان الذي رمزه «{ $value }» يقع في منطقة غير المذكورة في هذا الصف.
problem-import-place-several = أماكن عدة اسمها «{ $value }»: { $more }. اذكر منطقته أو رمزه أو موقعه.
problem-import-place-unknown = لا مكان في ساحة العمل هذه اسمه «{ $value }».
problem-import-place-like = لم يُعثر هناك على «{ $value }». قريب منه أو يشبهه: { $more }.
problem-import-position-outside = الموقع { $value } خارج ساحة العمل هذه.
problem-import-position-swapped = الموقع { $value } خارج ساحة العمل هذه، ولو تبادل خطا العرض والطول لكان داخلها.
problem-import-position-far = الموقع { $value } بعيد عن كل مكان في ساحة العمل هذه.
problem-import-position-elsewhere = يبعد الموقع { $more } كم عن { $value }.
problem-import-like-existing = قد يكون هو نفسه الهجوم { $value }.
import-refused-row = الصف
import-refused-reason = السبب
problem-formula = فيه الصيغة «{ $value }» ولم تُحفظ نتيجتها قط. افتح الملف في برنامج جداول واحفظه من جديد.
problem-other-form = هذا تعريف استمارة (XLSForm) وليس قائمة هجمات. استورد الإجابات التي جُمعت بها.
problem-other-activities = هذه قائمة أنشطة منظمات (من يفعل ماذا وأين) وليست قائمة هجمات.
problem-other-gazetteer = هذا جدول أماكن وليس قائمة هجمات: يأخذه الأمر balagh places load.
problem-other-survey = هذه إجابات مسح لأشخاص أو أسر وليست قائمة هجمات.
problem-other-totals = هذه مجاميع يومية وليست قائمة هجمات: يلزم كل سجل مكان وما ضربه.
## كلمات جداول الآخرين، تفصل بينها العلامة " | "
read-table-totals = المجموع | الإجمالي | المجموع الكلي | الإجمالي العام
read-table-activities = القطاع | القطاع الفرعي | الشريك المنفذ | المستفيدون | المانح
read-table-survey = رب الأسرة | حجم الأسرة | الحالة الاجتماعية | المستجيب | الباحث الميداني
