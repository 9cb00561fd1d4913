"""The site's settings, as its pages read them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator has chosen in mkdocs.yml.

    languages: BCP 47 tags; the first is the default, at the site's root, the others below their tag.
    site_name: the site's name, as unescaped text.
    site_url: the site's own address with a trailing "/", or "" where it is not set.
    repo_url: the repository's address, or "".
    edit_template: address at which a file of the repository is edited, with "{path}" for its path, or "".
    page_size: how many entries a list shows on one page.
    show_examples: whether fictional entries are part of the site.
    examples_as_of: the day on which fictional entries are evaluated, or None for the day of the build.
    """

    languages: tuple[str, ...] = ("sv", "en", "da")
    site_name: str = ""
    site_url: str = ""
    repo_url: str = ""
    edit_template: str = ""
    page_size: int = 50
    show_examples: bool = True
    examples_as_of: date | None = None

    @property
    def default_language(self) -> str:
        """The language of the site's root."""
        return self.languages[0]

    def root(self, language: str) -> str:
        """The address of a language's home, from the site's root: "" or "en/"."""
        return "" if language == self.languages[0] else f"{language}/"

    def edit_url(self, path: str) -> str:
        """Where `path`, from the repository's root, is edited; "" where that is not known."""
        return self.edit_template.replace("{path}", path)
