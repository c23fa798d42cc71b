"""The options of ets:new/2 and ets:setopts/2."""
from __future__ import absolute_import

from enigma.ets.table import (
    BAG, DUPLICATE_BAG, Options, ORDERED_SET, PRIVATE, PROTECTED, PUBLIC, SET)
from enigma.terms import atoms
from enigma.terms.atoms import W_Atom
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple

AUTO = atoms.atom('auto')
HEIR = atoms.atom('heir')
PROTECTION = atoms.atom('protection')

KINDS = ['set', 'ordered_set', 'bag', 'duplicate_bag']
PROTECTIONS = ['public', 'protected', 'private']
assert KINDS[SET] == 'set' and KINDS[BAG] == 'bag'
assert KINDS[ORDERED_SET] == 'ordered_set'
assert KINDS[DUPLICATE_BAG] == 'duplicate_bag'
assert PROTECTIONS[PUBLIC] == 'public' and PROTECTIONS[PROTECTED] == 'protected'
assert PROTECTIONS[PRIVATE] == 'private'


def parse(w_list):
    """Options of ets:new/2; badarg.  Of options that exclude each other the last
    one counts."""
    options = Options()
    while isinstance(w_list, W_Cons):
        w_option = w_list.w_head
        w_list = w_list.w_tail
        if isinstance(w_option, W_Atom):
            _word(options, w_option.name)
        elif isinstance(w_option, W_Tuple) and w_option.size() == 2:
            _pair(options, w_option.item(0), w_option.item(1))
        elif isinstance(w_option, W_Tuple) and w_option.size() == 3:
            if w_option.item(0) is not HEIR:
                raise badarg()
            options.w_heir = heir_pid(w_option.item(1))
            options.w_heir_data = w_option.item(2)
        else:
            raise badarg()
    if w_list is not NIL:
        raise badarg()
    _settle(options)
    return options


def _word(options, name):
    kind = index_of(KINDS, name)
    protection = index_of(PROTECTIONS, name)
    if kind >= 0:
        options.kind = kind
    elif protection >= 0:
        options.protection = protection
    elif name == 'named_table':
        options.named = True
    elif name == 'compressed':
        options.compressed = True
    else:
        raise badarg()


def _pair(options, w_name, w_value):
    if not isinstance(w_name, W_Atom):
        raise badarg()
    name = w_name.name
    if name == 'keypos':
        if not isinstance(w_value, W_Int) or w_value.value < 1:
            raise badarg()
        options.keypos = w_value.value - 1
    elif name == 'heir':
        if w_value is not atoms.NONE:
            raise badarg()
        options.w_heir = None
    elif name == 'read_concurrency':
        options.read_concurrency = flag(w_value)
    elif name == 'write_concurrency':
        if w_value is not AUTO:
            flag(w_value)
        options.w_write_concurrency = w_value
    elif name == 'decentralized_counters':
        options.decentralized_counters = int(flag(w_value))
    else:
        raise badarg()


def _settle(options):
    """What options mean together; only info/1 shows it."""
    if options.protection == PRIVATE:
        options.w_write_concurrency = atoms.FALSE
    w_concurrency = options.w_write_concurrency
    if w_concurrency is atoms.FALSE:
        options.decentralized_counters = 0
    elif options.decentralized_counters < 0:
        options.decentralized_counters = int(
            options.kind == ORDERED_SET or w_concurrency is AUTO)


def flag(w_value):
    """true or false as a bool; badarg."""
    if w_value is atoms.TRUE:
        return True
    if w_value is not atoms.FALSE:
        raise badarg()
    return False


def heir_pid(w_x):
    """A pid of this node; badarg."""
    if not isinstance(w_x, W_Pid) or w_x.w_node is not atoms.NONODE:
        raise badarg()
    return w_x


def index_of(names, name):
    """The index of a string in a list of strings, or -1."""
    for i in range(len(names)):
        if names[i] == name:
            return i
    return -1


class Changes(object):
    """What ets:setopts/2 asks for; None and -1 stand for no change."""

    def __init__(self):
        self.protection = -1
        self.heir_given = False
        self.w_heir = None
        self.w_heir_data = NIL


def parse_changes(w_options):
    """Changes of ets:setopts/2, which takes one option or a list; badarg."""
    changes = Changes()
    if isinstance(w_options, W_Tuple):
        _change(changes, w_options)
        return changes
    while isinstance(w_options, W_Cons):
        _change(changes, w_options.w_head)
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg()
    return changes


def _change(changes, w_option):
    if not isinstance(w_option, W_Tuple) or w_option.size() < 2:
        raise badarg()
    w_name = w_option.item(0)
    w_value = w_option.item(1)
    if w_name is PROTECTION and w_option.size() == 2 and changes.protection < 0:
        if not isinstance(w_value, W_Atom):
            raise badarg()
        changes.protection = index_of(PROTECTIONS, w_value.name)
        if changes.protection < 0:
            raise badarg()
        return
    if w_name is not HEIR or changes.heir_given:
        raise badarg()
    changes.heir_given = True
    if w_option.size() == 3:
        changes.w_heir = heir_pid(w_value)
        changes.w_heir_data = w_option.item(2)
    elif w_option.size() != 2 or w_value is not atoms.NONE:
        raise badarg()
