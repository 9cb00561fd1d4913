import pytest
from solution_registry.pages.filters import linked


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
