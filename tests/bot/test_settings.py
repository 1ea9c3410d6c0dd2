"""Bad settings: every fault at once, in sentences that repeat no value."""

from pathlib import Path

import pytest

from bot.settings import read

TOKEN = "123456789:AAcanary-token-of-nobody-0123456789012"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def complete(tmp_path: Path) -> dict[str, str]:
    return {
        "TESTIGO_TELEGRAM_TOKEN": TOKEN,
        "TESTIGO_KEYS_DIR": str(tmp_path / "keys"),
        "TESTIGO_OPERATOR_NAME": "Voluntarios de Prueba",
        "TESTIGO_OPERATOR_CONTACT": "prueba@example.org",
    }


def test_four_settings_are_enough_to_run(tmp_path: Path) -> None:
    settings, faults = read(complete(tmp_path), "run")
    assert faults == ()
    assert settings.api_url == "https://api.telegram.org"
    assert settings.languages == ("en", "es")
    assert settings.help is None
    assert TOKEN not in repr(settings)


def test_a_demo_needs_the_token_alone() -> None:
    assert read({"TESTIGO_TELEGRAM_TOKEN": TOKEN, "TESTIGO_DEMO": "1"}, "run")[1] == ()


def test_without_a_token_one_clear_sentence(tmp_path: Path) -> None:
    variables = complete(tmp_path)
    del variables["TESTIGO_TELEGRAM_TOKEN"]
    faults = read(variables, "run")[1]
    assert faults == (
        "TESTIGO_TELEGRAM_TOKEN is missing. Ask @BotFather on Telegram for a bot token and set it.",
    )


def test_a_chat_in_the_terminal_needs_nothing() -> None:
    settings, faults = read({}, "chat")
    assert faults == ()
    assert settings.token == ""


def test_the_token_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n", "utf-8")
    settings, faults = read({"TESTIGO_TELEGRAM_TOKEN_FILE": str(file), "TESTIGO_DEMO": "1"}, "run")
    assert faults == ()
    assert settings.token == TOKEN


def test_every_fault_is_said_at_once_and_no_value_is_repeated() -> None:
    bad = {
        "TESTIGO_TELEGRAM_TOKEN": "canary1",
        "TESTIGO_TELEGRAM_API_URL": "canary2",
        "TESTIGO_LANGUAGES": "en,canary3",
        "TESTIGO_HELP": "canary4",
        "TESTIGO_PARTNERS": "canary5",
        "TESTIGO_MINORS": "canary6",
        "TESTIGO_DEMO": "canary7",
        "TESTIGO_BOT_WORKERS": "canary8",
    }
    faults = read(bad, "run")[1]
    for name in bad:
        assert [fault for fault in faults if name in fault], name
    for name in ("TESTIGO_KEYS_DIR", "TESTIGO_OPERATOR_NAME", "TESTIGO_OPERATOR_CONTACT"):
        assert [fault for fault in faults if name in fault], name
    assert not [fault for fault in faults if "canary" in fault]


@pytest.mark.parametrize("url", ["http://127.0.0.1:8081", "https://bot.example.org/", "http://api:8081"])
def test_any_bot_api_server_will_do(url: str, tmp_path: Path) -> None:
    settings, faults = read({**complete(tmp_path), "TESTIGO_TELEGRAM_API_URL": url}, "run")
    assert faults == ()
    assert not settings.api_url.endswith("/")


@pytest.mark.parametrize(
    "url", ["ftp://host", "https://", "api.telegram.org", "http://host:0", "http://[", "http://h?x=1"]
)
def test_what_is_no_server_is_refused(url: str, tmp_path: Path) -> None:
    assert len(read({**complete(tmp_path), "TESTIGO_TELEGRAM_API_URL": url}, "run")[1]) == 1


def test_one_language_may_be_chosen(tmp_path: Path) -> None:
    assert read({**complete(tmp_path), "TESTIGO_LANGUAGES": "es"}, "run")[0].languages == ("es",)


@pytest.mark.parametrize("count", ["0", "-1", "17", "two", "1.5", "²"])
def test_a_number_of_workers_is_a_small_whole_number(count: str, tmp_path: Path) -> None:
    faults = read({**complete(tmp_path), "TESTIGO_BOT_WORKERS": count}, "run")[1]
    assert [fault for fault in faults if "TESTIGO_BOT_WORKERS" in fault]


def test_many_workers_need_postgresql(tmp_path: Path) -> None:
    wanted = {**complete(tmp_path), "TESTIGO_BOT_WORKERS": "2"}
    assert len(read(wanted, "run")[1]) == 1
    settings, faults = read({**wanted, "TESTIGO_DATABASE_URL": "postgresql://host/testigo"}, "run")
    assert faults == ()
    assert settings.workers == 2
    assert read({**complete(tmp_path), "TESTIGO_BOT_WORKERS": "1"}, "run")[1] == ()
