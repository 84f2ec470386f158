"""Charts found, colour corrections fitted, judged, kept and laid on."""
