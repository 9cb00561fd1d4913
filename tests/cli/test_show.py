import json
from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.cli.describe import paragraphs

from .conftest import Registry

Golden = Callable[[Path, str], None]


@pytest.mark.parametrize("id", ["felanmalan", "kravmall", "zz-exempel-bygglov"])
def test_shown(id: str, tiny: Path, registry: Registry, golden: Golden) -> None:
    ran = registry("show", id)
    assert ran.code == 0
    golden(Path(__file__).parent / "golden" / f"show-{id}.txt", ran.out)


def test_json_is_what_the_site_publishes(tiny: Path, registry: Registry) -> None:
    told = json.loads(registry("show", "felanmalan", "--json").out)
    assert (told["id"], told["status"]["state"]) == ("felanmalan", "certified")


def test_an_unknown_id_is_refused(tiny: Path, registry: Registry) -> None:
    ran = registry("show", "felanmälan")
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean felanmalan?" in ran.err


def test_a_name_instead_of_an_id_leads_to_it(tiny: Path, registry: Registry) -> None:
    listed = json.loads(registry("list", "--json").out)["solutions"]
    names = {name: one["id"] for one in listed for name in one["name"].values()}
    for name, id in names.items():
        if name != id:
            assert f"Did you mean {id}?" in registry("show", name).err


def test_one_that_cannot_be_read_is_there_all_the_same(tiny: Path, registry: Registry) -> None:
    (tiny / "solutions/kravmall/solution.yml").write_text("kind: e_service\n", encoding="utf-8")
    ran = registry("show", "kravmall")
    assert (ran.code, ran.out) == (2, "")
    assert "There is no solution" not in ran.err
    assert "registry validate solutions/kravmall" in ran.err


def test_an_example_where_none_is_shown(tiny: Path, registry: Registry) -> None:
    settings = "plugins:\n- solution-registry:\n    show_examples: false\n"
    (tiny / "mkdocs.yml").write_text(f"site_name: x\n{settings}", encoding="utf-8")
    ran = registry("show", "zz-exempel-bygglov")
    assert (ran.code, "is an example, and this registry shows none" in ran.err) == (2, True)


def test_nothing_written_reaches_the_terminal_as_a_command(tiny: Path, registry: Registry) -> None:
    """Files cannot hold such characters; where they are wrong otherwise, they are not shown."""
    file = tiny / "solutions/kravmall/solution.yml"
    file.write_text(file.read_text().replace("sv: Kravmall", r'sv: "\e]8;;x\aKravmall" #'))
    assert "\x1b" not in registry("show", "kravmall").err + registry("list").out


def test_lines_of_markdown_that_go_on_are_one_paragraph() -> None:
    text = "One sentence\nthat goes on.\n\n- A point\n  that goes on\n- **another**\n  1. within\n"
    text += "# Top\nEnd"
    assert list(paragraphs(text)) == [
        "One sentence that goes on.",
        "",
        "- A point that goes on",
        "- **another**",
        "  1. within",
        "# Top",
        "End",
    ]


def test_an_entry_is_shown_as_publiccode(tiny: Path, registry: Registry) -> None:
    ran = registry("show", "felanmalan", "--publiccode")
    assert ran.code == 1
    assert "# lacks: softwareType\n" in ran.out
    assert "\nurl: https://kod.prov.test/felanmalan\n" in ran.out
    assert "publiccode.yml has to say “platforms”" in ran.err
    assert "→ Write it in “software.runs_on”." in ran.err
    assert registry("show", "felanmalan", "--publiccode", "--json").code == 2


def test_names_of_files_are_shown_as_text(tiny: Path, registry: Registry) -> None:
    adopters = tiny / "solutions/felanmalan/adopters"
    raw = next(adopters.iterdir()).read_bytes()
    (adopters / "se-9009\x1b]0;x\x07.yml").write_bytes(raw)
    (adopters / "se-9008\n::error::x.yml").write_bytes(raw)
    said = registry("show", "felanmalan").out
    assert "\x1b" not in said
    assert "\n::error" not in said
    assert r"se-9008\n::error::x" in said
