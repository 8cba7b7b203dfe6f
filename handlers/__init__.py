"""What comes in. Which features there are stands in ``handlers.features``: who only wants one module need not load
them all, and python-telegram-bot with them."""
