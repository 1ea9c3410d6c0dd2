"""The hall: everything that is kept, sealed."""
