"""What must hold between records, and between a record and its text. Every check yields problems."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from ..catalogue.addresses import RESERVED, linked
from ..catalogue.catalogue import Catalogue, Key, is_known, targets
from ..catalogue.citable import lacking
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.literature import Reference
from ..catalogue.markdown import PlacedHeading, PlacedLink, headings, links, notes, paragraphs
from ..catalogue.people import Consent, Person
from ..catalogue.record import Record
from ..catalogue.references import ID_PATTERN, CitesSource
from ..catalogue.walking import Mention, mentions, uncited
from ..catalogue.works import Article, State, Talk, Work
from .front_matter import Prose
from .markup import markup_problems
from .nearest import nearest
from .owed import SUMMARY_LENGTH
from .problems import Problem
from .programme import programme_problems
from .validation import dotted, texts
from .written import Written

_ANCHOR = re.compile(ID_PATTERN)
_OUTSIDE = re.compile(r"https?://|mailto:|tel:")
_DIGITS = re.compile(r"\d+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")

Everything = Mapping[Key, Written]


def across(written: Everything, catalogue: Catalogue, assets: frozenset[str]) -> Iterator[Problem]:
    """Every problem that shows only when all is read."""
    names = known_names(catalogue)
    for item in written.values():
        if item.record is not None:
            yield from unknown_ids(item, written, catalogue)
            yield from unknown_citations(item)
            yield from missing_sources(item)
            yield from bare_statements(item)
            yield from uncitable(item, catalogue)
        if isinstance(item.record, Work):
            yield from titles(item, item.record)
        yield from bare_paragraphs(item, names)
        yield from unknown_notes(item)
        yield from heading_ids(item)
        yield from (problem for part in item.prose.values() for problem in markup_problems(part, item.key[0]))
        yield from differing_headings(item)
        yield from broken_links(item, written, assets)
        yield from pictures(item)
        yield from reserved(item)
    yield from hidden_names(written, catalogue)
    yield from programme_problems(written, catalogue)


def duplicates(written: Iterable[Written]) -> Iterator[Problem]:
    """Two files for one id; a person and an organisation of one id (both can be authors)."""
    seen: dict[Key, str] = {}
    for item in written:
        kind, record_id = item.key
        shared = ("people and organisations" if kind in ("people", "organisations") else kind, record_id)
        if shared in seen and not item.prefix:
            yield Problem(item.file, 0, 0, "duplicate-id", "id", record_id, seen[shared])
        seen.setdefault(shared, item.file)


def unknown_ids(item: Written, written: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Mentions of records that are not there, or that are left out for faults of their own."""
    for mention in mentions(item.record) if item.record else ():
        if is_known(catalogue, mention.mark, mention.value):
            continue
        keys = targets(mention.mark, mention.value)
        left_out = next((written[key].at_fault for key in keys if key in written), "")
        code = "left-out-id" if left_out else "unknown-id"
        yield _at(item, mention, code, left_out or _nearest_id(keys, mention, catalogue))


def _at(item: Written, mention: Mention, code: str, suggestion: str) -> Problem:
    line, column = item.position(mention.path)
    return Problem(item.file, line, column, code, dotted(mention.path), mention.value, suggestion)


def _nearest_id(keys: Iterable[Key], mention: Mention, catalogue: Catalogue) -> str:
    is_full = "/" in mention.value
    names = [
        f"{kind}/{record_id}" if is_full else record_id
        for kind in dict.fromkeys(kind for kind, _ in keys)
        for record_id in catalogue.records.get(kind, {})
    ]
    return nearest(mention.value, names)


def unknown_citations(item: Written) -> Iterator[Problem]:
    """Statements that cite an address which is not among the record's own sources."""
    if item.record is None:
        return
    own = [source.url for source in item.record.sources]
    for mention in mentions(item.record):
        if isinstance(mention.mark, CitesSource) and mention.value not in own:
            yield _at(item, mention, "unknown-source", nearest(mention.value, own))


def missing_sources(item: Written) -> Iterator[Problem]:
    """Records of kinds that state facts, without a source."""
    if item.record is not None and type(item.record).sourced and not item.record.sources:
        line, column = item.position(())
        yield Problem(item.file, line, column, "missing-sources", "sources")


def bare_statements(item: Written) -> Iterator[Problem]:
    """Statements inside a record that name none of its sources."""
    for path in (*uncited(item.record), *_uncited_roles(item.record)) if item.record else ():
        yield Problem(item.file, *item.position(path), "statement-without-source", dotted(path))


def _uncited_roles(record: Record) -> Iterator[tuple[str | int, ...]]:
    """Roles that do not say which of several sources shows them."""
    if isinstance(record, Person) and len(record.sources) > 1:
        yield from (("roles", number) for number, role in enumerate(record.roles) if not role.cites)


_UNCITABLE: dict[type[Record], str] = {
    kind: f"citation-incomplete-{name}"
    for kind, name in ((Reference, "reference"), (Article, "article"), (Talk, "talk"))
}


def uncitable(item: Written, catalogue: Catalogue) -> Iterator[Problem]:
    """What a citation of a work needs and the record does not tell."""
    if item.record is None:
        return
    code = _UNCITABLE.get(type(item.record), "citation-incomplete")
    for name in lacking(item.record, catalogue):
        head, _, rest = name.partition(".")
        yield Problem(item.file, *item.position((head,)), code, name, suggestion=rest)


def known_names(catalogue: Catalogue) -> re.Pattern[str]:
    """The names of all people and organisations, as one pattern; names of one short word are too common."""
    labels = [record.label for kind in ("people", "organisations") for record in catalogue.records[kind].values()]
    names = {name for label in labels for name in (label.he, label.en) if name and (" " in name or len(name) > 7)}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or r"(?!)")


def bare_paragraphs(item: Written, names: re.Pattern[str]) -> Iterator[Problem]:
    """Paragraphs that hold a number or a known name and no note, in the kinds that state facts in prose."""
    if item.key[0] not in ("essays", "cases", "talks"):
        return
    for part in item.prose.values():
        defined = notes(part.markdown)
        for paragraph in paragraphs(part.markdown):
            found = names.search(paragraph.text) or _DIGITS.search(paragraph.text)
            if found and not defined.intersection(paragraph.notes):
                line = paragraph.line + part.first_line - 1
                yield Problem(part.file, line, 1, "paragraph-without-source", found=found.group())


def unknown_notes(item: Written) -> Iterator[Problem]:
    """Calls of footnotes that the text does not define."""
    for part in item.prose.values():
        defined = notes(part.markdown)
        for paragraph in paragraphs(part.markdown):
            line = paragraph.line + part.first_line - 1
            for note in paragraph.notes:
                if note not in defined:
                    yield Problem(part.file, line, 1, "note-to-nothing", found=note, suggestion=nearest(note, defined))


def titles(item: Written, work: Work) -> Iterator[Problem]:
    """Works without a title, and summaries that are missing or long; a stub can show the original's."""
    if not work.title.languages:
        yield Problem(item.file, 1, 1, "missing-field", "title")
    for language, part in item.prose.items():
        if language not in work.title.languages and work.title.languages:
            yield Problem(part.file, 1, 1, "missing-title", "title")
        summary = work.summary.get(language)
        line, column = part.head.position(("summary",))
        if not summary and work.state(language) is not State.STUB:
            yield Problem(part.file, 1, 1, "missing-summary", "summary")
        elif summary and len(summary) > SUMMARY_LENGTH:
            yield Problem(part.file, line, column, "long-summary", "summary", str(len(summary)))


def heading_ids(item: Written) -> Iterator[Problem]:
    """Headings without an id, with an id that is no good as an address, or with one that is taken."""
    for part in item.prose.values():
        seen: set[str] = set()
        for placed in headings(part.markdown):
            yield from _heading_problems(part, placed, seen)
            seen.add(placed.heading.anchor)


def _heading_problems(part: Prose, placed: PlacedHeading, seen: set[str]) -> Iterator[Problem]:
    line, heading = placed.line + part.first_line - 1, placed.heading
    if heading.level == 1:
        yield Problem(part.file, line, 1, "heading-first-level", found=heading.text)
    if not heading.anchor:
        yield Problem(part.file, line, 1, "heading-without-id", found=heading.text)
    elif not _ANCHOR.match(heading.anchor):
        yield Problem(part.file, line, 1, "not-kebab-case", found=heading.anchor)
    elif heading.anchor in seen:
        yield Problem(part.file, line, 1, "heading-id-twice", found=heading.anchor)


def differing_headings(item: Written) -> Iterator[Problem]:
    """Headings of the English text whose ids are not those of the Hebrew one, in order."""
    parts = [item.prose.get(language) for language in LANGUAGES]
    if not all(part and part.markdown for part in parts):
        return
    hebrew, english = (headings(part.markdown) for part in parts if part)
    part = item.prose[Language.EN]
    expected = [placed.heading.anchor for placed in hebrew]
    for number, placed in enumerate(english):
        wanted = expected[number] if number < len(expected) else ""
        if placed.heading.anchor != wanted:
            line = placed.line + part.first_line - 1
            yield Problem(part.file, line, 1, "heading-ids-differ", found=placed.heading.anchor, suggestion=wanted)
            return
    if len(expected) > len(english):
        missing = expected[len(english)]
        yield Problem(part.file, part.first_line, 1, "heading-ids-differ", found="", suggestion=missing)


def broken_links(item: Written, written: Everything, assets: frozenset[str]) -> Iterator[Problem]:
    """Links that lead nowhere, and kinds of link that are not allowed."""
    for part in item.prose.values():
        own = {placed.heading.anchor for placed in headings(part.markdown)}
        for link in links(part.markdown):
            code, suggestion = _link_fault(part.file, link, own, written, assets)
            if code:
                line = link.line + part.first_line - 1
                yield Problem(part.file, line, link.column, code, found=link.target, suggestion=suggestion)


def _link_fault(
    file: str, link: PlacedLink, own: set[str], written: Everything, assets: frozenset[str]
) -> tuple[str, str]:
    target = link.target
    if not target:
        return "link-empty", ""
    if _OUTSIDE.match(target):
        return ("picture-elsewhere", "") if link.is_picture else ("", "")
    if _SCHEME.match(target) or target.startswith(("//", "/", "\\")):
        return "link-not-allowed", ""
    if target.startswith("#"):
        return ("", "") if target[1:] in own else ("link-to-nothing", nearest(target[1:], own))
    if link.is_picture or not target.partition("#")[0].endswith(".md"):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(file), target.partition("#")[0]))
        return ("", "") if path in assets else ("link-to-nothing", nearest(path, assets))
    return _page_fault(file, target, written)


def _page_fault(file: str, target: str, written: Everything) -> tuple[str, str]:
    found = linked(file, target)
    if found is None:
        return "link-to-nothing", ""
    _, anchor, key = found
    if key is None:
        return "", ""
    if key not in written:
        near = nearest(key[1], [record_id for kind, record_id in written if kind == key[0]])
        return "link-to-nothing", near
    anchors = _anchors(written[key])
    if anchor and anchor != key[1] and anchors is not None and anchor not in anchors:
        return "link-to-nothing", nearest(anchor, anchors)
    return "", ""


def _anchors(item: Written) -> set[str] | None:
    """The ids of the headings of a work; None for what is no work."""
    if not item.prose:
        return None
    return {placed.heading.anchor for part in item.prose.values() for placed in headings(part.markdown)}


def pictures(item: Written) -> Iterator[Problem]:
    """Pictures without a text for those who do not see them, unless marked as decoration."""
    for part in item.prose.values():
        for link in links(part.markdown):
            if link.is_picture and not link.text.strip() and ".decorative" not in link.attributes:
                line = link.line + part.first_line - 1
                yield Problem(part.file, line, link.column, "picture-without-text", found=link.target)


def reserved(item: Written) -> Iterator[Problem]:
    """Pages of the site whose address belongs to something else."""
    if item.key[0] == "pages" and item.key[1] in RESERVED:
        yield Problem(item.file, 0, 0, "address-taken", found=item.key[1])


def hidden_names(written: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Names of people who are not to be shown, in the words of other records."""
    hidden = [person for person in catalogue.all(Person) if person.consent is Consent.HIDDEN]
    names = {name: person.id for person in hidden for name in _names(person)}
    if not names:
        return
    for item in written.values():
        if item.key[0] == "people" and item.key[1] in names.values():
            continue
        yield from _hidden_in(item, names)


def _names(person: Person) -> Iterator[str]:
    yield from (name for name in (person.name.he, person.name.en) if name)
    yield from (alias.text for alias in person.aliases)


def _hidden_in(item: Written, names: Mapping[str, str]) -> Iterator[Problem]:
    value = item.document.value
    for part in item.prefix:
        value = value.get(part, {}) if isinstance(value, dict) else {}
    places = [(item.file, *item.position(path), text) for path, text in texts(value)]
    for prose in item.prose.values():
        lines = prose.markdown.split("\n")
        places += [(prose.file, number + prose.first_line, 1, line) for number, line in enumerate(lines)]
    for file, line, column, text in places:
        for name in names:
            if name in text:
                yield Problem(file, line, column, "hidden-name", found=name)
