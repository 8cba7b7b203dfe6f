"""Sentence embedders: adapters of ``bot.ports.embedder``, chosen by main."""
