"""Deliver updates to the bot's webhook: in order, with growing pauses until one is accepted."""

import asyncio
import json
import ssl

import httpx

from bot.sandbox.world.updates import Update, UpdateQueue, Webhook

HEADER = "X-Telegram-Bot-Api-Secret-Token"
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 60.0
PATIENCE = 30.0


async def deliver(queue: UpdateQueue, first_pause: float = FIRST_PAUSE) -> None:
    """Deliver until the server ends; does nothing while no webhook is set."""
    pause = first_pause
    none = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # no certificate authorities: plain HTTP on loopback
    async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False, verify=none) as client:
        while not queue.closing:
            if queue.webhook is None or not queue.pending:
                await queue.deliverable()
                pause = first_pause
                continue
            hook, update = queue.webhook, queue.pending[0]
            if await _post(client, queue, hook, update):
                queue.confirm_before(update.id + 1)
                pause = first_pause
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)


async def _post(client: httpx.AsyncClient, queue: UpdateQueue, hook: Webhook, update: Update) -> bool:
    """Deliver one update; on failure store the error. Returns whether it was accepted."""
    headers = {"Content-Type": "application/json"}
    if hook.secret:
        headers[HEADER] = hook.secret
    try:
        answer = await client.post(hook.url, content=json.dumps(update.wire()), headers=headers)
    except httpx.HTTPError as error:
        problem = f"Connection failed: {type(error).__name__}"
    else:
        if answer.is_success:
            return True
        problem = f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
    hook.last_error_date = int(queue.clock.now())
    hook.last_error_message = problem
    return False
