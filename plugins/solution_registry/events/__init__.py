"""What happens to solutions on a day: what is new, for feeds; what is coming, for calendars.

Everything follows from files, from the days that git knows, and from the day of the build.
Fictional examples have no events: whoever subscribes to these reads them far from the page that
says so.
"""

from .ahead import ahead, any_ahead
from .event import Event
from .news import news
from .said import LABELS, Said, Speaker

__all__ = ["LABELS", "Event", "Said", "Speaker", "ahead", "any_ahead", "news"]
