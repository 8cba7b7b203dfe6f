"""The bot's words."""
