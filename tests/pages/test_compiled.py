"""Compiled templates are kept, and never believed when anything they are made of has changed."""

import sys
from pathlib import Path

import pytest
from solution_registry.language import Words
from solution_registry.pages.compiled import CompiledTemplates
from solution_registry.pages.environment import make_environment


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates, where Python may keep what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "page.html").write_text('{{ _("Home") }} {{ x }}')
    return tmp_path


def made(folder: Path, word: str, code: bytes) -> str:
    """What the template becomes in an environment of its own."""
    language = Words("sv", {"Home": word}, {})
    kept = CompiledTemplates(folder, "sv", code)
    return (
        make_environment(language, folder=folder, kept=kept).get_template("page.html").render(x="<")
    )


def test_a_template_is_compiled_once(folder: Path) -> None:
    """Under one digest of words and code, what was compiled first is used."""
    assert made(folder, "Hem", b"1") == "Hem &lt;"
    assert made(folder, "not compiled", b"1") == "Hem &lt;"


def test_a_template_is_compiled_again_for_other_words(folder: Path) -> None:
    """Another digest, other words."""
    assert made(folder, "Hem", b"1") == "Hem &lt;"
    assert made(folder, "Hus", b"2") == "Hus &lt;"


def test_what_cannot_be_read_is_made_again(folder: Path) -> None:
    """A damaged file costs time and nothing else."""
    made(folder, "Hem", b"1")
    (kept,) = (folder / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:40])
    assert made(folder, "Hus", b"1") == "Hus &lt;"


def test_nothing_is_kept_where_python_keeps_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PYTHONDONTWRITEBYTECODE holds for templates too."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made(folder, "Hem", b"1") == "Hem &lt;"
    assert not (folder / "__pycache__").exists()
