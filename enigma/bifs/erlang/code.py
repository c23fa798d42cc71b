"""erlang: loading and deleting modules, and what is loaded."""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_, proper_list, term
from enigma.code import versions
from enigma.code.modules import PreparedCode
from enigma.code.natives import bif
from enigma.machine import logger
from enigma.terms import atoms, lists
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.errors import badarg, system_limit
from enigma.terms.funs import FunInfo, W_Fun
from enigma.terms.identifiers import W_MagicRef
from enigma.terms.numbers import W_Int
from enigma.terms.show import show
from enigma.terms.tuples import pair

_DUPLICATED = atom('duplicated')
_NOT_PURGED = atom('not_purged')
_ON_LOAD = atom('on_load')
_SMALL_LIMIT = 1 << 59      # arities above are no small integers of BEAM


def arity_(w_x):
    """An integer that BEAM holds in one word -> int."""
    if not isinstance(w_x, W_Int) or not -_SMALL_LIMIT <= w_x.value < _SMALL_LIMIT:
        raise badarg()
    return w_x.value


def prepared_(w_x):
    """The reference made by prepare_loading -> PreparedCode."""
    if isinstance(w_x, W_MagicRef):
        magic = w_x.magic
        if isinstance(magic, PreparedCode):
            return magic
    raise badarg()


@bif("erlang", "has_prepared_code_on_load", prepared_)
def has_prepared_code_on_load(proc, prepared):
    return boolean(prepared.module.on_load is not None)


@bif("erlang", "finish_loading", proper_list)
def finish_loading(proc, refs_w):
    """ok, {on_load, Modules}, {not_purged, Modules} or {duplicated, Modules}.

    More than one module at a time only when none has an on_load function.
    """
    all_prepared = [_unused(w_ref) for w_ref in refs_w]
    if len(all_prepared) > 1:
        for prepared in all_prepared:
            if prepared.module.on_load is not None:
                raise system_limit()
    modules = proc.node.modules
    names_w = _duplicated(all_prepared)
    if len(names_w) > 0:
        return pair(_DUPLICATED, lists.from_items(names_w))
    names_w = _not_purged(modules, all_prepared)
    if len(names_w) > 0:
        return pair(_NOT_PURGED, lists.from_items(names_w))
    for prepared in all_prepared:
        if versions.finish(modules, prepared):
            names_w.append(prepared.module.w_name)
    if len(names_w) > 0:
        return pair(_ON_LOAD, lists.from_items(names_w))
    return atoms.OK


def _unused(w_ref):
    prepared = prepared_(w_ref)
    if prepared.used:
        raise badarg()
    return prepared


def _duplicated(all_prepared):
    """Names of modules that stand further to the front already, last one first."""
    names_w = []
    seen = {}
    for prepared in all_prepared:
        w_name = prepared.module.w_name
        if w_name in seen:
            names_w.append(w_name)
        seen[w_name] = True
    names_w.reverse()
    return names_w


def _not_purged(modules, all_prepared):
    names_w = []
    for prepared in all_prepared:
        entry = modules.existing(prepared.module.w_name)
        if entry is not None and entry.current is not None and entry.old is not None:
            names_w.append(entry.w_name)
    names_w.reverse()
    return names_w


@bif("erlang", "module_loaded", atom_)
def module_loaded(proc, w_module):
    return boolean(proc.node.modules.current(w_module) is not None)


@bif("erlang", "check_old_code", atom_)
def check_old_code(proc, w_module):
    entry = proc.node.modules.existing(w_module)
    return boolean(entry is not None and entry.old is not None)


@bif("erlang", "pre_loaded")
def pre_loaded(proc):
    """Names of the modules that were there before the first process, newest first."""
    w_list = lists.NIL
    for w_name in proc.node.modules.preloaded_w:
        w_list = lists.cons(w_name, w_list)
    return w_list


@bif("erlang", "loaded")
def loaded(proc):
    """Names of all modules with current or old code, the newest first."""
    w_list = lists.NIL
    for entry in proc.node.modules.entries:
        if entry.current is not None or entry.old is not None:
            w_list = lists.cons(entry.w_name, w_list)
    return w_list


@bif("erlang", "delete_module", atom_)
def delete_module(proc, w_module):
    """true, or undefined when there is no such module; badarg with old code."""
    entry = proc.node.modules.existing(w_module)
    if entry is None:
        return atoms.UNDEFINED
    if entry.old is not None:
        text = 'Module %s must be purged before deleting\n' % show(w_module)
        logger.log(proc.node, atoms.ERROR, proc, '~s~n', [logger.text(text)])
        raise badarg()
    versions.delete(entry)
    return atoms.TRUE


# on_load

@bif("erlang", "call_on_load_function", term, trap=True)
def call_on_load_function(proc, w_module):
    """Goes on in the on_load function of pending code."""
    module = _pending(proc, w_module).pending.module
    code = module.on_load
    info = FunInfo(module.w_name, code.w_name, 0, 0, 0, 0, module.md5)
    proc.call_next_fun(W_Fun(info, code, None), [])
    return None


@bif("erlang", "finish_after_on_load", term, term)
def finish_after_on_load(proc, w_module, w_keep):
    """true; with Keep true the pending code becomes current."""
    if w_keep is not atoms.TRUE and w_keep is not atoms.FALSE:
        raise badarg()
    entry = _pending(proc, w_module)
    versions.after_on_load(proc.node.modules, entry, w_keep is atoms.TRUE)
    return atoms.TRUE


def _pending(proc, w_module):
    """The ModuleEntry of a module with pending code; badarg."""
    if isinstance(w_module, W_Atom):
        entry = proc.node.modules.existing(w_module)
        if entry is not None and entry.pending is not None:
            return entry
    raise badarg()
