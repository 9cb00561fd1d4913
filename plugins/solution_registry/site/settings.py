"""What the site itself is like, as its pages read it: addresses, languages, sizes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from solution_registry.site.policy import STRICT, ContentSecurityPolicy

LANGUAGES = ("sv", "en", "da")
"""The languages of a site that says nothing else; the first has no prefix."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What the operator has chosen in mkdocs.yml, for the site alone.

    languages: BCP 47 tags; the first is the default, at the site's root, the others below their
        tag.
    name: the site's name in the first language, as unescaped text.
    names: its names by language, as unescaped text, where it has several.
    publisher: who answers for what is published, as unescaped text; "" where that is not said.
    url: the site's own address with a trailing "/", or "" where it is not set.
    repository: the repository's address, or "".
    mailbox: where those send a file who have no account at the forge, or "".
    edit: address at which a file of the repository is edited, with "{path}" (or "{path_noext}",
        without suffix) for its path; or "".
    page_size: how many entries a list shows on one page.
    policy: what pages may load and run; None where nothing is said about it.
    """

    languages: tuple[str, ...] = LANGUAGES
    name: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    publisher: str = ""
    url: str = ""
    repository: str = ""
    mailbox: str = ""
    edit: str = ""
    page_size: int = 50
    policy: ContentSecurityPolicy | None = STRICT

    def root(self, language: str) -> str:
        """The address of a language's home, from the site's root: "" or "en/"."""
        return "" if language == self.languages[0] else f"{language}/"

    def name_in(self, language: str) -> str:
        """The site's name as a reader of `language` sees it."""
        return self.names.get(self.name_language(language), self.name)

    def name_language(self, language: str) -> str:
        """The language of that name: `language`, or the first where it has no name."""
        return language if language in self.names else self.languages[0]

    def edit_url(self, path: str) -> str:
        """Where `path`, from the repository's root, is edited; "" where that is not known."""
        stem = path.rpartition(".")[0]
        return self.edit.replace("{path_noext}", stem).replace("{path}", path)
