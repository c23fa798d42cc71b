"""Shapes: the sorted keys of a small map, shared by the maps that have the same.

Only shapes whose keys are all atoms are shared, and only a limited number of
them: maps used as records have few shapes, maps used as dictionaries would make
new ones for ever.  A shared shape may be promoted by the JIT: the place of an
atom in it is then a constant.  Every other map has a shape of its own.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized

from enigma.terms import order, rawbytes
from enigma.terms.atoms import W_Atom
from enigma.terms.numbers import W_Int

MAX_STEPS = 64           # shapes remembered as one key more than a given one
MAX_FIRST_STEPS = 1024   # the same for the shape of #{}
MAX_CASUAL = 4000        # shared shapes made by maps:put/3 and the like
MAX_SHARED = 20000       # shared shapes made by instructions too
FEW = 8                  # keys, not atoms, that are looked at one by one


class MapShape(object):
    """keys_w in key order.  A shape that is not shared has no more than that."""
    _attrs_ = ['keys_w', 'shared']
    _immutable_fields_ = ['keys_w[*]', 'shared']

    def __init__(self, keys_w, shared=False):
        make_sure_not_resized(keys_w)
        self.keys_w = keys_w
        self.shared = shared

    @jit.elidable
    def index_of(self, w_key):
        """The place of w_key, or -1."""
        keys_w = self.keys_w
        if isinstance(w_key, W_Atom):
            for i in range(len(keys_w)):
                if keys_w[i] is w_key:
                    return i
            return -1
        if self.shared:
            return -1
        if len(keys_w) > FEW:
            return max(self.search(w_key), -1)
        if isinstance(w_key, W_Int):
            return _index_of_int(keys_w, w_key.value)
        for i in range(len(keys_w)):
            if order.identical(w_key, keys_w[i]):
                return i
        return -1

    def with_key(self, w_key, wanted):
        """The shared shape that has w_key, which this one has not, as well, or None.

        `wanted` is whether an instruction asks: its shapes have more room.
        """
        if self.shared and isinstance(w_key, W_Atom):
            assert isinstance(self, SharedShape)
            return self.grown_by(w_key, wanted)
        return None

    def without(self, i):
        """The shape that lacks key i only."""
        if self.shared:
            assert isinstance(self, SharedShape)
            shape = self.shared_without(i)
            if shape is not None:
                return shape
        return MapShape(without_item(self.keys_w, i))

    def search(self, w_key):
        """The place of w_key, or -1 - the place where it belongs."""
        i = self.place_for(w_key)
        if i < len(self.keys_w) and order.identical(w_key, self.keys_w[i]):
            return i
        return -1 - i

    def place_for(self, w_key):
        """How many keys come before w_key."""
        keys_w = self.keys_w
        low = 0
        high = len(keys_w)
        while low < high:
            middle = (low + high) >> 1
            if order.compare_exact(keys_w[middle], w_key) < 0:
                low = middle + 1
            else:
                high = middle
        return low


class SharedShape(MapShape):
    """All keys are atoms; `grown` and `shrunk` lead to neighbours by atom index."""
    _attrs_ = ['grown', 'shrunk', 'partner', 'union']

    def __init__(self, keys_w):
        MapShape.__init__(self, keys_w, True)
        self.grown = None
        self.shrunk = None
        self.partner = None     # the shared shape that this one was last merged with
        self.union = None       # and the shared shape that came out

    @jit.elidable
    def grown_by(self, w_key, wanted):
        """with_key for an atom."""
        if self.grown is None:
            self.grown = {}
        shape = self.grown.get(w_key.index, None)
        if shape is None and len(self.grown) < self.max_steps():
            keys_w = insert(self.keys_w, self.place_for(w_key), w_key)
            shape = SHAPES.find(keys_w, wanted)
            if shape is not None:
                self.grown[w_key.index] = shape
        return shape

    def max_steps(self):
        if len(self.keys_w) == 0:
            return MAX_FIRST_STEPS
        return MAX_STEPS

    @jit.elidable
    def shared_without(self, i):
        """Like without, but None when that shape is not to be shared."""
        w_key = self.keys_w[i]
        assert isinstance(w_key, W_Atom)
        if self.shrunk is None:
            self.shrunk = {}
        shape = self.shrunk.get(w_key.index, None)
        if shape is None:
            shape = SHAPES.find(without_item(self.keys_w, i), False)
            if shape is not None:
                self.shrunk[w_key.index] = shape
        return shape


def _index_of_int(keys_w, value):
    for i in range(len(keys_w)):
        w_x = keys_w[i]
        if isinstance(w_x, W_Int) and w_x.value == value:
            return i
    return -1


def insert(items_w, i, w_x):
    """A copy of items_w with w_x in front of item i."""
    n = len(items_w) + 1
    new_w = [None] * n
    for k in range(i):
        new_w[k] = items_w[k]
    new_w[i] = w_x
    for k in range(i + 1, n):
        new_w[k] = items_w[k - 1]
    return new_w


def without_item(items_w, i):
    """A copy of items_w without item i."""
    n = len(items_w) - 1
    assert n >= 0
    new_w = [None] * n
    for k in range(i):
        new_w[k] = items_w[k]
    for k in range(i, n):
        new_w[k] = items_w[k + 1]
    return new_w


class ShapeTable(object):
    """Shared shapes by the indexes of their keys."""

    def __init__(self):
        self.by_text = {}

    def find(self, keys_w, wanted):
        """The shared shape of these sorted keys, or None.

        It is made when it is new, all keys are atoms and there is room; what
        instructions want has more room than what calls make.
        """
        text = _text(keys_w)
        if text is None:
            return None
        shape = self.by_text.get(text, None)
        if shape is None:
            limit = MAX_CASUAL
            if wanted:
                limit = MAX_SHARED
            if len(self.by_text) < limit:
                shape = SharedShape(keys_w)
                self.by_text[text] = shape
        return shape

    def of(self, keys_w, wanted):
        """The shape of these sorted keys, shared if it may be."""
        shape = self.find(keys_w, wanted)
        if shape is None:
            return MapShape(keys_w)
        return shape


def _text(keys_w):
    """The indexes of atoms as text, four bytes each; None if not all are atoms."""
    n = len(keys_w)
    for i in range(n):
        if not isinstance(keys_w[i], W_Atom):
            return None
    raw = rawbytes.alloc(4 * n)
    for i in range(n):
        w_key = keys_w[i]
        assert isinstance(w_key, W_Atom)
        index = w_key.index
        for k in range(4):
            rawbytes.set_byte(raw, 4 * i + k, (index >> (8 * k)) & 0xff)
    return rawbytes.finish(raw)


SHAPES = ShapeTable()
EMPTY_SHAPE = SHAPES.of([], True)
