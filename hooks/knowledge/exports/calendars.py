"""Each event as a calendar takes it (RFC 5545): whole days, and within them the talks whose hours are known.

Stamps are the dates of the record, never the clock's. The event has one UID in both languages: it is one event.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from ..catalogue.addresses import record_address
from ..catalogue.catalogue import key_of
from ..catalogue.dates import PartialDate
from ..catalogue.events import Event
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.record import Record
from ..catalogue.text import Shown
from ..catalogue.works import Talk
from ..views.events import calendar_address
from ..views.frame import absolute
from ..views.programme import strand
from ..views.scope import Scope
from .plain import one_line

_OCTETS = 75  # of a line, without its end (RFC 5545, 3.1)


def calendars(scopes: Mapping[Language, Scope], site_url: str) -> Iterator[tuple[str, bytes]]:
    """Path and content of the calendar of every event whose day is known."""
    for language, scope in scopes.items():
        for event in scope.catalogue.all(Event):
            address = calendar_address(event)
            if address:
                lines = _calendar(scope, event, site_url)
                content = "".join(f"{folded(line)}\r\n" for line in lines)
                yield absolute("", language, address).lstrip("/"), content.encode()


def _calendar(scope: Scope, event: Event, site_url: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Knowledge site//Events//EN", "CALSCALE:GREGORIAN")
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(event, site_url)}"
    yield from _stamps(event, event)
    yield from _days(event)
    yield from _text("SUMMARY", scope.show(event.name))
    yield from _text("DESCRIPTION", scope.show(event.summary))
    yield from _text("LOCATION", _location(scope, event))
    if site_url:
        yield f"URL:{absolute(site_url, scope.language, record_address(key_of(event)))}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")
    for talk in scope.catalogue.all(Talk):
        if talk.event == event.id:
            yield from _talk(scope, event, talk, site_url)
    yield "END:VCALENDAR"


def _uid(record: Record, site_url: str) -> str:
    return str(uuid5(NAMESPACE_URL, absolute(site_url, LANGUAGES[0], record_address(key_of(record)))))


def _talk(scope: Scope, event: Event, talk: Talk, site_url: str) -> Iterator[str]:
    """A talk at its hours, in UTC (RFC 5545, 3.3.5, form 2), as a part of its event; none where they are not known."""
    day = _day(talk.starts or event.starts)
    if not (day and talk.begins):
        return
    yield from ("BEGIN:VEVENT", f"UID:{_uid(talk, site_url)}", f"RELATED-TO:{_uid(event, site_url)}")
    yield from _stamps(talk, event)
    yield f"DTSTART:{_instant(day, talk.begins, event)}"
    if talk.ends:
        yield f"DTEND:{_instant(day, talk.ends, event)}"
    yield from _text("SUMMARY", scope.show(talk.title))
    yield from _text("DESCRIPTION", scope.show(talk.summary))
    yield from _text("LOCATION", strand(scope, event.rooms, talk.room) or scope.show(talk.place))
    if site_url:
        yield f"URL:{absolute(site_url, scope.language, record_address(key_of(talk)))}"
    yield "END:VEVENT"


def _instant(day: date, hour: str, event: Event) -> str:
    local = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZoneInfo(event.timezone))
    return local.astimezone(ZoneInfo("UTC")).strftime("%Y%m%dT%H%M%SZ")


def _stamps(record: Record, event: Event) -> Iterator[str]:
    """When the record was written: an undated one is stamped with the event's own day, since a stamp must be."""
    changed = record.updated or record.added
    stamp = changed or event.starts
    if stamp:
        yield f"DTSTAMP:{_digits(stamp)}T000000Z"
    if record.added:
        yield f"CREATED:{_digits(record.added)}T000000Z"
    if changed:
        yield f"LAST-MODIFIED:{_digits(changed)}T000000Z"


def _days(event: Event) -> Iterator[str]:
    """The first day, and the day after the last one (RFC 5545, 3.6.1) where there are several."""
    first, last = _day(event.starts), _day(event.ends)
    if first:
        yield f"DTSTART;VALUE=DATE:{_digits(first)}"
    if first and last and first < last < date.max:
        yield f"DTEND;VALUE=DATE:{_digits(last + timedelta(days=1))}"


def _digits(known: PartialDate | date) -> str:
    """``20150301`` for ``2015-03``: the first day where none is known."""
    return f"{known.year:04d}{known.month or 1:02d}{known.day or 1:02d}"


def _day(known: PartialDate | None) -> date | None:
    return date.fromisoformat(str(known)) if known and known.day and known.year else None


def _location(scope: Scope, event: Event) -> Shown | None:
    """Hall and town, in the order of an address; of what is known in another language only the town."""
    venue, place = scope.show(event.venue), scope.show(event.place)
    if venue and place and venue.language is place.language:
        return place.model_copy(update={"text": f"{venue.text}, {place.text}"})
    return place or venue


def _text(name: str, shown: Shown | None) -> Iterator[str]:
    if shown:
        yield f"{name};LANGUAGE={shown.language}:{escaped(shown.text)}"


def escaped(text: str) -> str:
    """A value of type TEXT (RFC 5545, 3.3.11)."""
    return one_line(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def folded(line: str) -> str:
    """``line`` in lines of at most 75 octets, no character torn apart (RFC 5545, 3.1)."""
    lines, length = [""], 0
    for character in line:
        size = len(character.encode())
        if length + size > _OCTETS:
            lines.append(" ")
            length = 1
        lines[-1] += character
        length += size
    return "\r\n".join(lines)
