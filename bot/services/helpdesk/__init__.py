"""Questions that the bot cannot answer go to the team, and the team's answers back."""
