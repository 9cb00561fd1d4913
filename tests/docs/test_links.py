import re
from pathlib import Path

import pytest

from tests.docs.pages import FILES, ROOT

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
OURS = re.compile(
    r"(\.\./)+(solutions|api|areas|agreements|criteria|glossary|kinds/procurement_template"
    r"|organisations|phases|compare|problems|submit(/use)?|systems|statistics|certification(/(queue|reviewers|verify))?)/"
)
"""Pages that the program makes; that these lead somewhere is tested on the built site."""


@pytest.mark.parametrize("file", FILES)
def test_links_between_files_lead_somewhere(file: str) -> None:
    folder = (ROOT / file).parent
    links = LINK.findall((ROOT / file).read_text("utf-8"))
    missing = [x for x in links if not (OURS.fullmatch(x) or Path(folder, x).exists())]
    assert missing == []
