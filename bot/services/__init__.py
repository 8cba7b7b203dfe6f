"""Use cases: verbs, one transaction each. They return views and touch neither texts nor Telegram."""
