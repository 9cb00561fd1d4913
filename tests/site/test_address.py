"""Addresses are written as seen from a page, as MkDocs writes them."""

import pytest
from mkdocs.utils import get_relative_url
from solution_registry.site.address import file_of, relative

ADDRESSES = ["", "en/", "solutions/", "solutions/x/", "solutions/x/y/", "en/solutions/x/", "a.html"]


@pytest.mark.parametrize("page", ADDRESSES)
@pytest.mark.parametrize("target", ADDRESSES)
def test_relative_addresses_are_those_of_mkdocs(page: str, target: str) -> None:
    expected = get_relative_url(target or "./", page)
    if target == page == "a.html":
        expected = "./"  # both lead to the page; MkDocs gives its name
    assert relative(target, page) == expected


@pytest.mark.parametrize(
    ("url", "file"), [("", "index.html"), ("a/b/", "a/b/index.html"), ("a.html", "a.html")]
)
def test_the_file_of_an_address(url: str, file: str) -> None:
    assert file_of(url) == file
