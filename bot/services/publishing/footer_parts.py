"""Parts of a statement's footer: a part that fails is left out and never delays the statement."""

import logging
from collections.abc import Callable
from typing import TypeVar

from sqlmodel import Session

from bot.monitoring.failures import where
from bot.services.context import AppContext
from bot.services.publishing import late_notices
from bot.views.publishing.late_notice import Subject
from storage.engine.database import savepoint

log = logging.getLogger(__name__)

T = TypeVar("T")


class Footer:
    """Makes the parts of one statement's footer, each in its own savepoint."""

    def __init__(self, session: Session, context: AppContext, subject: Subject) -> None:
        self._session = session
        self._context = context
        self._subject = subject

    def part(self, name: str, make: Callable[[], T], otherwise: T) -> T:
        """Make a part. On an error return `otherwise`, log it, and notify the coordinators."""
        try:
            with savepoint(self._session):
                return make()
        except BaseException as error:  # noqa: BLE001 - logged and notified; the statement is published without this part
            self._logged("a part of a statement's footer failed", name, error)
            self._tell(name, error)
            return otherwise

    def _tell(self, name: str, failed: BaseException) -> None:
        try:
            with savepoint(self._session):
                late_notices.report_missing_part(self._session, self._context, name, self._subject, failed)
        except BaseException as error:  # noqa: BLE001 - logged; the statement is published all the same
            self._logged("the coordinators could not be told", name, error)

    @staticmethod
    def _logged(event: str, name: str, error: BaseException) -> None:
        log.error(event, extra={"subject": name, "kind": type(error).__name__, "at": where(error)})
