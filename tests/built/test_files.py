import csv
import json
import re
from xml.etree import ElementTree as ET

from tests.building import ADDRESS
from tests.built.site import Site, expect_none, target

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["']([^"']+)["']""")
URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


def test_the_sitemap_lists_every_page_that_wants_to_be_found(site: Site) -> None:
    root = ET.fromstring(site.text("sitemap.xml"))  # noqa: S314 - just written
    listed = [entry.findtext(f"{SITEMAP}loc") for entry in root]
    wanted = {
        ADDRESS + page.url
        for page in site.pages.values()
        if "noindex" not in page.meta.get("robots", "")
    }
    assert len(listed) == len(set(listed))
    expect_none(map(str, wanted ^ set(listed)))


def test_every_json_file_can_be_read(site: Site) -> None:
    files = [path for path in site.files if path.endswith(".json")]
    assert {"api/v1/solutions.json", "api/v1/openapi.json"} < set(files)
    for path in files:
        json.loads(site.text(path))


def test_every_solution_has_a_page_and_a_file(site: Site) -> None:
    listed = json.loads(site.text("api/v1/solutions.json"))["solutions"]
    ids = {entry["id"] for entry in listed}
    assert {path.split("/")[1] for path in site.pages if path.startswith("solutions/")} >= ids
    assert {f"api/v1/solutions/{id}.json" for id in ids} == {
        path for path in site.files if path.startswith("api/v1/solutions/")
    }


def test_every_table_has_rows_of_one_length(site: Site) -> None:
    for path in ("api/v1/solutions.csv", "api/v1/adopters.csv"):
        rows = list(csv.reader(site.text(path).removeprefix("\ufeff").splitlines()))
        assert len(rows) > 10
        assert {len(row) for row in rows} == {len(rows[0])}, path


def test_scripts_and_style_sheets_load_what_is_there(site: Site) -> None:
    ours = [path for path in site.files if path.endswith((".js", ".css")) and ".min." not in path]
    assert len(ours) > 5
    patterns = {path: IMPORT if path.endswith(".js") else URL for path in ours}
    expect_none(
        f"{path}: {found}"
        for path, pattern in patterns.items()
        for found in pattern.findall(site.text(path))
        if not found.startswith("data:") and target(path, found).file not in site.files
    )
