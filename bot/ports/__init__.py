"""What the core needs from outside: Protocols, one noun a file."""
