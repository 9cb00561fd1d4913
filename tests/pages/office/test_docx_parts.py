import subprocess
import sys
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from solution_registry.pages.office import Meta, docx

from tests.word import Word

AGAIN = """
import sys
from solution_registry.pages.office import Meta, docx
sys.stdout.buffer.write(docx("<h2>A</h2><ol><li>b</li></ol>", Meta("T", "sv"), {}))
"""


def test_the_bytes_are_the_same_in_another_run() -> None:
    here = docx("<h2>A</h2><ol><li>b</li></ol>", Meta("T", "sv"), {})
    there = subprocess.run([sys.executable, "-c", AGAIN], capture_output=True, check=True).stdout
    assert here == there


def test_nothing_in_it_tells_when_or_where_it_was_made() -> None:
    with ZipFile(BytesIO(docx("<p>a</p>", Meta("T", "sv"), {}))) as archive:
        entries = archive.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    for entry in entries:
        assert entry.compress_type == ZIP_STORED
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert (entry.create_system, entry.flag_bits) == (3, 0)


def test_every_part_is_named_and_every_relation_leads_to_one() -> None:
    parts = Word(docx("<p>a</p>", Meta("T", "sv"), {})).parts
    named = {one.get("PartName") for one in parts["[Content_Types].xml"] if one.get("PartName")}
    assert named == {f"/{name}" for name in parts if not name.endswith((".rels", "Types].xml"))}
    for rels, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        assert all(f"{folder}{one.get('Target')}" in parts for one in parts[rels])


def test_a_build_without_templates_loads_nothing_of_it() -> None:
    code = "import sys, solution_registry.pages; print([m for m in sys.modules if '.office' in m])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
