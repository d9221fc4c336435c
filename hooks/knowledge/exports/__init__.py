"""What stands beside the pages, as pure functions."""
