"""Telegram is reached over TLS from a machine that brings no authorities of its own."""

import ssl
from pathlib import Path

import certifi
import pytest

from bot.telegram.outbound.tls import tls


def test_a_machine_without_ca_certificates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    assert ssl.create_default_context().get_ca_certs() == []
    context = tls.__wrapped__()
    assert len(context.get_ca_certs()) == Path(certifi.where()).read_text().count("BEGIN CERTIFICATE")
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
