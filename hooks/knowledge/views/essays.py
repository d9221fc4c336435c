"""Essays: texts written for this site."""

from collections.abc import Iterator

from ..catalogue.works import Essay
from .articles import work_list, work_view
from .index_pages import index_page
from .parts import PageView
from .record_pages import work_page
from .scope import Scope


def pages(scope: Scope) -> Iterator[PageView]:
    """The index and a page for every essay."""
    essays = scope.catalogue.all(Essay)
    yield index_page(scope, "essays", work_list(scope, essays))
    for essay in essays:
        yield work_page(scope, essay, content=work_view(scope, essay))
