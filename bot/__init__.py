"""Door 1: residents, on Telegram or in a terminal."""
