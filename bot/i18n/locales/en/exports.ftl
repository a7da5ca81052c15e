## Exports and imports

command-export = Records as a file
export-file-title = Attacks, recorded by { $organisation }
export-sheet-attacks = Attacks
export-sheet-targets = Targets
export-sheet-evidence = Evidence
export-sheet-columns = Columns explained
export-about-sheet = Sheet
export-about-column = Column
export-about-name = Name for programs
export-about-meaning = What it means
export-cut = … (cut here: a cell of Excel holds no more; the whole text is in the CSV)
export-yes = yes
export-no = no
export-heading = Records as a file
export-period = 🗓 { $first } – { $last }
export-period-day = 🗓 { $first }
export-today = Today
export-this-week = This week
export-this-month = This month
export-other-days = Other days…
export-chosen = ✓ { $label }
export-format-xlsx = Excel
    .about = Excel: sheets for attacks, targets and evidence, and one that explains each column.
export-format-csv = CSV
    .about = CSV: one plain table, for any program.
export-format-geojson = GeoJSON
    .about = GeoJSON: a map layer, for QGIS and the web.
export-format-kml = KML
    .about = KML: opens in Google Earth, coloured by kind of attack.
export-format-geopackage = GeoPackage
    .about = GeoPackage: a map layer with its tables, for QGIS and ArcGIS.
export-format-sqlite = SQLite
    .about = SQLite: a database with an explanation of its columns, for Datasette, SQL and R.
export-format-hxl = HXL
    .about = HXL: a table with hashtags, as humanitarian data is exchanged.
export-format-jsonl = JSON Lines
    .about = JSON Lines: every field; Balagh can import it again.
export-format-parquet = Parquet
    .about = Parquet: typed columns, for people who compute.
export-profile-internal = Ourselves
    .about = Ourselves: everything, with the reporters’ words and pseudonyms.
export-profile-partner = A partner
    .about = A partner: no words of reporters, no names of evidence; hospitals, camps and rescue teams cannot be found.
export-profile-public = Everybody
    .about = Everybody: only what is verified; no sources; hospitals, camps and rescue teams cannot be found.
export-which-days = Which days? Send the first and the last, such as { $example }.
export-days-not-read = I read no days in “{ $given }”. Send the first and the last, such as { $example }.
export-preview = Preview ›
export-make = ✓ Make the file
export-stop = ✕ Stop
export-leaves = What will be shared
export-count = { $count ->
    [0] No record of these days can leave in this way.
    [one] 1 record
   *[other] { $count } records
}
export-state-count = { $state } { $count }
export-left-out = Left out: { $columns }
export-nothing-left-out = Nothing is left out.
export-positions-internal = Positions: as exact as they are known.
export-positions-partner = Positions: rounded to 0.01°, about 1 km. Where hospitals, camps, shelters or rescue teams were hit: the governorate only.
export-positions-public = Positions: rounded to 0.01°, about 1 km. Where hospitals, camps, shelters or rescue teams were hit: the governorate only.
export-telegram-hint = The file goes through Telegram, which can read it, and stays on your phone.
export-waits = ⏳ Waiting for its turn…
export-making = { $bar } { $percent } %
export-made-so-far = { $done } of { $count } records
export-packing = ⏳ Packing…
export-done = ✓ { $count ->
    [one] 1 record. The file is below.
   *[other] { $count } records. The file is below.
}
export-done-parts = ✓ { $count ->
    [one] 1 record, in { $parts } files below.
   *[other] { $count } records, in { $parts } files below.
}
export-altered = ⚠️ { $count ->
    [one] 1 record is not in the file, because it was changed outside this program: { $numbers }
   *[other] { $count } records are not in the file, because they were changed outside this program: { $numbers }
}
export-stopped = ✕ Stopped. Nothing left.
export-caption-part = { $n } of { $parts }
export-failed-rows = Excel holds at most 1,048,576 rows in a sheet. Take fewer days, or CSV.
export-failed-right = You may not export this any more. Nothing left.
export-failed-disk = There is no room to write the file. Tell whoever runs the server. Nothing left.
export-failed-other = The file could not be made. Tell whoever runs the server this number: { $error }

## Chats that leave little behind, phones in other hands, who comes in

command-export-discreet = Save
