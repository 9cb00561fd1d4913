"""What search knows of each language: endings of words, and words that say nothing.

Everything here is written bare (see :mod:`.letters`), and with aa where people still write it so.
A language without rules is searched by whole words and their beginnings.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """How words of a language are made into terms.

    endings: stripped from the end of a word, the longest that leaves three letters.
    stop: words that stand in every text.
    idle: words that any solution may be called by, alone or as the end of a compound: who asks for
        a "bokningssystem" means what handles "bokning".
    formal: words for the form in which somebody asks, not for what it is about: what shares only
        "registrering" with "registrering av livsmedel" does not resemble it.
    apart: what words begin or end with that are no compounds of the shorter word in it: "vårdnad"
        is no "vård", nor are "forældre" the "ældre".
    """

    endings: frozenset[str] = frozenset()
    stop: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    formal: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RULES: Mapping[str, Rules] = {
    "sv": Rules(
        endings=_words("""
            ningarna ningar ningen ning ingarna ingar ingen ing heterna heten heter het
            elserna elser elsen else andena anden andet ande endena enden ende ena
            arna erna orna aren are ade ar er or en et an na ad at a e
        """),
        stop=_words("""
            alla allt andra att av bli blir de dem den denna dess det detta dig din du dar efter
            ej eller en ett fran for genom ha han har hur i inom inte ju kan man med mellan men
            mot nar nagon och om pa sa samt sig sin sina ska som till upp under ut vad var vi
            via vid vilka vilken ar aven over
        """),
        idle=_words("""
            system systemet verktyg verktyget losning losningar losningen plattform plattformar
            plattformen programvara programvaran mjukvara mjukvaran
        """),
        formal=_words("""
            etjanst tjanst ansokan ansoka ansokningar anmalan anmala anmalningar registrering
            registrera tillstand blankett formular arende digital
        """),
        apart=_words("vardn"),
    ),
    "da": Rules(
        endings=_words("""
            ningerne ninger ningen ning ingerne inger ingen ing hederne heden heder hed
            elserne elser elsen else ende erne eren ere ene ede er en et es e
        """),
        stop=_words("""
            af alle alt andre at blive bliver da de dem den denne der det dette din du efter
            eller en er et for fra gennem ham han har hun hvad hvilke hvor hvordan i ikke inden
            ind kan man med mellem men mod naar nar og om op over pa paa sa saa samt sig sin skal
            som til ud under ved via vi
        """),
        idle=_words("""
            system systemer systemet varktoj varktojer varktojet losning losninger losningen
            platform platforme platformen software
        """),
        formal=_words("""
            selvbetjening tjeneste ansogning ansoge ansog anmeldelse anmelde registrering
            registrere tilladelse blanket formular sag digital
        """),
        apart=_words("foraldr"),
    ),
    "en": Rules(
        endings=_words("""
            ements ement ments ment ations ation ators ator ings ing ies ied ie ers er ed es ly
            e y
        """),
        stop=_words("""
            a all an and are as at be between by can do for from has have how in into is it its
            not of on or other that the their them they this through to under up via we what
            when where which who will with within you your
        """),
        idle=_words("""
            system systems tool tools solution solutions platform platforms software
        """),
        formal=_words("""
            eservice service application apply notification notify registration register permit
            licence license form digital
        """),
    ),
}
"""By language."""


def rules(language: str) -> Rules:
    """The rules of a language, or none."""
    return RULES.get(language, Rules())
