"""The bot's words: a Jinja2 template a message, strings by symbolic msgid from gettext, formats from Babel."""
