"""The heart: what is asked and how a dialogue moves. Pure: no I/O, no clock, no randomness."""
