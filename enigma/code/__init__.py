"""What a loaded module is, and how a .beam file becomes one."""
