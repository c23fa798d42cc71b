"""erl_ddll: drivers from files.

The drivers of this node are all part of it.  A file with a driver is found and
looked into, but its interface to the VM is not there: it is refused as one that
was compiled with another version of it.
"""
from __future__ import absolute_import

from enigma.bifs import prim_file
from enigma.bifs.texts import latin1_list
from enigma.bifs.unwrap import atom_, reference, term
from enigma.code.natives import bif
from enigma.machine import signals
from enigma.ports.shim import STR, external
from enigma.terms import atoms, iodata, lists, tuples
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.binaries import W_Bits
from enigma.terms.errors import badarg
from enigma.terms.identifiers import REFS
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import W_Tuple, pair

_probe = external('en_probe_driver', [STR], blocks=True)

_LINKED_IN_DRIVER = atom('linked_in_driver')
_PERMANENT = atom('permanent')
_NOT_LOADED = atom('not_loaded')
_INCORRECT_VERSION = atom('driver_incorrect_version')
_NO_DRIVER_INIT = atom('no_driver_init')
_OPEN_ERROR = atom('open_error')
_DRIVER_OPTIONS = atom('driver_options')
_KILL_PORTS = atom('kill_ports')
_MONITOR = atom('monitor')
_RELOAD = atom('reload')
_PENDING = atom('pending')
_PENDING_DRIVER = atom('pending_driver')
_DRIVER = atom('driver')
_LOADED = atom('loaded')
_UNLOADED = atom('unloaded')
_UNLOADED_ONLY = atom('unloaded_only')
_UP = atom('UP')
_ITEMS = [atom(name) for name in [
    'processes', 'driver_options', 'port_count', 'awaiting_load', 'awaiting_unload']]

CANNOT_OPEN = -10
_OPEN_TEXTS = [
    'No error', 'No driver init in dynamic library', 'Driver init failed',
    'Bad driver name', 'Driver name to long',
    'Driver compiled with incorrect version of erl_driver.h',
    'DDLL functionality not available on this platform',
    'Unspecified dynamic library error', 'Symbol not found in dynamic library',
    'Unspecified error',
    'cannot open shared object file: No such file or directory']
_TEXTS = [
    (atom('inconsistent'), 'Driver name and/or driver options are inconsistent with '
                           'currently loaded driver'),
    (_LINKED_IN_DRIVER, 'Driver is statically linked and cannot be loaded/unloaded'),
    (_PERMANENT, 'DDLL driver is permanent an cannot be unloaded/loaded'),
    (_NOT_LOADED, 'DDLL driver is not loaded'),
    (atom('pending_reload'), 'Driver reloading is already pending'),
    (atom('pending_process'), 'Driver is loaded by others when attempting option '
                              '{reload, pending_driver}'),
    (atom('not_loaded_by_this_process'),
     'DDLL driver was not loaded by this process'),
    (_INCORRECT_VERSION, _OPEN_TEXTS[5]),
    (_NO_DRIVER_INIT, _OPEN_TEXTS[1]),
    (atom('not_pending'), 'DDLL load not pending for this driver name'),
    (atom('bad_driver_name'), _OPEN_TEXTS[3]),
    (atom('driver_init_failed'), _OPEN_TEXTS[2])]


def driver_name(w_name):
    """Unwrapper: an atom or iodata -> str."""
    if isinstance(w_name, W_Atom):
        return w_name.name
    if w_name is not NIL and not isinstance(w_name, W_Cons) and \
            not isinstance(w_name, W_Bits):
        raise badarg()
    try:
        return iodata.to_str(w_name)
    except iodata.BadIodata:
        raise badarg()


def _is_linked_in(proc, name):
    return name in proc.node.outside.factories


def _failed(w_reason):
    return pair(atoms.ERROR, w_reason)


def _items(w_list):
    try:
        return lists.to_items(w_list)
    except lists.ImproperList:
        raise badarg()


def _check_driver_options(w_list):
    for w_option in _items(w_list):
        if w_option is not _KILL_PORTS:
            raise badarg()


def _load_options(w_options):
    """Whether a driver is to be loaded anew; badarg."""
    reload = False
    for w_option in _items(w_options):
        if not isinstance(w_option, W_Tuple) or w_option.size() != 2:
            raise badarg()
        w_key = w_option.item(0)
        w_value = w_option.item(1)
        if w_key is _DRIVER_OPTIONS:
            _check_driver_options(w_value)
        elif w_key is _MONITOR or w_key is _RELOAD:
            if w_value is not _PENDING and w_value is not _PENDING_DRIVER:
                raise badarg()
            if w_key is _RELOAD:
                reload = True
        else:
            raise badarg()
    return reload


@bif("erl_ddll", "try_load", term, driver_name, term)
def try_load(proc, w_path, name, w_options):
    reload = _load_options(w_options)
    path = prim_file.encode(proc.node.file_names, w_path)
    if _is_linked_in(proc, name):
        return _failed(_LINKED_IN_DRIVER)
    if reload:
        return _failed(_NOT_LOADED)
    if name.find('\x00') >= 0:
        raise badarg()
    found = _probe('%s/%s.so' % (path, name))
    if found == 1:
        return _failed(pair(_OPEN_ERROR, integer(CANNOT_OPEN)))
    if found == 2:
        return _failed(_NO_DRIVER_INIT)
    return _failed(_INCORRECT_VERSION)


@bif("erl_ddll", "try_unload", driver_name, term)
def try_unload(proc, name, w_options):
    for w_option in _items(w_options):
        if w_option is _KILL_PORTS:
            continue
        if not isinstance(w_option, W_Tuple) or w_option.size() != 2:
            raise badarg()
        w_value = w_option.item(1)
        if w_option.item(0) is not _MONITOR or \
                w_value is not _PENDING and w_value is not _PENDING_DRIVER:
            raise badarg()
    if _is_linked_in(proc, name):
        return _failed(_LINKED_IN_DRIVER)
    return _failed(_NOT_LOADED)


@bif("erl_ddll", "loaded_drivers")
def loaded_drivers(proc):
    names_w = []
    for name in proc.node.outside.factories:
        names_w.append(latin1_list(name))
    return pair(atoms.OK, lists.from_items(names_w))


@bif("erl_ddll", "info", driver_name, term)
def info(proc, name, w_item):
    if not _is_linked_in(proc, name):
        raise badarg()
    if w_item is _LINKED_IN_DRIVER:
        return atoms.TRUE
    if w_item is _PERMANENT:
        return atoms.FALSE
    for w_known in _ITEMS:
        if w_known is w_item:
            return _LINKED_IN_DRIVER
    raise badarg()


@bif("erl_ddll", "monitor", atom_, term)
def monitor(proc, w_kind, w_what):
    """The answer comes at once: no driver is ever about to come or to go."""
    if w_kind is not _DRIVER or not isinstance(w_what, W_Tuple) or w_what.size() != 2:
        raise badarg()
    w_name = w_what.item(0)
    name = driver_name(w_name)
    w_when = w_what.item(1)
    if w_when is not _LOADED and w_when is not _UNLOADED and w_when is not _UNLOADED_ONLY:
        raise badarg()
    w_ref = REFS.make()
    if _is_linked_in(proc, name):
        items_w = [_UP, w_ref, _DRIVER, w_name, _PERMANENT]
    else:
        items_w = [atoms.DOWN_TAG, w_ref, _DRIVER, w_name, _UNLOADED]
    signals.send_message(proc.node, proc.w_pid, tuples.from_items(items_w))
    return w_ref


@bif("erl_ddll", "demonitor", reference)
def demonitor(proc, w_ref):
    return atoms.TRUE


@bif("erl_ddll", "format_error_int", term)
def format_error_int(proc, w_error):
    if isinstance(w_error, W_Tuple) and w_error.size() == 2:
        w_code = w_error.item(1)
        if w_error.item(0) is _OPEN_ERROR and isinstance(w_code, W_Int):
            return latin1_list(_open_text(w_code.value))
    for w_known, text in _TEXTS:
        if w_known is w_error:
            return latin1_list(text)
    raise badarg()


def _open_text(code):
    if code > 0:
        return 'Unspecified error'
    if code <= -len(_OPEN_TEXTS):
        return 'Unknown dlload error'
    index = -code
    assert index >= 0
    return _OPEN_TEXTS[index]
