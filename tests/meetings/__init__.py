"""Meetings: rules, storage, a model of their life."""
