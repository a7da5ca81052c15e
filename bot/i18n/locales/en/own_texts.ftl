### An organisation's own texts: mistakes in their files (balagh texts check, doctor, every start), preview and list

own-text-at = { $file }, line { $line }: { $problem }
own-text-at-file = { $file }: { $problem }

## Mistakes: what is wrong, and what to do

own-text-name = nobody reads this file: its name is not that of a language. Name it after the language, such as en.ftl (languages here: { $languages }). If its name ends in .txt, remove that ending.
own-text-utf16 = the file is saved as UTF-16 (also called "Unicode"). Save it again with the encoding UTF-8.
own-text-byte-order-mark = the file begins with an invisible mark (a byte-order mark). Save it again with the encoding "UTF-8", not "UTF-8 with BOM".
own-text-encoding = this line has letters that are not UTF-8. Save the file again with the encoding UTF-8, and type the line again if its letters look wrong.
own-text-tab = this line begins with a tab. Put four spaces in the place of the tab.
own-text-not-indented = “{ $text }” is neither a new text (name = words) nor the continuation of the text above. If it belongs to the text above, begin the line with four spaces.
own-text-brace-open = in “{ $text }” a {"{"} is not closed. Write a slot with both braces, such as {"{"} $kinds {"}"}.
own-text-brace-closed = in “{ $text }” a {"}"} stands without its {"{"}. Write a slot with both braces, such as {"{"} $kinds {"}"}.
own-text-no-text = “{ $text }” has no words after it. Write them on the same line, or on the next lines with four spaces before them, or remove this line.
own-text-no-default = in “{ $text }” no case is marked as the one for everything else. Put a * before the [ of that case.
own-text-unreadable = “{ $text }” cannot be read. A text is written as: name = words. The name has only small Latin letters, digits, - and _.
own-text-twice = “{ $text }” is already in line { $before }. Keep one of the two.
own-text-message = no text is called “{ $text }”, so nobody would read it. The nearest name is “{ $nearest }”.
own-text-part = “{ $text }” is not used. What is used: { $parts }
own-text-slot = { $message } cannot have the slot “{ $text }”, so our sentence would be published in its place. The nearest slot is “{ $nearest }”.
own-text-reference = { $message } uses “{ $text }”, which does not exist, so our sentence would be published in its place. The nearest name is “{ $nearest }”.

## The commands

own-text-none = There are no texts of your own: { $folder } has no file for this language.
own-text-checked = { $files ->
    [one] One file read, nothing wrong.
   *[other] { $files } files read, nothing wrong.
}
own-text-wrong = { $count ->
    [one] One mistake.
   *[other] { $count } mistakes.
}
own-text-yours = yours
own-text-ours = ours
own-text-unused = never printed: { $slots ->
    [0] our sentence is used in its place, or none
   *[other] nothing fills { $names } with these settings
}
own-text-needed = needed on ordinary days
own-text-slots = Slots of every sentence
own-text-slots-footer = Further slots of the footer
own-text-part-title = Title
own-text-part-lead = Lead
own-text-part-trend = Trend
own-text-part-law = Law
own-text-part-appeal = Appeal
own-text-part-closing = Closing
own-text-part-footer = Footer
own-text-part-names = Names
own-text-part-unused = Your sentences that no day printed

## Places of the made-up days

made-up-place-1 = Upper Mill
made-up-place-2 = Lower Mill
region-made_up_1 =
    .name = East Valley
    .city = the city of East Valley
region-made_up_2 =
    .name = West Valley
    .city = the city of West Valley
