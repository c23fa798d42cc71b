"""erts_internal:dist_spawn_request/4: a process on another node."""
from __future__ import absolute_import

from enigma.bifs.erlang.monitors import BADOPT, monitor_options
from enigma.bifs.erlang.spawn import LINK, MONITOR, REPLY, REPLY_TAG, Request
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine.spawn import SpawnOptions
from enigma.terms import atoms, lists
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.errors import ErlangError
from enigma.terms.identifiers import REFS
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.tuples import W_Tuple, pair

_SPAWN_REQUEST = atom('spawn_request')
_NOCONNECTION = atom('noconnection')


@bif("erts_internal", "dist_spawn_request", term, term, term, term)
def dist_spawn_request(proc, w_node, w_mfa, w_options, w_type):
    """The reference of the request, for spawn_opt {Ref, WithMonitor}; or badarg.

    What becomes of it is told by the message that spawn_request/5 describes.
    """
    if not isinstance(w_node, W_Atom) or w_node is proc.node.w_name or not is_call(w_mfa):
        return atoms.BADARG
    asked = w_type is _SPAWN_REQUEST
    request = Request()
    options = SpawnOptions()
    w_rest = w_options
    while isinstance(w_rest, W_Cons):
        if not add_option(request, options, w_rest.w_head, asked):
            return atoms.BADARG
        w_rest = w_rest.w_tail
    if w_rest is not NIL or (not request.good and not asked):
        return atoms.BADARG
    w_ref = REFS.make()
    options.w_ref = w_ref
    if not request.good:
        request.answer(proc, w_ref, atoms.ERROR, BADOPT)
    elif not proc.node.distribution.spawn(proc, w_node, w_mfa, options, w_options):
        request.answer(proc, w_ref, atoms.ERROR, _NOCONNECTION)
    if asked:
        return w_ref
    return pair(w_ref, boolean(options.monitor))


def is_call(w_mfa):
    """Whether it is {Module, Function, ListOfArguments}."""
    return (isinstance(w_mfa, W_Tuple) and w_mfa.size() == 3 and
            isinstance(w_mfa.item(0), W_Atom) and isinstance(w_mfa.item(1), W_Atom) and
            lists.length(w_mfa.item(2)) >= 0)


def add_option(request, options, w_option, asked):
    """Enter an option that matters here; the others are the other node's.  False
    for one that only spawn_request/5 has, unless that was `asked`."""
    if w_option is LINK:
        options.link = True
    elif w_option is MONITOR:
        options.monitor = True
    elif isinstance(w_option, W_Tuple) and w_option.size() == 2:
        w_key = w_option.item(0)
        if w_key is REPLY or w_key is REPLY_TAG:
            if not asked:
                return False
            request.add_reply(w_key, w_option.item(1))
        elif w_key is MONITOR:
            options.monitor = True
            try:
                chosen = monitor_options(w_option.item(1))
                options.alias = chosen.alias
                options.w_tag = chosen.w_tag
            except ErlangError:
                request.good = False
    return True
