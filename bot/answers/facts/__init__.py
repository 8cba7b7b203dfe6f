"""Look-ups of facts: each takes a question under way (``Ask``) and gives a ``Draft``, or None where the data or
the question does not fit. One module a subject."""
