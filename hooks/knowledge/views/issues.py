"""Issues of the journal: what is in them as far as anybody knows."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.catalogue import key_of
from ..catalogue.events import Issue
from ..catalogue.text import Shown
from ..catalogue.works import Article, Certainty
from .events import BodyView, bodies
from .index_pages import dated_list, entry, index_page
from .parts import LinkView, Near, PageView, Section, StatementView, When
from .record_pages import plain, record_page, same_topic
from .scope import Scope


@dataclass(frozen=True)
class ForewordView:
    """The foreword in our words."""

    title: Shown
    summary: Shown
    programmes: tuple[Shown, ...]
    cites: tuple[int, ...]


@dataclass(frozen=True)
class ArticleLine:
    """An article that belongs, or may belong, to the issue."""

    article: LinkView
    authors: tuple[LinkView, ...]
    summary: Shown | None
    certainty: str


@dataclass(frozen=True)
class IssueView:
    """What the page of an issue shows."""

    journal: Shown
    journal_other: Shown | None
    journal_subtitle: Shown | None
    number: int | None
    published: When | None
    publisher: LinkView | None
    language: str
    pages: StatementView | None
    issn: str
    produced_by: tuple[BodyView, ...]
    also_named: tuple[BodyView, ...]
    event: LinkView | None
    cover: StatementView | None
    foreword: ForewordView | None
    contents: Shown | None
    articles: tuple[ArticleLine, ...]
    notes: tuple[StatementView, ...]
    unknown: tuple[Shown, ...]


def pages(scope: Scope) -> Iterator[PageView]:
    """The index and a page for every issue."""
    issues = scope.catalogue.all(Issue)
    rows = []
    for issue in issues:
        published = scope.date(issue.published)
        lines = [plain(scope, issue_name(scope, issue))]
        when = published.words if published else ""
        row = entry(scope, key_of(issue), issue, lines=lines, summary=issue.summary, when=when)
        rows.append((issue.published.sort_key if issue.published else (0, 0, 0), row))
    yield index_page(scope, "issues", dated_list(rows))
    for issue in issues:
        content = _view(scope, issue)
        near = (
            Near(scope.word("near.essays"), scope.mentioning(key_of(issue), "essays")),
            Near(
                scope.word("near.issues"), scope.links("issues", [other.id for other in issues if other.id != issue.id])
            ),
            Near(scope.word("near.topic"), same_topic(scope, issue)),
        )
        yield record_page(
            scope, issue, content=content, summary=issue.summary, near=near, sections=_sections(scope, content)
        )


def issue_name(scope: Scope, issue: Issue) -> str:
    """What an issue is called by: the journal and its number."""
    return f"{scope.name(issue.journal).text} {issue.number or ''}".strip()


def _sections(scope: Scope, content: IssueView) -> Iterator[Section]:
    present = {
        "foreword": content.foreword,
        "contents": content.contents or content.articles,
        "cover": content.cover,
        "notes": content.notes,
        "unknown": content.unknown,
    }
    for anchor, shown in present.items():
        if shown:
            yield Section(anchor, scope.word(f"issues.{anchor}"))


def _view(scope: Scope, issue: Issue) -> IssueView:
    other = issue.journal.show(scope.language.other)
    return IssueView(
        journal=scope.name(issue.journal),
        journal_other=other if other and not other.fallback else None,
        journal_subtitle=scope.show(issue.journal_subtitle),
        number=issue.number,
        published=scope.date(issue.published),
        publisher=scope.link(("organisations", issue.publisher)) if issue.publisher else None,
        language=scope.word(f"languages.{issue.language}") if issue.language else "",
        pages=scope.statement(issue, issue.pages),
        issn=issue.issn or "",
        produced_by=bodies(scope, issue, issue.produced_by),
        also_named=bodies(scope, issue, issue.also_named),
        event=scope.link(("events", issue.event)) if issue.event else None,
        cover=scope.statement(issue, issue.cover),
        foreword=_foreword(scope, issue),
        contents=scope.show(issue.contents),
        articles=tuple(_line(scope, article) for article in scope.catalogue.all(Article) if article.issue == issue.id),
        notes=scope.statements(issue, issue.notes),
        unknown=tuple(shown for shown in map(scope.show, issue.unknown) if shown),
    )


def _foreword(scope: Scope, issue: Issue) -> ForewordView | None:
    foreword = issue.foreword
    if foreword is None:
        return None
    programmes = tuple(shown for shown in map(scope.show, foreword.programmes_named) if shown)
    cites = scope.numbers(issue, foreword.cites)
    return ForewordView(scope.name(foreword.title), scope.name(foreword.summary), programmes, cites)


def _line(scope: Scope, article: Article) -> ArticleLine:
    certain = article.issue_certainty is Certainty.CONFIRMED
    return ArticleLine(
        scope.link_to(article),
        tuple(link for link in map(scope.author, article.authors) if link),
        scope.show(article.summary),
        "" if certain else scope.word(f"certainty.{article.issue_certainty}"),
    )
