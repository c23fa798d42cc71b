"""Type tests of the module erlang, as functions."""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_, term, word_int
from enigma.code.natives import bif
from enigma.terms import atoms
from enigma.terms.atoms import W_Atom
from enigma.terms.base import W_Callable
from enigma.terms.binaries import W_Bits
from enigma.terms.errors import badarg
from enigma.terms.funs import W_ExportFun, W_Fun
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.map_root import W_Map
from enigma.terms import numbers
from enigma.terms.numbers import W_BigInt, W_Float, W_Int
from enigma.terms.tuples import W_Tuple


@bif("erlang", "is_atom", term, guard=True)
def is_atom(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Atom))


@bif("erlang", "is_binary", term, guard=True)
def is_binary(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Bits) and w_x.is_binary())


@bif("erlang", "is_bitstring", term, guard=True)
def is_bitstring(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Bits))


@bif("erlang", "is_boolean", term, guard=True)
def is_boolean(proc, w_x):
    return atoms.boolean(w_x is atoms.TRUE or w_x is atoms.FALSE)


@bif("erlang", "is_float", term, guard=True)
def is_float(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Float))


@bif("erlang", "is_integer", term, guard=True)
def is_integer(proc, w_x):
    return atoms.boolean(numbers.is_integer(w_x))


@bif("erlang", "is_number", term, guard=True)
def is_number(proc, w_x):
    return atoms.boolean(numbers.is_number(w_x))


@bif("erlang", "is_list", term, guard=True)
def is_list(proc, w_x):
    return atoms.boolean(w_x is NIL or isinstance(w_x, W_Cons))


@bif("erlang", "is_map", term, guard=True)
def is_map(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Map))


@bif("erlang", "is_pid", term, guard=True)
def is_pid(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Pid))


@bif("erlang", "is_port", term, guard=True)
def is_port(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Port))


@bif("erlang", "is_reference", term, guard=True)
def is_reference(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Ref))


@bif("erlang", "is_tuple", term, guard=True)
def is_tuple(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Tuple))


@bif("erlang", "is_function", term, guard=True)
def is_function(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Callable))


@bif("erlang", "is_function", term, term, guard=True)
def is_function_arity(proc, w_x, w_arity):
    """badarg unless the arity is an integer >= 0, of any size."""
    if isinstance(w_arity, W_BigInt):
        if w_arity.big.sign < 0:
            raise badarg()
        return atoms.FALSE
    if not isinstance(w_arity, W_Int) or w_arity.value < 0:
        raise badarg()
    return atoms.boolean(_has_arity(w_x, w_arity.value))


def _has_arity(w_x, arity):
    if isinstance(w_x, W_Fun):
        return w_x.info.arity == arity
    if isinstance(w_x, W_ExportFun):
        return w_x.fun_arity == arity
    return False


@bif("erlang", "is_record", term, atom_, guard=True)
def is_record(proc, w_x, w_tag):
    """A tuple whose first element is this atom."""
    return atoms.boolean(_is_tagged(w_x, w_tag))


@bif("erlang", "is_record", term, atom_, word_int, guard=True)
def is_record_size(proc, w_x, w_tag, size):
    """A tuple of this size whose first element is this atom."""
    if not _is_tagged(w_x, w_tag):
        return atoms.FALSE
    assert isinstance(w_x, W_Tuple)
    return atoms.boolean(w_x.size() == size)


def _is_tagged(w_x, w_tag):
    return isinstance(w_x, W_Tuple) and w_x.size() > 0 and w_x.item(0) is w_tag
