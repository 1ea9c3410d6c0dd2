"""The settings of the webhook: all faults at once, no value repeated, nothing that Telegram would not take."""

from pathlib import Path

import pytest

from bot.settings import BotSettings, read

TOKEN = "123456789:AAcanary-token-of-nobody-0123456789012"
SECRET = "canary-secret_0123456789-ABCDEFGH"
URL = "https://bot.example.org/telegram"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def given(**more: str) -> tuple[BotSettings, tuple[str, ...]]:
    known = {"API_URL": "TESTIGO_TELEGRAM_API_URL", "URL": "TESTIGO_WEBHOOK_URL"}
    names = {name: known.get(name, f"TESTIGO_{name}") for name in more}
    variables = {"TESTIGO_TELEGRAM_TOKEN": TOKEN, "TESTIGO_DEMO": "1"}
    return read({**variables, **{names[name]: value for name, value in more.items()}}, "run")


def test_without_any_of_them_the_bot_polls_and_nothing_listens() -> None:
    settings, faults = given()
    assert faults == ()
    assert settings.webhook is None
    assert settings.listen is None


def test_an_address_and_a_secret_are_enough() -> None:
    settings, faults = given(URL=URL, WEBHOOK_SECRET=SECRET)
    assert faults == ()
    assert settings.webhook is not None
    assert (settings.webhook.url, settings.webhook.path) == (URL, "/telegram")
    assert settings.listen == ("127.0.0.1", 8081)
    assert SECRET not in repr(settings)
    assert "example" not in repr(settings)


def test_the_secret_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text(f"{SECRET}\n", "utf-8")
    settings, faults = given(URL=URL, WEBHOOK_SECRET_FILE=str(file))
    assert faults == ()
    assert settings.webhook is not None
    assert settings.webhook.secret == SECRET


def test_health_can_be_listened_on_while_polling() -> None:
    settings, faults = given(LISTEN="[::1]:9000")
    assert faults == ()
    assert (settings.webhook, settings.listen) == (None, ("::1", 9000))


def test_every_fault_is_said_at_once_and_no_value_is_repeated() -> None:
    faults = given(URL="http://canary.example/", WEBHOOK_SECRET="canary", LISTEN="canary")[1]
    assert [fault.split()[0] for fault in faults] == [
        "TESTIGO_WEBHOOK_URL",
        "TESTIGO_WEBHOOK_SECRET",
        "TESTIGO_LISTEN",
    ]
    assert "canary" not in " ".join(faults)


def test_a_secret_without_an_address_is_a_mistake() -> None:
    assert len(given(WEBHOOK_SECRET=SECRET)[1]) == 1


@pytest.mark.parametrize(
    "secret", ["", "short", "x" * 31, "x" * 257, "x" * 32 + "!", "ñ" * 40, "x" * 20 + " " * 20 + "x"]
)
def test_a_secret_that_can_be_guessed_or_that_telegram_refuses_is_refused(secret: str) -> None:
    assert len(given(URL=URL, WEBHOOK_SECRET=secret)[1]) == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://bot.example.org/telegram",
        "https://bot.example.org",
        "https://bot.example.org/",
        "https://bot.example.org:8081/telegram",
        "https://bot.example.org:0/telegram",
        "https://bot.example.org:x/telegram",
        "https://name:canary@bot.example.org/telegram",
        "https://bot.example.org/telegram?x=1",
        "https://bot.example.org/telegram#x",
        "https://bot.example.org/{anything}",
        "https://bot.example.org/a//b",
        "https://bot.example.org/health",
        "https://bot.example.org/metrics",
        "https://[/telegram",
        "ftp://bot.example.org/telegram",
        "http://127.0.0.1:8081/telegram",
        "telegram",
    ],
)
def test_an_address_that_telegram_or_we_cannot_use_is_refused(url: str) -> None:
    assert len(given(URL=url, WEBHOOK_SECRET=SECRET)[1]) == 1


@pytest.mark.parametrize(
    ("api", "url"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8081/telegram"),
        ("http://telegram:8080", "http://bot:8081/telegram"),
        ("http://10.0.0.5:8080", "https://bot.example.org:9443/telegram"),
    ],
)
def test_a_bot_api_server_near_by_may_come_without_a_certificate(api: str, url: str) -> None:
    assert given(API_URL=api, URL=url, WEBHOOK_SECRET=SECRET)[1] == ()


@pytest.mark.parametrize("api", ["https://api.example.org", "http://8.8.8.8:8080"])
def test_a_bot_api_server_elsewhere_may_not(api: str) -> None:
    assert len(given(API_URL=api, URL="http://127.0.0.1:8081/telegram", WEBHOOK_SECRET=SECRET)[1]) == 1
    assert (
        len(given(API_URL="http://127.0.0.1:8080", URL="http://bot.example.org/t", WEBHOOK_SECRET=SECRET)[1])
        == 1
    )


@pytest.mark.parametrize(
    "listen", ["8081", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:70000", ":8081", "a@b:1", "h:1/x"]
)
def test_what_cannot_be_listened_on_is_refused(listen: str) -> None:
    assert len(given(LISTEN=listen)[1]) == 1
