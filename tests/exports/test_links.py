import json
from collections.abc import Mapping
from posixpath import join, normpath


def test_links_lead_from_the_list_to_entries_and_pages(files: Mapping[str, bytes]) -> None:
    solutions = json.loads(files["api/v1/solutions.json"])["solutions"]
    assert solutions
    for one in solutions:
        assert normpath(join("api/v1", one["links"]["self"])) in files
        assert normpath(join("api/v1", one["links"]["page"])) == f"solutions/{one['id']}"
