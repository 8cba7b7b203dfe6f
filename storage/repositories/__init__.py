"""``bot.ports.repositories`` over SQL: rows to domain dataclasses and back, one noun a file.

Calls of one transaction are awaited one after another: it has one connection.
"""
