"""Funs: closures over local functions, and `fun M:F/A`."""
from __future__ import absolute_import

from enigma.terms.base import W_Callable


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
    """A closure.  `code` is None when its module is not loaded (decoded funs);
    `w_creator` the pid of who made it, None for nobody in particular."""
    _attrs_ = ['info', 'code', 'env_w', 'w_creator']
    _immutable_fields_ = ['info', 'code', 'env_w[*]', 'w_creator']

    def __init__(self, info, code, env_w, w_creator=None):
        self.info = info
        self.code = code
        self.env_w = env_w
        self.w_creator = w_creator


class W_ExportFun(W_Callable):
    """fun w_module:w_name/fun_arity; `export` is the entry of the export table."""
    _attrs_ = _immutable_fields_ = ['w_module', 'w_name', 'fun_arity', 'export']

    def __init__(self, w_module, w_name, fun_arity, export):
        self.w_module = w_module
        self.w_name = w_name
        self.fun_arity = fun_arity
        self.export = export
