"""A match specification that is ready to run, and what it needs while it runs."""
from __future__ import absolute_import

from enigma.ets.expressions import Failure
from enigma.ets.pattern import Bindings
from enigma.terms import atoms
from enigma.terms.identifiers import Magic

TABLE = 0
TRACE = 1


class Run(Bindings):
    """One use of a specification: `caller` (a Target or None) evaluates it.

    `flags` and `w_message` are for specifications of tracing alone.
    """
    _attrs_ = ['caller', 'flags', 'w_message']

    def __init__(self, spec, caller):
        Bindings.__init__(self, spec.slots)
        self.caller = caller
        self.flags = 0
        self.w_message = atoms.TRUE


class Clause(object):
    """{Head, Guards, Body}"""
    _attrs_ = ['head', 'guards', 'body']
    _immutable_fields_ = ['head', 'guards[*]', 'body[*]']

    def __init__(self, head, guards, body):
        self.head = head
        self.guards = guards
        self.body = body

    def run(self, w_x, run):
        """The value of the last body expression, or None if w_x does not match."""
        if not self.head.match(w_x, run):
            return None
        run.w_object = w_x
        if len(self.guards) > 0 and not self._guards_hold(run):
            return None
        w_value = atoms.TRUE
        for expression in self.body:
            w_value = expression.eval(run)
        return w_value

    def _guards_hold(self, run):
        try:
            for guard in self.guards:
                if guard.eval(run) is not atoms.TRUE:
                    return False
        except Failure:
            return False
        return True


class MatchSpec(Magic):
    """A compiled match specification; to Erlang code a reference.

    `slots` is the largest number of variables in a clause.  `plan` says how a
    table is searched with it (keyplan.py), None for a plain search.
    """
    _attrs_ = ['clauses', 'slots', 'plan']
    _immutable_fields_ = ['clauses[*]', 'slots']

    def __init__(self, clauses, slots):
        self.clauses = clauses
        self.slots = slots
        self.plan = None

    def run(self, w_x, run):
        """The result for w_x by the first clause that matches, or None."""
        for clause in self.clauses:
            w_value = clause.run(w_x, run)
            if w_value is not None:
                return w_value
        return None
