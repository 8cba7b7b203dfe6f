"""What visitors and exhibitors look for, and what the bot suggests to them."""
