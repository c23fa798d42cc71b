"""apply/2,3 as functions; compiled code mostly uses instructions instead."""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_, proper_list, term
from enigma.code.natives import bif
from enigma.machine import exceptions
from enigma.machine.calling import apply_arguments, call_native1, call_native2, call_native3
from enigma.terms import atoms
from enigma.terms.atoms import W_Atom
from enigma.terms.errors import RAISED, ErlangError


@bif("erlang", "apply", term, term, trap=True)
def apply_fun(proc, w_fun, w_args):
    """apply(Fun, Args): badarg for an improper list, badfun, badarity."""
    proc.call_next_fun(w_fun, proper_list(w_args))
    return None


@bif("erlang", "apply", atom_, atom_, proper_list, trap=True)
def apply_export(proc, w_module, w_name, args_w):
    """apply(Module, Function, Args): badarg."""
    while w_module is atoms.ERLANG and w_name is exceptions.APPLY and len(args_w) == 3:
        w_module, w_name = args_w[0], args_w[1]
        args_w = apply_arguments(w_module, w_name, args_w[2])
        assert isinstance(w_module, W_Atom)
        assert isinstance(w_name, W_Atom)
    export = proc.node.exports.get(w_module, w_name, len(args_w))
    if export.native is not None and export.native.raiser:
        raised(proc, export.native, args_w)
    proc.call_next(w_module, w_name, args_w)
    return None


def raised(proc, native, args_w):
    """Call a native that raises; the caller of apply/3 is to be shown for it."""
    try:
        if native.arity == 1:
            call_native1(native, proc, args_w[0])
        elif native.arity == 2:
            call_native2(native, proc, args_w[0], args_w[1])
        else:
            call_native3(native, proc, args_w[0], args_w[1], args_w[2])
    except ErlangError as error:
        error.entry = RAISED
        raise
