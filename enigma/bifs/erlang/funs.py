"""erlang: making funs and asking about them."""
from __future__ import absolute_import

from enigma.bifs.erlang.code import arity_
from enigma.bifs.unwrap import atom_, term
from enigma.code import versions
from enigma.code.code import Code, UNLOADED
from enigma.code.natives import bif
from enigma.machine import logger
from enigma.machine.linker import export_fun
from enigma.terms import atoms, binaries, lists
from enigma.terms.atoms import atom
from enigma.terms.base import W_Callable
from enigma.terms.errors import badarg
from enigma.terms.funs import W_ExportFun, W_Fun
from enigma.terms.lists import NIL
from enigma.terms.numbers import integer
from enigma.terms.show import show
from enigma.terms.tuples import pair, triple

MAX_ARITY = 255

_MODULE = atom('module')
_NAME = atom('name')
_ARITY = atom('arity')
_ENV = atom('env')
_TYPE = atom('type')
_LOCAL = atom('local')
_EXTERNAL = atom('external')
_PID = atom('pid')
_INDEX = atom('index')
_NEW_INDEX = atom('new_index')
_UNIQ = atom('uniq')
_NEW_UNIQ = atom('new_uniq')
_REFC = atom('refc')
_OF_LOCAL = [_PID, _INDEX, _NEW_INDEX, _UNIQ, _NEW_UNIQ, _REFC]
_REFERENCES = 2      # the fun and its module; how many more there are is not known


def fun(w_x):
    """A fun -> W_Callable."""
    if not isinstance(w_x, W_Callable):
        raise badarg()
    return w_x


@bif("erlang", "make_fun", atom_, atom_, arity_)
def make_fun(proc, w_module, w_name, arity):
    """fun M:F/A; nothing has to be loaded."""
    if not 0 <= arity <= MAX_ARITY:
        raise badarg()
    return export_fun(proc.node.exports.get(w_module, w_name, arity))


@bif("erlang", "fun_to_list", fun)
def fun_to_list(proc, w_fun):
    return logger.text(show(w_fun))


@bif("erlang", "fun_info", fun, term)
def fun_info(proc, w_fun, w_what):
    """{What, Value}; what only a local fun has is undefined for others."""
    if isinstance(w_fun, W_Fun):
        return pair(w_what, _local_item(proc, w_fun, w_what))
    assert isinstance(w_fun, W_ExportFun)
    return pair(w_what, _external_item(w_fun, w_what))


def _local_item(proc, w_fun, w_what):
    info = w_fun.info
    if w_what is _TYPE:
        return _LOCAL
    if w_what is _MODULE:
        return info.w_module
    if w_what is _NAME:
        return _name(proc, w_fun)
    if w_what is _ARITY:
        return integer(info.arity)
    if w_what is _ENV:
        return lists.from_items(w_fun.env())
    if w_what is _PID:
        return proc.w_pid if w_fun.w_creator is None else w_fun.w_creator
    if w_what is _INDEX or w_what is _NEW_INDEX:
        return integer(info.index)
    if w_what is _UNIQ:
        return integer(info.old_uniq)
    if w_what is _NEW_UNIQ:
        return binaries.binary(info.uniq)
    if w_what is _REFC:
        return integer(_REFERENCES)
    raise badarg()


def _name(proc, w_fun):
    """The name of the function with the body; [] when that is not loaded."""
    code = w_fun.code
    if isinstance(code, Code) and code.num_free != UNLOADED:
        return code.w_name
    current = versions.body_of(proc.node.modules, w_fun.info)
    if current is None:
        return NIL
    return current.w_name


def _external_item(w_fun, w_what):
    if w_what is _TYPE:
        return _EXTERNAL
    if w_what is _MODULE:
        return w_fun.w_module
    if w_what is _NAME:
        return w_fun.w_name
    if w_what is _ARITY:
        return integer(w_fun.fun_arity)
    if w_what is _ENV:
        return NIL
    if w_what in _OF_LOCAL:
        return atoms.UNDEFINED
    raise badarg()


@bif("erlang", "fun_info_mfa", fun)
def fun_info_mfa(proc, w_fun):
    """{Module, Name, Arity}."""
    if isinstance(w_fun, W_Fun):
        info = w_fun.info
        return triple(info.w_module, _name(proc, w_fun), integer(info.arity))
    assert isinstance(w_fun, W_ExportFun)
    return triple(w_fun.w_module, w_fun.w_name, integer(w_fun.fun_arity))
