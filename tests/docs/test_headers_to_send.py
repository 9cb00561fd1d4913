import re

import pytest
from solution_registry.site import SiteSettings
from solution_registry.site.hosting import headers

from tests.docs.pages import FOLDERS, text

NGINX = re.compile(r'^ +add_header (\S+) "(.*)" always;$', re.MULTILINE)
APACHE = re.compile(r'^ +Header always set (\S+) "(.*)"$', re.MULTILINE)
WIDE_OPEN = ("Access-Control-Allow-Origin", "*")


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize(("server", "times"), [(NGINX, 2), (APACHE, 1)])
def test_servers_are_told_to_send_what_the_site_says(
    language: str, server: re.Pattern[str], times: int
) -> None:
    told = server.findall(text(language, "operate.md"))
    assert [*headers(SiteSettings()).items()] * times == [one for one in told if one != WIDE_OPEN]
    assert told.count(WIDE_OPEN) == 1
