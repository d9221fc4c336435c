"""The HTML that Markdown of this site may become. Everything that is not named here is taken out.

Elements and attributes are those that the site's Markdown features make (headings with ids, notes, tables,
admonitions, details, tabs, task lists, highlighted code, directions) and the harmless ones of HTML 5.3 "phrasing
content" that an author may write by hand. No style, script, form, frame, or anything that loads another page.
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PHRASES = _words(
    "abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup u var wbr"
)
BLOCKS = _words(
    "blockquote caption col colgroup dd details div dl dt figcaption figure hr li ol p pre summary "
    "table tbody td tfoot th thead tr ul"
)
# What Markdown writes in its own way: an author who writes it by hand is shown how.
BY_MARKDOWN = {
    "a": "[…](https://…)",
    "img": "![…](../assets/images/….png)",
    **{f"h{level}": "#" * level + " … {#some-words}" for level in range(1, 7)},
    "input": "- [ ] …",
    "label": '=== "…"',
}
# Elements that are taken out with all that is in them; of others that are not allowed the text stays.
WHOLLY_OUT = _words(
    "script style template noscript iframe frame frameset object embed applet noembed noframes "
    "textarea select title xmp plaintext svg math audio video canvas"
)
# How to say by Markdown what was meant by an element that is taken out.
INSTEAD = {
    **BY_MARKDOWN,
    **dict.fromkeys(("iframe", "frame", "object", "embed", "audio", "video"), "[…](https://…)"),
    "svg": "![…](../assets/images/….svg)",
    **dict.fromkeys(("font", "center", "big"), "**…**"),
    **dict.fromkeys(("strike", "tt"), "`…`"),
}

TAGS = PHRASES | BLOCKS | BY_MARKDOWN.keys()
BY_HAND = PHRASES | BLOCKS

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

ANYWHERE = frozenset({"class", "dir", "id", "lang", "title"})
ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset({"aria-label", "aria-labelledby", "href", "hreflang", "rel"}),
    "img": frozenset({"alt", "decoding", "height", "loading", "src", "width"}),
    "div": frozenset({"aria-label", "aria-labelledby", "data-tabs", "role", "tabindex"}),
    "details": frozenset({"open"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "li": frozenset({"value"}),
    "td": frozenset({"colspan", "headers", "rowspan"}),
    "th": frozenset({"abbr", "colspan", "headers", "rowspan", "scope"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "input": frozenset({"checked", "disabled", "name", "type"}),
    "label": frozenset({"for"}),
    "bdo": frozenset(),
    **dict.fromkeys(("blockquote", "del", "ins", "q"), frozenset({"cite"})),
}
ATTRIBUTE_NAMES = ANYWHERE.union(*ATTRIBUTES.values())

# Values that an attribute may have, by element ("" for all) and attribute.
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
VALUES: dict[tuple[str, str], re.Pattern[str]] = {
    ("", "dir"): re.compile("ltr|rtl|auto"),
    ("", "lang"): _LANGUAGE,
    ("", "id"): re.compile(r"[A-Za-z0-9_][\w:.-]*"),
    ("a", "hreflang"): _LANGUAGE,
    ("a", "rel"): re.compile("nofollow|noopener|noreferrer|external|license"),
    ("img", "src"): re.compile(r"(?!//|\\)[^:]*(?:[/?#].*)?"),
    ("img", "width"): re.compile(r"\d{1,4}"),
    ("img", "height"): re.compile(r"\d{1,4}"),
    ("div", "role"): re.compile("note|region|img|group"),
    ("div", "tabindex"): re.compile("0"),
    ("input", "type"): re.compile("radio|checkbox"),
    ("input", "name"): re.compile(r"__tabbed_\d+"),
    ("label", "for"): re.compile(r"__tabbed_\d+_\d+"),
}

# The ids that the templates give on every page with a text, and on pages of one kind.
FRAME_IDS = _words("main menu contents-title sources near share problems-title cite contribute ways-title")
KIND_IDS = {
    "articles": frozenset({"available", "unknown"}),
    "essays": frozenset({"available"}),
    "talks": frozenset({"materials"}),
    "cases": frozenset({"facts", "five-conditions", "results"}),
}
_NUMBERED = re.compile(r"(?:source|group|year)-\d+|tip-.*|.*-counterpart|fn(?:ref\d*)?:.*|__tabbed_.*")


def is_taken(anchor: str, kind: str = "") -> bool:
    """Whether an id belongs to the page itself, so that no heading of its text may bear it."""
    own = KIND_IDS.get(kind, frozenset())
    return (
        anchor in FRAME_IDS | own
        or (kind == "cases" and anchor.startswith("case-"))
        or bool(_NUMBERED.fullmatch(anchor))
    )
