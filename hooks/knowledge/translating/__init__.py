"""The state of translations: fingerprints of an original's sections, and which have changed since."""
