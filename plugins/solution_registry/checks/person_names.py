"""Whether a role is a person's name: a guess, made so that titles are not taken for names."""

import re
from functools import lru_cache
from typing import Final

from ..letters import bare

_FIRST: Final = """
agneta albin alexander alice anders andreas anette ann anna anne annette annika asa astrid axel
barbro bengt bente berit birgit birgitta birthe bjorn bodil britt camilla carina carl caroline
cecilia charlotte christer christian christina christoffer claes claus dorte dorthe ebba elin
elisabeth elsa emil emma erik ester eva frederik fredrik freja gert gitte goran gunilla gunnar
gustav hampus hanna hanne hans helena helene helle henrik ida inge ingegerd inger ingrid
irene jakob jenny jens jeppe jesper joakim johan johanna johannes john jonas jorgen josefin
julia karen karin karl karolina katarina kenneth kerstin kirsten kjell klara kristian kristina
lars lasse lena lene lennart linda linnea lisbeth lone louise mads magnus maja malene malin
marcus margareta maria marianne marie martin mathias mats mette michael mikael mikkel monica
morten nicklas niels niklas oliver olof oscar oskar ove patrik pernille peter pia poul rasmus
rebecka robert rune sara sofia sofie soren stefan steffen susanne sven thomas tina tobias tomas
tommy torben tove trine ulf ulla ulrik ulrika viktor viveka wilhelm yvonne
"""
GIVEN: Final = frozenset(_FIRST.split())
"""Common given names in Sweden and Denmark, as they are compared; none that is a word as well."""

TITLE: Final = re.compile(
    r"chef|ansvar|led|samordn|koordin|coordin|strateg|utveckl|udvikl|develop|forvalt|agare|ejer"
    r"|owner|handlagg|behandl|konsul|consult|arkite|archite|admin|direkt|direct|sekret|secret"
    r"|jurist|lawyer|control|ekonom|okonom|econom|tekni|techni|tech|ingen|engineer|analy|offic"
    r"|manag|head|lead|special|radgiv|advis|inspek|upphandl|indkob|procure|purchas|bibliotek"
    r"|librar|rektor|arkiv|archiv|regist|kommunik|communic|redakt|edit|plan|assist|chair|master"
    r"|chief|president|mayor|clerk|desk|service|support|team|group|product|project|program|system"
    r"|digital|data|design|process|kommun|municip|region|city|town|council|board|office|it$|test"
)
"""What a word of a title has in it, as it is compared."""

CAPITAL: Final = re.compile(r"[A-ZÅÄÖÆØÉÜ][a-zåäöæøéüáíóúýčšžłńß]+(?:-[A-ZÅÄÖÆØ][a-zåäöæøéü]+)?")
PARTS: Final = re.compile(r"[,;:()/–—]")
MOST: Final = 3
"""Words that a name has."""


@lru_cache(maxsize=4096)
def is_name(role: str) -> bool:
    """Whether a role, or a part of it, is a person's name.

    >>> is_name("Anna Andersson, IT-chef"), is_name("Product Owner"), is_name("Teknisk chef")
    (True, False, False)
    """
    return any(_is_name(part.split()) for part in PARTS.split(role))


def _is_name(words: list[str]) -> bool:
    capital = [bool(CAPITAL.fullmatch(word)) for word in words]
    titles = any(TITLE.search(bare(word)) for word in words)
    if 1 < len(words) <= MOST and all(capital) and not titles:
        return True
    for at, word in enumerate(words):
        if bare(word).partition("-")[0] in GIVEN:
            followed = at + 1 < len(words) and capital[at + 1]
            if followed or (not (titles or at) and len(words) <= MOST):
                return True
    return False
