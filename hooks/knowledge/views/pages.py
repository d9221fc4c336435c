"""Pages of the site itself."""

from collections.abc import Iterator

from ..catalogue.works import Page
from .articles import work_view
from .parts import Near, PageView
from .record_pages import work_page
from .scope import Scope


def pages(scope: Scope) -> Iterator[PageView]:
    """A page for each; they need no index."""
    every = scope.catalogue.all(Page)
    for page in every:
        others = Near(
            scope.word("near.site"), scope.links("pages", [other.id for other in every if other.id != page.id])
        )
        yield work_page(scope, page, content=work_view(scope, page), near=[others])
