"""A fictitious page with every form of text that the Markdown of this site has."""

_HEADS = {
    "he": "title: צורות\nsummary: בדיה.",
    "en": "title: Forms\nsummary: Fiction.\ntranslation: {by: project}",
}
_WORD = {"he": "מילה", "en": "word"}
_TABS = ("one", "two", "three", "four", "five", "six", "seven")


def forms_page(language: str) -> str:
    """The page in ``language``, with its head."""
    word = _WORD[language]
    tabs = "".join(f'=== "{word} {name}"\n\n    {word} {name} {word}\n\n' for name in _TABS)
    boxes = "".join(f"{mark} {kind}\n    {word}\n\n" for mark in ("!!!", "???", "???+") for kind in ("tip", "warning"))
    code = f"```python\n{'long_line ' * 40}\n```\n\n    {'indented ' * 40}\n\n"
    lines = f"`--{'strict' * 2}` {word} " * 12
    table = "| A | B |\n|---|---|\n" + f"| {word} | {'x' * 200} |\n\n"
    rest = f"{word}\n:   {word}\n\n> {word}\n>\n> > {word}\n\n1. {word}\n    - {word}\n\n{word}[^1]\n\n[^1]: {word}\n"
    return f"---\n{_HEADS[language]}\n---\n{boxes}{tabs}{code}{lines}\n\n{table}{rest}"
