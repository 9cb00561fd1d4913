"""What is told of the links in a text is what its page leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.checks.text_links import may_link
from solution_registry.pages.markdown import markdown
from solution_registry.source.followed import link_fault
from solution_registry.source.markdown import html_of, links
from solution_registry.wording.sentence import DROPPED

PIECES = st.sampled_from(
    [
        *("[a](", "[a][b]", "[b]", "\n\n[b]: ", "<", ">", ")", "`", "\\", " ", "\n", "|", "- "),
        *(
            "https://a.se/",
            "HTTP://a.se",
            "http://a",
            "https://u@a.se/",
            "https://a.se:8/",
            "//a.se",
        ),
        *(
            "/x",
            "../y/",
            "#z",
            "krav.md",
            "mailto:",
            "a@b.se",
            "c@d",
            "?q",
            "javascript:",
            "å",
            "&amp;",
        ),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_each_link_is_on_the_page_or_has_a_fault(text: str) -> None:
    found = list(links(text))
    assert len(found) == html_of(text).count("<a ")
    assert sum(not link_fault(address) for address in found) == markdown(text).count("<a ")
    assert not found or may_link(text)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", "page"),
        ("//a.se/", "scheme"),
        ("HTTPS://a.se/", "scheme"),
        ("https://a.se/a b", "characters"),
        ("https://[a.se/", "form"),
        ("https://a.se:81/", "port"),
        ("https://b@a.se/", "user"),
        ("https://a/bcdef", "host"),
        ("https://a.se/" + "b" * 500, "length"),
        ("MAILTO:a@b.se", "mailbox"),
        ("mailto:a@b.se", ""),
        ("https://a.se/", ""),
    ],
)
def test_there_is_a_reason_in_words(address: str, fault: str) -> None:
    assert link_fault(address) == fault
    assert not fault or fault in DROPPED
