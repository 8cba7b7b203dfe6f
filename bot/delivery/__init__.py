"""Messages on their way out: deciding, pacing, dispatching, and the ticks that look for what is due."""
