"""Work-arounds for MkDocs and mkdocs-static-i18n. Each says what it works around; each has a test."""
