"""The Telegram edge: python-telegram-bot's application, the Bot API over aiohttp, and updates on their way in."""

import os

# python-telegram-bot's own way to ask for durations as timedelta, which its next major version makes the default.
os.environ.setdefault("PTB_TIMEDELTA", "true")
