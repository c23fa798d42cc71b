"""Tuples.  The first twelve elements are fields, the rest an array.

W_Tuple{n+1} extends W_Tuple{n}, and W_TupleBig extends the last of them.  So element
i (i < INLINE) of any tuple known to be long enough is one load, whatever its class.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.unroll import unrolling_iterable

from enigma.terms.base import W_Term, K_TUPLE
from enigma.terms.chain import chain
from enigma.terms.lists import W_Cons

INLINE = 12     # elements that are fields: most records, and the nodes of array


class W_Tuple(W_Term):
    """A tuple; this class itself is {}.  `arity` is -1 in W_TupleBig only."""
    _attrs_ = []
    kind = K_TUPLE
    arity = 0

    def size(self):
        """The number of elements."""
        n = self.arity
        if n < 0:
            assert isinstance(self, W_TupleBig)
            return INLINE + len(self.rest_w)
        return n

    def item(self, i):
        """Element i, counted from 0; i must be in range."""
        return get(self, i)

    def items(self):
        """All elements in a new Python list."""
        n = self.size()
        result_w = [None] * n
        for i in range(n):
            result_w[i] = get(self, i)
        return result_w


CLASSES = chain(W_Tuple, 'W_Tuple%d', 'w_%d', INLINE, arity=lambda n: n,
                _immutable_fields_=lambda n: ['w_%d' % (n - 1)])
W_Tuple1, W_Tuple2, W_Tuple3 = CLASSES[1:4]
Longest = CLASSES[INLINE]


class W_TupleBig(Longest):
    """More than INLINE elements; rest_w holds those behind the fields."""
    _attrs_ = ['rest_w']
    _immutable_fields_ = ['rest_w[*]']
    arity = -1


EMPTY_TUPLE = W_Tuple()
_fields = [(i, CLASSES[i + 1], 'w_%d' % i) for i in range(INLINE)]
FIELDS = unrolling_iterable(_fields)
_FIRST_FIELDS = unrolling_iterable(_fields[:-1])
_LAST_FIELD = _fields[-1][2]
_sizes = unrolling_iterable([
    (n, CLASSES[n], unrolling_iterable([(i, 'w_%d' % i) for i in range(n)]))
    for n in range(1, INLINE + 1)])


# Up to this size a trace is made for each value of an index; larger tuples with a
# variable index are arrays rather than records.
_SMALL = 4
_FEW = 8         # elements of an array that are copied one by one


def _is_array(w_tuple, i):
    """In a trace: whether i is a variable index into a large tuple."""
    return jit.we_are_jitted() and not jit.isconstant(i) and (
        w_tuple.arity < 0 or w_tuple.arity > _SMALL)


def get(w_tuple, i):
    """Element i (from 0) of a tuple known to have it."""
    if _is_array(w_tuple, i):
        return _get_any(w_tuple, i)
    return _get(w_tuple, i)


@jit.elidable
def _get_any(w_tuple, i):
    return _get(w_tuple, i)         # no assert: none is removed here


@jit.unroll_safe
def _get(w_tuple, i):
    at = i - INLINE
    if at >= 0:
        assert isinstance(w_tuple, W_TupleBig)
        return w_tuple.rest_w[at]
    for n, cls, field in _FIRST_FIELDS:
        if i == n:
            assert isinstance(w_tuple, cls)
            return getattr(w_tuple, field)
    assert isinstance(w_tuple, Longest)
    return getattr(w_tuple, _LAST_FIELD)


@jit.unroll_safe
def put(w_tuple, i, w_value):
    """Destructive: only for tuples that nobody has read yet."""
    for n, cls, field in FIELDS:
        if i == n:
            assert isinstance(w_tuple, cls)
            setattr(w_tuple, field, w_value)
            return
    assert isinstance(w_tuple, W_TupleBig)
    i -= INLINE
    assert i >= 0
    w_tuple.rest_w[i] = w_value


@jit.unroll_safe
def allocate(n):
    """A tuple of n elements which the caller fills at once with put()."""
    for size, cls, fields in _sizes:
        if n == size:
            return cls()
    if n == 0:
        return EMPTY_TUPLE
    w_tuple = W_TupleBig()
    n -= INLINE
    assert n >= 0
    w_tuple.rest_w = [None] * n
    return w_tuple


@jit.look_inside_iff(lambda items_w: jit.loop_unrolling_heuristic(items_w, len(items_w)))
def from_items(items_w):
    """The tuple of these terms."""
    n = len(items_w)
    for size, cls, fields in _sizes:
        if n == size:
            w_tuple = cls()
            for i, field in fields:
                setattr(w_tuple, field, items_w[i])
            return w_tuple
    w_tuple = allocate(n)
    i = 0
    while i < n:
        put(w_tuple, i, items_w[i])
        i += 1
    return w_tuple


@jit.dont_look_inside
def from_list(w_list, n):
    """The tuple of the elements of a proper list of length n."""
    for size, cls, fields in _sizes:
        if n == size:
            w_tuple = cls()
            for _, field in fields:
                assert isinstance(w_list, W_Cons)
                setattr(w_tuple, field, w_list.w_head)
                w_list = w_list.w_tail
            return w_tuple
    if n == 0:
        return EMPTY_TUPLE
    n -= INLINE
    assert n > 0
    rest_w = [None] * n
    w_tuple = W_TupleBig()
    w_tuple.rest_w = rest_w
    for _, cls, field in FIELDS:
        assert isinstance(w_list, W_Cons)
        setattr(w_tuple, field, w_list.w_head)
        w_list = w_list.w_tail
    for i in range(n):
        assert isinstance(w_list, W_Cons)
        rest_w[i] = w_list.w_head
        w_list = w_list.w_tail
    return w_tuple


# A tuple of up to so many elements is copied by straight code in a trace, so that
# a record which is updated again and again need not be made each time.
_STRAIGHT = 40


def copy_with(w_tuple, index, w_value):
    """A copy of w_tuple in which element index (from 0) is w_value."""
    if jit.we_are_jitted() and not _is_array(w_tuple, index):
        n = w_tuple.arity
        if n >= 0:
            return _copy_small(w_tuple, n, index, w_value)
        assert isinstance(w_tuple, W_TupleBig)
        n = len(w_tuple.rest_w)
        if n <= _STRAIGHT - INLINE:
            return _copy_straight(w_tuple, jit.promote(n), index, w_value)
    return _copy_any(w_tuple, index, w_value)


# Elements are chosen before the copy is filled: what is new takes any store without
# a look at whether the garbage collector must be told.

def _copy_of(rest_w):
    n = len(rest_w)
    if n > _FEW:
        return rest_w[:]                # a call of the garbage collector and one of C
    copy_w = [None] * n
    for i in range(n):
        copy_w[i] = rest_w[i]
    return copy_w


@jit.dont_look_inside
def _copy_any(w_tuple, index, w_value):
    n = w_tuple.arity
    for size, cls, fields in _sizes:
        if n == size:
            assert isinstance(w_tuple, cls)
            w_copy = cls()
            for i, field in fields:
                w_x = w_value
                if i != index:
                    w_x = getattr(w_tuple, field)
                setattr(w_copy, field, w_x)
            return w_copy
    assert isinstance(w_tuple, W_TupleBig)
    rest_w = _copy_of(w_tuple.rest_w)
    at = index - INLINE
    if at >= 0:
        rest_w[at] = w_value
    w_copy = W_TupleBig()
    w_copy.rest_w = rest_w
    for i, cls, field in FIELDS:
        w_x = w_value
        if i != index:
            w_x = getattr(w_tuple, field)
        setattr(w_copy, field, w_x)
    return w_copy


@jit.unroll_safe
def _copy_small(w_tuple, n, index, w_value):
    w_copy = allocate(n)
    i = 0
    while i < n:
        put(w_copy, i, _get(w_tuple, i))
        i += 1
    put(w_copy, index, w_value)
    return w_copy


@jit.unroll_safe
def _copy_straight(w_tuple, rest, index, w_value):
    w_copy = W_TupleBig()
    for _, cls, field in FIELDS:
        setattr(w_copy, field, getattr(w_tuple, field))
    rest_w = [None] * rest
    i = 0
    while i < rest:
        rest_w[i] = w_tuple.rest_w[i]
        i += 1
    w_copy.rest_w = rest_w
    put(w_copy, index, w_value)
    return w_copy


def pair(w_0, w_1):
    """{w_0, w_1}."""
    w_tuple = W_Tuple2()
    w_tuple.w_0 = w_0
    w_tuple.w_1 = w_1
    return w_tuple


def triple(w_0, w_1, w_2):
    """{w_0, w_1, w_2}."""
    w_tuple = W_Tuple3()
    w_tuple.w_0 = w_0
    w_tuple.w_1 = w_1
    w_tuple.w_2 = w_2
    return w_tuple
