"""The templates of ``overrides/``: autoescaped, strict, and given nothing but views and words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .catalogue.addresses import readable
from .catalogue.direction import Run, runs
from .catalogue.language import Language
from .catalogue.spacing import unbroken, years_whole
from .catalogue.text import Shown
from .catalogue.typesetting import as_printed
from .views.frame import FrameView
from .views.parts import PageView
from .words import Words


@dataclass(frozen=True)
class PageWords(Mapping[str, str]):
    """The words of one language, by dotted key."""

    words: Words
    language: Language

    def __getitem__(self, key: str) -> str:
        return self.words.get(key, self.language)

    def __iter__(self) -> Iterator[str]:
        return iter(self.words.interface)

    def __len__(self) -> int:
        return len(self.words.interface)


def environment(folder: Path) -> Environment:
    """Templates from ``folder``; a name that is not given to them is an error."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["runs"] = _runs
    made.filters["readable"] = readable
    made.filters["titled"] = _titled
    # How `tojson`, which escapes `<`, `>` and `&`, writes: in the letters of each language, short, in the order given.
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return made


def _runs(text: str, language: str) -> tuple[Run, ...]:
    found = runs(as_printed(text, Language(language)), Language(language))
    is_latin = Language(language) is Language.HE
    return tuple(replace(run, text=years_whole(run.text)) if run.has_letters and is_latin else run for run in found)


def _titled(shown: Shown) -> Shown:
    return shown.model_copy(update={"text": unbroken(shown.text)})


def render_content(templates: Environment, view: PageView, words: Words, body: str) -> str:
    """The body of a page: the template of its kind, given the view, the words and the text as HTML."""
    template = templates.get_template(f"kinds/{view.template}")
    return template.render(view=view, words=PageWords(words, view.language), body=Markup(body))


def render_moved(templates: Environment, view: PageView, frame: FrameView, words: Words, target: str) -> str:
    """A page that only leads to ``target``, where ``view`` is found now."""
    template = templates.get_template("moved.html")
    return template.render(view=view, frame=frame, words=PageWords(words, view.language), target=target)


def render_page(templates: Environment, view: PageView, frame: FrameView, words: Words, body: str) -> str:
    """A whole page as HTML."""
    reach = render_part(templates, "partials/reach.html", view, words, {"frame": frame})
    main = Markup(render_content(templates, view, words, body + reach))
    template = templates.get_template("base.html")
    return template.render(view=view, frame=frame, words=PageWords(words, view.language), main=main)


def render_part(
    templates: Environment, template: str, view: PageView, words: Words, given: Mapping[str, object]
) -> str:
    """A template of ``overrides/`` given the view, the words of its language, and what is named in ``given``."""
    return templates.get_template(template).render(view=view, words=PageWords(words, view.language), **given)
