"""Evaluation: ``make eval``. Questions about three expos, and people's chatter, asked as ``ask --batch`` would."""
