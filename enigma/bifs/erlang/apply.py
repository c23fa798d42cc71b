"""apply/2,3 as functions; compiled code mostly uses instructions instead."""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_, proper_list, term
from enigma.code.natives import bif
from enigma.terms.errors import badarg
from enigma.terms import lists


@bif("erlang", "apply", term, term, trap=True)
def apply_fun(proc, w_fun, w_args):
    """apply(Fun, Args): badarg for an improper list, badfun, badarity."""
    proc.call_next_fun(w_fun, proper_list(w_args))
    return None


@bif("erlang", "apply", atom_, atom_, proper_list, trap=True)
def apply_export(proc, w_module, w_name, args_w):
    """apply(Module, Function, Args): badarg."""
    proc.call_next(w_module, w_name, args_w)
    return None
