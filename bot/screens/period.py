"""The week's statement, to be posted by a coordinator's press."""

from datetime import date

from bot.catalogue import Words
from bot.screens.message import Button, Screen, styled
from bot.screens.summary import number_named


def post_week(last: date, words: Words) -> Screen:
    """Below the draft: post it?"""
    line = words("weekly-draft", day=number_named(last.isoformat(), words))
    return Screen(styled(line, "bold"), ((Button(words("weekly-post"), f"w|{last.isoformat()}"),),))
