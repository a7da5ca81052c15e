## A gazetteer file that was not taken

places-twice = { $column } holds “{ $value }”, which an earlier line has already.
places-no-rows = The file has no places.
places-not-readable = The file cannot be read as CSV or XLSX.
places-too-large = The file is too large for a table of places.
places-no-column = There is no column for { $column }.
places-missing = { $column } is empty.
places-unknown-area = { $column } holds “{ $value }”, which is no area of your theatre, and the file does not name it.
places-other-area = { $column } holds “{ $value }”, which is the p-code of another area in your theatre.
places-not-a-number = { $column } holds “{ $value }”, which is not a number.
places-out-of-range = { $column } holds “{ $value }”, which is not on earth.

## Who, where, when

area-default =
    .name  = the area where our teams work
    .title = the Area Where We Work
