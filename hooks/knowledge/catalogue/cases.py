"""A case: an initiative as comparable facts, each with its source or "not reported"."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from .dates import PartialDate
from .record import Claim, Frozen, Statement
from .references import OrganisationRef
from .text import Text
from .works import Work


class Condition(StrEnum):
    """The five conditions of collective impact (Kania and Kramer 2011), in their order."""

    COMMON_AGENDA = "common-agenda"
    SHARED_MEASUREMENT = "shared-measurement"
    MUTUALLY_REINFORCING_ACTIVITIES = "mutually-reinforcing-activities"
    CONTINUOUS_COMMUNICATION = "continuous-communication"
    BACKBONE_SUPPORT = "backbone-support"

    @property
    def term(self) -> str:
        """The id of the glossary's term for it: the fifth is known by the organisation that gives the support."""
        return "backbone-organisation" if self is Condition.BACKBONE_SUPPORT else self.value


class Strength(StrEnum):
    """``direct``: the source states what meets the condition; ``partial``: an aim, a part, a component."""

    DIRECT = "direct"
    PARTIAL = "partial"


class EvidenceLevel(StrEnum):
    """How well the results of a case are attested, the strongest first."""

    INDEPENDENT_EVALUATION = "independent-evaluation"
    OWN_EVALUATION = "own-evaluation"
    OWN_REPORT = "own-report"
    PRESS = "press"
    NONE = "none"


class Sector(StrEnum):
    """The sectors a case draws its partners from."""

    PUBLIC = "public"
    BUSINESS = "business"
    PHILANTHROPY = "philanthropy"
    SOCIAL = "social"
    ACADEMIA = "academia"
    COMMUNITY = "community"


class Region(StrEnum):
    """Whether a case took place in Israel."""

    ISRAEL = "israel"
    ABROAD = "abroad"


class ProblemArea(StrEnum):
    """The field of the problem, for finding "a case like mine"."""

    EDUCATION = "education"
    CHILDREN_AT_RISK = "children-at-risk"
    EMPLOYMENT = "employment"
    HEALTH = "health"
    ENVIRONMENT = "environment"
    POVERTY = "poverty"
    REGIONAL_DEVELOPMENT = "regional-development"
    VOLUNTEERING = "volunteering"
    CROSS_SECTOR_DIALOGUE = "cross-sector-dialogue"
    SAFETY = "safety"
    COMMUNITY_DEVELOPMENT = "community-development"


class PopulationGroup(StrEnum):
    """Whom a case is for, in broad groups for comparing."""

    EARLY_CHILDHOOD = "early-childhood"
    CHILDREN_AND_YOUTH = "children-and-youth"
    YOUNG_ADULTS = "young-adults"
    FAMILIES = "families"
    ARAB_SOCIETY = "arab-society"
    HAREDI_SOCIETY = "haredi-society"
    ETHIOPIAN_ISRAELIS = "ethiopian-israelis"
    RESIDENTS = "residents"
    JOBSEEKERS = "jobseekers"
    OLDER_PEOPLE = "older-people"
    WITHOUT_A_HOME = "without-a-home"
    GENERAL_PUBLIC = "general-public"


class LeadRole(StrEnum):
    """What a source calls the body that leads: a backbone, or merely the one that runs it."""

    BACKBONE = "backbone"
    RUN_BY = "run-by"


class Lead(Claim):
    """A body that holds a case together, and whether a source calls it a backbone."""

    role: LeadRole
    organisation: OrganisationRef | None = None
    name: Text | None = None
    note: Text | None = None


class SectorPart(Claim):
    """Who takes part from one sector."""

    sector: Sector
    who: Text | None = None

    @property
    def needs_source(self) -> bool:
        """Only when it says who."""
        return self.who is not None


class Evidence(Claim):
    """What a cited source says of one condition in one case; a partial one says its scope."""

    strength: Strength
    text: Text
    scope: Text | None = None


class Result(Claim):
    """A result as reported: by whom, for which period, with what caution."""

    text: Text
    reported_by: Text
    period: Text | None = None
    caution: Text | None = None


class Partners(Claim):
    """Who takes part, in words and as links to organisations."""

    text: Text | None = None
    organisations: tuple[OrganisationRef, ...] = ()
    note: Text | None = None

    @property
    def needs_source(self) -> bool:
        """Words do; links to organisations have their source there."""
        return self.text is not None


class Years(Frozen):
    """When a case ran, as far as sources say."""

    start: PartialDate | None = Field(default=None, alias="from")
    end: PartialDate | None = Field(default=None, alias="until")
    note: Text | None = None


class Label(StrEnum):
    """Who calls the case collective impact."""

    SELF = "self"
    OTHERS = "others"
    NOBODY = "nobody"


class Place(Frozen):
    """Where, in words; with coordinates (WGS 84 degrees) when it is one place.

    ``geonames`` is the entry of GeoNames (www.geonames.org, CC BY 4.0) they are taken from; ``joined_later`` when the
    case did not begin there.
    """

    name: Text
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    geonames: str | None = Field(default=None, pattern=r"^\d+$")
    joined_later: bool = False


class Case(Work):
    """An initiative, as comparable facts."""

    sourced: ClassVar[bool] = True

    name: Text | None = None
    region: Region
    places: tuple[Place, ...] = ()
    years: Years = Years()
    problem: Statement | None = None
    problem_areas: tuple[ProblemArea, ...] = ()
    population: Statement | None = None
    population_groups: tuple[PopulationGroup, ...] = ()
    goal: Statement | None = None
    sectors: tuple[SectorPart, ...] = ()
    leads: tuple[Lead, ...] = ()
    partners: Partners = Partners()
    governance: Statement | None = None
    called: Label = Label.NOBODY
    called_note: Text | None = None
    conditions: dict[Condition, Evidence] = {}
    results: tuple[Result, ...] = ()
    contested: tuple[Statement, ...] = ()
    key_dates: tuple[Statement, ...] = ()
    evidence: EvidenceLevel = EvidenceLevel.NONE
    organisation: OrganisationRef | None = None
    caution: Text | None = None

    def strength(self, condition: Condition) -> Strength | None:
        """What the sources carry for ``condition``; None is "not reported"."""
        evidence = self.conditions.get(condition)
        return evidence.strength if evidence else None
