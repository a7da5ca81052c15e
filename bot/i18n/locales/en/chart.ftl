## The picture

picture-title-day = Attacks of the day
picture-title-days = Attacks of these days
picture-map-note = Positions rounded. Red: people killed or injured. Data: Natural Earth, GeoNames.
picture-at-least = At least so many: some figures are not known yet.
picture-unplaced = { $count ->
    [one] 1 attack is not on the map: its position is not known or not shown.
   *[other] { $count } attacks are not on the map: their positions are not known or not shown.
}
picture-killed = killed
picture-injured = injured
picture-regions = By area
picture-days = Killed and injured, last { $days } days
picture-nobody = No one reported killed or injured
picture-elsewhere = Elsewhere
picture-alt-region = { $region } { $killed } killed and { $injured } injured
picture-alt = { $attacks ->
    [0] Picture for { $day }: no attack. { $regions }.
    [one] Picture for { $day }: a map and bars, 1 attack. { $regions }.
   *[other] Picture for { $day }: a map and bars, { $attacks } attacks. { $regions }.
}
