"""The knowledge of the site: what is known, how it is read, and what pages and exports show of it.

The package knows no site generator. Data flows one way: ``reading`` makes a ``catalogue``; ``citing``,
``finding`` and ``translating`` work on it; ``views`` say what a page shows; ``exports`` what a file holds.
"""
