"""What an operator's hooks and plugins do to pages, they do to the registry's pages, too."""

import json

from solution_registry.site import Asset

from tests.site.conftest import MkDocsProject

HOOKS = """
from pathlib import Path

def on_post_page(output, page, config):
    return output.replace("</body>", "<p>från en hook</p></body>")

def on_page_context(context, page, config, nav):
    context["page"].meta.setdefault("author", "Vi")

def on_post_build(config):
    Path(config.site_dir, "made.txt").write_text("by a hook")
"""


def test_hooks_change_poured_pages_and_add_files(project: MkDocsProject) -> None:
    project.write("hooks.py", HOOKS)
    project.settings["hooks"] = ["hooks.py"]
    project.build()
    for path in ("solutions/x0/index.html", "about/index.html"):
        assert "<p>från en hook</p></body>" in project.read(path)
        assert '<meta name="author" content="Vi">' in project.read(path)
    assert project.read("made.txt") == "by a hook"
    assert project.build().read("made.txt") == "by a hook"


def test_materials_search_finds_hand_written_pages_alone(project: MkDocsProject) -> None:
    project.settings["plugins"] = ["search", {"solution-registry": {}}]
    project.build()
    index = json.loads(project.read("search/search_index.json"))
    assert {document["location"] for document in index["docs"]} == {
        "about/",
        "da/about/",
        "en/about/",
    }
    assert 'for="__search"' in project.read("solutions/x0/index.html")


def test_links_to_the_registrys_pages_are_known(project: MkDocsProject) -> None:
    project.content.extra = [Asset("api/x.json", b"", lambda: b"{}")]
    file = '<a href="../api/x.json">c</a>'
    project.write("docs/about.md", f"# Om\n\n[a](../solutions/x0/) [b](../) {file} [d](#om)\n")
    html = project.build().read("about/index.html")
    assert '<a href="../solutions/x0/">a</a>' in html
    assert file in html
