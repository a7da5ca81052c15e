"""deploy/: what can be checked without a machine to deploy to."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.config.setting_names import unknown_names
from bot.config.settings import Settings

DEPLOY = Path("deploy")
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
IMAGES = sorted(DEPLOY.glob("*Dockerfile"))


def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    return loaded


def test_every_setting_named_here_exists() -> None:
    for file in DEPLOY.rglob("*"):
        if file.is_file() and file.suffix not in (".png", ".txt", ".gz"):
            named = re.findall(r"BALAGH_[A-Z][A-Z_]*[A-Z]\b(?!_)", file.read_text(encoding="utf-8"))
            assert unknown_names(named, Settings.model_fields) == [], file


def test_the_example_starts_once_its_token_is_there(tmp_path: Path) -> None:
    text = (DEPLOY / "example.env").read_text(encoding="utf-8")
    assert re.search(r"^BALAGH_TELEGRAM_TOKEN=$", text, re.MULTILINE)
    file = tmp_path / "all.env"
    secret = "0123456789abcdef"
    everything = re.sub(r"^#(?=[A-Z_]+=)", "", text, flags=re.MULTILINE)
    everything = everything.replace("/var/lib/balagh/texts", str(tmp_path))  # a folder that must be there
    file.write_text(everything.replace("SECRET=", f"SECRET={secret}"), encoding="utf-8")
    settings = Settings(_env_file=file)  # type: ignore[call-arg]
    assert settings.webhook_secret == secret
    assert settings.health_listen == "127.0.0.1:9464"
    assert dict(settings.channels).keys() == {"en", "ar"}


@pytest.mark.parametrize("image", IMAGES, ids=lambda path: path.name)
def test_images_pass_hadolint(image: Path) -> None:
    program = Path(sys.executable).parent / "hadolint"
    done = subprocess.run([program, "--no-color", image], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_image_is_what_it_should_be() -> None:
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    assert text.count("FROM ") == 3
    assert "--require-hashes" in text
    assert (
        'HEALTHCHECK --interval=60s --timeout=20s --start-period=60s --retries=3 CMD ["balagh", "health"]'
        in text
    )
    assert 'CMD ["run", "--live"]' in text
    assert all(stage.rpartition("USER ")[2].startswith("10001:10001") for stage in text.split("FROM ")[2:])
    copied = {
        word for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE) for word in line.split()
    }
    assert all(Path(each).exists() for each in copied)
    ignored = Path(".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {line.removeprefix("!") for line in ignored if line.startswith("!")} == copied


def test_compose_is_sealed_and_whole() -> None:
    loaded = compose()
    services = loaded["services"]
    for name, service in services.items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert "no-new-privileges:true" in service["security_opt"], name
        assert service["restart"] == "unless-stopped", name
        for volume in service.get("volumes", ()):
            source = volume.partition(":")[0]
            assert source in loaded["volumes"] or (DEPLOY / source).is_file(), volume
        assert set(service.get("depends_on", ())) <= services.keys()
        if "build" in service:
            assert (DEPLOY / service["build"]["context"] / service["build"]["dockerfile"]).is_file()
    assert {"sqlite"} == set(services["bot"]["profiles"])
    assert services["workers"]["command"] == ["run", "--live", "--workers", "2"]
    assert "COMPOSE_PROFILES=sqlite\n" in (DEPLOY / "example.env").read_text(encoding="utf-8")
    named = set(re.findall(r"\$\{(\w+)", (DEPLOY / "compose.yaml").read_text(encoding="utf-8")))
    assert all(f"{name}=" in (DEPLOY / "example.env").read_text(encoding="utf-8") for name in named)


@pytest.mark.skipif(
    subprocess.run(["sh", "-c", "docker compose version"], capture_output=True, check=False).returncode != 0,
    reason="needs docker compose",
)
def test_docker_reads_it(tmp_path: Path) -> None:
    shutil.copytree(DEPLOY, tmp_path / "deploy")
    shutil.copy(DEPLOY / "example.env", tmp_path / "deploy" / ".env")
    for profile in ("sqlite", "postgres,files"):
        command = ["docker", "compose", "--profile", profile.partition(",")[0], "config", "--quiet"]
        done = subprocess.run(command, cwd=tmp_path / "deploy", capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.needs("systemd-analyze")
@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_units_are_hardened(unit: Path) -> None:
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=20", unit.resolve()]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stdout[-200:] + done.stderr


@pytest.mark.needs("systemd-analyze")
def test_units_can_be_loaded(tmp_path: Path) -> None:
    """As they stand, but for the program: it is not installed here."""
    files = [*UNITS, *(DEPLOY / "systemd").glob("*.timer")]
    for file in files:
        text = file.read_text(encoding="utf-8").replace("/opt/balagh/bin/balagh ", "/bin/true ")
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", *(tmp_path / file.name for file in files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    ours = [line for line in done.stderr.splitlines() if "balagh" in line]
    assert (done.returncode, ours) == (0, [])


def test_units_run_live_and_wait_for_a_person_when_a_setting_is_wrong() -> None:
    text = (DEPLOY / "systemd" / "balagh.service").read_text(encoding="utf-8")
    assert "ExecStart=/opt/balagh/bin/balagh run --live\n" in text
    assert "RestartPreventExitStatus=2\n" in text


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("BALAGH_TELEGRAM_TOKEN=110201543:" + "A" * 35, True),
        ("url = f'/bot110201543:" + "A" * 35 + "/getMe'", True),
        ("BALAGH_KEYS=" + "k" * 43, True),
        ("AGE-SECRET-" + "KEY-1" + "Q" * 58, True),
        ("-----BEGIN RSA PRIVATE" + " KEY-----", True),
        ("TOKEN = 'of @BotFather'", False),
    ],
)
def test_make_check_finds_a_secret_that_somebody_left(tmp_path: Path, planted: str, found: bool) -> None:
    check = next(line for line in Path("Makefile").read_text().splitlines() if "detect-secrets-hook" in line)
    scan = check.removeprefix("\t$(BIN)/").removesuffix(" $$files").split()
    (tmp_path / "left.py").write_text(f"{planted}\n")
    command = [str(Path(sys.executable).with_name(scan[0])), *scan[1:], str(tmp_path / "left.py")]
    assert subprocess.run(command, capture_output=True, check=False).returncode == int(found)
