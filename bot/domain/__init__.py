"""Pure domain: dataclasses and functions. No await, no clock read, no framework."""
