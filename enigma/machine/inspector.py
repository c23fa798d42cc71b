"""What natives ask about a process and only the core can answer.

The node starts with this one, which knows nothing; dispatch brings another.
"""
from __future__ import absolute_import

from enigma.terms import lists


class Inspector(object):
    """Questions about code and frames of a process, running or not."""

    def stacktrace(self, proc, depth):
        """At most `depth` entries {M,F,Arity,Location}, the innermost first."""
        return lists.NIL

    def frame_words(self, proc):
        """About how many words its frames take."""
        return 0

    def catch_level(self, proc):
        """How many catch and try are active in its frames."""
        return 0

    def uses_old_code(self, proc, w_module):
        """Whether it runs or would return into the old code of w_module."""
        return False

    def backtrace(self, proc):
        """Text for people, as of process_info(_, backtrace)."""
        return ''
