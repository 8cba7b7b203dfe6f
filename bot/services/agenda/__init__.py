"""Agendas: what somebody wants to go to, when they are reminded of it, and how it looks in their calendar."""
