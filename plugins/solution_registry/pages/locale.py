"""Languages with a territory, as those want them that know of no language without one."""

from babel.core import Locale, UnknownLocaleError, get_global

_TERRITORY = {"en": "GB"}  # our English; the likeliest by number of speakers is another


def locale(language: str) -> str:
    """Name a language with its likeliest territory: ``sv`` → ``sv_SE``; an unknown one as it is."""
    try:
        known = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return language
    territory = known.territory or _TERRITORY.get(language)
    if not territory:
        territory = str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]
    return f"{known.language}_{territory}" if territory else known.language
