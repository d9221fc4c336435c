"""The analysis of words runs here as it runs in the browser: the same files, in V8.

V8 without a browser loads no modules, so each file becomes a function of the files before it. Only the forms of
``import`` and ``export`` that our own files use are understood; others raise.
"""

import json
import re
from pathlib import Path
from typing import Any, cast

from py_mini_racer import MiniRacer

ROOT = Path(__file__).resolve().parents[3]
BROWSER = ROOT / "docs" / "assets" / "search"
ROOM = Path(__file__).resolve().parent

_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)


class UnknownModuleFormError(ValueError):
    """A file uses a form of ``import`` or ``export`` that is not understood here."""


class Script:
    """Files of JavaScript, loaded with all they import; ``call`` calls an exported function or method."""

    def __init__(self, entry: Path = ROOM / "building.js") -> None:
        self._engine = MiniRacer()
        self._engine.eval("const modules = {}; let build;")
        for path in _in_order(entry, []):
            self._engine.eval(_as_function(path))
        self._entry = entry.name

    def start(self) -> None:
        """Begins a new build."""
        self._engine.eval(f'build = new modules["{self._entry}"].Build(); 0')

    def call(self, method: str, *arguments: object) -> Any:
        """The answer of a method of the build; arguments and answer travel as JSON."""
        written = ",".join(json.dumps(argument, ensure_ascii=False) for argument in arguments)
        answer = self._engine.eval(f"JSON.stringify(build.{method}({written}) ?? null)")
        return json.loads(cast(str, answer))

    def ask(self, file: str, function: str, *arguments: object) -> Any:
        """The answer of a function that a file exports."""
        written = ",".join(json.dumps(argument, ensure_ascii=False) for argument in arguments)
        answer = self._engine.eval(f'JSON.stringify(modules["{file}"].{function}({written}) ?? null)')
        return json.loads(cast(str, answer))


def _in_order(path: Path, known: list[Path]) -> list[Path]:
    """A file after the files it imports."""
    if path in known:
        return known
    for _, target in _IMPORT.findall(path.read_text(encoding="utf-8")):
        known = _in_order((path.parent / target).resolve(), known)
    return [*known, path]


def _as_function(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    names = _EXPORT.findall(text)
    text = _IMPORT.sub(lambda found: f'const {{{found[1]}}} = modules["{Path(found[2]).name}"];\n', text)
    text = _EXPORT.sub("", text)
    if re.search(r"^(?:import|export)\b", text, re.MULTILINE):
        raise UnknownModuleFormError(path)
    return f'modules["{path.name}"] = (() => {{\n{text}\nreturn {{ {", ".join(names)} }};\n}})(); 0'
