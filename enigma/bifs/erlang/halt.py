"""halt/2."""
from __future__ import absolute_import

from enigma.bifs.erlang.display import characters
from enigma.bifs.erlang.monitors import BADOPT
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.terms import atoms
from enigma.terms.atoms import atom
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple

_ABORT = atom('abort')
_FLUSH = atom('flush')
_LARGEST = (1 << 59) - 1
_SLOGAN_LIMIT = 1023       # characters; stock cuts off the rest


@bif("erlang", "halt", term, term, trap=True)
def halt(proc, w_status, w_options):
    """Ends the node: an exit status, abort (a core dump) or the slogan of a crash
    dump.  {flush, Bool} says whether output ports are written out first.
    """
    flush = True
    while isinstance(w_options, W_Cons):
        flush = _flush(w_options.w_head)
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg(BADOPT)
    node = proc.node
    if w_status is _ABORT:
        node.abort = True
        node.halt(134, False)
    elif isinstance(w_status, W_Int) and 0 <= w_status.value <= _LARGEST:
        node.halt(w_status.value & 0xff, flush)
    elif w_status is NIL or isinstance(w_status, W_Cons):
        node.crash(_slogan(w_status))
    else:
        raise badarg()
    proc.bump += 1000000       # the slice is over, and with it the node
    return atoms.TRUE


def _flush(w_option):
    if (isinstance(w_option, W_Tuple) and w_option.size() == 2 and
            w_option.item(0) is _FLUSH):
        if w_option.item(1) is atoms.TRUE:
            return True
        if w_option.item(1) is atoms.FALSE:
            return False
    raise badarg(BADOPT)


def _slogan(w_text):
    parts = characters(w_text)
    if len(parts) > _SLOGAN_LIMIT:
        parts = parts[:_SLOGAN_LIMIT]
    return ''.join(parts) + '\n'
