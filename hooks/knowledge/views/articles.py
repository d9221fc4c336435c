"""Articles: described or in full, with what is known of them and what is not."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.addresses import both_address
from ..catalogue.catalogue import key_of
from ..catalogue.language import LANGUAGES, Language
from ..catalogue.record import Link
from ..catalogue.text import Shown
from ..catalogue.works import Article, Certainty, Work
from ..translating.sections import changed_sections
from .index_pages import dated_list, entry, index_page
from .lists import Entry, ListView
from .parts import LinkView, PageView, Section, When
from .record_pages import work_page
from .scope import Scope


@dataclass(frozen=True)
class Elsewhere:
    """Where a text can be read or had."""

    url: str
    title: Shown


@dataclass(frozen=True)
class WorkView:
    """What every work shows above its text; ``is_own_translation`` where its one author translated it too."""

    authors: tuple[LinkView, ...]
    published: When | None
    original: str
    original_language: Language
    translated_by: LinkView | None
    is_own_translation: bool
    changed: tuple[Section, ...]
    both: str
    other_title: Shown | None
    other_title_label: str
    licence: str
    available: tuple[Elsewhere, ...]


@dataclass(frozen=True)
class ArticleView:
    """What an article shows."""

    work: WorkView
    issue: LinkView | None
    issue_certainty: str
    issue_note: Shown | None
    pages: str
    more_authors_possible: bool
    unknown: tuple[Shown, ...]
    title_is_ours: bool


def pages(scope: Scope) -> Iterator[PageView]:
    """The index and a page for every article."""
    articles = scope.catalogue.all(Article)
    yield index_page(scope, "articles", work_list(scope, articles))
    for article in articles:
        yield work_page(scope, article, content=_view(scope, article))


def _view(scope: Scope, article: Article) -> ArticleView:
    certain = article.issue_certainty is Certainty.CONFIRMED
    return ArticleView(
        work=work_view(scope, article),
        issue=scope.link(("issues", article.issue)) if article.issue else None,
        issue_certainty="" if certain else scope.word(f"certainty.{article.issue_certainty}"),
        issue_note=scope.show(article.issue_note),
        pages=article.pages or "",
        more_authors_possible=article.more_authors_possible,
        unknown=tuple(shown for shown in map(scope.show, article.unknown) if shown),
        title_is_ours=scope.language in article.title.ours,
    )


def work_view(scope: Scope, work: Work) -> WorkView:
    """The lines above the text of any work."""
    translation = work.translations.get(scope.language)
    is_translation = scope.language is not work.original and translation is not None and scope.language in work.bodies
    other = work.title.show(scope.language.other)
    return WorkView(
        authors=tuple(link for link in map(scope.author, work.authors) if link),
        published=scope.date(work.published),
        original=scope.word(f"works.written-in.{work.original}"),
        original_language=work.original,
        translated_by=scope.author(translation.by) if translation and is_translation else None,
        is_own_translation=is_translation and translation is not None and work.authors == (translation.by,),
        changed=_changed(scope, work),
        both=both_address(key_of(work)) if len(work.bodies) == len(LANGUAGES) else "",
        other_title=other if other and not other.fallback else None,
        other_title_label=title_label(scope, work.original is scope.language.other),
        licence=work.licence or "",
        available=tuple(elsewhere(scope, link) for link in work.available),
    )


def title_label(scope: Scope, is_original: bool) -> str:
    """What the title in the other language is: the original's, or a translation's."""
    return scope.word("literature.title-original" if is_original else "literature.title-translated")


def _changed(scope: Scope, work: Work) -> tuple[Section, ...]:
    """The sections of the original that changed since this translation was made, by their titles here."""
    body = work.bodies.get(scope.language)
    titles = {heading.anchor: heading.text for heading in body.headings} if body else {}
    return tuple(
        Section(anchor, titles.get(anchor, scope.word("works.intro")))
        for anchor in changed_sections(work, scope.language)
    )


def elsewhere(scope: Scope, link: Link) -> Elsewhere:
    """A link out of the site."""
    return Elsewhere(link.url, scope.name(link.title))


def work_list(scope: Scope, works: tuple[Work, ...]) -> ListView:
    """Works by date, the newest first."""
    return dated_list((_date(work), _entry(scope, work)) for work in works)


def _date(work: Work) -> tuple[int, int, int]:
    return work.published.sort_key if work.published else (0, 0, 0)


def _entry(scope: Scope, work: Work) -> Entry:
    authors = [link.label for link in map(scope.author, work.authors) if link]
    published = scope.date(work.published)
    when = published.words if published else ""
    return entry(scope, key_of(work), work, lines=authors, summary=work.summary, when=when)
