"""A glossary of whatever terms an operator has."""

from solution_registry.model.vocabulary import ProcurementTerm, RegistryTerm
from solution_registry.registry import Vocabulary

from tests.pages.glossary.conftest import Glossary

TAG = "<script>alert(1)</script>"


def term(id: str, group: str = "use", **names: str) -> RegistryTerm:
    return RegistryTerm(id=id, term=names or {"sv": id}, group=group, definition={"sv": "Något."})


def law(id: str, *sources: str, **names: str) -> ProcurementTerm:
    named = names or {"sv": id}
    return ProcurementTerm(
        id=id, term=named, group="law", definition=named, sources=sources or None
    )


def made(*terms: RegistryTerm | ProcurementTerm) -> Vocabulary:
    return Vocabulary(
        registry_terms={x.id: x for x in terms if isinstance(x, RegistryTerm)},
        procurement_terms={x.id: x for x in terms if isinstance(x, ProcurementTerm)},
    )


def test_without_terms_there_is_a_page_all_the_same(glossary: Glossary) -> None:
    assert "<h2" not in glossary(Vocabulary())["sv"].body


def test_terms_follow_the_alphabet_of_the_language(glossary: Glossary) -> None:
    body = glossary(made(term("x1", sv="öppen"), term("x2", sv="ändrad"), term("x3", sv="stängd")))
    order = [body["sv"].body.index(word) for word in ("stängd", "ändrad", "öppen")]
    assert order == sorted(order)


def test_an_unknown_group_is_named_as_it_is_and_comes_last(glossary: Glossary) -> None:
    body = glossary(made(term("xa", "money"), term("xb", "working")))["en"].body
    assert body.index("How changes are made") < body.index('<h3 id="group-money">money</h3>')


def test_a_term_of_both_is_the_registrys(glossary: Glossary) -> None:
    body = glossary(made(term("avrop", sv="vårt"), law("avrop", sv="lagens")))["sv"].body
    assert "vårt" in body
    assert "lagens" not in body


def test_a_term_without_translation_says_its_language(glossary: Glossary) -> None:
    body = glossary(made(term("avrop", sv="avrop")))["en"].body
    assert '<span class="sr-other" lang="sv">avrop</span>' in body


def test_a_source_is_numbered_once(glossary: Glossary) -> None:
    memory = "From memory, not yet checked against a source"
    one, two = "https://a.example.org/1", "https://a.example.org/2"
    body = glossary(made(law("xa", one), law("xb", two, one), law("xc", memory)))["sv"].body
    assert body.count('href="#source-1">[1]</a>') == 2
    assert body.count('id="source-') == 3
    assert f'<li id="source-2"><a href="{two}"' in body
    assert "Ur minnet" in body


def test_what_is_written_cannot_act(glossary: Glossary) -> None:
    body = glossary(made(term("xa", TAG, sv=TAG), law("xb", TAG, sv=TAG)))["sv"].body
    assert "<script" not in body
