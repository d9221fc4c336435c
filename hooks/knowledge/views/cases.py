"""Cases: comparable records, the strip of five marks, and one table of all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..catalogue.cases import Case, Condition, EvidenceLevel, Lead, LeadRole, Result, Sector, SectorPart
from ..catalogue.catalogue import key_of
from ..catalogue.text import Shown
from .articles import WorkView, work_view
from .index_pages import entry, index_page
from .lists import Entry, Filter, filter_of, place_in
from .parts import LinkView, PageView, StatementView
from .record_pages import work_page
from .scope import Scope


@dataclass(frozen=True)
class Mark:
    """One condition in one case: what the sources carry, in a word and as a sign."""

    condition: LinkView | None
    name: str
    state: str  # direct, partial or none: also the shape drawn
    state_word: str
    text: Shown | None
    scope: Shown | None
    cites: tuple[int, ...]


@dataclass(frozen=True)
class Places:
    """Where a case began, and where it came later; ``comma`` stands between two names."""

    first: tuple[Shown, ...]
    later: tuple[Shown, ...]
    comma: str


@dataclass(frozen=True)
class LeadView:
    """A body that leads, and whether a source calls it a backbone."""

    role: str
    organisation: LinkView | None
    name: Shown | None
    note: Shown | None
    cites: tuple[int, ...]


@dataclass(frozen=True)
class SectorView:
    """Who takes part from one sector."""

    sector: str
    who: Shown | None
    cites: tuple[int, ...]


@dataclass(frozen=True)
class ResultView:
    """A result, who reports it, for when, and with what caution."""

    text: Shown
    reported_by: Shown
    period: Shown | None
    caution: Shown | None
    cites: tuple[int, ...]


@dataclass(frozen=True)
class CaseView:
    """What the page of a case shows."""

    work: WorkView
    name: Shown | None
    region: str
    places: Places
    years: str
    years_note: Shown | None
    problem: StatementView | None
    problem_areas: tuple[str, ...]
    population: StatementView | None
    goal: StatementView | None
    sectors: tuple[SectorView, ...]
    leads: tuple[LeadView, ...]
    partners: tuple[LinkView, ...]
    partners_text: Shown | None
    partners_note: Shown | None
    partners_cites: tuple[int, ...]
    governance: StatementView | None
    called: str
    called_note: Shown | None
    marks: tuple[Mark, ...]
    results: tuple[ResultView, ...]
    contested: tuple[StatementView, ...]
    key_dates: tuple[StatementView, ...]
    evidence: str
    evidence_word: str
    organisation: LinkView | None
    caution: Shown | None


@dataclass(frozen=True)
class CaseRow:
    """A case in the table."""

    entry: Entry
    marks: tuple[Mark, ...]
    areas: str
    population: str
    places: Places
    years: str
    year: str
    sectors: str
    evidence: str
    evidence_rank: int
    has_evidence: bool
    reported: int


@dataclass(frozen=True)
class CasesView:
    """The table of all cases; ``conditions`` are their names, ``sorts`` the columns a phone sorts by."""

    rows: tuple[CaseRow, ...]
    conditions: tuple[str, ...]
    filters: tuple[Filter, ...]
    count: int
    counted: str
    sorts: tuple[str, ...] = ("name", "reported", "year", "evidence")


def pages(scope: Scope) -> Iterator[PageView]:
    """The table and a page for every case."""
    cases = scope.catalogue.all(Case)
    yield index_page(scope, "cases", _table(scope, cases), "cases-table.html")
    for case in cases:
        yield work_page(scope, case, content=_view(scope, case))


def _view(scope: Scope, case: Case) -> CaseView:
    return CaseView(
        work=work_view(scope, case),
        name=scope.show(case.name),
        region=scope.word(f"regions.{case.region}"),
        places=_where(scope, case),
        years=scope.span(case.years.start, case.years.end),
        years_note=scope.show(case.years.note),
        problem=scope.statement(case, case.problem),
        problem_areas=tuple(scope.word(f"problem-areas.{area}") for area in case.problem_areas),
        population=scope.statement(case, case.population),
        goal=scope.statement(case, case.goal),
        sectors=tuple(_sector(scope, case, part) for part in _in_order(case.sectors)),
        leads=tuple(_lead(scope, case, lead) for lead in case.leads),
        partners=scope.links("organisations", _partners(case)),
        partners_text=scope.show(case.partners.text),
        partners_note=scope.show(case.partners.note),
        partners_cites=scope.numbers(case, case.partners.cites),
        governance=scope.statement(case, case.governance),
        called=scope.word(f"called.{case.called}"),
        called_note=scope.show(case.called_note),
        marks=marks(scope, case),
        results=tuple(_result(scope, case, result) for result in case.results),
        contested=scope.statements(case, case.contested),
        key_dates=scope.statements(
            case, sorted(case.key_dates, key=lambda s: s.date.sort_key if s.date else (0, 0, 0))
        ),
        evidence=case.evidence,
        evidence_word=scope.word(f"evidence.{case.evidence}"),
        organisation=scope.link(("organisations", case.organisation)) if case.organisation else None,
        caution=scope.show(case.caution),
    )


def _partners(case: Case) -> list[str]:
    """The partners with a record that the page does not name beside: not those who lead, nor the case itself."""
    named = {case.organisation, *(lead.organisation for lead in case.leads)}
    return [each for each in case.partners.organisations if each not in named]


def marks(scope: Scope, case: Case) -> tuple[Mark, ...]:
    """The strip of five, in the order of the conditions."""
    return tuple(_mark(scope, case, condition) for condition in Condition)


def _mark(scope: Scope, case: Case, condition: Condition) -> Mark:
    evidence = case.conditions.get(condition)
    state = evidence.strength.value if evidence else "none"
    return Mark(
        condition=scope.link(("glossary", condition.term)),
        name=scope.word(f"conditions.{condition}"),
        state=state,
        state_word=scope.word(f"strength.{state}"),
        text=scope.show(evidence.text) if evidence else None,
        scope=scope.show(evidence.scope) if evidence else None,
        cites=scope.numbers(case, evidence.cites) if evidence else (),
    )


def _lead(scope: Scope, case: Case, lead: Lead) -> LeadView:
    role = "backbone" if lead.role is LeadRole.BACKBONE else "run-by"
    organisation = scope.link(("organisations", lead.organisation)) if lead.organisation else None
    cites = scope.numbers(case, lead.cites)
    return LeadView(scope.word(f"leads.{role}"), organisation, scope.show(lead.name), scope.show(lead.note), cites)


def _in_order(parts: Iterable[SectorPart]) -> list[SectorPart]:
    """The same order of sectors in every case."""
    return sorted(parts, key=lambda part: list(Sector).index(part.sector))


def _where(scope: Scope, case: Case) -> Places:
    first, later = (
        tuple(scope.name(place.name) for place in case.places if place.joined_later is is_later)
        for is_later in (False, True)
    )
    return Places(first, later, between(name.text for name in (*first, *later)))


def between(names: Iterable[str]) -> str:
    """What stands between names in a line: a semicolon where a name has a comma in it."""
    return "; " if any("," in name for name in names) else ", "


def _sector(scope: Scope, case: Case, part: SectorPart) -> SectorView:
    return SectorView(scope.word(f"sectors.{part.sector}"), scope.show(part.who), scope.numbers(case, part.cites))


def _result(scope: Scope, case: Case, result: Result) -> ResultView:
    return ResultView(
        scope.name(result.text),
        scope.name(result.reported_by),
        scope.show(result.period),
        scope.show(result.caution),
        scope.numbers(case, result.cites),
    )


def _table(scope: Scope, cases: tuple[Case, ...]) -> CasesView:
    rows = tuple(
        sorted((_row(scope, case) for case in cases), key=lambda row: place_in(scope.language, row.entry.label.text))
    )
    entries = [row.entry for row in rows]
    conditions = tuple(scope.word(f"conditions.{condition}") for condition in Condition)
    return CasesView(rows, conditions, tuple(_filters(scope, entries)), len(rows), scope.counted("cases", len(rows)))


def _row(scope: Scope, case: Case) -> CaseRow:
    marked = [condition.value for condition in Condition if condition in case.conditions]
    taking_part = {part.sector for part in case.sectors}
    row = entry(
        scope,
        key_of(case),
        case,
        summary=case.summary,
        marks=[
            ("problem", [area.value for area in case.problem_areas]),
            ("population", [group.value for group in case.population_groups]),
            ("condition", marked),
            ("sector", [part.sector.value for part in case.sectors]),
            ("region", [case.region.value]),
            ("evidence", [case.evidence.value]),
        ],
    )
    return CaseRow(
        entry=row,
        marks=marks(scope, case),
        areas=", ".join(scope.word(f"problem-areas.{area}") for area in case.problem_areas),
        population=", ".join(scope.word(f"population-groups.{group}") for group in case.population_groups),
        places=_where(scope, case),
        years=scope.years(case.years.start, case.years.end),
        year=str(case.years.start.year) if case.years.start else "",
        sectors=", ".join(scope.word(f"sectors.{sector}") for sector in Sector if sector in taking_part),
        evidence=scope.word(f"evidence.{case.evidence}"),
        evidence_rank=list(EvidenceLevel).index(case.evidence),
        has_evidence=case.evidence is not EvidenceLevel.NONE,
        reported=len(marked),
    )


_FILTERS = {
    "problem": "problem-areas",
    "population": "population-groups",
    "condition": "conditions",
    "sector": "sectors",
    "region": "regions",
    "evidence": "evidence",
}


def _filters(scope: Scope, entries: list[Entry]) -> Iterator[Filter]:
    for name, table in _FILTERS.items():

        def naming(value: str, table: str = table) -> Shown:
            return Shown(text=scope.word(f"{table}.{value}"), language=scope.language)

        yield filter_of(name, scope.word(f"filters.{name}"), entries, naming)
