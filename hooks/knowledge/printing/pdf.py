"""An edition as PDF: Typst draws the tree, and checks that it keeps PDF/UA-1 (ISO 14289-1)."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typst

STANDARD: Final = "ua-1"


def drawn(data: Mapping[str, Any], pictures: Mapping[str, Path], folder: Path) -> bytes:
    """The PDF of ``data``; ``pictures`` are the files it names, by target; ``folder`` holds template and fonts.

    Typst sees a folder that holds nothing but the template and those pictures. Raises ``typst.TypstError`` when
    the edition does not keep the standard: a picture without a description, a sign that no font has.
    """
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        shutil.copy(folder / "edition.typ", work)
        names = {target: f"{number}{file.suffix}" for number, (target, file) in enumerate(pictures.items())}
        for target, file in pictures.items():
            shutil.copy(file, work / names[target])
        made = typst.compile(
            work / "edition.typ",
            root=work,
            format="pdf",
            font_paths=[folder / "fonts"],
            ignore_system_fonts=True,
            sys_inputs={"edition": json.dumps({**data, "pictures": names}, ensure_ascii=False)},
            pdf_standards=STANDARD,
            timestamp=0,
        )
    assert isinstance(made, bytes)
    return made
