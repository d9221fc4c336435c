"""``docs/site.yml``: what the site is called and where it lives."""

from ..catalogue.language import LANGUAGES
from ..catalogue.record import Frozen
from ..catalogue.references import Id, Url
from ..catalogue.text import EMPTY, Text
from ..words import Words


class Keeper(Frozen):
    """A task of the organisers, and who has it: a name or a group, never a private address."""

    role: Text
    who: Text


class Site(Frozen):
    """The site as such. What is not set is not shown: no link to a repository, no address to write to.

    ``short_name`` is the name where there is room for 16 characters only. ``repository`` is the address of
    the source repository; ``edit_path`` how its host opens a file of the branch for editing, e.g. ``edit/main/docs/``.
    ``reading_order`` names the essays in the order of the printed collection; others follow by title.
    """

    name: Text
    short_name: Text = EMPTY
    tagline: Text
    repository: Url | None = None
    edit_path: str = "edit/main/docs/"
    new_path: str = "new/main/docs/"
    issue_path: str = "issues/new"
    history_path: str = "commits/main/docs/"
    contact: str | None = None
    accessibility_coordinator: Text | None = None
    keepers: tuple[Keeper, ...] = ()
    reading_order: tuple[Id, ...] = ()

    def tasks(self, words: Words) -> tuple[tuple[Text, Text | None], ...]:
        """The tasks every site has, and those the organisers named, with who has each; None where nobody has."""
        contact = Text(he=self.contact, en=self.contact) if self.contact else None
        named = tuple((keeper.role, keeper.who) for keeper in self.keepers)
        others = named or ((_task("editors", words), None), (_task("code", words), None))
        coordinator = self.accessibility_coordinator
        return ((_task("contact", words), contact), (_task("accessibility", words), coordinator), *others)


def _task(name: str, words: Words) -> Text:
    hebrew, english = (words.get(f"status.tasks.{name}", language) for language in LANGUAGES)
    return Text(he=hebrew, en=english)
