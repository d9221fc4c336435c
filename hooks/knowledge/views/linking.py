"""Links that authors wrote, turned into links between the pages of the site."""

import posixpath

from ..catalogue.addresses import linked
from ..catalogue.markdown import with_targets
from .scope import Scope


def linked_markdown(scope: Scope, markdown: str, file: str, address: str) -> str:
    """``markdown`` of ``file`` with its links made to lead from the page at ``address``.

    Pages are named as ``ADDRESSindex.md``; a mere listing by its place in the index of its kind.
    """
    return with_targets(markdown, lambda target: _target(scope, target, file, address))


def _target(scope: Scope, target: str, file: str, address: str) -> str:
    if "://" in target or target.startswith(("#", "mailto:", "tel:")):
        return target
    found = linked(file, target)
    if found is None:
        return _asset(target, file, address)
    page, anchor, key = found
    if key is not None and scope.catalogue.get(key) is not None:
        page = scope.address(key)
    page, _, place = page.partition("#")
    anchor = anchor or place
    path = posixpath.relpath(f"{page}index.md", address.rstrip("/") or ".")
    return f"{path}#{anchor}" if anchor else path


def _asset(target: str, file: str, address: str) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file), target))
    return posixpath.relpath(path, address.rstrip("/") or ".")
