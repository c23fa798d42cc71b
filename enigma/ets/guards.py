"""Which functions a match specification may call, and what the special forms want.

Held against what stock 25 accepts.  tuple_size/1, is_boolean/1, ceil/1, floor/1
and is_function/2 are guards in Erlang, but unknown here.
"""
from __future__ import absolute_import

from enigma.ets import expressions
from enigma.terms import atoms
from enigma.terms.lists import NIL
from enigma.terms.numbers import ZERO

# Names of natives of module erlang, by number of arguments.
FUNCTIONS = {}


def _allow(arity, names):
    for name in names.split():
        FUNCTIONS['%s/%d' % (name, arity)] = True


_allow(0, 'self node')
_allow(1, 'is_atom is_float is_integer is_list is_number is_pid is_port '
          'is_reference is_tuple is_map is_binary is_function abs hd length node '
          'round size map_size bit_size byte_size tl trunc float + - bnot not')
_allow(2, 'element map_get is_map_key binary_part + - * / div rem band bor bxor '
          'bsl bsr > >= < =< =:= == =/= /= xor')
_allow(3, 'is_record binary_part')

# Functions of tracing: name/arity -> whether a guard may call it.
TRACE_FUNCTIONS = {'get_tcw/0': True, 'set_tcw/1': False}


class SpecialForm(object):
    """A trace action: its least and most arguments, and whether a guard may use it."""

    def __init__(self, name, least, most, guard, w_value, shown=''):
        self.name = name
        self.least = least
        self.most = most
        self.guard = guard
        self.w_value = w_value       # what it gives where nothing is traced
        self.shown = shown or name   # the name in errors


SPECIAL_FORMS = {}


def _special(name, least, most, guard, w_value, shown=''):
    SPECIAL_FORMS[name] = SpecialForm(name, least, most, guard, w_value, shown)


_special('exception_trace', 0, 0, False, atoms.TRUE)
_special('return_trace', 0, 0, False, atoms.TRUE)
_special('message', 1, 1, False, atoms.TRUE)
_special('is_seq_trace', 0, 0, True, atoms.FALSE)
_special('set_seq_token', 2, 2, False, NIL, 'set_seq_trace')
_special('get_seq_token', 0, 0, False, NIL)
_special('caller', 0, 0, False, atoms.UNDEFINED)
_special('caller_line', 0, 0, False, atoms.UNDEFINED)
_special('silent', 1, 1, False, atoms.TRUE)
_special('trace', 2, 3, False, atoms.FALSE)
_special('enable_trace', 1, 2, False, atoms.TRUE)
_special('disable_trace', 1, 2, False, atoms.TRUE)
_special('process_dump', 0, 0, False, atoms.TRUE)
_special('display', 1, 1, False, atoms.TRUE)


class ControlWord(expressions.Function):
    """get_tcw/0 and set_tcw/1: there is no trace control word but 0."""
    _attrs_ = []

    def call0(self, caller):
        return ZERO

    def call1(self, caller, w_0):
        return ZERO


CONTROL_WORD = ControlWord()


class Library(object):
    """Where the functions come from; bifs/ subclasses it."""
    _attrs_ = []

    def find(self, name, arity):
        """The Function of erlang:name/arity, or None."""
        raise NotImplementedError
