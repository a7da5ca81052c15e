## Codes of the record, as words on buttons

day-today = today
day-yesterday = yesterday

## Who, where, when

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Time

read-day-today = today | this day
read-day-yesterday = yesterday | the day before | yday | yest | yesterdays | yesteday | yesturday
read-day-before_yesterday = day before yesterday | the day before yesterday | two days ago | 2 days ago
read-day-last_night = last night | yesterday night | the night before | yesterday at night | yest nite | last nite | yest night
read-day-tonight = tonight | this night
read-day-last = last | past | previous
read-weekday-0 = monday | mondays | mon
read-weekday-1 = tuesday | tuesdays | tue | tues
read-weekday-2 = wednesday | wednesdays | wed | wednsday
read-weekday-3 = thursday | thursdays | thu | thurs
read-weekday-4 = friday | fridays | fri
read-weekday-5 = saturday | saturdays | sat
read-weekday-6 = sunday | sundays | sun
read-month-1 = january | jan
read-month-2 = february | feb
read-month-3 = march | mar
read-month-4 = april | apr
read-month-5 = may
read-month-6 = june | jun
read-month-7 = july | jul
read-month-8 = august | aug
read-month-9 = september | sep | sept
read-month-10 = october | oct
read-month-11 = november | nov
read-month-12 = december | dec
