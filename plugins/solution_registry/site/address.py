"""Addresses of the site: where a page's file lies, and how one page links to another."""


def file_of(url: str) -> str:
    """Name the file that an address is answered with: ``"a/"`` → ``"a/index.html"``."""
    return f"{url}index.html" if not url or url.endswith("/") else url


def url_of(path: str) -> str:
    """Name the address that a page's file answers: ``"a/index.html"`` → ``"a/"``."""
    return path.removesuffix("index.html")


def as_folder(address: str) -> str:
    """End a site's address with "/", which ways below it are written behind; "" stays what it is.

    >>> as_folder("https://example.org/registry"), as_folder("https://example.org/")
    ('https://example.org/registry/', 'https://example.org/')
    """
    return address if not address or address.endswith("/") else f"{address}/"


def relative(target: str, page: str) -> str:
    """Write the address ``target`` as seen from ``page``; both count from the site's root.

    >>> relative("en/solutions/x/", "solutions/x/")
    '../../en/solutions/x/'
    >>> relative("solutions/x/", "solutions/x/")
    './'
    """
    if target == page:
        return "./"
    if target.partition("/")[0] != page.partition("/")[0]:
        return "../" * page.count("/") + target or "./"
    here, there = page.split("/")[:-1], target.split("/")
    common = 0
    for a, b in zip(here, there[:-1], strict=False):
        if a != b:
            break
        common += 1
    return "../" * (len(here) - common) + "/".join(there[common:]) or "./"
