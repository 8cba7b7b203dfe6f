"""What comes in by the command line: one module a command; main parses and hands over the parts."""
