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
    .regions = SY02 SY05 SY06 SY07

## Regions, by p-code. .own: instead of "the countryside of"; .city: the city alone

region-SY01 =
    .name = Damascus
    .own  = Damascus
region-SY02 =
    .name = Aleppo
    .city = the city of Aleppo
region-SY03 =
    .name = Rif Dimashq
    .own  = Rif Dimashq
region-SY04 =
    .name = Homs
    .city = the city of Homs
region-SY05 =
    .name = Hama
    .city = the city of Hama
region-SY06 =
    .name = Latakia
    .city = the city of Latakia
region-SY07 =
    .name = Idlib
    .city = the city of Idlib
region-SY08 =
    .name = Hasakah
    .city = the city of Hasakah
region-SY09 =
    .name = Deir ez-Zor
    .city = the city of Deir ez-Zor
region-SY10 =
    .name = Tartus
    .city = the city of Tartus
region-SY11 =
    .name = Raqqa
    .city = the city of Raqqa
region-SY12 =
    .name = Daraa
    .city = the city of Daraa
region-SY13 =
    .name = Sweida
    .city = the city of Sweida
region-SY14 =
    .name = Quneitra
    .city = the city of Quneitra
