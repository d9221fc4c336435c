"""What contributed text may become: the HTML that is allowed, and HTML made to keep to it."""
