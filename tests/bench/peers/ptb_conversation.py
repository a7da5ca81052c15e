"""python-telegram-bot as its documentation builds a form: ConversationHandler with PicklePersistence.

Its state is written every 60 s; what was answered since is gone with the process.
"""

import os
import warnings
from pathlib import Path

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    PicklePersistence,
)
from telegram.warnings import PTBUserWarning

from tests.bench.peers.form import QUESTIONS, STEPS, data, following, taken, text

warnings.filterwarnings("ignore", category=PTBUserWarning)


def keyboard(step: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data=data(step, n))]
            for n, label in enumerate(QUESTIONS[step])
        ]
    )


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> str:
    assert update.message
    assert context.user_data is not None
    context.user_data["answers"] = {}
    await update.message.reply_text(text(STEPS[0], {}), reply_markup=keyboard(STEPS[0]))
    return STEPS[0]


async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> str:
    query = update.callback_query
    assert query
    assert query.data
    assert context.user_data is not None
    await query.answer()
    step, answer = taken(query.data)
    context.user_data["answers"][step] = answer
    after = following(step)
    if after is None:
        context.user_data["answers"] = {}
        after = STEPS[0]
    await query.edit_message_text(text(after, context.user_data["answers"]), reply_markup=keyboard(after))
    return after


def main() -> None:
    server = os.environ["BENCH_SERVER"]
    application = (
        Application.builder()
        .token(os.environ["BENCH_TOKEN"])
        .base_url(f"{server}/bot")
        .persistence(PicklePersistence(Path(os.environ["BENCH_FOLDER"]) / "state.pickle"))
        .build()
    )
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("report", start)],
            states={step: [CallbackQueryHandler(press, pattern=f"^{step}\\|")] for step in STEPS},
            fallbacks=[CommandHandler("report", start)],
            name="report",
            persistent=True,
        )
    )
    application.run_polling()


if __name__ == "__main__":
    main()
