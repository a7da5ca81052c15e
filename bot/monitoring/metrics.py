"""Metrics, in a registry that is passed in. No label carries a person, a chat, a place or a text."""

from collections.abc import Mapping
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from storage.repositories.operations.service_counts import ServiceCounts

#: Seconds from a tap to its answer: a person feels the difference between these.
_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0)


class Metrics:
    """The metrics of one process. Those of the database are read when they are requested."""

    def __init__(self, registry: CollectorRegistry, channels: int = 0) -> None:
        self._registry = registry
        self._pressed: dict[str, datetime] = {}
        self._updates = Counter("balagh_updates", "Updates processed", registry=registry)
        self._sends = Counter(
            "balagh_sends", "Attempts to send a message, by result", ["result"], registry=registry
        )
        self._answer_seconds = Histogram(
            "balagh_answer_seconds",
            "Seconds from the arrival of a pressed button to its answer, its card before it",
            buckets=_BUCKETS,
            registry=registry,
        )
        self._storage_errors = Counter(
            "balagh_storage_errors", "Errors of the database, by kind", ["kind"], registry=registry
        )
        self._job_failures = Counter(
            "balagh_job_failures", "Times a scheduled job failed", ["name"], registry=registry
        )
        self._job_failing = self._gauge("job_failing", "1: this scheduled job failed in its last run", "name")
        self._trouble = self._gauge("trouble", "1: this trouble lasts", "name")
        self._disk_free = self._gauge("disk_free_bytes", "Free bytes on the disk of the data folder")
        self._channels = self._gauge("channels", "Channels in the settings")
        self._channels.set(channels)
        self._statement = self._gauge(
            "statement_timestamp_seconds",
            "As of when the last statement is that Telegram accepted, or that was not needed; 0: none yet",
        )
        self._leader = self._gauge("leader", "1: this process holds the lease", "name")
        self._statements = self._gauge("statements", "Statements, by edition and state", "edition", "state")
        self._ready = self._gauge("ready", "1: as /ready says")
        self._last_poll = self._gauge(
            "last_poll_timestamp_seconds", "Time of the last answer to long polling"
        )
        self._last_run = self._gauge(
            "last_schedule_timestamp_seconds", "Time of the last run of the scheduler"
        )
        self._storage_up = self._gauge(
            "storage_up", "1: the database answered when these figures were requested"
        )
        self._outbox = self._gauge("outbox_messages", "Messages waiting to be sent")
        self._outbox_age = self._gauge("outbox_age_seconds", "Age of the oldest waiting message")
        self._dead = self._gauge("dead_letters", "Messages rejected by Telegram")
        self._inbox = self._gauge("inbox_updates", "Updates waiting to be processed")
        self._drafts = self._gauge("drafts_open", "Reports begun but not sent")
        self._backup = self._gauge(
            "backup_timestamp_seconds", "When the last backup was made and read again; 0: never"
        )
        self._bad_backup = self._gauge(
            "backup_failing", "1: the last backup could not be made, or be read again"
        )

    def _gauge(self, name: str, description: str, *labels: str) -> Gauge:
        return Gauge(f"balagh_{name}", description, labels, registry=self._registry)

    def count_updates(self, count: int, pressed: Mapping[str, datetime]) -> None:
        """Count processed updates. `pressed`: when each pressed button among them arrived, by query id."""
        self._updates.inc(count)
        self._pressed.update(pressed)

    def observe_answer(self, query_id: str, now: datetime) -> None:
        """Observe the time from a pressed button to its answer."""
        arrived = self._pressed.pop(query_id, None)
        if arrived is not None:
            self._answer_seconds.observe(max(0.0, (now - arrived).total_seconds()))

    def count_send(self, result: str) -> None:
        """Count an attempt to send, by the status of its result."""
        self._sends.labels(result).inc()

    def count_storage_error(self, kind: str) -> None:
        """Count an error of the database."""
        self._storage_errors.labels(kind).inc()

    def count_job_failure(self, name: str) -> None:
        """Count a failure of a scheduled job."""
        self._job_failures.labels(name).inc()

    def set_jobs(self, failing: Mapping[str, bool]) -> None:
        """Set which scheduled jobs fail now."""
        for name, fails in failing.items():
            self._job_failures.labels(name)  # a series that begins at 0 shows its first failure
            self._job_failing.labels(name).set(fails)

    def set_troubles(self, lasting: Mapping[str, bool | None], disk_free: int) -> None:
        """Set which troubles last now, and the free bytes."""
        for name, lasts in lasting.items():
            self._trouble.labels(name).set(bool(lasts))
        self._disk_free.set(disk_free)

    def set_leases(self, held: Mapping[str, bool]) -> None:
        """Set which leases this process holds now."""
        for name, is_held in held.items():
            self._leader.labels(name).set(is_held)

    def render(self, counts: ServiceCounts | None, ready: bool, last_poll: float, last_run: float) -> bytes:
        """Return all metrics in Prometheus's text format; `counts` is None while the database does not answer."""
        self._ready.set(ready)
        self._last_poll.set(last_poll)
        self._last_run.set(last_run)
        self._storage_up.set(counts is not None)
        if counts is not None:
            self._outbox.set(counts.outbox)
            self._outbox_age.set(counts.outbox_age_s)
            self._dead.set(counts.dead)
            self._inbox.set(counts.inbox)
            self._drafts.set(counts.drafts)
            self._backup.set(counts.backup_at.timestamp() if counts.backup_at else 0)
            self._bad_backup.set(counts.backup_failing)
            self._statement.set(counts.statement_at.timestamp() if counts.statement_at else 0)
            self._statements.clear()
            for (edition, state), count in counts.statements.items():
                self._statements.labels(edition, state).set(count)
        return generate_latest(self._registry)
