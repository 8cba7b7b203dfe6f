"""Announcements: written step by step, sent to many, watched and corrected."""
