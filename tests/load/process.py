"""The real program as a process of its own: started as people start it, killed as the world kills it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bot.config.settings import Settings
from bot.runtime.context import build_context
from bot.services.people import joining
from bot.services.people.consent import VERSION
from bot.telegram.outbound.dispatcher import CLOSE_S
from storage.engine.database import Database
from storage.model.vocabulary import CONSENT_PURPOSES
from storage.repositories.people import chats, invitations, people
from tests.load.crowd import Crowd

#: What a stop may take: its own limit, and as much again as a machine needs where many others want the processor.
STOP_S = CLOSE_S + 30.0


class Organisation:
    """Settings and a database; everyone of the crowd has joined."""

    def __init__(
        self,
        folder: Path,
        crowd: Crowd,
        url: str,
        database_url: str = "",
        role: str = "responder",
        **settings: Any,
    ) -> None:
        self.folder = folder
        self._processes: list[Process] = []
        self.environment = {
            "BALAGH_TELEGRAM_TOKEN": crowd.app.token,
            "BALAGH_TELEGRAM_API_URL": url,
            "BALAGH_DATA_DIR": str(folder),
            "BALAGH_DATABASE_URL": database_url,
            "BALAGH_SEND_RATE_OVERALL": "1000000",
            "BALAGH_SEND_RATE_CHAT": "1000000",
            "BALAGH_SEND_BURST": "1000000",
            "BALAGH_SEND_RATE_GROUP": "1000000",
            "BALAGH_MAX_IN_FLIGHT": "64",
            "BALAGH_INBOUND_RATE": "1000000",  # a crowd that taps as fast as it can is no flood here
            "BALAGH_CHAT_CLEANUP": "false",  # what was said is counted: it has to stand
            "BALAGH_DISCREET_MODE": "false",
            "PTB_TIMEDELTA": "1",
            **{f"BALAGH_{name.upper()}": str(value) for name, value in settings.items()},
        }
        self.settings = Settings(  # type: ignore[call-arg]
            _env_file=None, data_dir=folder, database_url=database_url, telegram_token=crowd.app.token
        )
        self.database = Database(self.settings.database, self.settings.key_ring())
        self.database.migrate()
        app = build_context(self.settings, self.database)
        codes = [joining.create_invitation(self.database, app, role)[0] for _ in crowd.people]
        with self.database.transaction() as session:
            for person, code in zip(crowd.people, codes, strict=True):
                accepted = invitations.redeem(
                    session, code, chats.find_or_create(session, person.id), app.clock()
                )
                assert accepted is not None
                joined = accepted.person
                people.set_language(session, joined.id, "en", app.clock())
                agreed = {"version": VERSION, "purposes": list(CONSENT_PURPOSES)}
                people.set_consent(session, joined.id, agreed, app.clock())
        for person in crowd.people:
            chat = crowd.world.chats[person.id]
            chat.known_to_bot = True
            chat.members[crowd.world.bot.id] = "member"

    def starts(self, *arguments: str, core: int | None = None) -> "Process":
        """`balagh run`."""
        self._processes.append(Process(self, arguments, core))
        return self._processes[-1]

    def ends(self) -> None:
        """Nothing of it is left behind, whatever became of the test."""
        for process in self._processes:
            if process.runs:
                process.dies()
        self.database.close()


class Process:
    """One `balagh run`."""

    def __init__(self, organisation: Organisation, arguments: tuple[str, ...], core: int | None) -> None:
        self.log = organisation.folder / "log.jsonl"
        environment = {k: v for k, v in os.environ.items() if not k.startswith("BALAGH_")}
        environment["BALAGH_THEATRE"] = "syria"
        command = [sys.executable, "-m", "bot", "run", "--live", *arguments]
        if core is not None:
            command = ["taskset", "-c", str(core), *command]
        with self.log.open("a") as log:
            self._process = subprocess.Popen(
                command, env=environment | organisation.environment, stderr=log, stdout=log
            )
        self.pid = self._process.pid

    @property
    def runs(self) -> bool:
        """Whether it is still there."""
        return self._process.poll() is None

    def dies(self) -> None:
        """SIGKILL: nothing can be done about it."""
        self._process.kill()
        self._process.wait(60)

    def stops(self, seconds: float = 60.0) -> float:
        """SIGTERM; gives the seconds it took to end."""
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(seconds)
        finally:
            self._process.kill()
        return time.monotonic() - began
