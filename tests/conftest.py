"""Fixtures of more than one folder."""

pytest_plugins = ["tests.databases", "tests.delivery_parts"]
