"""Ways to say something about the site: forms of the repository, filled in with what is known of the page.

A field of a form is filled in by its id (GitHub, "Creating an issue from a URL query"); ``filename`` and
``value`` begin a new file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

FORMS = ("case", "article", "correction", "source", "accessibility", "copy", "person")
SKELETONS = {"case": "cases/new-case.he.md", "essay": "essays/new-essay.he.md"}
_ALSO = {"people": "person", "speakers": "person", "issues": "copy"}
_HERE = {"accessibility/": "accessibility"}


@dataclass(frozen=True)
class Form:
    """A form by its name, and its address."""

    name: str
    url: str


@dataclass(frozen=True)
class Repository:
    """The repository on its host: its address, and the paths of its host's forms; empty where none is set."""

    url: str = ""
    issue_path: str = "issues/new"
    new_path: str = "new/main/docs/"

    def form(self, name: str, **fields: str) -> Form:
        """The form ``name`` with these fields filled in."""
        query = urlencode({"template": f"{name}.yml", **fields}, quote_via=quote)
        return Form(name, f"{self.url.rstrip('/')}/{self.issue_path}?{query}")

    def beginning(self, name: str, text: str) -> Form:
        """A new file of ``docs`` that begins with ``text``, in the host's editor."""
        folder, _, file = SKELETONS[name].partition("/")
        query = urlencode({"filename": file, "value": text}, quote_via=quote)
        return Form(name, f"{self.url.rstrip('/')}/{self.new_path}{folder}?{query}")


def correction(repository: Repository, *, contact: str, title: str, url: str) -> str:
    """Where a fault of a page is reported: the form, else a letter; empty where there is neither."""
    if repository.url:
        return repository.form("correction", page=url).url
    return f"mailto:{contact}?{urlencode({'subject': title, 'body': url}, quote_via=quote)}" if contact else ""


def forms_of_page(repository: Repository, *, kind: str, address: str, url: str) -> Iterator[Form]:
    """The forms a page offers besides the correction."""
    name = _HERE.get(address) or _ALSO.get(kind)
    if repository.url and name:
        yield repository.form(name, page=url)


def every_form(repository: Repository) -> Iterator[Form]:
    """All forms, for the page on contributing."""
    if repository.url:
        yield from (repository.form(name) for name in FORMS)
