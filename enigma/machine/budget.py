"""What the JIT compiler may spend: machine code has to earn it.

Some programs are compiled in a moment and then run ten times as fast.  Others, such as
a compiler, run much code a little: each trace costs more than it ever saves.  Which one
a program is shows only when it runs.  So the JIT compiler has an advance; beyond that
it spends what the calls inside machine code have saved, and a small part of the time
that the interpreter takes.  While nothing is left, no loop and no bridge is begun.

The unit is what a call saves in machine code: some 80 ns.
"""
from __future__ import absolute_import

# To trace, optimize and assemble an operation of a finished trace takes as long as that
# many calls save.  Measured on OTP's compiler.
OPERATION = 70
ABORTED = 500 * OPERATION       # a trace that was begun in vain
ADVANCE = 40000 * OPERATION
SHARE = 16                      # of the interpreter's calls, one in so many is earned
MOST = 4 * ADVANCE              # what can be saved up
UNLIMITED = -1


class Budget(object):
    """left: in units; limited: whether it counts; quiet: calls since a trace was made."""

    def __init__(self):
        self.limited = False
        self.left = 0
        self.quiet = 0

    def set_advance(self, operations):
        """Start with what so many operations cost, or UNLIMITED."""
        self.limited = operations != UNLIMITED
        self.left = operations * OPERATION

    def earn(self, calls):
        """So many calls ran in machine code, less what it cost to enter and to leave it."""
        self.left += max(calls, 0)

    def earn_share(self, calls):
        """A time slice of so many calls has ended."""
        self.left = min(self.left + calls // SHARE, MOST)

    def is_spent(self):
        return self.limited and self.left < 0

BUDGET = Budget()


# No methods: what only hooks of the JIT compiler call, the annotator of the program
# must not miss in the class.

def spend(budget, operations):
    """A trace of so many operations was compiled."""
    budget.left -= operations * OPERATION
    budget.quiet = 0


def spend_in_vain(budget):
    """A trace was begun and given up."""
    budget.left -= ABORTED
