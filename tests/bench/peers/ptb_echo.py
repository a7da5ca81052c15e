"""python-telegram-bot, bare: every press is answered and the message edited. No state, no storage, no order.

As its documentation shows it (ApplicationBuilder, run_polling), with nothing added or taken away.
"""

import os

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from tests.bench.peers.form import QUESTIONS, STEPS, data, following, text


def keyboard(step: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data=data(step, n))]
            for n, label in enumerate(QUESTIONS[step])
        ]
    )


async def start(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    await update.message.reply_text(text(STEPS[0], {}), reply_markup=keyboard(STEPS[0]))


async def press(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query
    assert query.data
    await query.answer()
    step = following(query.data.partition("|")[0]) or STEPS[0]
    await query.edit_message_text(text(step, {}), reply_markup=keyboard(step))


def main() -> None:
    server = os.environ["BENCH_SERVER"]
    application = Application.builder().token(os.environ["BENCH_TOKEN"]).base_url(f"{server}/bot").build()
    application.add_handler(CommandHandler("report", start))
    application.add_handler(CallbackQueryHandler(press))
    application.run_polling()


if __name__ == "__main__":
    main()
