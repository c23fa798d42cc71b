"""Funs: closures over local functions, and `fun M:F/A`.

The first four variables that a closure took along are fields, the rest an array:
W_Fun{n+1} extends W_Fun{n}, and W_FunBig the last of them, as with tuples.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.unroll import unrolling_iterable

from enigma.terms.base import W_Callable
from enigma.terms.chain import chain

INLINE = 4      # free variables that are fields


class FunInfo(object):
    """What makes a closure the one it is: an entry of a module's FunT chunk.

    `uniq` is the module's MD5 (16 bytes), `old_uniq` the number in the chunk,
    `w_name` the name of the function that holds the body, `arity` that of the
    fun (without its free variables).
    """
    _attrs_ = _immutable_fields_ = ['w_module', 'w_name', 'arity', 'index',
                                    'num_free', 'old_uniq', 'uniq']

    def __init__(self, w_module, w_name, arity, index, num_free, old_uniq, uniq):
        self.w_module = w_module
        self.w_name = w_name
        self.arity = arity
        self.index = index
        self.num_free = num_free
        self.old_uniq = old_uniq
        self.uniq = uniq


class FunCode(object):
    """What a fun runs; code/ subclasses it."""
    _attrs_ = []


class W_Fun(W_Callable):
    """A closure; this class itself has no free variables.  `code` is None when its
    module is not loaded (decoded funs); `w_creator` the pid of who made it, None for
    nobody in particular."""
    _attrs_ = _immutable_fields_ = ['info', 'code', 'w_creator']
    fields = 0          # free variables; -1 in W_FunBig only

    def __init__(self, info, code, w_creator):
        self.info = info
        self.code = code
        self.w_creator = w_creator

    def size(self):
        """The number of free variables."""
        n = self.fields
        if n < 0:
            assert isinstance(self, W_FunBig)
            return INLINE + len(self.rest_w)
        return n

    def free(self, i):
        """Free variable i, counted from 0; i must be in range."""
        return get(self, i)

    def env(self):
        """All free variables in a new Python list."""
        n = self.size()
        result_w = [None] * n
        for i in range(n):
            result_w[i] = get(self, i)
        return result_w


CLASSES = chain(W_Fun, 'W_Fun%d', 'w_%d', INLINE, fields=lambda n: n,
                _immutable_fields_=lambda n: ['w_%d' % (n - 1)])


class W_FunBig(CLASSES[INLINE]):
    """More than INLINE free variables; rest_w holds those behind the fields."""
    _attrs_ = ['rest_w']
    _immutable_fields_ = ['rest_w[*]']
    fields = -1


_fields = unrolling_iterable([(i, CLASSES[i + 1], 'w_%d' % i) for i in range(INLINE)])
_sizes = unrolling_iterable(list(enumerate(CLASSES)))


@jit.unroll_safe
def get(w_fun, i):
    """Free variable i (from 0) of a fun known to have it."""
    for n, cls, field in _fields:
        if i == n:
            assert isinstance(w_fun, cls)
            return getattr(w_fun, field)
    assert isinstance(w_fun, W_FunBig)
    i -= INLINE
    assert i >= 0
    return w_fun.rest_w[i]


@jit.unroll_safe
def allocate(info, code, n, w_creator):
    """A fun of n free variables which the caller fills at once with put()."""
    for size, cls in _sizes:
        if n == size:
            return cls(info, code, w_creator)
    w_fun = W_FunBig(info, code, w_creator)
    n -= INLINE
    assert n >= 0
    w_fun.rest_w = [None] * n
    return w_fun


@jit.unroll_safe
def put(w_fun, i, w_value):
    """Destructive: only for funs that nobody has read yet."""
    for n, cls, field in _fields:
        if i == n:
            assert isinstance(w_fun, cls)
            setattr(w_fun, field, w_value)
            return
    assert isinstance(w_fun, W_FunBig)
    i -= INLINE
    assert i >= 0
    w_fun.rest_w[i] = w_value


def make(info, code, env_w, w_creator=None):
    """The fun with these free variables."""
    w_fun = allocate(info, code, len(env_w), w_creator)
    for i in range(len(env_w)):
        put(w_fun, i, env_w[i])
    return w_fun


class W_ExportFun(W_Callable):
    """fun w_module:w_name/fun_arity; `export` is the entry of the export table."""
    _attrs_ = _immutable_fields_ = ['w_module', 'w_name', 'fun_arity', 'export']

    def __init__(self, w_module, w_name, fun_arity, export):
        self.w_module = w_module
        self.w_name = w_name
        self.fun_arity = fun_arity
        self.export = export
