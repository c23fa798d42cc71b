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


def from_items(items_w, w_tail=NIL):
    """The list of these terms, ended by w_tail."""
    w_list = w_tail
    i = len(items_w) - 1
    while i >= 0:
        w_list = W_Cons(items_w[i], w_list)
        i -= 1
    return w_list


class Builder(object):
    """A list made from its first element on.

    w_before is a cell in front of the first one, w_last the last cell so far.  Cells
    are changed here, while nobody else has seen them.
    """
    _attrs_ = ['w_before', 'w_last']

    def __init__(self):
        self.w_before = self.w_last = W_Cons(NIL, NIL)

    def add(self, w_x):
        w_cell = W_Cons(w_x, NIL)
        self.w_last.w_tail = w_cell
        self.w_last = w_cell

    def finish(self, w_tail):
        """The list, ended by w_tail.  Nothing may be added any more."""
        self.w_last.w_tail = w_tail
        return self.w_before.w_tail

    def first(self):
        """What finish() gave."""
        return self.w_before.w_tail


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
