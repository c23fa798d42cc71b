"""erts_debug: how terms lie in memory."""
from __future__ import absolute_import

import sys

from enigma.bifs.erlang.display import write_stdout
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.terms import atoms, lists, numbers
from enigma.terms.atoms import boolean
from enigma.terms.errors import badarg
from enigma.terms.flat_size import LEAST_SMALL, MOST_SMALL, Counter, flat_size
from enigma.terms.funs import W_ExportFun
from enigma.terms.identifiers import W_Pid, W_Port
from enigma.terms.numbers import W_Int
from enigma.terms.show import show
from enigma.terms.tuples import W_Tuple


@bif("erts_debug", "same", term, term)
def same(proc, w_left, w_right):
    """Whether both are one object, or a term that BEAM holds in a word and equal."""
    return boolean(w_left is w_right or is_same_word(w_left, w_right))


def is_same_word(w_left, w_right):
    if isinstance(w_left, W_Int):
        return (isinstance(w_right, W_Int) and w_left.value == w_right.value and
                LEAST_SMALL <= w_left.value <= MOST_SMALL)
    if isinstance(w_left, W_Pid):
        return (isinstance(w_right, W_Pid) and w_left.number == w_right.number and
                w_left.serial == w_right.serial and w_left.w_node is w_right.w_node and
                w_left.creation == w_right.creation)
    if isinstance(w_left, W_Port):
        return (isinstance(w_right, W_Port) and w_left.number == w_right.number and
                w_left.w_node is w_right.w_node and w_left.creation == w_right.creation)
    if isinstance(w_left, W_Tuple):
        return isinstance(w_right, W_Tuple) and w_left.size() == 0 == w_right.size()
    return False


@bif("erts_debug", "flat_size", term)
def flat_size_(proc, w_x):
    """Words; shared parts count as often as they occur."""
    return numbers.integer(flat_size(w_x))


@bif("erts_debug", "size_shared", term)
def size_shared(proc, w_x):
    """Words; each part counts once, what is a literal of loaded code not at all."""
    if isinstance(w_x, W_ExportFun):
        return numbers.ZERO
    counter = Counter(sys.maxint, True)
    for entry in proc.node.modules.entries:
        _add_literals(counter, entry.current)
        _add_literals(counter, entry.old)
    counter.words = 0
    counter.add(w_x)
    return numbers.integer(counter.words)


def _add_literals(counter, module):
    if module is not None:
        for w_literal in module.literals_w:
            counter.add(w_literal)


@bif("erts_debug", "copy_shared", term, term)
def copy_shared(proc, w_x, w_literals):
    """The term; its parts are shared as before."""
    if w_literals is not atoms.TRUE and w_literals is not atoms.FALSE:
        raise badarg()
    return w_x


@bif("erts_debug", "display", term)
def display(proc, w_x):
    """Write the term to standard output -> the string that was written."""
    text = show(w_x) + '\n'
    write_stdout(text)
    return lists.from_items([numbers.integer(ord(c)) for c in text])
