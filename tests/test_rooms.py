"""Who may import whom, and what may be where: the table of the house, held against the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, meta
from knowledge.words import load_words

from tests.conftest import ROOT

HOOKS = ROOT / "hooks"
PACKAGE = HOOKS / "knowledge"

# Each room, and the rooms it may import from besides itself.
MAY_IMPORT = {
    "catalogue": set(),
    "words": {"catalogue"},
    "cleaning": {"catalogue"},
    "reading": {"catalogue", "words", "cleaning"},
    "citing": {"catalogue"},
    "finding": {"catalogue"},
    "translating": {"catalogue"},
    "marking": {"catalogue"},
    "views": {"catalogue", "words", "citing", "finding", "translating"},
    "exports": {"catalogue", "words", "citing", "finding", "translating", "views"},
    "templates": {"catalogue", "words", "views"},
    "printing": {"catalogue", "words", "views", "templates"},
    "building": {"catalogue", "citing", "cleaning", "reading", "words", "views", "exports", "printing", "templates"},
    "contributing": {"catalogue", "reading", "translating", "words"},
    "commands": {
        "catalogue",
        "reading",
        "words",
        "contributing",
        "publishing",
        "finding",
        "exports",
        "building",
        "views",
    },
    "proof": {"catalogue", "reading", "words", "views", "exports", "finding", "building", "contributing"},
    "publishing": {
        "catalogue",
        "reading",
        "words",
        "translating",
        "finding",
        "views",
        "exports",
        "templates",
        "building",
        "proof",
    },
    "__main__": {"commands"},
}
GENERATOR = {"mkdocs", "material", "mkdocs_static_i18n"}
_TAG = re.compile(r"</?(?:div|span|a|p|ul|li|section|table|h[1-6])[ >]")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    """The rooms of the package that a module imports from."""
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from (name.split(".")[0] for name in names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("knowledge."):
            yield (node.module or "").split(".")[1]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_from_the_rooms_before_it(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    assert set(imported_rooms(path)) - {room} <= MAY_IMPORT[room]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_package_knows_no_site_generator(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) and node.level == 0 else []
        assert {name.split(".")[0] for name in names} & GENERATOR == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_python_builds_no_html(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert not _TAG.search(node.value), node.value


@pytest.mark.parametrize("path", sorted((ROOT / "overrides" / "kinds").glob("*.html")), ids=lambda path: path.name)
def test_a_kinds_template_is_given_nothing_but_view_words_and_body(path: Path) -> None:
    names = meta.find_undeclared_variables(Environment().parse(path.read_text("utf-8")))
    assert names <= {"view", "words", "body"}


def templates() -> list[Path]:
    """Templates of pages and of books."""
    return [path for path in (ROOT / "overrides").rglob("*.*") if path.suffix in (".html", ".xhtml", ".opf")]


def test_every_word_a_template_names_exists() -> None:
    known = set(load_words().interface)
    for path in templates():
        for key in re.findall(r'words\["([a-z0-9.-]+)"\]', path.read_text("utf-8")):
            assert key in known, (path.name, key)


def test_every_word_is_used() -> None:
    """A key stands somewhere whole, or as a pattern of which a part is chosen, as in ``kinds.{kind}``."""
    files = [*templates(), *HOOKS.rglob("*.py")]
    text = "\n".join(path.read_text("utf-8") for path in files)
    text = re.sub(r'(["\w.-]+\.)" ~', r'\1{}"', text)
    named = re.findall(r"""["'](\w[\w-]*(?:\.(?:[\w-]|\{[^{}\n]*\})+)+)["']""", text)
    patterns = {re.sub(r"\\{.*?\\}", "[a-z0-9.-]+", re.escape(name)) for name in named}
    used = re.compile("|".join(sorted(patterns)))
    assert [key for key in load_words().interface if not used.fullmatch(key)] == []


def test_words_of_the_interface_are_typeset() -> None:
    """Curly quotation marks and apostrophes, gershayim and geresh; no gender behind a slash."""
    shown = {
        key: word for key, word in load_words().interface.items() if key.split(".")[0] not in ("proof", "skeletons")
    }
    for key, word in shown.items():
        assert not re.search(r"""(?<!=)["']|[א-ת]/[א-ת]""", "".join(word.values())), key


_PHYSICAL = re.compile(
    r"(?<![\w-])(?:margin|padding|border|inset|scroll-(?:margin|padding))-(?:left|right)\b|(?<![\w-])(?:left|right)\s*:"
    r"|(?<![\w-])(?:text-align|float|clear|caption-side|(?:background|object)-position)\s*:[^;}]*\b(?:left|right)\b"
    r"|border-(?:top|bottom)-(?:left|right)-radius"
)
_FOUR = re.compile(r"(?<![\w-])(?:margin|padding|inset|border-width|scroll-padding|scroll-margin)\s*:([^;}]*)")
_VALUE = re.compile(r"[\w.-]+\((?:[^()]|\([^()]*\))*\)|[^\s()]+")


def sides(style: str) -> list[str]:
    """What in a style speaks of left and right: by name, or by four values of which the sides differ.

    What is turned by ``rotate`` has no sides: an arrow downwards is two borders of a turned box.
    """
    found = [match.group() for match in _PHYSICAL.finditer(style)]
    for match in _FOUR.finditer(re.sub(r"[{][^}]*\brotate:[^}]*", "{", style)):
        values = _VALUE.findall(match.group(1).replace("!important", ""))
        found += [match.group()] if len(values) == 4 and values[1] != values[3] else []
    return found


@pytest.mark.parametrize(
    "style",
    [
        "margin-left: 1px", "left:0", "float: left", "text-align: right", "padding: 0 1rem 0 0", "clear:right",
        "border-top-left-radius: 2px", "inset: 0 auto 0 calc(1px + (2px))", "background-position: left top",
    ],
)  # fmt: skip
def test_left_and_right_are_found_however_they_are_written(style: str) -> None:
    assert sides(f"a {{ {style}; }}")


def test_styles_know_no_left_and_right() -> None:
    for path in (ROOT / "docs" / "assets").rglob("*.css"):
        assert sides(re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)) == []
