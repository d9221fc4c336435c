"""HTML made to keep to what is allowed, by nh3 (the parser of browsers, so that both read the same)."""

import re

import nh3

from .allowed import ANYWHERE, ATTRIBUTES, FRAME_IDS, SCHEMES, TAGS, VALUES, WHOLLY_OUT

# Written as references (``&#x202E;``) these pass the reading of files; here they are characters again.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
_INPUT_OF_NO_LIST = re.compile(r"<input(?![^>]*\stype=)[^>]*>")


def _value(element: str, attribute: str, value: str) -> str | None:
    """The value if ``attribute`` of ``element`` may have it, else None, which takes the attribute out."""
    allowed = VALUES.get((element, attribute)) or VALUES.get(("", attribute))
    if allowed and not allowed.fullmatch(value):
        return None
    return None if attribute == "id" and value in FRAME_IDS else value


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(WHOLLY_OUT),
    attributes={"*": set(ANYWHERE), **{element: set(names) for element, names in ATTRIBUTES.items()}},
    attribute_filter=_value,
    # Code scrolls sideways, and who has no pointer must be able to come to it.
    set_tag_attribute_values={"pre": {"tabindex": "0"}},
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def cleaned(html: str) -> str:
    """``html`` without anything that is not allowed; what is allowed stays as it is, written as HTML 5 writes it."""
    return _INPUT_OF_NO_LIST.sub("", _INVISIBLE.sub("", _CLEANER.clean(html)))
