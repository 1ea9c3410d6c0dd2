"""Printing: what any door sets on paper, by typst, with one font and no network. It knows no case and no card."""
