## Картинка

picture-title-day = Атаки за день
picture-title-days = Атаки за ці дні
picture-map-note = Позиції округлено. Червоне: загиблі або поранені. Дані: Natural Earth, GeoNames.
picture-at-least = Щонайменше стільки: деякі числа ще не відомі.
picture-unplaced = { $count ->
    [one] { $count } атаки немає на мапі: її місце не відоме або не показується.
   *[other] { $count } атак немає на мапі: їхні місця не відомі або не показуються.
}
picture-killed = загинуло
picture-injured = поранено
picture-regions = За регіонами
picture-days = Загиблі та поранені за останні { $days } дн.
picture-nobody = Про загиблих чи поранених не повідомляли
picture-elsewhere = Деінде
picture-alt-region = { $region }: загинуло { $killed }, поранено { $injured }
picture-alt = { $attacks ->
    [0] Картинка, { $day }: атак не було. { $regions }.
    [one] Картинка, { $day }: мапа і стовпчики, { $attacks } атака. { $regions }.
    [few] Картинка, { $day }: мапа і стовпчики, { $attacks } атаки. { $regions }.
   *[other] Картинка, { $day }: мапа і стовпчики, { $attacks } атак. { $regions }.
}
