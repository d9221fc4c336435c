"""The vocabulary of schema.org as the package schema-dts (npm, by Google) declares it in TypeScript."""

import re
from dataclasses import dataclass
from functools import cache

from tests.conftest import ROOT

_DECLARED = ROOT / "tests" / "tools" / "node_modules" / "schema-dts" / "dist" / "schema.d.ts"
_INTERFACE = re.compile(
    r"^(?:export )?interface (\w+?)(?:<[^>]*>)?(?: extends ([^{]+?))? ?\{\n(.*?)^\}", re.MULTILINE | re.DOTALL
)
_PROPERTY = re.compile(r'^    "([^"]+)"\?: SchemaValue<(.+), "[^"]+">;', re.MULTILINE)


@dataclass(frozen=True)
class Declared:
    """An interface: what it extends, and the types of the values of its own properties."""

    bases: tuple[str, ...]
    properties: dict[str, frozenset[str]]


@cache
def _declared() -> dict[str, Declared]:
    found = {}
    for name, bases, body in _INTERFACE.findall(_DECLARED.read_text("utf-8")):
        properties = {key: frozenset(re.findall(r"\w+", types)) for key, types in _PROPERTY.findall(body)}
        found[name] = Declared(tuple(re.findall(r"\w+", bases)), properties)
    return found


@cache
def _line(name: str) -> tuple[str, ...]:
    """An interface and all it extends."""
    own = _declared().get(name)
    return (name, *(base for parent in own.bases for base in _line(parent))) if own else ()


def ancestors(kind: str) -> frozenset[str]:
    """A type of schema.org and the types above it; nothing for a type it does not know."""
    return frozenset(re.sub("(Leaf|Base)$", "", name) for name in _line(f"{kind}Leaf"))


def properties(kind: str) -> dict[str, frozenset[str]]:
    """The properties of a type, its own and inherited ones, and what their values may be."""
    found: dict[str, frozenset[str]] = {}
    for name in _line(f"{kind}Leaf"):
        for key, types in _declared()[name].properties.items():
            found[key] = found.get(key, frozenset()) | types
    return found
