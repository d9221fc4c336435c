"""Help for those who write: skeletons, imports, and mending what a machine can."""
