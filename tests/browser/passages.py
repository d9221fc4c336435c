"""A fictitious essay whose passages are hard to point to: points, quotes, both directions, notes, lists, twins."""

_HEADS = {
    "he": """---
title: קטעים בדויים & "מירכאות" 50%
summary: חיבור בדוי.
authors: [project]
published: 2003-04-05
topics: [fiction]
added: 2003-04-05
---
""",
    "en": """---
title: Fictitious passages & "quotes" 50%
summary: A fictitious essay.
translation: {by: project}
---
""",
}
_FILLER = {
    "he": "זהו משפט בדוי, שאין בו דבר מלבד אורכו, והוא בא כאן כדי שתהיה לפסקה יותר משורה אחת.",
    "en": "This fictitious sentence says nothing, and is here to make a paragraph of some lines.",
}
_PASSAGES = {
    "he": {
        "niqqud": "בְּרֵאשִׁית בָּרָא אַלְמוֹנִי אֶת הַבְּדָיָה וְלֹא עוֹד",
        "gershayim": "מנכ״לית ג׳וינט־אשלים אמרה ״סדר יום״, ולא עוד",
        "mixed": "הארגון Collective Impact Forum (FSG) אמר C++ ו־`--strict` בלבד",
        "noted": "דבר ראשון בדוי[^a] ודבר שני בדוי[^b] ודבר אחרון",
        "twin": "אותן מילים בדויות",
        "last": "כאן באות אותן מילים בדויות שוב",
    },
    "en": {
        "niqqud": "It said בְּרֵאשִׁית בָּרָא and no more than that",
        "gershayim": "The director’s “common agenda” – so-called – was, again, fictitious",
        "mixed": "The journal עט השדה and סדר יום משותף said A/B of C++ and `--strict`",
        "noted": "A first fictitious thing[^a] and a second fictitious thing[^b] and a last one",
        "twin": "the same fictitious words",
        "last": "Here come the same fictitious words again",
    },
}
_NOTE = {"he": "הערה בדויה על דבר C++ בדוי", "en": "A fictitious note about a thing in עברית"}


def passages_essay(language: str) -> str:
    """The essay in ``language``: each passage ends a long section of its own."""
    filler = f"{_FILLER[language]} " * 25
    parts = "".join(
        f"## {name} {{#{name}}}\n\n{filler}\n\n- {filler}\n- {text}.\n\n" for name, text in _PASSAGES[language].items()
    )
    notes = "".join(f"[^{note}]: [{_NOTE[language]} {note}](https://example.org/{note})\n" for note in "ab")
    return f"{_HEADS[language]}{parts}{notes}"
