"""Start and end: the command line, the preloaded modules, halt."""
