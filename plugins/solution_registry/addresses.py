"""Addresses as they are compared: however they are written, do they lead to the same place?"""

import re


def same_address(address: str) -> str:
    """What all ways of writing the address of one repository, or of one page, have in common.

    >>> same_address("https://www.GitHub.com/os2mo/os2mo.git") == same_address("http://github.com/OS2mo/os2mo/")
    True
    """
    bare = re.sub(r"^https?://(www\.)?", "", address.strip().casefold())
    return bare.rstrip("/").removesuffix(".git").rstrip("/")
