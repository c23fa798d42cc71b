"""What the JIT compiler may spend: machine code has to earn it.

Some programs are compiled in a moment and then run ten times as fast.  Others, such as
a compiler, run much code a little: each trace costs more than it ever saves.  Which one
a program is shows only when it runs.  So the JIT compiler has an advance; beyond that
it spends what the calls inside machine code have saved, and a small part of the time
that the interpreter takes.  While nothing is left, no loop and no bridge is begun.

The advance is paid in parts.  After the first there is another one only while machine
code has its share of the calls: a compiler's passes, which are over before their code
is ready, do not get there.

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
PARTS = 4                       # of the advance
WORTH = 8                       # one call in so many is in machine code: the next part
LATE = 1 << 20                  # calls that tell; before them, those count half


class Budget(object):
    """left: in units; limited: whether it counts; to_come: the rest of the advance;
    calls: of late; inside: those of them that ran in machine code."""

    def __init__(self):
        self.limited = False
        self.left = 0
        self.to_come = 0
        self.worth = WORTH
        self.calls = 0
        self.inside = 0

    def set_advance(self, operations, worth):
        """Start with what so many operations cost, or UNLIMITED; worth: see WORTH, or 0
        to pay all at once."""
        self.limited = operations != UNLIMITED
        self.left = operations * OPERATION
        self.worth = worth
        self.to_come = 0
        if worth > 0:
            self.left //= PARTS
            self.to_come = self.left * (PARTS - 1)

    def earn(self, calls):
        """So many calls ran in machine code."""
        self.left += calls
        self.inside += calls

    def earn_share(self, calls):
        """A time slice of so many calls has ended."""
        self.calls += calls
        self.left = min(self.left + calls // SHARE, MOST)
        if self.left < 0 < self.to_come and self.inside * self.worth >= self.calls:
            part = min(self.to_come, ADVANCE // PARTS)
            self.left += part
            self.to_come -= part
        if self.calls > LATE:
            self.calls >>= 1
            self.inside >>= 1

    def is_spent(self):
        return self.limited and self.left < 0

BUDGET = Budget()


# No methods: what only hooks of the JIT compiler call, the annotator of the program
# must not miss in the class.

def spend(budget, operations):
    """A trace of so many operations was compiled."""
    budget.left -= operations * OPERATION


def spend_in_vain(budget):
    """A trace was begun and given up."""
    budget.left -= ABORTED
