"""The one carrier of everything that Erlang code can catch."""
from __future__ import absolute_import

from enigma.terms import atoms
from enigma.terms.tuples import pair


NAMED = 0         # a native that raises is an entry of the stack trace
NAMELESS = 1      # it is none; its caller is shown as one that is returned to
RAISED = 2        # it is none; its caller raised this by error/1 and the like


class ErlangError(Exception):
    """Class (error, exit or throw), reason and what is known of the stack.

    `trace` is None until machine/exceptions.py captures it, or the trace that
    erlang:raise/3 or `raise` brings along (a W_Term).  `w_cause` is the `cause`
    of error_info of a failing BIF, None if there is none.  `w_args` replaces
    the arguments shown in the topmost entry (error/2,3), None to leave it.
    `w_info` is an error_info map for the entry of the running function (as
    erlang:error/3 gives it), or None.  `w_entry` is a whole topmost entry that
    stands above that of the running function, or None.  `entry` tells whether the
    native that raised it is an entry: NAMED, or else one that traps is behind it.
    """
    _attrs_ = ['w_class', 'w_reason', 'w_trace', 'w_cause', 'w_args', 'w_info',
               'w_entry', 'entry']

    def __init__(self, w_class, w_reason, w_trace=None, w_cause=None):
        self.w_class = w_class
        self.w_reason = w_reason
        self.w_trace = w_trace
        self.w_cause = w_cause
        self.w_args = None
        self.w_info = None
        self.w_entry = None
        self.entry = NAMED

    def __str__(self):          # untranslated only
        return '%s:%s' % (self.w_class.name, getattr(self.w_reason, 'name', self.w_reason))


def error(w_reason):
    """An exception of class error; the caller raises it."""
    return ErlangError(atoms.ERROR, w_reason)


# Exceptions of these reasons; the caller raises them.

def badarg(w_cause=None):
    return ErlangError(atoms.ERROR, atoms.BADARG, None, w_cause)


def badarith():
    return ErlangError(atoms.ERROR, atoms.BADARITH)


SYSTEM_LIMIT = atoms.atom('system_limit')
NOTSUP = atoms.atom('notsup')
_BADMAP = atoms.atom('badmap')
_BADKEY = atoms.atom('badkey')


def system_limit():
    return error(SYSTEM_LIMIT)


def undef():
    return error(atoms.UNDEF)


def badmap(w_map):
    """{badmap, M}."""
    return error(pair(_BADMAP, w_map))


def badkey(w_key):
    """{badkey, K}."""
    return error(pair(_BADKEY, w_key))


def exit_(w_reason):
    """An exception of class exit."""
    return ErlangError(atoms.EXIT, w_reason)


def throw(w_value):
    """An exception of class throw."""
    return ErlangError(atoms.THROW, w_value)
