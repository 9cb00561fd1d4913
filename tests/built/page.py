"""A built page, as the checks look at it."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Page:
    """What a page says and names; `path` counts from the site's root."""

    path: str
    size: int
    """Bytes of its HTML."""
    language: str = ""
    title: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    """What its meta elements say, by `name`, `property` or `http-equiv`."""
    metas: list[str] = field(default_factory=list)
    """Those names in order; that of the character set is `charset`."""
    canonical: str = ""
    alternates: dict[str, str] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    """Their elements' names, as `h2`, in order."""
    links: set[str] = field(default_factory=set)
    """Where it leads, and what it loads."""
    loads: set[str] = field(default_factory=set)
    """What a browser fetches by itself."""
    named: set[str] = field(default_factory=set)
    """Ids that its elements refer to, as a label names its field."""
    languages: set[str] = field(default_factory=set)
    """What `lang` says anywhere."""
    inline: set[str] = field(default_factory=set)
    """Elements and attributes that hold style or script."""
    texts: set[str] = field(default_factory=set)
    """What is read out, in the language of the page."""
    data: list[str] = field(default_factory=list)
    """What stands in script elements that hold data."""

    @property
    def url(self) -> str:
        """The address of the page from the site's root."""
        return self.path.removesuffix("index.html")
