## Why something was refused: what was understood, and what to do

problem-bad-id = { $field } holds “{ $value }”; it may hold letters, digits, - and _.
problem-bad-number = { $field } holds “{ $value }”; it may hold a day and a number such as 2023-10-05/07.
problem-required = { $field } is missing.
problem-unknown-field = { $field } is not a field of the record.
problem-wrong-type = { $field } holds “{ $value }”, which is not of the right type ({ $wanted }).
problem-not-a-time = { $field } holds “{ $value }”, which is not a date and time such as 2023-10-05T15:00:00+03:00.
problem-no-zone = { $field } has no time zone; write it as 2023-10-05T15:00:00+03:00.
problem-not-json = This is not JSON.
problem-line-too-long = This line is longer than any record: at most { $most } characters.
problem-too-many-lines = The file has more records than one import takes: at most { $most }. Split it.
problem-not-an-object = This is not a JSON object.
problem-unknown-code = { $field } holds “{ $value }”; it may hold: { $codes }.
problem-code-twice = { $field } names a code twice.
problem-target-count = { $field } holds { $value }; it may hold 1 or more, or null for “some”.
problem-target-twice = { $field } names “{ $value }” a second time.
problem-half-position = { $field } has a latitude or a longitude without the other.
problem-id-differs = id: another record has this id and says something else.
problem-number-taken = number: another record has the number { $value }.
problem-id-twice = id: this file names it a second time.

## Exports and imports

import-map-columns =
    Which column holds what. Left: the heading in your file; right: a field, or "" to leave the column out. A column
    that is two fields at once has both, with a comma between: "place_name, place_admin1".
    Fields: { $fields }.
    “day” and “clock” are for tables that have them in two columns; “position” is for one with both degrees in one cell.
    “person_sex”, “person_age” and “person_fate” (killed or injured; a constant, if nothing says it) are for tables with a
    row for each person: the rows of one event are summed.
import-map-words =
    What words of your own mean, where they are not ours, such as:  "barrel" = "barrel_bomb"
import-map-reading =
    day_first: whether 05/10/2023 is the fifth of October (true) or the tenth of May (false). Needed only where the file
    itself leaves it open. list: the name of your list. It stands before its ids, because many lists begin at 1.
problem-not-a-whole-number = It holds “{ $value }”; it may hold a whole number from 0, or nothing where it is not known.
problem-not-a-number = It holds “{ $value }”; it may hold a number such as 35.9025, or nothing.
problem-not-a-day = It holds “{ $value }”; it may hold a day such as 2023-10-05 or 05/10/2023.
problem-day-or-month = “{ $value }” could be two days. Say in the mapping, below [reading], whether the day stands first (day_first = true) or the month (day_first = false).
problem-not-a-clock = It holds “{ $value }”; it may hold a time such as 14:30, or a part of the day such as morning.
problem-not-a-yes = It holds “{ $value }”; it may hold yes or no, or nothing.
problem-unknown-word = It holds “{ $value }”; it may hold: { $codes }. Other words can be given a meaning in the mapping, below [words].
problem-map-heading = The mapping names a column “{ $value }”, which the file does not have.
problem-map-field = The mapping gives a column the field “{ $value }”; it may give: { $codes }.
problem-map-twice = The mapping gives the field “{ $value }” to two columns.
problem-map-without = The mapping has no column for “{ $value }”, without which there is no record.
problem-map-word = The mapping gives a word the meaning “{ $value }”; it may give: { $codes }.
problem-map-shape = The mapping is not of the right shape at “{ $value }”.
problem-map-people = In a table with a row for each person the mapping may not give “{ $value }”: people are counted, and their ids are no attacks’.
problem-map-constant = The mapping gives “{ $value }” a constant, which it cannot have.
problem-hijri-day = It holds “{ $value }”, a day of the Islamic calendar. Convert the column to dates such as 2023-10-05.
problem-in-future = It holds “{ $value }”, which is still to come.
problem-not-a-position = It holds “{ $value }”; it may hold a position such as 35.9025, 36.7260, or nothing.
problem-changed-here = It was changed here since the file last came, and the file changed it, too: { $fields }. Correct one of the two.
import-map-places =
    Your own names of places that are not found, with a p-code or a name that is known, such as:  "the old mill" = "Sarmin"
import-map-constants =
    What holds for every row that says nothing itself, such as:  attack_kinds = "other"
    civilian_status: civilians, or unknown where fighters may be among those who were harmed.
problem-import-area-unknown = “{ $value }” is no area of this theatre.
problem-import-pcode-unknown = No place of this theatre has the p-code “{ $value }”.
problem-import-place-contradicts = The place with the p-code “{ $value }” lies in another area than this row says.
problem-import-place-several = Several places are called “{ $value }”: { $more }. Give its area, its p-code or its position.
problem-import-place-unknown = No place of this theatre is called “{ $value }”.
problem-import-place-like = “{ $value }” is not found there. Near or alike: { $more }.
problem-import-position-outside = The position { $value } lies outside this theatre.
problem-import-position-swapped = The position { $value } lies outside this theatre; with latitude and longitude exchanged it would lie inside.
problem-import-position-far = The position { $value } is far from every place of this theatre.
problem-import-position-elsewhere = The position is { $more } km from { $value }.
problem-import-like-existing = It may be the same attack as { $value }.
import-refused-row = Row
import-refused-reason = Reason
problem-formula = It holds the formula “{ $value }”, whose result was never saved. Open the file in a spreadsheet and save it again.
problem-other-form = This is the definition of a form (XLSForm), not a list of attacks. Import the answers that were collected with it.
problem-other-activities = This is a list of activities of organisations (who does what where), not of attacks.
problem-other-gazetteer = This is a table of places, not of attacks: balagh places load takes it.
problem-other-survey = These are the answers of a survey of people or households, not a list of attacks.
problem-other-totals = These are totals by day, not a list of attacks: a record needs a place and what struck.
## Words of other people's tables, folded; parted by " | "
read-table-totals = total | totals | grand total | sum | subtotal
read-table-activities = sector | cluster | sector/cluster | subsector | implementing partner | beneficiaries | donor
read-table-survey = hoh | household | household size | marital status | respondent | enumerator | respondent sex | respondent age
