"""Pages of the site itself."""

from collections.abc import Iterator

from ..catalogue.works import Page
from .articles import work_view
from .parts import PageView
from .record_pages import work_page
from .scope import Scope


def pages(scope: Scope) -> Iterator[PageView]:
    """A page for each; they need no index."""
    for page in scope.catalogue.all(Page):
        yield work_page(scope, page, content=work_view(scope, page))
