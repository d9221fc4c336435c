"""What every view is made from, and the small steps all of them share."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..catalogue.addresses import index_address, record_address
from ..catalogue.catalogue import Catalogue, Key, key_of
from ..catalogue.dates import PartialDate
from ..catalogue.indexes import Indexes, topic_ids
from ..catalogue.language import Language
from ..catalogue.people import Person
from ..catalogue.record import Record, Source, Statement
from ..catalogue.text import Shown, Text
from ..catalogue.works import State, Work
from ..words import Words
from .dates import in_words, span_in_words, years_in_words
from .lists import place_in
from .parts import LinkView, SourceView, StatementView, Version, When


@dataclass(frozen=True)
class Scope:
    """The catalogue, its indexes, and the language and words of one reader."""

    catalogue: Catalogue
    indexes: Indexes
    language: Language
    words: Words

    def word(self, key: str) -> str:
        """A word of the interface. Raises KeyError when there is none."""
        return self.words.get(key, self.language)

    def counted(self, kind: str, count: int) -> str:
        """How many there are of ``kind`` in words, e.g. "17 topics"."""
        return self.word(f"counts.{kind}.{'one' if count == 1 else 'many'}").format(n=count)

    def shown_word(self, key: str) -> Shown:
        """A word of the interface as a text of the reader's language."""
        return Shown(text=self.word(key), language=self.language)

    def show(self, text: Text | None) -> Shown | None:
        """A text for this reader."""
        return text.show(self.language) if text else None

    def name(self, text: Text) -> Shown:
        """A text that has at least one language; its own id is no substitute, so an empty text stays empty."""
        return text.show(self.language) or Shown(text="", language=self.language)

    def date(self, date: PartialDate | None) -> When | None:
        """A date in words and for machines."""
        return When(in_words(date, self.language), str(date)) if date else None

    def span(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """A span of time in words."""
        return span_in_words(start, end, self.language)

    def years(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """A span of time in years alone, for lists."""
        return years_in_words(start, end, self.language)

    def has_page(self, key: Key) -> bool:
        """Whether the record at ``key`` has a page of its own; a mere listing is an entry of its index."""
        if key[0] == "people":
            return self._person_has_page(self.catalogue.find(Person, key[1]))
        if key[0] == "organisations":
            return bool(self.indexes.backlinks.get(key))
        return "#" not in record_address(key)

    def _person_has_page(self, person: Person | None) -> bool:
        if person is None:
            return False
        key = key_of(person)
        kinds = ("articles", "essays", "talks", "cases", "literature", "events")
        mentioned = any(link.source[0] in kinds for link in self.indexes.backlinks.get(key, ()))
        return mentioned or any(not role.listing for role in person.roles)

    def address(self, key: Key) -> str:
        """Where a record is found: its page, or its place in the index."""
        return (
            record_address(key)
            if self.has_page(key)
            else f"{index_address(key[0])}#{key[1]}"
            if "#" not in record_address(key)
            else record_address(key)
        )

    def link(self, key: Key) -> LinkView | None:
        """A link to a record, by its name; None when it is not there."""
        record = self.catalogue.get(key)
        return self.link_to(record) if record else None

    def link_to(self, record: Record, note: str = "") -> LinkView:
        """A link to ``record``, by its name."""
        key = key_of(record)
        return LinkView(self.name(record.label), self.address(key), key[0], note)

    def links(self, kind: str, ids: Iterable[str]) -> tuple[LinkView, ...]:
        """Links to records of a kind, in the order given."""
        found = (self.link((kind, record_id)) for record_id in ids)
        return tuple(link for link in found if link)

    def by_name(self, links: Iterable[LinkView]) -> tuple[LinkView, ...]:
        """Links in the alphabetical order of the reader's language."""
        return tuple(sorted(links, key=lambda link: place_in(self.language, link.label.text)))

    def mentioning(self, key: Key, kind: str, fields: Iterable[str] = ()) -> tuple[LinkView, ...]:
        """Links to the records of ``kind`` that mention ``key`` (in one of ``fields``, if any are given), by name."""
        return self.by_name(self.links(kind, self.indexes.mentioning(key, kind, fields)))

    def author(self, author: str) -> LinkView | None:
        """A link to an author: a person, an organisation, or the project itself."""
        if author == "project":
            return LinkView(Shown(text=self.word("works.project"), language=self.language), "about/", "pages")
        return self.link(("people", author)) or self.link(("organisations", author))

    def sources(self, record: Record) -> tuple[SourceView, ...]:
        """The sources of a record, numbered from 1."""
        return tuple(self._source(number, source) for number, source in enumerate(record.sources, 1))

    def _source(self, number: int, source: Source) -> SourceView:
        seen = self.date(source.accessed)
        return SourceView(
            number=number,
            url=source.url,
            title=self.name(source.title),
            kind=self.word(f"source-kinds.{source.kind}"),
            confidence=self.word(f"confidence.{source.confidence}"),
            accessed=seen.words if seen else "",
            archived=source.archived or "",
        )

    def numbers(self, record: Record, cites: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the cited sources among the record's own."""
        urls = [source.url for source in record.sources]
        return tuple(sorted({urls.index(cite) + 1 for cite in cites if cite in urls}))

    def statement(self, record: Record, statement: Statement | None) -> StatementView | None:
        """A statement with its date, and the numbers of its sources."""
        if statement is None:
            return None
        return StatementView(
            text=self.name(statement.text),
            when=self.span(statement.date, statement.until),
            note=self.show(statement.note),
            cites=self.numbers(record, statement.cites),
        )

    def statements(self, record: Record, statements: Iterable[Statement]) -> tuple[StatementView, ...]:
        """Several statements."""
        found = (self.statement(record, statement) for statement in statements)
        return tuple(view for view in found if view)

    def topics(self, record: Record) -> tuple[LinkView, ...]:
        """The topics of a record."""
        return self.links("topics", self.topic_ids(record))

    def topic_ids(self, record: Record) -> tuple[str, ...]:
        """The topics a record names, else the most frequent ones of the records it belongs with."""
        return topic_ids(self.catalogue, self.indexes, record)

    def version(self, record: Record) -> Version:
        """In which languages a record can be read in full, for the pages that say so."""
        if isinstance(record, Work):
            return Version(record.state(self.language), record.full_languages)
        return Version(State.FULL, ())
