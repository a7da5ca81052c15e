"""Settings of the connections: Telegram's Bot API, the webhook, the health endpoint and the rates of messages."""

import re

from pydantic import BaseModel, Field, ValidationInfo, field_validator

from bot.config.values import Listen, ListenOrNot, Proxy, Url

TELEGRAM = "https://api.telegram.org"


class ConnectionSettings(BaseModel):
    """How the bot reaches Telegram, and how many messages it takes and sends."""

    telegram_token: str = Field(
        "", repr=False, description="The bot's token from @BotFather; empty: the sandbox opens instead"
    )
    telegram_api_url: Url = Field(TELEGRAM, description="Address of your own Bot API server, if you run one")
    telegram_proxy: Proxy = Field(
        "",
        repr=False,
        description="Proxy through which Telegram is reached: http://, https://, socks4:// or socks5://[user:password@]"
        "host:port; empty: HTTPS_PROXY or ALL_PROXY of the environment, if set",
    )
    webhook_url: str = Field(
        "", description="The https address where Telegram reaches this bot; empty: long polling"
    )
    webhook_listen: Listen = Field(
        "127.0.0.1:8443", description="host:port where the webhook listens, behind your https proxy"
    )
    webhook_secret: str = Field(
        "",
        repr=False,
        description="Shared with Telegram, so that nobody else can deliver updates",
        validate_default=True,
    )
    health_listen: ListenOrNot = Field(
        "",
        description="Port, or host:port, of /live, /ready and /metrics (Prometheus); a port alone is reachable from "
        "this machine only; empty: no endpoint",
    )
    send_rate_overall: float = Field(30.0, gt=0, description="Messages sent per second to all chats together")
    send_rate_chat: float = Field(
        1.0, gt=0, description="Messages sent per second to one person, after a short burst"
    )
    send_burst: int = Field(5, ge=1, description="Messages sent to one person without a pause")
    send_rate_group: float = Field(20.0, gt=0, description="Messages sent per minute to one group or channel")
    max_in_flight: int = Field(
        4,
        ge=1,
        description="New messages sent at the same time; as many may be sent twice when the program is killed",
    )
    inbound_rate: float = Field(
        5.0, gt=0, description="Updates handled per second for one person, after a burst; later ones wait"
    )
    inbound_burst: int = Field(100, ge=20, description="Updates of one person handled without a pause")
    inbound_queue_limit: int = Field(
        1000,
        ge=100,
        description="Updates of one person that may wait; further ones are refused, and the person is told",
    )
    sandbox_port: int = Field(8484, ge=0, le=65535, description="Port of the sandbox's page")

    @field_validator("webhook_url")
    @classmethod
    def _webhook_address(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise ValueError("an address that begins with https://, or nothing")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: str, info: ValidationInfo) -> str:
        needed = bool(info.data.get("webhook_url"))
        if (value or needed) and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value):
            raise ValueError("16 to 256 letters, digits, _ and -; needed with BALAGH_WEBHOOK_URL")
        return value

    @property
    def most_file_mb(self) -> int:
        """The largest file, in MB, that Telegram (or your own Bot API server) gives a bot."""
        return 20 if self.telegram_api_url == TELEGRAM else 2000
