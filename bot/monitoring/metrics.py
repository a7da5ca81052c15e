"""What is measured, in a registry that is handed in. No label carries a person, a chat, a place or a text."""

from collections.abc import Mapping
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from storage.repositories.operations.service_counts import ServiceCounts

#: Seconds from a tap's arrival to its answer: a person feels the difference between these.
_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0)


class Metrics:
    """One process's figures. Those of the database are read when they are asked for."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._registry = registry
        self._asked: dict[str, datetime] = {}
        self._handled = Counter("balagh_updates", "Updates processed", registry=registry)
        self._answers = Counter(
            "balagh_sends", "Attempts to send a message, by result", ["outcome"], registry=registry
        )
        self._seconds = Histogram(
            "balagh_answer_seconds",
            "Seconds from the arrival of a pressed button to its answer, its card before it",
            buckets=_BUCKETS,
            registry=registry,
        )
        self._trouble = Counter(
            "balagh_storage_errors", "Errors of the database, by kind", ["kind"], registry=registry
        )
        self._job_failures = Counter(
            "balagh_job_failures", "Times a scheduled job failed", ["name"], registry=registry
        )
        self._job_failing = Gauge(
            "balagh_job_failing",
            "1: this scheduled job failed when it was last done",
            ["name"],
            registry=registry,
        )
        self._duty = Gauge("balagh_leader", "1: this process holds the lease", ["name"], registry=registry)
        self._ready = Gauge("balagh_ready", "1: as /ready says", registry=registry)
        self._heard = self._gauge(
            "balagh_last_poll_timestamp_seconds", "Time of the last answer to long polling"
        )
        self._ticked = self._gauge(
            "balagh_last_schedule_timestamp_seconds", "Time of the last run of the scheduler"
        )
        self._up = self._gauge(
            "balagh_storage_up", "1: the database answered when these figures were asked for"
        )
        self._outbox = self._gauge("balagh_outbox_messages", "Messages waiting to be sent")
        self._outbox_age = self._gauge("balagh_outbox_age_seconds", "Age of the oldest waiting message")
        self._dead = self._gauge("balagh_dead_letters", "Messages rejected by Telegram")
        self._inbox = self._gauge("balagh_inbox_updates", "Updates waiting to be processed")
        self._drafts = self._gauge("balagh_drafts_open", "Reports begun but not sent")
        self._statements = Gauge(
            "balagh_statements", "Statements, by edition and state", ["edition", "state"], registry=registry
        )
        self._backup = self._gauge(
            "balagh_backup_timestamp_seconds", "When the last backup was made; 0: never"
        )

    def _gauge(self, name: str, what: str) -> Gauge:
        return Gauge(name, what, registry=self._registry)

    def handled(self, count: int, received: Mapping[str, datetime]) -> None:
        """Updates were handled; of those that were pressed buttons, when each arrived (by the button's query)."""
        self._handled.inc(count)
        self._asked.update(received)

    def answered(self, query_id: str, now: datetime) -> None:
        """A pressed button has its answer."""
        arrived = self._asked.pop(query_id, None)
        if arrived is not None:
            self._seconds.observe(max(0.0, (now - arrived).total_seconds()))

    def said(self, outcome: str) -> None:
        """A try to say something ended: sent, or with this kind of error."""
        self._answers.labels(outcome).inc()

    def storage_failed(self, kind: str) -> None:
        """The database did not do something."""
        self._trouble.labels(kind).inc()

    def job_failed(self, name: str) -> None:
        """A scheduled job failed."""
        self._job_failures.labels(name).inc()

    def jobs(self, failing: Mapping[str, bool]) -> None:
        """Which scheduled jobs fail now."""
        for name, fails in failing.items():
            self._job_failures.labels(name)  # a series that begins at 0 shows its first failure
            self._job_failing.labels(name).set(fails)

    def leases(self, mine: Mapping[str, bool]) -> None:
        """Which duties this process has now."""
        for name, has in mine.items():
            self._duty.labels(name).set(has)

    def text(self, figures: ServiceCounts | None, ready: bool, heard_at: float, ticked_at: float) -> bytes:
        """All of it in Prometheus's text format; `figures` is None while the database does not answer."""
        self._ready.set(ready)
        self._heard.set(heard_at)
        self._ticked.set(ticked_at)
        self._up.set(figures is not None)
        if figures is not None:
            self._read(figures)
        return generate_latest(self._registry)

    def _read(self, figures: ServiceCounts) -> None:
        self._outbox.set(figures.outbox)
        self._outbox_age.set(figures.outbox_age_s)
        self._dead.set(figures.dead)
        self._inbox.set(figures.inbox)
        self._drafts.set(figures.drafts)
        self._backup.set(figures.backup_at.timestamp() if figures.backup_at else 0)
        self._statements.clear()
        for (edition, state), count in figures.statements.items():
            self._statements.labels(edition, state).set(count)
