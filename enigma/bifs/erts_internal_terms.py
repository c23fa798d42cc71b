"""erts_internal: which representation a term has, and the order of map keys."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.terms import order
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.binaries import W_Bits
from enigma.terms.errors import badarg
from enigma.terms.flat_size import HEAP_BINARY, LEAST_SMALL, MOST_SMALL
from enigma.terms.funs import W_ExportFun, W_Fun
from enigma.terms.hashmaps import W_HashMap
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.map_root import W_Map
from enigma.terms.numbers import W_BigInt, W_Float, W_Int, integer
from enigma.terms.tuples import W_Tuple

_ATOM = atom('atom')
_FIXNUM = atom('fixnum')
_BIGNUM = atom('bignum')
_HFLOAT = atom('hfloat')
_NIL = atom('nil')
_LIST = atom('list')
_TUPLE = atom('tuple')
_FLATMAP = atom('flatmap')
_HASHMAP = atom('hashmap')
_FUN = atom('fun')
_EXPORT = atom('export')
_HEAP_BINARY = atom('heap_binary')
_REFC_BINARY = atom('refc_binary')
_SUB_BINARY = atom('sub_binary')
_PID, _EXTERNAL_PID = atom('pid'), atom('external_pid')
_PORT, _EXTERNAL_PORT = atom('port'), atom('external_port')
_REFERENCE, _EXTERNAL_REFERENCE = atom('reference'), atom('external_reference')


@bif("erts_internal", "cmp_term", term, term)
def cmp_term(proc, w_a, w_b):
    """-1, 0 or 1 in the order of map keys."""
    return integer(order.compare_exact(w_a, w_b))


@bif("erts_internal", "term_type", term)
def term_type(proc, w_x):
    """The name of the representation that BEAM would use."""
    if isinstance(w_x, W_Atom):
        return _ATOM
    if isinstance(w_x, W_Int):
        return _FIXNUM if LEAST_SMALL <= w_x.value <= MOST_SMALL else _BIGNUM
    if isinstance(w_x, W_BigInt):
        return _BIGNUM
    if isinstance(w_x, W_Float):
        return _HFLOAT
    if w_x is NIL:
        return _NIL
    if isinstance(w_x, W_Cons):
        return _LIST
    if isinstance(w_x, W_Tuple):
        return _TUPLE
    if isinstance(w_x, W_Map):
        return _HASHMAP if isinstance(w_x, W_HashMap) else _FLATMAP
    if isinstance(w_x, W_Bits):
        return type_of_binary(w_x)
    if isinstance(w_x, W_Fun):
        return _FUN
    if isinstance(w_x, W_ExportFun):
        return _EXPORT
    return type_of_identifier(proc.node.w_name, w_x)


def type_of_binary(w_bits):
    if not w_bits.is_binary():
        return _SUB_BINARY
    if w_bits.byte_size() <= HEAP_BINARY:
        return _HEAP_BINARY
    if w_bits.bitoff > 0:
        return _SUB_BINARY
    return _REFC_BINARY


def type_of_identifier(w_node, w_x):
    if isinstance(w_x, W_Pid):
        return _PID if w_x.w_node is w_node else _EXTERNAL_PID
    if isinstance(w_x, W_Port):
        return _PORT if w_x.w_node is w_node else _EXTERNAL_PORT
    if isinstance(w_x, W_Ref):
        return _REFERENCE if w_x.w_node is w_node else _EXTERNAL_REFERENCE
    raise badarg()
