from pathlib import Path

import pytest

from storage.settings import NOT_BUILT, Door, Environment, HallSettings, read


def settings_of(door: Door = "run", **variables: str) -> tuple[HallSettings, list[str]]:
    environment = Environment({f"TESTIGO_{name}": value for name, value in variables.items()})
    return read(environment, door=door), environment.faults


def test_the_terminal_needs_no_settings() -> None:
    settings, faults = settings_of("chat")
    assert faults == []
    assert settings.database == Path("var/testigo.db")
    assert settings.keys_dir == Path("var/keys")
    assert settings.partners == Path("partners.toml")
    assert (settings.demo, settings.languages, settings.smtp_url) == (False, (), "")


def test_a_real_door_wants_its_keys_elsewhere() -> None:
    for door in ("run", "courier"):
        assert settings_of(door)[1] == [
            "TESTIGO_KEYS_DIR is missing. Name a folder outside the data folder, mode 0700."
        ]
    assert settings_of(DEMO="1")[1] == []


def test_keys_inside_the_data_folder_are_refused(tmp_path: Path) -> None:
    _, faults = settings_of(DATA_DIR=str(tmp_path), KEYS_DIR=str(tmp_path / "x" / "keys"))
    assert faults == ["TESTIGO_KEYS_DIR must lie outside the data folder."]
    assert settings_of(DATA_DIR=str(tmp_path / "data"), KEYS_DIR=str(tmp_path / "keys"))[1] == []


def test_keys_that_others_can_read_are_refused_at_the_start(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (fault,) = settings_of(KEYS_DIR=str(tmp_path))[1]
    assert "chmod 700" in fault
    tmp_path.chmod(0o700)
    assert settings_of(KEYS_DIR=str(tmp_path))[1] == []


def test_a_file_is_no_keys_folder(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.touch()
    assert settings_of(KEYS_DIR=str(file))[1] == ["TESTIGO_KEYS_DIR does not name a folder."]


@pytest.mark.parametrize("name", NOT_BUILT)
@pytest.mark.parametrize("suffix", ["", "_FILE"])
def test_what_is_not_built_is_refused_with_a_sentence(name: str, suffix: str) -> None:
    environment = Environment({f"{name}{suffix}": "https://planted.example"})
    read(environment, door="chat")
    (fault,) = environment.faults
    assert fault.startswith(f"{name} is set, but this version does not have ")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://h/db",
        "postgresql+psycopg://planted:planted@h:5432/db?sslmode=require",
        "postgres://h/db",
        "postgresql://postgres@/db?host=/tmp/socket",
    ],
)
def test_postgresql_is_taken_and_not_shown(url: str) -> None:
    settings, faults = settings_of("courier", DATABASE_URL=url, DEMO="1")
    assert faults == []
    assert settings.postgres == url
    assert "planted" not in repr(settings)


@pytest.mark.parametrize(
    "url",
    ["postgresql://planted", "postgresql://h:planted/db", "postgresql://h/db?planted=1", "postgresql://"],
)
def test_an_address_of_no_database_is_refused_without_repeating_it(url: str) -> None:
    (fault,) = settings_of("courier", DATABASE_URL=url, DEMO="1")[1]
    assert fault == "TESTIGO_DATABASE_URL must look like postgresql://account:password@host/database."


def test_a_chat_in_a_terminal_is_no_part_of_a_shared_hall() -> None:
    (fault,) = settings_of("chat", DATABASE_URL="postgresql://h/db")[1]
    assert fault == "The chat in a terminal keeps its data in SQLite. Unset TESTIGO_DATABASE_URL for it."


@pytest.mark.parametrize(
    "url", ["mysql://planted", "planted", "sqlite://", "sqlite:///", "sqlite://planted/x.db"]
)
def test_a_strange_database_is_refused_without_repeating_it(url: str) -> None:
    (fault,) = settings_of("chat", DATABASE_URL=url)[1]
    assert "planted" not in fault


def test_a_database_may_lie_anywhere(tmp_path: Path) -> None:
    assert settings_of("chat", DATABASE_URL=f"sqlite:///{tmp_path}/x.db")[0].database == tmp_path / "x.db"
    assert settings_of("chat", DATABASE_URL="sqlite:///here/x.db")[0].database == Path("here/x.db")


def test_a_secret_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "smtp"
    file.write_text("smtps://name:planted@mail.example:465\n")
    settings, faults = settings_of("chat", SMTP_URL_FILE=str(file))
    assert faults == []
    assert settings.smtp_url.endswith("@mail.example:465")
    assert "planted" not in repr(settings)


def test_a_secret_is_given_once_and_its_file_must_be_there(tmp_path: Path) -> None:
    missing = str(tmp_path / "planted")
    both = settings_of("chat", SMTP_URL="smtp://mail.example", SMTP_URL_FILE=missing)[1]
    assert both == ["Set TESTIGO_SMTP_URL or TESTIGO_SMTP_URL_FILE, not both."]
    assert settings_of("chat", SMTP_URL_FILE=missing)[1] == [
        "The file that TESTIGO_SMTP_URL_FILE names cannot be read."
    ]


@pytest.mark.parametrize(
    "url", ["planted", "http://planted", "smtp://", "smtp://planted:99999", "smtp://[planted"]
)
def test_a_strange_mail_server_is_refused_without_repeating_it(url: str) -> None:
    (fault,) = settings_of("chat", SMTP_URL=url)[1]
    assert fault.startswith("TESTIGO_SMTP_URL must look like")
    assert "planted" not in fault


def test_a_recovery_key_is_none_unless_it_was_set_and_is_an_age_public_key() -> None:
    assert settings_of("chat")[0].recovery_key == ""
    key = "age1s320xdltthfemv4af4y85pnzh05ge68ljfp3yuwvl34gmfx3v59qnyv45e"
    settings, faults = settings_of("chat", RECOVERY_KEY=f" {key} ")
    assert (settings.recovery_key, faults) == (key, [])
    private = "AGE-SECRET-KEY-1PLANTED"
    settings, (fault,) = settings_of("chat", RECOVERY_KEY=private)
    assert settings.recovery_key == ""
    assert fault.startswith("TESTIGO_RECOVERY_KEY: it is a PRIVATE key.")
    assert "PLANTED" not in fault


def test_all_faults_are_found_at_once() -> None:
    faults = settings_of(DEMO="maybe", DATABASE_URL="mysql://x", SMTP_URL="x", DESK_LISTEN="x")[1]
    assert len(faults) == 5


def test_languages_are_a_list_with_commas_or_spaces() -> None:
    assert settings_of("chat", LANGUAGES="en, es")[0].languages == ("en", "es")
    assert settings_of("chat", LANGUAGES=" ")[0].languages == ()
