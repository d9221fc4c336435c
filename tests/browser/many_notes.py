"""A fictitious essay with many notes, defined in another order than they are called in, and translated long ago."""

_HEADS = {
    "he": """---
title: חיבור בדוי עם הערות
summary: חיבור בדוי.
authors: [project]
published: 2003-04-05
topics: [fiction]
added: 2003-04-05
---
""",
    "en": """---
title: A fictitious essay with notes
summary: A fictitious essay.
translation: {by: project, sections: {first: "00000000", second: "00000000", third: "00000000"}}
---
""",
}
_WORDS = {
    "he": ("פרק", "זהו משפט בדוי, שאין בו דבר מלבד אורכו, והוא בא כאן כדי שתהיה לפסקה יותר משורה אחת.", "מקור"),
    "en": ("Part", "This fictitious sentence says nothing, and is here to make a paragraph of some lines.", "Source"),
}
_CALLS = {"first": ("e", "d", "fe"), "second": ("", "a", "", "ab"), "third": ("", "c", "ed")}


def many_notes_essay(language: str) -> str:
    """The essay in ``language``, with its head."""
    part, sentence, source = _WORDS[language]
    text = "".join(
        f"## {part} {name} {{#{name}}}\n\n"
        + "".join(f"{sentence} {sentence}{''.join(f'[^{note}]' for note in notes)}\n\n" for notes in paragraphs)
        for name, paragraphs in _CALLS.items()
    )
    notes = "".join(f"[^{note}]: [{source} {note}](https://example.org/{note})\n" for note in "abcdef")
    return _HEADS[language] + text + notes
