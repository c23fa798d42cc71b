"""W_Term, the root of all values, and the kinds that tell them apart."""
from __future__ import absolute_import

# The order of the kinds is the order of Erlang terms (integers and floats
# share the first place, see order.py).
K_INT = 0
K_BIGINT = 1
K_FLOAT = 2
K_ATOM = 3
K_REF = 4
K_FUN = 5
K_PORT = 6
K_PID = 7
K_TUPLE = 8
K_MAP = 9
K_NIL = 10
K_CONS = 11
K_BITS = 12
K_INTERNAL = 13      # never seen by Erlang code: match contexts, saved handlers


class W_Term(object):
    """Any value.  `kind` is a class attribute: one load from the class."""
    _attrs_ = []
    kind = K_INTERNAL
    arity = -1       # of a tuple; -1 for everything else and for big tuples


class W_Callable(W_Term):
    """Root of funs (funs.py)."""
    _attrs_ = []
    kind = K_FUN
