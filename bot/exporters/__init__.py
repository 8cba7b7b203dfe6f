"""Out of the core into the formats of others: one module a format. They know neither texts nor ports."""
