"""Citations: what a reference manager, a bibliography and a reader's clipboard take from a record. Pure."""
