### The words of the fields

field-when =
    .question = Ne zaman?
    .hint = Basın ya da yazın: 14:30, 20 dakika önce.
    .answer = Ne zaman
field-where =
    .answer = Nerede
field-kinds =
    .question = Ne tür bir saldırıydı?
    .hint = Uyanların hepsine basın ya da yazın.
    .answer = Tür
field-hurt =
    .question = Zarar gören oldu mu?
