"""Nodes: node/0,1 nodes/0,1,2 monitor_node/2,3.

A node without a name knows no others; distribution answers for connected ones.
"""
from __future__ import absolute_import

from enigma.bifs.erlang.process_flag import flag_value
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.terms import atoms, lists, maps
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import badarg, error
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.maps import W_Map
from enigma.terms.tuples import pair

_NOTALIVE = atom('notalive')
_BADOPT = atom('badopt')
_ALLOW_PASSIVE_CONNECT = atom('allow_passive_connect')
_CONNECTION_ID = atom('connection_id')
_NODE_TYPE = atom('node_type')
_KINDS_W = [atom('visible'), atom('hidden'), atom('connected'), atom('this'),
            atom('known')]

# What distribution.nodes() is asked for, and what it says of each node.
VISIBLE = 1
HIDDEN = 2
THIS = 4
KNOWN = 8
_MASKS = [VISIBLE, HIDDEN, VISIBLE | HIDDEN, THIS, VISIBLE | HIDDEN | THIS | KNOWN]


@bif("erlang", "node", guard=True)
def node(proc):
    """The name of this node."""
    return proc.node.w_name


@bif("erlang", "node", term, guard=True)
def node_of(proc, w_x):
    """The node of a pid, port or reference."""
    if isinstance(w_x, W_Pid):
        w_node = w_x.w_node
    elif isinstance(w_x, W_Port):
        w_node = w_x.w_node
    elif isinstance(w_x, W_Ref):
        w_node = w_x.w_node
    else:
        raise badarg()
    if w_node is atoms.NONODE:
        return proc.node.w_name
    return w_node


@bif("erlang", "nodes")
def nodes(proc):
    """The visible nodes that are connected."""
    return _names(proc, VISIBLE)


@bif("erlang", "nodes", term)
def nodes_of_kind(proc, w_kinds):
    return _names(proc, _mask(w_kinds))


@bif("erlang", "nodes", term, term)
def nodes_with_info(proc, w_kinds, w_options):
    """[{Node, #{connection_id, node_type}}]."""
    mask = _mask(w_kinds)
    with_id, with_type = _info_options(w_options)
    known = proc.node.distribution.known_nodes(mask & ~THIS)
    items_w = []
    for other in known:
        items_w.append(_with_info(other.w_name, other.w_type, other.w_connection_id,
                                  with_id, with_type))
    if mask & THIS:
        items_w.append(_with_info(proc.node.w_name, _KINDS_W[3], atoms.UNDEFINED,
                                  with_id, with_type))
    return lists.from_items(items_w)


def _names(proc, mask):
    items_w = [other.w_name for other in proc.node.distribution.known_nodes(mask & ~THIS)]
    if mask & THIS:
        items_w.append(proc.node.w_name)
    return lists.from_items(items_w)


def _mask(w_kinds):
    """The mask of one kind of nodes or of a list of kinds."""
    if isinstance(w_kinds, W_Atom):
        return _mask_of_kind(w_kinds)
    mask = 0
    while isinstance(w_kinds, W_Cons):
        mask |= _mask_of_kind(w_kinds.w_head)
        w_kinds = w_kinds.w_tail
    if w_kinds is not NIL:
        raise badarg()
    return mask


def _mask_of_kind(w_kind):
    for i in range(len(_KINDS_W)):
        if _KINDS_W[i] is w_kind:
            return _MASKS[i]
    raise badarg()


def _info_options(w_options):
    if not isinstance(w_options, W_Map):
        raise badarg()
    with_id = False
    with_type = False
    keys_w, values_w = maps.items(w_options)
    for i in range(len(keys_w)):
        if keys_w[i] is _CONNECTION_ID:
            with_id = flag_value(values_w[i])
        elif keys_w[i] is _NODE_TYPE:
            with_type = flag_value(values_w[i])
        else:
            raise badarg()
    return with_id, with_type


def _with_info(w_name, w_type, w_connection_id, with_id, with_type):
    w_info = maps.EMPTY_MAP
    if with_id:
        w_info = maps.put(w_info, _CONNECTION_ID, w_connection_id)
    if with_type:
        w_info = maps.put(w_info, _NODE_TYPE, w_type)
    return pair(w_name, w_info)


@bif("erlang", "monitor_node", term, term, trap=True)
def monitor_node(proc, w_node, w_flag):
    """true; error:notalive when this node has no name."""
    return _monitor_node(proc, w_node, w_flag)


@bif("erlang", "monitor_node", term, term, term, trap=True)
def monitor_node_with_options(proc, w_node, w_flag, w_options):
    while isinstance(w_options, W_Cons):
        if w_options.w_head is not _ALLOW_PASSIVE_CONNECT:
            raise badarg(_BADOPT)
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg(_BADOPT)
    return _monitor_node(proc, w_node, w_flag)


def _monitor_node(proc, w_node, w_flag):
    if not isinstance(w_node, W_Atom):
        raise badarg()
    node = proc.node
    if w_node is node.w_name:
        flag_value(w_flag)
        return atoms.TRUE
    if not node.is_alive():
        raise error(_NOTALIVE)
    node.distribution.monitor_node(proc, w_node, flag_value(w_flag))
    return atoms.TRUE
