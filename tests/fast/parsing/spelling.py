"""Numbers written out, for round trips: 0 … 9,999 in English and in Arabic (both genders, two cases)."""

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_ONES += [
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

_UNITS_M = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_UNITS_F = ["صفر", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
_TENS_AR = ["-", "-", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_HUNDREDS_AR = ["-", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]


def english(number: int, with_and: bool) -> str:
    """ "one hundred (and) twenty-three"."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        unit = f"-{_ONES[number % 10]}" if number % 10 else ""
        return _TENS[number // 10] + unit
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    head, rest = f"{english(number // size, with_and)} {name}", number % size
    if not rest:
        return head
    return f"{head} {'and ' if with_and and rest < 100 else ''}{english(rest, with_and)}"


def arabic(number: int, feminine: bool, oblique: bool) -> str:
    """ "مئة وثلاثة وعشرون"; `oblique`: the case after a verb or preposition (عشرين, مئتين)."""
    parts: list[str] = []
    thousands, rest = divmod(number, 1000)
    if thousands:
        parts.append({1: "ألف", 2: "ألفان"}.get(thousands) or f"{_UNITS_M[thousands]} آلاف")
    if rest >= 100:
        parts.append(_HUNDREDS_AR[rest // 100])
        rest %= 100
    if rest or not parts:
        parts.append(_below_hundred(rest, feminine))
    text = " و".join(parts)
    if oblique:
        text = text.replace("ون", "ين").replace("اثنان", "اثنين").replace("اثنتان", "اثنتين")
        text = text.replace("مئتان", "مئتين").replace("ألفان", "ألفين").replace("اثنا ", "اثني ")
    return text


def _below_hundred(number: int, feminine: bool) -> str:
    units = _UNITS_F if feminine else _UNITS_M
    ten = "عشرة" if feminine else "عشر"
    if number <= 10:
        return units[number]
    if number < 20:
        head = {11: "إحدى" if feminine else "أحد", 12: "اثنتا" if feminine else "اثنا"}.get(number)
        return f"{head or units[number - 10]} {ten}"
    tens = _TENS_AR[number // 10]
    return f"{units[number % 10]} و{tens}" if number % 10 else tens
