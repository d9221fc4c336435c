"""What is printed with Typst: pictures of pages for sharing."""
