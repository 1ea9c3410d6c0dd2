"""The second door: the courier takes what a person agreed to send to the partner they chose, sealed."""
