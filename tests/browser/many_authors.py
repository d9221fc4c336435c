"""A fictitious publication by many authors, in both scripts, of a season, of which only the first page is known."""

_NAMES = (
    ("Ann", "Fictitious"), ("Bob Charles", "Invented"), ("דנה", "בדויה"), ("Eve", "Imaginary"),
    ("Frank D.", "Made-up"), ("Grace", "Unreal"), ("Henry", "Feigned"),
)  # fmt: skip

MANY_AUTHORS = (
    'csl:\n  type: article-magazine\n  title: "A Fiction\'s Many Authors"\n  author:\n'
    + "".join(f"    - {{given: {given}, family: {family}}}\n" for given, family in _NAMES)
    + """  issued: '2003'
  container-title: Journal of Fiction
  issue: Winter 2003
  page-first: '42'
  language: en
title: {he: המחברים הרבים של דבר בדוי, en: "A Fiction's Many Authors", ours: [he]}
annotation: {he: תיאור בדוי., en: A fictitious annotation.}
question: what-is-it
topics: [fiction]
sources:
  - {url: "https://example.org/many", title: {he: מקור בדוי, en: A source}, kind: report, confidence: secondary}
"""
)
