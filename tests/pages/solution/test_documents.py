"""A template's documents as files: what they hold, and what their keys follow from."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from solution_registry.pages.context import PACKAGE, SUFFIXES, BuildContext
from solution_registry.pages.office import FORMATS
from solution_registry.pages.solution import solution_bundles
from solution_registry.pages.solution.document_files import ENDINGS
from solution_registry.site.page import Asset

from tests.described import opened
from tests.word import Word

FOLDER = Path(__file__).parent / "registry"
URL = "solutions/mall/documents/kravspecifikation.docx"


def files(context: BuildContext) -> dict[str, Asset]:
    """All documents of the registry, by address."""
    parts = opened(solution_bundles(context))
    return {one.url: one for one in parts if isinstance(one, Asset) and one.url.endswith(".docx")}


def test_every_document_of_a_template_is_a_file(context: BuildContext) -> None:
    made = files(context)
    assert set(made) == {URL}
    word = Word(made[URL].content())
    assert word.paragraphs[0].text == "Kravspecifikation för {{ Kommunens namn }}"
    assert word.marks == [("kommun", "{{ Kommunens namn }}")] * 2
    assert "{{ odeklarerad }}" in word.text
    assert "<script>alert(1)</script>" in word.text


def test_it_is_the_same_each_time(
    context: BuildContext, make_context: Callable[..., BuildContext]
) -> None:
    one, other = files(context)[URL], files(make_context())[URL]
    assert (one.key, one.content()) == (other.key, other.content())


@pytest.mark.parametrize(
    ("file", "words", "changes"),
    [
        ("mall/documents/kravspecifikation.md", ("lekplatser", "parker"), True),
        ("mall/solution.yml", ("sv: Kommunens namn", "sv: Er kommun"), True),
        ("mall/solution.yml", ("{sv: Kravspecifikation,", "{sv: Krav,"), True),
        ("minimal/solution.yml", ("summary: {sv: ", "summary: {sv: Ny "), False),
    ],
)
def test_its_key_changes_with_what_it_is_made_from(
    file: str,
    words: tuple[str, str],
    changes: bool,
    context: BuildContext,
    tmp_path: Path,
    make_context: Callable[..., BuildContext],
) -> None:
    folder = copytree(FOLDER, tmp_path / "registry")
    path = folder / "solutions" / file
    text = path.read_text("utf-8")
    assert words[0] in text
    path.write_text(text.replace(*words), "utf-8")
    was, now = files(context)[URL], files(make_context(folder))[URL]
    assert (was.key != now.key, was.content() != now.content()) == (changes, changes)


def test_its_key_changes_with_the_code(context: BuildContext) -> None:
    assert files(context)[URL].key != files(replace(context, code=b"other"))[URL].key


def test_the_parts_of_a_document_are_code() -> None:
    parts = [*(PACKAGE / "pages/office").glob("*/parts/*")]
    assert {path.parent.parent.name for path in parts} == {*FORMATS} == {*ENDINGS}
    assert {path.suffix for path in parts} <= {*SUFFIXES}
