"""What people type, read as values: dates, places, choices, numbers that must be hidden. Pure."""
