"""Stack frames: objects on the heap, linked by `parent`.

Frame{n+1} extends Frame{n} by one y register, FrameBig extends the last of
them by an array: register y(i), i < INLINE, of any frame that has it is one
load.  All fields are set at allocation: an unset field in a virtual frame
crashes bridges.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.unroll import unrolling_iterable

from enigma.code.code import W_Handler
from enigma.terms.chain import chain
from enigma.terms.lists import NIL

INLINE = 10
WORDS = 2            # of every frame besides its y registers


class Frame(object):
    """ret: where the running call returns to.  An open catch or try has its
    W_Handler in a y register."""
    _attrs_ = ['parent', 'ret']


CLASSES = chain(Frame, 'Frame%d', 'y%d', INLINE)
Frame1, Frame2, Frame3, Frame4 = CLASSES[1:5]
FrameInline = CLASSES[INLINE]


class FrameBig(FrameInline):
    """More than INLINE y registers: rest_w holds y(INLINE) and up."""
    _attrs_ = ['rest_w']


_fields = unrolling_iterable([(i, CLASSES[i + 1], 'y%d' % i)
                              for i in range(INLINE)])
_sizes = unrolling_iterable([
    (n, CLASSES[n], unrolling_iterable(['y%d' % i for i in range(n)]))
    for n in range(INLINE + 1)])
_all_fields = unrolling_iterable(['y%d' % i for i in range(INLINE)])


@jit.unroll_safe
def get(k, i):
    """y(i) of frame k."""
    for n, cls, field in _fields:
        if i == n:
            assert isinstance(k, cls)
            return getattr(k, field)
    assert isinstance(k, FrameBig)
    i -= INLINE
    assert i >= 0
    return k.rest_w[i]


@jit.unroll_safe
def put(k, i, w_value):
    """y(i) of frame k := w_value."""
    for n, cls, field in _fields:
        if i == n:
            assert isinstance(k, cls)
            setattr(k, field, w_value)
            return
    assert isinstance(k, FrameBig)
    i -= INLINE
    assert i >= 0
    k.rest_w[i] = w_value


@jit.unroll_safe
def allocate(n, parent):
    """A frame of n y registers on top of `parent`."""
    for size, cls, fields in _sizes:
        if n == size:
            k = cls()
            k.parent = parent
            k.ret = None
            for field in fields:
                setattr(k, field, NIL)
            return k
    k = FrameBig()
    k.parent = parent
    k.ret = None
    for field in _all_fields:
        setattr(k, field, NIL)
    n -= INLINE
    assert n >= 0
    k.rest_w = [NIL] * n
    return k


def size(k):
    """How many y registers frame k has (slow: for debugging and scanning)."""
    if isinstance(k, FrameBig):
        return INLINE + len(k.rest_w)
    n = 0
    for i, cls, field in _fields:
        if isinstance(k, cls):
            n = i + 1
    return n


@jit.unroll_safe
def trimmed(k, n, left):
    """Frame k without its first n registers; `left` remain."""
    new = allocate(left, k.parent)
    new.ret = k.ret
    i = 0
    while i < left:
        put(new, i, get(k, n + i))
        i += 1
    return new


@jit.unroll_safe
def handler(k):
    """The W_Handler of the innermost open catch or try of frame k, or None: the
    first in its y registers, since compilers number them outwards."""
    ret = k.ret
    if ret is not None and len(ret.code.handlers) == 0:
        return None
    for n, cls, field in _fields:
        if not isinstance(k, cls):
            return None
        w_kept = getattr(k, field)
        if isinstance(w_kept, W_Handler):
            return w_kept
    if isinstance(k, FrameBig):
        for w_kept in k.rest_w:
            if isinstance(w_kept, W_Handler):
                return w_kept
    return None
