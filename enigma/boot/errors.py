"""What can go wrong before the first process runs: one line for the user."""
from __future__ import absolute_import


class BootError(Exception):
    """`message` is the line, without a newline and without our name."""

    def __init__(self, message):
        self.message = message


class BadOption(BootError):
    """The command line, or what the environment adds to it, is wrong."""
