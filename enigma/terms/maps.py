"""Maps.  Everything about maps that others may call.

Up to 32 keys: W_SmallMap, a shape (the sorted keys, shapes.py) and the values in
the order of the keys.  Above: W_HashMap (hashmaps.py).  Small maps are iterated
in key order: term order, but all integers before all floats.

When the key is a constant of a trace and the shape a shared one, the shape is
promoted; then the place of the key is a constant, and reading a value one load.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized

from enigma.terms import hashmaps, mapmerge, order
from enigma.terms.atoms import W_Atom
from enigma.terms.hashmaps import W_HashMap
from enigma.terms.map_root import W_Map, SMALL_LIMIT
from enigma.terms.shapes import (
    FEW, SHAPES, EMPTY_SHAPE, MapShape, SharedShape, insert, without_item)

UNROLL = 16      # arrays of at most as many values are copied in the open by traces


class W_SmallMap(W_Map):
    """shape.keys_w[i] has the value values_w[i]."""
    _attrs_ = ['shape', 'values_w']
    _immutable_fields_ = ['shape', 'values_w[*]']

    def __init__(self, shape, values_w):
        make_sure_not_resized(values_w)
        self.shape = shape
        self.values_w = values_w

    def size(self):
        return len(self.values_w)

    def lookup(self, w_key):
        i = self.shape.index_of(w_key)
        if i < 0:
            return None
        return self.values_w[i]

    def keys(self):
        return self.shape.keys_w

    def values(self):
        return self.values_w


EMPTY_MAP = W_SmallMap(EMPTY_SHAPE, [])


def is_map(w_x):
    return isinstance(w_x, W_Map)


def size(w_map):
    """The number of keys."""
    if isinstance(w_map, W_SmallMap):
        return len(w_map.values_w)
    assert isinstance(w_map, W_HashMap)
    return w_map.count


def _shape_for(w_map, w_key):
    """The shape of a small map, promoted where that pays."""
    shape = w_map.shape
    if jit.isconstant(w_key) and shape.shared:
        shape = jit.promote(shape)
    return shape


def get(w_map, w_key):
    """The value of w_key, or None."""
    if isinstance(w_map, W_SmallMap):
        i = _shape_for(w_map, w_key).index_of(w_key)
        if i < 0:
            return None
        return w_map.values_w[i]
    assert isinstance(w_map, W_HashMap)
    return hashmaps.lookup(w_map, w_key)


def has(w_map, w_key):
    """Whether w_key is a key of the map."""
    if isinstance(w_map, W_SmallMap):
        return _shape_for(w_map, w_key).index_of(w_key) >= 0
    assert isinstance(w_map, W_HashMap)
    return hashmaps.lookup(w_map, w_key) is not None


def put(w_map, w_key, w_value):
    """The map with w_key => w_value in it."""
    if isinstance(w_map, W_SmallMap):
        shape = _shape_for(w_map, w_key)
        if not shape.shared:
            return _put_unshared(w_map, w_key, w_value)
        i = shape.index_of(w_key)
        if i >= 0:
            return W_SmallMap(shape, _with_value(
                w_map.values_w, len(shape.keys_w), i, w_value))
        return _add(w_map, shape, w_key, w_value)
    assert isinstance(w_map, W_HashMap)
    return hashmaps.put(w_map, w_key, w_value)


def update(w_map, w_key, w_value):
    """The map with a new value for w_key, or None when w_key is not in it."""
    if isinstance(w_map, W_SmallMap):
        shape = _shape_for(w_map, w_key)
        i = shape.index_of(w_key)
        if i < 0:
            return None
        return W_SmallMap(shape, _with_value(
            w_map.values_w, len(shape.keys_w), i, w_value))
    assert isinstance(w_map, W_HashMap)
    if hashmaps.lookup(w_map, w_key) is None:
        return None
    return hashmaps.put(w_map, w_key, w_value)


def _copy_in_the_open(values_w, n, i, w_value):
    return jit.isconstant(n) and n <= UNROLL


@jit.look_inside_iff(_copy_in_the_open)
def _with_value(values_w, n, i, w_value):
    """A copy of values_w, n long, with w_value as item i."""
    new_w = [None] * n
    for k in range(n):
        new_w[k] = values_w[k]
    new_w[i] = w_value
    return new_w


@jit.look_inside_iff(_copy_in_the_open)
def _with_more(values_w, n, i, w_value):
    """A copy of values_w, n long, with w_value in front of item i."""
    new_w = [None] * (n + 1)
    for k in range(i):
        new_w[k] = values_w[k]
    new_w[i] = w_value
    for k in range(i, n):
        new_w[k + 1] = values_w[k]
    return new_w


def _add(w_map, shape, w_key, w_value):
    """A small map of a shared shape and a key that it has not."""
    n = len(shape.keys_w)
    if n < SMALL_LIMIT:
        grown = shape.with_key(w_key, False)
        if grown is not None:
            i = grown.index_of(w_key)
            return W_SmallMap(grown, _with_more(w_map.values_w, n, i, w_value))
    return _put_unshared(w_map, w_key, w_value)


@jit.dont_look_inside
def _put_unshared(w_map, w_key, w_value):
    """put, with one search by halves for the key and its place."""
    shape = w_map.shape
    keys_w = shape.keys_w
    n = len(keys_w)
    if n <= FEW or isinstance(w_key, W_Atom):
        i = shape.index_of(w_key)
        if i < 0:
            i = -1 - shape.place_for(w_key)
    else:
        i = shape.search(w_key)
    if i >= 0:
        return W_SmallMap(shape, _with_value(w_map.values_w, n, i, w_value))
    i = -1 - i
    keys_w = insert(keys_w, i, w_key)
    values_w = insert(w_map.values_w, i, w_value)
    if n < SMALL_LIMIT:
        return W_SmallMap(MapShape(keys_w), values_w)
    return hashmaps.from_pairs(keys_w, values_w)


def _few(keys_w):
    return jit.isconstant(len(keys_w)) and len(keys_w) <= UNROLL


@jit.look_inside_iff(lambda w_map, keys_w, values_w: _few(keys_w))
def put_many(w_map, keys_w, values_w):
    """The map with all these pairs in it, the keys being literals of the code.

    Takes two lists of terms.  This is the instruction put_map_assoc: the shapes
    that it makes have room in the table when those of calls have none left.
    """
    if len(keys_w) > 0 and isinstance(w_map, W_SmallMap):
        shape = _shape_for(w_map, keys_w[0])
        target = _grown_shape(shape, keys_w)
        if target is not None:
            return _put_into(w_map, shape, target, keys_w, values_w)
    for i in range(len(keys_w)):
        w_map = put(w_map, keys_w[i], values_w[i])
    return w_map


@jit.look_inside_iff(lambda shape, keys_w: jit.isconstant(shape) and _few(keys_w))
def _grown_shape(shape, keys_w):
    """The shared shape that has all these keys as well, or None."""
    if not shape.shared:
        return None
    for i in range(len(keys_w)):
        if shape.index_of(keys_w[i]) < 0:
            if len(shape.keys_w) == SMALL_LIMIT:
                return None
            shape = shape.with_key(keys_w[i], True)
            if shape is None:
                return None
    return shape


def _put_in_the_open(w_map, shape, target, keys_w, values_w):
    return (jit.isconstant(target) and jit.isconstant(shape) and
            len(target.keys_w) <= UNROLL and _few(keys_w))


@jit.look_inside_iff(_put_in_the_open)
def _put_into(w_map, shape, target, keys_w, values_w):
    """A map of shape `target`: the old values, and the new ones."""
    n = len(target.keys_w)
    new_w = [None] * n
    old_keys_w = shape.keys_w
    old_values_w = w_map.values_w
    at = 0
    for i in range(len(old_keys_w)):
        while target.keys_w[at] is not old_keys_w[i]:
            at += 1
        new_w[at] = old_values_w[i]
        at += 1
    for i in range(len(keys_w)):
        new_w[target.index_of(keys_w[i])] = values_w[i]
    return W_SmallMap(target, new_w)


def remove(w_map, w_key):
    """The map without w_key; the map itself when it is not there."""
    if isinstance(w_map, W_SmallMap):
        i = w_map.shape.index_of(w_key)
        if i < 0:
            return w_map
        return _small_without(w_map, i)
    assert isinstance(w_map, W_HashMap)
    w_rest = hashmaps.remove(w_map, w_key)
    if w_rest.count <= SMALL_LIMIT:
        keys_w, values_w = hashmaps.items(w_rest)
        return _small_from_arrays(keys_w, values_w)
    return w_rest


@jit.dont_look_inside
def _small_without(w_map, i):
    if len(w_map.values_w) == 1:
        return EMPTY_MAP
    return W_SmallMap(w_map.shape.without(i), without_item(w_map.values_w, i))


def items(w_map):
    """(keys_w, values_w) in the order of iteration; nobody may change them."""
    if isinstance(w_map, W_SmallMap):
        return w_map.shape.keys_w, w_map.values_w
    assert isinstance(w_map, W_HashMap)
    return hashmaps.items(w_map)


@jit.dont_look_inside
def from_pairs(keys_w, values_w):
    """The map of these pairs; of equal keys the last one counts."""
    return from_arrays(_fixed(keys_w), _fixed(values_w))


def from_arrays(keys_w, values_w):
    """from_pairs for lists that are never resized (the annotator keeps them apart)."""
    if len(keys_w) > SMALL_LIMIT:
        w_map = hashmaps.from_pairs(keys_w, values_w)
        if w_map.count > SMALL_LIMIT:
            return w_map
        keys_w, values_w = hashmaps.items(w_map)
    return _small_from_arrays(keys_w, values_w)


def _small_from_arrays(keys_w, values_w):
    """At most 32 pairs.  Nobody changes the lists any more."""
    if len(keys_w) == 0:
        return EMPTY_MAP
    if _are_in_order(keys_w):
        return W_SmallMap(SHAPES.of(keys_w, False), values_w)
    sorted_w = []
    new_w = []
    for i in range(len(keys_w)):
        w_key = keys_w[i]
        at = len(sorted_w)
        c = 1
        while at > 0:                    # the keys often come sorted
            c = order.compare_exact(sorted_w[at - 1], w_key)
            if c <= 0:
                break
            at -= 1
        if at > 0 and c == 0:
            new_w[at - 1] = values_w[i]
        else:
            assert at >= 0
            sorted_w.insert(at, w_key)
            new_w.insert(at, values_w[i])
    return W_SmallMap(SHAPES.of(_fixed(sorted_w), False), _fixed(new_w))


def _are_in_order(keys_w):
    """Whether each key comes before the next one."""
    for i in range(1, len(keys_w)):
        if order.compare_exact(keys_w[i - 1], keys_w[i]) >= 0:
            return False
    return True


def _fixed(items_w):
    """A copy of a list that cannot be resized."""
    n = len(items_w)
    new_w = [None] * n
    for i in range(n):
        new_w[i] = items_w[i]
    return new_w


@jit.dont_look_inside
def merge(w_a, w_b):
    """All pairs of both maps; where both have a key, w_b counts."""
    if isinstance(w_b, W_SmallMap):
        if isinstance(w_a, W_SmallMap):
            return _merge_small(w_a, w_b)
        for i in range(len(w_b.values_w)):
            w_a = put(w_a, w_b.shape.keys_w[i], w_b.values_w[i])
        return w_a
    if isinstance(w_a, W_SmallMap):
        return _add_missing(w_b, w_a.shape.keys_w, w_a.values_w)
    assert isinstance(w_a, W_HashMap) and isinstance(w_b, W_HashMap)
    return mapmerge.merged(w_a, w_b)


def _add_missing(w_map, keys_w, values_w):
    """w_map and those pairs whose keys it has not."""
    for i in range(len(keys_w)):
        if not has(w_map, keys_w[i]):
            w_map = put(w_map, keys_w[i], values_w[i])
    return w_map


def _merge_small(w_a, w_b):
    shape_a = w_a.shape
    shape_b = w_b.shape
    if shape_a is shape_b:
        return w_b
    if len(w_a.values_w) == 0:
        return w_b
    if len(w_b.values_w) == 0:
        return w_a
    if shape_a.shared and shape_b.shared:
        assert isinstance(shape_a, SharedShape)
        if shape_a.partner is shape_b:
            return _merge_into(shape_a.union, w_a, w_b)
        w_map = _merge_sorted(w_a, w_b)
        if isinstance(w_map, W_SmallMap) and w_map.shape.shared:
            shape_a.partner = shape_b
            shape_a.union = w_map.shape
        return w_map
    return _merge_sorted(w_a, w_b)


def _merge_into(union, w_a, w_b):
    """The merged map, whose shape is known; all keys are atoms."""
    keys_a_w = w_a.shape.keys_w
    keys_b_w = w_b.shape.keys_w
    n = len(union.keys_w)
    new_w = [None] * n
    i = 0
    j = 0
    for k in range(n):
        w_key = union.keys_w[k]
        in_a = i < len(keys_a_w) and keys_a_w[i] is w_key
        if j < len(keys_b_w) and keys_b_w[j] is w_key:
            new_w[k] = w_b.values_w[j]
            j += 1
        else:
            new_w[k] = w_a.values_w[i]
        i += int(in_a)
    return W_SmallMap(union, new_w)


def _merge_sorted(w_a, w_b):
    keys_a_w = w_a.shape.keys_w
    keys_b_w = w_b.shape.keys_w
    keys_w = []
    values_w = []
    i = 0
    j = 0
    while i < len(keys_a_w) or j < len(keys_b_w):
        c = 1
        if j == len(keys_b_w):
            c = -1
        elif i < len(keys_a_w):
            c = order.compare_exact(keys_a_w[i], keys_b_w[j])
        if c < 0:
            keys_w.append(keys_a_w[i])
            values_w.append(w_a.values_w[i])
            i += 1
        else:
            keys_w.append(keys_b_w[j])
            values_w.append(w_b.values_w[j])
            j += 1
            i += int(c == 0)
    if len(keys_w) > SMALL_LIMIT:
        return hashmaps.from_pairs(_fixed(keys_w), _fixed(values_w))
    return W_SmallMap(SHAPES.of(_fixed(keys_w), False), _fixed(values_w))
