## A gazetteer file that was not taken

places-twice = { $column } holds “{ $value }”, which an earlier line has already.
places-no-rows = The file has no places.
places-not-readable = The file cannot be read as CSV or XLSX.
places-too-large = The file is too large for a table of places.
places-no-column = There is no column for { $column }.
places-missing = { $column } is empty.
places-unknown-governorate = { $column } holds “{ $value }”, which is no governorate’s p-code.
places-not-a-number = { $column } holds “{ $value }”, which is not a number.
places-out-of-range = { $column } holds “{ $value }”, which is not on earth.

## Who, where, when

theatre-default =
    .name  = the area where our teams work
    .title = the Area Where We Work
theatre-northwestern_syria =
    .name  = northwestern Syria
    .title = Northwestern Syria

## Regions, by p-code. .own: instead of "the countryside of"; .city: the city alone

region-SY01 =
    .name = Damascus
    .own  = Damascus
region-SY02 =
    .name = Aleppo
    .city = Aleppo city
region-SY03 =
    .name = Rif Dimashq
    .own  = Rif Dimashq
region-SY04 =
    .name = Homs
    .city = Homs city
region-SY05 =
    .name = Hama
    .city = Hama city
region-SY06 =
    .name = Latakia
    .city = Latakia city
region-SY07 =
    .name = Idlib
    .city = Idlib city
region-SY08 =
    .name = Hasakah
    .city = Hasakah city
region-SY09 =
    .name = Deir ez-Zor
    .city = Deir ez-Zor city
region-SY10 =
    .name = Tartus
    .city = Tartus city
region-SY11 =
    .name = Raqqa
    .city = Raqqa city
region-SY12 =
    .name = Daraa
    .city = Daraa city
region-SY13 =
    .name = Sweida
    .city = Sweida city
region-SY14 =
    .name = Quneitra
    .city = Quneitra city
