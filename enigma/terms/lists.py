"""Lists: [] and cons cells.  Cells are made and read here and nowhere else."""
from __future__ import absolute_import

from enigma.terms.base import W_Term, K_NIL, K_CONS


class W_Nil(W_Term):
    """[], a single object: compare with `is NIL`."""
    _attrs_ = []
    kind = K_NIL


class W_Cons(W_Term):
    """[head | tail]; the tail may be any term."""
    _attrs_ = _immutable_fields_ = ['w_head', 'w_tail']
    kind = K_CONS

    def __init__(self, w_head, w_tail):
        self.w_head = w_head
        self.w_tail = w_tail


NIL = W_Nil()


def cons(w_head, w_tail):
    """[w_head | w_tail]."""
    return W_Cons(w_head, w_tail)


def set_tail(w_cons, w_tail):
    """Destructive: only for cells that nobody has read yet."""
    w_cons.w_tail = w_tail


def from_items(items_w, w_tail=NIL):
    """The list of these terms, ended by w_tail."""
    w_list = w_tail
    i = len(items_w) - 1
    while i >= 0:
        w_list = W_Cons(items_w[i], w_list)
        i -= 1
    return w_list


class ImproperList(Exception):
    """What to_items raises for a list that does not end in [] (or no list)."""


def to_items(w_list):
    """The elements as a Python list of terms; ImproperList if not a proper list."""
    items_w = []
    while isinstance(w_list, W_Cons):
        items_w.append(w_list.w_head)
        w_list = w_list.w_tail
    if w_list is not NIL:
        raise ImproperList
    return items_w


def length(w_list):
    """Number of elements, or -1 for what is not a proper list."""
    n = 0
    while isinstance(w_list, W_Cons):
        n += 1
        w_list = w_list.w_tail
    if w_list is not NIL:
        return -1
    return n
