## Parties

code-party-saf = الجيش السوداني
party-saf =
    .name = القوات المسلحة السودانية
    .gender = feminine
    .pronoun = ها
read-origin-saf = الجيش السوداني | الجيش | القوات المسلحة | القوات المسلحة السودانية | طيران الجيش | الطيران السوداني

code-party-rsf = الدعم السريع
party-rsf =
    .name = قوات الدعم السريع
    .gender = feminine
    .pronoun = ها
read-origin-rsf = الدعم السريع | قوات الدعم السريع | الدعم | الجنجويد | جنجويد

code-party-splmn = الحركة الشعبية
party-splmn =
    .name = قوات الحركة الشعبية شمال
    .gender = feminine
    .pronoun = ها
read-origin-splmn = الحركة الشعبية | الحركة الشعبية شمال | قوات الحركة الشعبية
