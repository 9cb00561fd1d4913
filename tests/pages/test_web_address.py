import pytest
from solution_registry.pages.filters import linked, source


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
