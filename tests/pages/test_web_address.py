import pytest
from solution_registry.pages.template_filters import linked, source
from solution_registry.pages.web_address import names_another


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("OpenID Connect", "OpenID Connect</a>"),
        ("openid.net", "openid.net</a>"),
        ("www.openid.net", "www.openid.net</a> (openid.net)"),
        ("https://ond.se/", "https://ond.se/</a> (openid.net)"),
        ("<b>", "&lt;b&gt;</a>"),
    ],
)
def test_a_name_that_names_another_host_says_where_it_leads(text: str, shown: str) -> None:
    assert linked(text, "https://openid.net/") == f'<a href="https://openid.net/">{shown}'


@pytest.mark.parametrize(
    ("reference", "shown"),
    [
        (
            "ckan/ckan@2dbe2c18f6:a.rst",
            (
                '<a href="https://github.com/ckan/ckan/blob/2dbe2c18f6/a.rst" rel="nofollow">'
                "ckan/ckan: a.rst</a>"
            ),
        ),
        ("https://ckan.org/", '<a href="https://ckan.org/" rel="nofollow">ckan.org</a>'),
        ("ckan/ckan@main:README.rst", "<code>ckan/ckan@main:README.rst</code>"),
        ("ckan/ckan@2dbe2c18f6:README?a=b", "<code>ckan/ckan@2dbe2c18f6:README?a=b</code>"),
        ("KS 2026/114", "<code>KS 2026/114</code>"),
        ("javascript:alert(1)", "<code>javascript:alert(1)</code>"),
    ],
)
def test_a_reference_leads_to_what_it_names(reference: str, shown: str) -> None:
    assert source(reference) == shown


@pytest.mark.parametrize(
    "text",
    [
        "sundsvall\u2024se",
        "sundsvall\uff0ese",
        "sundsvall\u3002se",
        "sundsvall\uff61se",
        "\uff53\uff55\uff4e\uff44\uff53\uff56\uff41\uff4c\uff4c.\uff53\uff45",
        "sundsvall\u200b.se",
        "sundsvall.\ufe0fse",
        "sundsvall.s\u202ce",
    ],
)
def test_a_host_is_seen_however_it_is_written(text: str) -> None:
    assert names_another(text, "https://ond.kommun-b.se/")
    assert not names_another(text, "https://www.sundsvall.se/")


@pytest.mark.parametrize("text", ["Läs mer …", "½ år. Sen mer", "klart ✔️", "第一。二"])
def test_a_text_that_names_no_host_is_left_alone(text: str) -> None:
    assert not names_another(text, "https://www.sundsvall.se/")


@pytest.mark.parametrize(
    ("text", "address", "another"),
    [
        ("sundsvall.se", "https://sundsvall.se/", False),
        ("sundsvall.se", "https://www.sundsvall.se/", False),
        ("sundsvall.se", "https://evilsundsvall.se/", True),
        ("sundsvall.se", "https://sundsvall.se.evil.se/", True),
        ("www.sundsvall.se", "https://sundsvall.se/", True),
    ],
)
def test_a_host_is_named_whole_or_from_a_point_on(text: str, address: str, another: bool) -> None:
    assert names_another(text, address) is another


@pytest.mark.parametrize(
    ("reference", "shown"),
    [
        ("https://kommun.example/drift", "kommun.example/drift"),
        (
            "https://felanmalan.kommun.example/uppfoljning/2025",
            "felanmalan.kommun.example/|uppfoljning/2025",
        ),
        ("staden/felanmalan@0a1b2c3:docs/README.md", "staden/felanmalan: docs/|README.md"),
        ("Beslut 2026/114 & bilaga, avsnitt 3", "Beslut 2026/114 &amp; bilaga, avsnitt 3"),
    ],
)
def test_a_long_address_breaks_between_its_parts(reference: str, shown: str) -> None:
    assert f">{shown.replace('|', '<wbr>')}</" in source(reference)
