"""Meetings: asked for, agreed, moved, called off, kept."""
