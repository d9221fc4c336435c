"""CSL-JSON 1.0.2 (citationstyles.org, "CSL-JSON schema" and the specification's appendices III and IV)."""

import json
from collections.abc import Iterable, Mapping

from .item import Credit, Item, NameForm, clean
from .season import Season

Value = str | bool | list[dict[str, str]] | dict[str, list[list[int]] | int] | dict[str, str | bool]


def csl(item: Item) -> dict[str, Value]:
    """``item`` as a CSL-JSON object. What is unknown has no key.

    CSL has no variable for a title in another language, unless it is the original's, nor for names in another script;
    they stand in ``custom``.
    """
    found: dict[str, Value] = {
        "id": item.id,
        "type": item.type.value,
        "title": item.own(item.title),
        "original-title": _original_title(item),
        **{role: _names(credited) for role, credited in _roles(item).items()},
        "issued": _date(item),
        **_texts(item),
        "URL": item.url,
        "language": item.language,
        "note": clean(item.note),
        "custom": _custom(item),
    }
    return {key: value for key, value in found.items() if value}


def csl_json(items: Iterable[Item]) -> str:
    """Several items as a CSL-JSON file, a list."""
    return json.dumps([csl(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def _roles(item: Item) -> Mapping[str, tuple[Credit, ...]]:
    return {"author": item.authors, "editor": item.editors, "translator": item.translators}


def _texts(item: Item) -> dict[str, str]:
    texts = {
        "container-title": item.container,
        "collection-title": item.collection,
        "genre": item.genre,
        "publisher": item.publisher,
        "publisher-place": item.place,
        "event-title": item.event,
        "event-place": item.event_place,
        "source": item.described_at,
    }
    plain = {
        "volume": item.volume,
        "issue": item.issue,
        "page": item.page,
        "page-first": item.page_first,
        "number-of-pages": item.number_of_pages,
        "number": item.number,
        "edition": item.edition,
        "DOI": item.doi,
        "ISBN": item.isbn,
        "ISSN": item.issn,
    }
    return {key: item.own(text) for key, text in texts.items()} | {key: clean(text) for key, text in plain.items()}


def _names(credited: tuple[Credit, ...]) -> list[dict[str, str]]:
    return [_name(credit.own) for credit in credited]


def _name(form: NameForm) -> dict[str, str]:
    parts = {"literal": form.literal} if form.literal else {"family": form.family, "given": form.given}
    return {part: clean(text) for part, text in parts.items() if clean(text)}


def _date(item: Item) -> dict[str, list[list[int]] | int]:
    date = item.issued
    if date is None:
        return {}
    parts: dict[str, list[list[int]] | int] = {
        "date-parts": [[part for part in (date.year, date.month, date.day) if part is not None]]
    }
    return parts | ({"season": tuple(Season).index(item.season) + 1} if item.season and date.month is None else {})


def _original_title(item: Item) -> str:
    return item.other_title.text if item.is_translation and item.other_title else ""


def _custom(item: Item) -> dict[str, str | bool]:
    names = [_name(credit.other) for credit in item.authors if credit.other]
    whole = "; ".join(", ".join(name.values()) for name in names)
    return _translated(item) | ({"authors-in-other-script": whole} if whole else {})


def _translated(item: Item) -> dict[str, str | bool]:
    other = item.other_title
    if other is None or item.is_translation:
        return {}
    return {
        "translated-title": other.text,
        "translated-title-language": other.language.value,
        "translated-title-is-ours": other.ours,
    }
