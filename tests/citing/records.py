"""Twenty hard things to cite. Every person, body, text and place in them is fictitious."""

from typing import Any

from knowledge.catalogue.cases import Case
from knowledge.catalogue.catalogue import Catalogue, catalogue_of
from knowledge.catalogue.events import Event, Issue
from knowledge.catalogue.language import Language
from knowledge.catalogue.literature import Reference
from knowledge.catalogue.organisations import Organisation
from knowledge.catalogue.people import Person
from knowledge.catalogue.record import Record
from knowledge.catalogue.text import Text
from knowledge.catalogue.works import Article, Body, Essay, Talk, Translation
from knowledge.citing.item import Item
from knowledge.citing.making import CitedSite, desk_for, items

SITE = CitedSite(Text(he="אתר בדיה", en="Fictitious Site"), "https://example.org/sub/")
BODY = Body(markdown="בדיה.")
BOTH = {Language.HE: BODY, Language.EN: BODY}


def person(person_id: str, he: str | None, en: str | None, *ours: str, **more: Any) -> Person:
    return Person.model_validate({"id": person_id, "name": {"he": he, "en": en, "ours": ours}, **more})


def reference(reference_id: str, title: dict[str, Any], **csl: Any) -> Reference:
    own = title.get(csl.get("language", "en"))
    return Reference.model_validate(
        {"id": reference_id, "csl": {"title": own, **csl}, "title": title, "question": "what-is-it"}
    )


PEOPLE = [
    person("no-latin", "חנה בן בדיה", None),
    person("our-latin", "קרן דורון בדאי", "Keren Doron-Baday", "en"),
    person("own-latin", "יונתן בדיוני", "Yonathan Bidyoni", aliases=[{"text": "Jonathan Bidyoni"}]),
    person("initials", "י׳ בדאי", "Y. Baday", "en"),
    person("compound", "ג׳ניפר פלוני אלמונית", "Jennifer Ploni Almoni", family={"en": "Ploni Almoni"}),
    person("latin-only", None, "Jean-Luc d'Exemple"),
    person("translator", "תרצה מתרגמת", "Tirza Metargemet"),
    Organisation.model_validate(
        {"id": "institute", "kind": "company", "name": {"he": "מכון הבדיה & בניו", "en": "Fiction & Sons Institute"}}
    ),
]  # fmt: skip
AROUND = [
    Issue.model_validate(
        {"id": "issue", "title": "גיליון בדוי", "journal": {"he": "עט הבדיה", "en": "Et HaBidya", "ours": ["en"]},
         "number": 7, "published": "2001-03", "publisher": "institute", "issn": "1234-567X"}
    ),
    Event.model_validate(
        {"id": "day", "name": {"he": "היום הבדוי", "en": "The Fictitious Day"}, "starts": "2001-02-03",
         "place": {"he": "עיר בדיה", "en": "Fiction City"}}
    ),
    Event.model_validate(
        {"id": "days", "name": {"he": "ימי בדיה"}, "starts": "2001-02-03", "ends": "2001-02-05"}
    ),
]  # fmt: skip
CITED: list[Record] = [
    Article(id="without-latin-name", title=Text(he="כותרת ״בדויה״ {1} של צה\"ל"), authors=("no-latin",),
            issue="issue", pages="12–20"),
    Article(id="several-authors", title=Text(he="מאמר של אחדים", en="By several", ours=("en",)),
            authors=("our-latin", "own-latin", "initials"), issue="issue", published="2001-03-04"),
    Article.model_validate(
        {"id": "uncertain-issue", "title": {"he": "מאמר מתואר", "en": "A described article", "ours": ["en"]},
         "authors": ["our-latin"], "issue": "issue", "issue_certainty": "probable",
         "issue_note": {"he": "הגיליון לא אושר.", "en": "The issue is not confirmed."}}),
    Essay(id="corporate-author", title=Text(he="מדריך בדוי", en="A Fictitious Guide"), bodies=BOTH,
          authors=("institute",), published="2003", translations={Language.EN: Translation(by="translator")}),
    Essay(id="by-the-site", title=Text(he="מה לעשות?", en="What to Do?"), bodies=BOTH, authors=("project",),
          published="2003-04-05", translations={Language.EN: Translation(by="project")}),
    Essay(id="one-language", title=Text(en="English Only"), original=Language.EN,
          bodies={Language.EN: BODY}, authors=("compound", "latin-only")),
    Talk(id="untitled-talk", title=Text(he="דוברת ביום", en="A speaker at the day", ours=("he", "en")), event="day",
         speakers=("own-latin",), bodies=BOTH),
    Talk.model_validate(
        {"id": "titled-talk", "title": {"he": "על הבדיה"}, "event": "days", "speakers": ["no-latin"],
         "format": "lecture"}),
    Case.model_validate(
        {"id": "case", "title": {"he": "מקרה בדוי", "en": "A Fictitious Case"}, "region": "israel",
         "added": "2004-05-06"}),
    reference("hebrew-initials", {"he": "דוח בדוי: 100% & #1", "en": "A report: 100% & #1", "ours": ["en"]},
              type="report", language="he", issued="2013", publisher="מכון הבדיה & בניו", **{"publisher-place": "בדיה"},
              author=[{"family": "בדיוני", "given": "י׳", "person": "own-latin"},
                      {"family": "בדאי", "given": "י׳", "person": "initials"}]),
    reference("corporate-report", {"he": "תדריך", "en": "A Handbook", "ours": ["en"]}, type="report", language="he",
              author=[{"literal": "מכון הבדיה & בניו"}], publisher="מכון הבדיה & בניו"),
    reference("hostile-title", {"en": "A {B} \\c_d ~ ^e $f\u200f & <i>g</i>\n “h” % #"}, type="book", issued="1999",
              language="en", author=[{"family": "O’Fiction, Jr", "given": "A. B."}, {"literal": "This and That"}]),
    reference("journal-pages", {"en": "Is It Fiction?"}, type="article-journal", language="en", issued="2015-06",
              volume="46", issue="4", page="420-435", DOI="10.1234/fic_(tion)",
              author=[{"family": "Ploni Almoni", "given": "Jennifer"}, {"family": "Person", "given": "Third"}],
              **{"container-title": "Journal of Fiction"}),
    reference("magazine-season", {"en": "Seasonal Fiction", "he": "בדיה בעונתה", "ours": ["he"]}, language="en",
              type="article-magazine", issue="Winter 2011", issued="2011", note="from p. 42",
              author=[{"family": "Writer", "given": "Sole"}], **{"container-title": "Fiction Review"}),
    reference("blog-month", {"he": "רשומה בדויה", "en": "A Fictitious Post"}, type="post-weblog", language="he",
              issued="2014-04", URL="https://example.org/~post?a=1&b=2%20%D7%90#c",
              author=[{"family": "בדיוני", "given": "יונתן", "person": "own-latin"}],
              **{"container-title": "בלוג בדיה"}),
    reference("web-day", {"en": "A Page of Fiction"}, type="webpage", language="en", issued="2016-05-23",
              author=[{"literal": "Fiction & Sons Institute"}], **{"container-title": "Fiction Online"}),
    reference("edited-book", {"en": "Fictions Collected"}, type="book", language="en", issued="2016", edition="2",
              publisher="Fiction Press", ISBN="978-3-16-148410-0", **{"number-of-pages": "134"},
              editor=[{"family": "Editor", "given": "First"}, {"family": "Editor", "given": "Second"}]),
    reference("chapter-in-it", {"en": "A Chapter"}, type="chapter", language="en", page="15–29",
              author=[{"family": "Writer", "given": "Sole"}],
              editor=[{"family": "Editor", "given": "First"}]).model_copy(update={"part_of": "edited-book"}),
    reference("issue-of-journal", {"he": "גיליון שלם", "en": "A Whole Issue", "ours": ["en"]}, type="periodical",
              language="he", issued="2015-03", issue="15", **{"container-title": "עט הבדיה"}),
    reference("no-one-no-date", {"en": "Anonymous Fiction"}, type="document"),
]  # fmt: skip


def catalogue() -> Catalogue:
    return catalogue_of([*PEOPLE, *AROUND, *CITED])


def all_items(reader: Language) -> list[Item]:
    return list(items(desk_for(catalogue(), SITE, reader)))


def item(name: str, reader: Language) -> Item:
    """The item whose id ends in ``name``."""
    return next(one for one in all_items(reader) if one.id.split("-", 1)[1] == name)
