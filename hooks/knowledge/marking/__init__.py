"""What Markdown text gets on its way to HTML: isolated foreign phrases, safe and accessible tables and links."""
