"""Links of hand-written pages to the registry's lead there, wherever the page is shown."""

import pytest
from mkdocs.exceptions import Abort
from solution_registry.site import Asset

from tests.site.conftest import MkDocsProject

SCRIPT = '<script src="../../assets/kept.js"></script>'


def test_a_page_that_is_a_file_counts_from_where_its_folder_would_be(
    project: MkDocsProject,
) -> None:
    project.settings["use_directory_urls"] = False
    project.write("docs/guides/start.md", "# Kom igång\n\n[Alla](../../solutions/?q=a&b=c#d)\n")
    project.write("docs/guides/index.md", "# Guider\n\n[Alla](../solutions/)\n")
    project.build()
    assert 'href="../solutions/?q=a&amp;b=c#d">' in project.read("guides/start.html")
    assert 'href="../solutions/">' in project.read("guides/index.html")


def test_a_page_that_is_shown_at_the_root_counts_from_where_its_file_lies(
    project: MkDocsProject,
) -> None:
    project.content.extra = [Asset("assets/kept.js", b"key", bytes)]
    project.options["languages"] = ["da", "en"]
    for language in ("da", "en"):
        project.write(f"docs/{language}/privacy.md", f"# Om data\n\n{SCRIPT}\n")
    project.build()
    assert SCRIPT in project.read("en/privacy/index.html")
    assert SCRIPT.replace("../../", "../") in project.read("privacy/index.html")


def test_what_a_page_loads_is_looked_for_too(
    project: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    project.write("docs/about.md", '# Om\n\n<script src="../gone.js"></script>\n')
    with pytest.raises(Abort, match="1 warning"):
        project.build()
    assert "'about.md' links to '../gone.js'" in caplog.text


def test_what_an_operator_says_of_links_holds_for_those_that_lead_nowhere(
    project: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    project.settings["validation"] = {"links": {"unrecognized_links": "warn"}}
    project.write("docs/about.md", "# Om\n\n[Alla](../solutions/)\n")
    project.build()
    assert "unrecognized" not in caplog.text
    project.settings["validation"]["links"] |= {"not_found": "ignore"}
    project.write("docs/about.md", "# Om\n\n[Borta](../gone/)\n")
    with pytest.raises(Abort, match="1 warning"):
        project.build()
    project.settings["validation"]["links"] = {"unrecognized_links": "ignore"}
    project.build()
