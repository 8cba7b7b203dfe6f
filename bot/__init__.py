"""The expo bot: what it knows and does. See docs/explanation/architecture.md for the rooms of this house."""
