"""Search in Hebrew and English: the records of the index, its tables, its evaluation. Analysis itself is JavaScript."""
