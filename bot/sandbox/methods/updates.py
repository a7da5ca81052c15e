"""Delivery of updates to the bot: long polling and webhooks."""

from typing import Any
from urllib.parse import urlsplit

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.updates import LOOPBACK, Webhook
from bot.sandbox.world.world import World

LONGEST_POLL = 50
MOST_UPDATES = 100


async def get_updates(world: World, call: Call) -> list[Json]:
    """Return the next updates; waits up to `timeout` seconds for the first one."""
    values = call.values
    world.updates.allow(values.get("allowed_updates"))
    limit = min(max(values.get("limit", MOST_UPDATES), 1), MOST_UPDATES)
    seconds = min(max(values.get("timeout", 0), 0), LONGEST_POLL)
    return [update.wire() for update in await world.updates.poll(values.get("offset"), limit, seconds)]


def set_webhook(world: World, call: Call) -> bool:
    """Deliver updates to a webhook; an empty URL removes it."""
    values = call.values
    url = values.get("url", "")
    world.updates.allow(values.get("allowed_updates"))
    if values.get("drop_pending_updates"):
        world.updates.drop_all()
    if url and not url.startswith(("http://", "https://")):
        raise bad_request("bad webhook: an HTTPS URL must be provided for webhook")
    if url and _host(url) not in LOOPBACK:
        raise bad_request("bad webhook: the sandbox delivers to this machine only")
    hook = Webhook(url, values.get("secret_token"), max_connections=values.get("max_connections", 40))
    world.updates.webhook = hook if url else None
    world.updates.wake()
    return True


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def delete_webhook(world: World, call: Call) -> bool:
    """Remove the webhook and return to long polling."""
    return set_webhook(world, Call("setWebhook", {**call.values, "url": ""}))


def get_webhook_info(world: World, _call: Call) -> dict[str, Any]:
    """Return the webhook, the number of pending updates and the last error."""
    return world.updates.info()


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
