"""erlang: what a module holds, which functions exist, NIFs."""
from __future__ import absolute_import

import os

from rpython.rlib.listsort import make_timsort_class

from enigma.bifs.erlang.code import arity_
from enigma.bifs.prim_file import FileNames, encode
from enigma.bifs.unwrap import atom_, term
from enigma.code import natives
from enigma.code.natives import bif
from enigma.machine import logger
from enigma.terms import atoms, binaries, etf, lists
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.errors import badarg
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair

_MODULE = atom('module')
_EXPORTS = atom('exports')
_FUNCTIONS = atom('functions')
_NIFS = atom('nifs')
_ATTRIBUTES = atom('attributes')
_COMPILE = atom('compile')
_NATIVE = atom('native')
_NATIVE_ADDRESSES = atom('native_addresses')
_MD5 = atom('md5')
_LOAD_FAILED = atom('load_failed')

TimSort = make_timsort_class()

# Modules whose natives are NIFs: Erlang functions until load_nif, no BIFs.
_NIF_MODULES = [atom(name) for name in [
    'asn1rt_nif', 'crypto', 'dyntrace', 'erl_tracer', 'gl', 'prim_buffer', 'prim_file',
    'prim_net', 'prim_socket', 'prim_tty', 'pubkey_os_cacerts', 'wxe_util', 'zlib',
    'zstd']]


def is_bif(native):
    """Whether it is there without any module loaded."""
    return native.w_module not in _NIF_MODULES


@bif("erlang", "get_module_info", term)
def get_module_info(proc, w_module):
    """[{module, M}, {exports, _}, {attributes, _}, {compile, _}, {md5, _}]."""
    module = _current(proc, w_module)
    items_w = [pair(w_key, _item(proc, module, w_key))
               for w_key in [_MODULE, _EXPORTS, _ATTRIBUTES, _COMPILE, _MD5]]
    return lists.from_items(items_w)


@bif("erlang", "get_module_info", term, term)
def get_module_info_item(proc, w_module, w_key):
    """One item of a loaded module; badarg for an unknown one."""
    return _item(proc, _current(proc, w_module), w_key)


def _current(proc, w_module):
    if isinstance(w_module, W_Atom):
        module = proc.node.modules.current(w_module)
        if module is not None:
            return module
    raise badarg()


def _item(proc, module, w_key):
    if w_key is _MODULE:
        return module.w_name
    if w_key is _MD5:
        return binaries.binary(module.md5)
    if w_key is _EXPORTS:
        return _exports(module)
    if w_key is _FUNCTIONS:
        return _functions(module)
    if w_key is _NIFS:
        return _nifs(module)
    if w_key is _ATTRIBUTES:
        return _decoded(proc, module.attributes)
    if w_key is _COMPILE:
        return _decoded(proc, module.compile_info)
    if w_key is _NATIVE:
        return atoms.FALSE
    if w_key is _NATIVE_ADDRESSES:
        return lists.NIL
    raise badarg()


def _name_arity(w_name, arity):
    return pair(w_name, integer(arity))


class _NewestFirst(TimSort):
    """Sorts Exports."""

    def lt(self, a, b):
        return a.number > b.number


def _exports(module):
    """The name that was mentioned last comes first; BIFs of the module that the
    file does not mention are at the end."""
    exports = module.exported[:]
    _NewestFirst(exports).sort()
    items_w = [_name_arity(export.w_name, export.arity) for export in exports]
    for native in natives.TABLE.by_name.values():
        if native.w_module is module.w_name and is_bif(native):
            if not _exports_native(module, native):
                items_w.append(_name_arity(native.w_name, native.arity))
    return lists.from_items(items_w)


def _exports_native(module, native):
    for export in module.exported:
        if export.w_name is native.w_name and export.arity == native.arity:
            return True
    return False


def _functions(module):
    return lists.from_items([_name_arity(code.w_name, code.arity)
                             for code in module.all_code])


def _nifs(module):
    if module.w_name not in _NIF_MODULES:
        return lists.NIL
    return lists.from_items([_name_arity(code.w_name, code.arity)
                             for code in module.all_code if code.native is not None])


def _decoded(proc, data):
    if data == '':
        return lists.NIL
    try:
        w_term, _ = etf.decode(data, 0, proc.node.linker)
    except etf.BadEtf:           # cannot be: looked at when it was loaded
        return lists.NIL
    return w_term


@bif("erlang", "function_exported", atom_, atom_, arity_)
def function_exported(proc, w_module, w_name, arity):
    """Whether a loaded module exports it, or it is a BIF."""
    export = proc.node.exports.existing(w_module, w_name, arity)
    if export is None or export.code is None:
        return atoms.FALSE
    native = export.native
    if native is None or is_bif(native):
        return atoms.TRUE
    module = proc.node.modules.current(w_module)
    return boolean(module is not None and _exports_native(module, native))


@bif("erlang", "is_builtin", atom_, atom_, arity_)
def is_builtin(proc, w_module, w_name, arity):
    native = natives.TABLE.lookup(w_module.name, w_name.name, arity)
    return boolean(native is not None and is_bif(native))


@bif("erlang", "load_nif", term, term)
def load_nif(proc, w_path, w_info):
    """ok for the libraries whose functions are natives here.

    Others are looked for and refused: {error, {load_failed, Text}}.
    """
    names = proc.node.file_names
    if names is None:            # before the options of the command line are set
        names = FileNames()
    path = encode(names, w_path)
    start = path.rfind('/') + 1
    assert start >= 0
    name = path[start:]
    if _has_natives('prim_net' if name == 'net' else name):
        return atoms.OK
    return pair(atoms.ERROR, pair(_LOAD_FAILED, logger.text(_why_not(path + '.so'))))


def _has_natives(name):
    w_module = atoms.TABLE.existing(name)
    if w_module is None or w_module not in _NIF_MODULES:
        return False
    for native in natives.TABLE.by_name.values():
        if native.w_module is w_module:
            return True
    return False


def _why_not(path):
    if not exists(path):
        return ("Failed to load NIF library: '%s: cannot open shared object file: "
                "No such file or directory'" % path)
    return "Failed to load NIF library: '%s: it is not part of this runtime system'" % path


def exists(path):
    """Whether there is a file of this name."""
    try:
        os.stat(path)
    except OSError:
        return False
    return True
