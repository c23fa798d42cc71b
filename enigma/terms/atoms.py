"""W_Atom and the table that interns them."""
from __future__ import absolute_import

from enigma.terms import utf
from enigma.terms.base import W_Term, K_ATOM


INDEX_OF_NIL = -1       # what [] counts as among atoms


class W_Atom(W_Term):
    """An atom: `name` is UTF-8, `index` its place in the table (its age).

    `latin1` is the name in Latin-1 (which the external format is written in), None
    if it has other characters.  `start`: the first seven bytes of the name as a number;
    two atoms are in the order of these, if they differ.
    Two atoms are equal when they are the same object: only AtomTable makes them.
    """
    _attrs_ = _immutable_fields_ = ['name', 'index', 'latin1', 'start']
    kind = K_ATOM

    def __init__(self, name, index):
        self.name = name
        self.index = index
        self.latin1 = utf.to_latin1(name)
        start = 0
        for i in range(7):
            start <<= 8
            if i < len(name):
                start |= ord(name[i])
        self.start = start


class AtomTable(object):
    """name (UTF-8) -> W_Atom; atoms are never forgotten."""

    def __init__(self):
        self.by_name = {}
        self.all_w = []

    def intern(self, name):
        """The atom of this name, made when it is new."""
        w_atom = self.by_name.get(name, None)
        if w_atom is None:
            w_atom = W_Atom(name, len(self.all_w))
            self.by_name[name] = w_atom
            self.all_w.append(w_atom)
        return w_atom

    def existing(self, name):
        """The atom of this name, or None when nobody made it so far."""
        return self.by_name.get(name, None)


TABLE = AtomTable()


def atom(name):
    """The atom `name` (UTF-8 bytes)."""
    return TABLE.intern(name)


def boolean(flag):
    """true or false."""
    if flag:
        return TRUE
    return FALSE


FALSE = atom('false')        # index 0 and 1, as everywhere in this field
TRUE = atom('true')
UNDEFINED = atom('undefined')
OK = atom('ok')
ERROR = atom('error')
EXIT = atom('exit')
THROW = atom('throw')
BADARG = atom('badarg')
BADARITH = atom('badarith')
UNDEF = atom('undef')
NORMAL = atom('normal')
KILL = atom('kill')
KILLED = atom('killed')
INFINITY = atom('infinity')
NONE = atom('none')
NONODE = atom('nonode@nohost')
EXIT_TAG = atom('EXIT')
DOWN_TAG = atom('DOWN')
ERLANG = atom('erlang')
EMPTY = atom('')
