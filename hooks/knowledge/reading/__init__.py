"""Files become a catalogue and problems."""
