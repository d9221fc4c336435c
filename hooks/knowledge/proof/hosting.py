"""A built site on a local server: the one server there is, by the name the proofs know it by."""

from ..finding.serving import hosted

__all__ = ["hosted"]
