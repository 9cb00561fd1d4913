import json
from pathlib import Path

import pytest
from solution_registry.cli.put_out import put_out

from .conftest import Registry, full_disk


def test_one_file_goes_to_standard_output(tiny: Path, registry: Registry) -> None:
    ran = registry("export", "organisations")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["organisations"][0]["id"] == "se-9001"


def test_all_files_go_to_a_folder(tiny: Path, registry: Registry) -> None:
    ran = registry("export", "--all", "--output", "out")
    assert (ran.code, ran.out, ran.err) == (0, "", "28 files written.\n")
    assert (tiny / "out/api/v1/solutions/felanmalan.json").is_file()
    assert registry("export", "solutions", "--output", "out").err == "1 file written.\n"
    assert registry("export", "badges", "--output", "out").err == "12 files written.\n"
    assert (tiny / "out/da/badges/felanmalan.svg").is_file()


def test_feeds_lead_to_a_site_whose_address_is_known(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "set site_url in mkdocs.yml" in registry("export", "feed").err
    monkeypatch.setenv("SITE_URL", "https://example.org/registret")
    assert registry("export", "feed", "--output", "out").err == "3 files written.\n"
    feed = (tiny / "out/en/feed.xml").read_text("utf-8")
    assert "https://example.org/registret/en/solutions/provplattformen/" in feed
    assert "<title>Tiny: what is new</title>" in feed


def test_what_is_not_clear_is_refused(tiny: Path, registry: Registry) -> None:
    assert "or --all" in registry("export").err
    assert "or --all" in registry("export", "solutions", "--all").err
    assert "name a folder with --output" in registry("export", "entries").err
    assert "Did you mean solutions, solutions-csv?" in registry("export", "solution").err
    assert registry("export", "solution").code == 2


def test_a_file_is_no_folder_and_a_folder_no_file(tiny: Path, registry: Registry) -> None:
    (tiny / "notes.txt").touch()
    ran = registry("--lang", "sv", "export", "--all", "--output", "notes.txt")
    assert (ran.code, "notes.txt är en fil, ingen mapp." in ran.err) == (2, True)
    ran = registry("--lang", "da", "check-links", "--memory", "solutions")
    assert (ran.code, "solutions er en mappe, ikke en fil." in ran.err) == (2, True)


def test_where_there_is_nothing_to_write_one_is_told_why(tiny: Path, registry: Registry) -> None:
    ran = registry("export", "publiccode")
    assert (ran.code, ran.out) == (0, "")
    assert "registry show ID --publiccode" in ran.err


def test_what_cannot_be_written_leaves_what_was_there(tiny: Path, registry: Registry) -> None:
    registry("export", "solutions", "--output", "out")
    before = (tiny / "out/api/v1/solutions.json").read_bytes()
    with full_disk():
        assert registry("export", "solutions", "--output", "out").code == 2
    assert [one.read_bytes() for one in (tiny / "out/api/v1").iterdir()] == [before]


def test_a_terminal_is_shown_what_cannot_be_seen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = "id,name\r\n\x1b]0;x\x07,\u00e5\r\n".encode()
    put_out(raw)
    assert capsys.readouterr().out.encode() == raw
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    put_out(raw)
    assert capsys.readouterr().out == "id,name\n\\x1b]0;x\\x07,\u00e5\n"
