"""What is known: frozen typed records and the indexes over them."""
