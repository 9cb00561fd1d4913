"""Languages of pages: which one a page is written in, and where it exists in another."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from solution_registry.site import SiteSettings


@dataclass(frozen=True, slots=True)
class Places:
    """What the site has at which address: hand-written files of MkDocs, and the poured pages."""

    settings: SiteSettings
    files: Mapping[str, File]
    poured: Container[str]

    def language(self, url: str) -> str:
        """The language of an address: that of its first folder, or the site's first."""
        folder = url.partition("/")[0]
        first, *others = self.settings.languages
        return folder if folder in others else first

    def path(self, url: str) -> str:
        """An address below its language's home, which translations share."""
        return url.removeprefix(self.settings.root(self.language(url)))

    def alternates(self, url: str) -> dict[str, str]:
        """Where a page exists, by language; itself included."""
        path = self.path(url)
        places = {
            language: self.settings.root(language) + path for language in self.settings.languages
        }
        return {
            language: place
            for language, place in places.items()
            if place in self.files or place in self.poured
        }

    def translation(self, url: str, language: str) -> Page | None:
        """The hand-written page that translates another one."""
        place = self.alternates(url).get(language)
        file = self.files.get(place) if place is not None else None
        return file.page if file else None
