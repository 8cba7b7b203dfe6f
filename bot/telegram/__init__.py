"""The Telegram edge: python-telegram-bot's application, the Bot API over aiohttp, and updates on their way in."""
