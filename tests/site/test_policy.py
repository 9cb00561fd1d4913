"""What pages may load: tight without a word from the operator, and as wide as they say."""

import pytest
from mkdocs.commands.build import build
from solution_registry.plugin import Options
from solution_registry.site.policy import STRICT, ContentSecurityPolicy

from tests.site.conftest import MkDocsProject


def read(value: object) -> ContentSecurityPolicy | str | None:
    options = Options()
    options.load_dict({"content_security_policy": value})
    errors, _ = options.validate()
    policy: ContentSecurityPolicy | None = options.content_security_policy
    return str(errors[0][1]) if errors else policy


def test_what_is_allowed_besides_is_added() -> None:
    wider = STRICT.extended({"img-src": ("https://a.example",), "frame-ancestors": ("'self'",)})
    assert "img-src 'self' data: https://a.example;" in wider.header
    assert wider.header.endswith("frame-ancestors 'self'")
    assert "frame-ancestors" not in wider.meta


def test_a_directive_without_anything_is_written_alone() -> None:
    assert STRICT.extended({"upgrade-insecure-requests": ()}).header.endswith(
        "; upgrade-insecure-requests"
    )


def test_a_policy_may_be_left_out_or_widened() -> None:
    assert read(True) == STRICT
    assert read(False) is None
    expected = STRICT.extended({"media-src": ("'self'", "https://a.example")})
    assert read({"media-src": ["'self'", "https://a.example"]}) == expected
    assert read({"media-src": "'self' https://a.example"}) == expected


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("strict", "Expected true, false, or directives"),
        ({"img-scr": []}, "'img-scr' is no directive of a content security policy. Did you mean"),
        ({"img-src": ["https://a.example; script-src *"]}, "each without blanks"),
        ({"img-src": [1]}, "Expected a list of what img-src allows"),
        ({"img-src": None}, "Expected a list of what img-src allows"),
    ],
)
def test_a_wrong_policy_is_told(value: object, words: str) -> None:
    assert words in str(read(value))


def test_the_operators_policy_is_in_pages_and_headers(project: MkDocsProject) -> None:
    project.options["content_security_policy"] = {"img-src": ["https://a.example"]}
    project.build()
    for path in ("index.html", "about/index.html", "404.html", "_headers"):
        assert "img-src 'self' data: https://a.example;" in project.read(path), path


def test_no_policy_is_no_policy(project: MkDocsProject) -> None:
    project.options["content_security_policy"] = False
    project.build()
    for path in ("index.html", "about/index.html", "404.html", "_headers"):
        assert "Content-Security-Policy" not in project.read(path), path


def test_a_served_site_may_be_reloaded(project: MkDocsProject) -> None:
    """MkDocs writes its reloading into each page, as a script."""
    config = project.config("serve")
    build(config, serve_url="http://127.0.0.1:8000/")
    assert "Content-Security-Policy" not in project.read("index.html")


def test_what_an_operator_wrote_by_hand_is_left(project: MkDocsProject) -> None:
    project.write("docs/robots.txt", "User-agent: *\nDisallow: /\n")
    assert project.build().read("robots.txt") == "User-agent: *\nDisallow: /\n"


SCRIPTLESS = "navigation.tabs"
SCRIPTED = "content.code.copy"


@pytest.mark.parametrize(
    ("settings", "loaded"),
    [
        ({"theme": {"name": "material", "features": [SCRIPTLESS]}}, False),
        ({"theme": {"name": "material", "features": [SCRIPTLESS, SCRIPTED]}}, True),
        ({"extra_javascript": ["own.js"]}, True),
        ({"extra_javascript": ["own.mjs"]}, False),
        ({"extra": {"version": {"provider": "mike"}}}, True),
        ({"plugins": [{"solution-registry": {}}, "search"]}, True),
    ],
)
def test_the_themes_script_is_there_where_something_needs_it(
    project: MkDocsProject, settings: dict[str, object], *, loaded: bool
) -> None:
    project.settings |= settings
    project.write("docs/own.js", "")
    project.write("docs/own.mjs", "")
    html = project.build().read("solutions/x0/index.html")
    assert ("javascripts/bundle." in html) is loaded
    assert ("javascripts/scope.js" in html) is loaded
    assert ('id="__config"' in html) is loaded
    assert ("javascripts/reading.js" in html) is not loaded
