"""What an organiser brings, read into a Programme: one module a format, and the registry that picks one."""
