"""Which addresses lead to the same repository."""

import re


def same_repository(address: str) -> str:
    """What two addresses of one repository have in common.

    >>> same_repository("https://GitHub.com/os2mo/os2mo.git") == same_repository("http://github.com/OS2mo/os2mo/")
    True
    """
    bare = re.sub(r"^https?://(www\.)?", "", address.strip().casefold())
    return bare.rstrip("/").removesuffix(".git").rstrip("/")
