"""What each page shows: frozen values, ready to print. A module per kind, named after its folder.

A kind's module has ``pages(scope)``, which yields the views of its pages. Templates look nothing up.
"""
