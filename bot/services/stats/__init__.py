"""Figures for organisers: what they are, their picture, the daily brief; and exhibitors' reports at the end."""
