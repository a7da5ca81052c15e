"""Every kind of button and every command has a handler: a forgotten one is named here, with the file to mend."""

import pytest

from bot.config.permissions import ACTIONS, COMMANDS
from bot.telegram.routing.callbacks import CALLBACKS
from bot.telegram.routing.commands import HANDLERS
from bot.views.callbacks import Callback


@pytest.mark.parametrize("callback", Callback, ids=lambda callback: callback.name)
def test_a_button_has_a_handler(callback: Callback) -> None:
    assert callback in CALLBACKS, (
        f"Callback.{callback.name} has no handler in bot/telegram/routing/callbacks.py"
    )
    action = CALLBACKS[callback].action
    assert action in ACTIONS, f"Callback.{callback.name}: {action} is no action of bot/config/permissions.py"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_a_handler(name: str) -> None:
    assert name in HANDLERS, f"/{name} has no handler in bot/telegram/routing/commands.py"
    action = COMMANDS[name].action
    assert action in ACTIONS, f"/{name}: {action} is no action of bot/config/permissions.py"


def test_no_handler_is_left_over() -> None:
    assert set(CALLBACKS) <= set(Callback), "a handler without a Callback in bot/views/callbacks.py"
    assert set(HANDLERS) <= set(COMMANDS), "a handler without a command in bot/config/permissions.py"
