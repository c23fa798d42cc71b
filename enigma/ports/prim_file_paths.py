"""prim_file: what is done to names of files.  The contract is prim_file.erl."""
from __future__ import absolute_import

from enigma.bifs.unwrap import small_int, term
from enigma.code.natives import bif
from enigma.ports import posix
from enigma.ports.file_handle import outcome, posix_error
from enigma.ports.file_info import build
from enigma.ports.file_names import BadName, native_path
from enigma.ports.posix import PosixError
from enigma.terms import atoms, lists
from enigma.terms.binaries import binary
from enigma.terms.errors import badarg
from enigma.terms.tuples import pair

_INT_MIN = -0x80000000
_INT_MAX = 0x7fffffff


def c_int(w_x):
    """Unwrapper: an integer of 32 bits."""
    n = small_int(w_x)
    if n < _INT_MIN or n > _INT_MAX:
        raise badarg()
    return n


def c_unsigned(w_x):
    """Unwrapper: an integer of 32 bits without sign."""
    n = small_int(w_x)
    if n < 0 or n > 0xffffffff:
        raise badarg()
    return n


def _one(call, w_path):
    try:
        path = native_path(w_path)
    except BadName:
        return posix_error(posix.EINVAL)
    return outcome(call(path))
_one._annspecialcase_ = 'specialize:arg(0)'


def _two(call, w_from, w_to):
    try:
        path = native_path(w_from)
        to = native_path(w_to)
    except BadName:
        return posix_error(posix.EINVAL)
    return outcome(call(path, to))
_two._annspecialcase_ = 'specialize:arg(0)'


@bif("prim_file", "read_info_nif", term, c_int)
def read_info_nif(proc, w_path, follow):
    try:
        return build(posix.stat(native_path(w_path), follow))
    except BadName:
        return posix_error(posix.EINVAL)
    except PosixError as e:
        return posix_error(e.number)


@bif("prim_file", "list_dir_nif", term)
def list_dir_nif(proc, w_path):
    try:
        names = posix.list_dir(native_path(w_path))
    except BadName:
        return posix_error(posix.EINVAL)
    except PosixError as e:
        return posix_error(e.number)
    w_list = lists.NIL
    for name in names:
        w_list = lists.cons(binary(name), w_list)
    return pair(atoms.OK, w_list)


@bif("prim_file", "read_link_nif", term)
def read_link_nif(proc, w_path):
    try:
        return pair(atoms.OK, binary(posix.readlink(native_path(w_path))))
    except BadName:
        return posix_error(posix.EINVAL)
    except PosixError as e:
        return posix_error(e.number)


@bif("prim_file", "read_file_nif", term)
def read_file_nif(proc, w_path):
    try:
        path = native_path(w_path)
    except BadName:
        return posix_error(posix.EINVAL)
    fd = posix.open_fd(path, 0, 0)
    if fd < 0:
        return posix_error(-fd)
    try:
        if posix.fd_is_dir(fd):
            return posix_error(posix.EISDIR)
        return pair(atoms.OK, binary(_read_all(fd)))
    except PosixError as e:
        return posix_error(e.number)
    finally:
        posix.close(fd)


def _read_all(fd):
    """All bytes of a file; some, as in /proc, say that they have none."""
    size = posix.fstat(fd)[0]
    if size > 0:
        return posix.read_growing(fd, size)
    parts = []
    while True:
        part = posix.read(fd, 16384)
        parts.append(part)
        if len(part) < 16384:
            return ''.join(parts)


@bif("prim_file", "make_hard_link_nif", term, term)
def make_hard_link_nif(proc, w_existing, w_new):
    return _two(posix.link, w_existing, w_new)


@bif("prim_file", "make_soft_link_nif", term, term)
def make_soft_link_nif(proc, w_existing, w_new):
    return _two(posix.symlink, w_existing, w_new)


@bif("prim_file", "rename_nif", term, term)
def rename_nif(proc, w_from, w_to):
    return _two(posix.rename, w_from, w_to)


@bif("prim_file", "make_dir_nif", term)
def make_dir_nif(proc, w_path):
    return _one(posix.mkdir, w_path)


@bif("prim_file", "del_file_nif", term)
def del_file_nif(proc, w_path):
    return _one(posix.unlink, w_path)


@bif("prim_file", "del_dir_nif", term)
def del_dir_nif(proc, w_path):
    return _one(posix.rmdir, w_path)


@bif("prim_file", "set_cwd_nif", term)
def set_cwd_nif(proc, w_path):
    return _one(posix.chdir, w_path)


@bif("prim_file", "get_cwd_nif")
def get_cwd_nif(proc):
    try:
        return pair(atoms.OK, binary(posix.getcwd()))
    except PosixError as e:
        return posix_error(e.number)


@bif("prim_file", "get_device_cwd_nif", c_int)
def get_device_cwd_nif(proc, index):
    """Drives are a matter of Windows."""
    return posix_error(posix.ENOTSUP)


@bif("prim_file", "altname_nif", term)
def altname_nif(proc, w_path):
    """Short names are a matter of Windows."""
    try:
        native_path(w_path)
    except BadName:
        return posix_error(posix.EINVAL)
    return posix_error(posix.ENOTSUP)


@bif("prim_file", "set_permissions_nif", term, c_unsigned)
def set_permissions_nif(proc, w_path, mode):
    try:
        return outcome(posix.chmod(native_path(w_path), mode))
    except BadName:
        return posix_error(posix.EINVAL)


@bif("prim_file", "set_owner_nif", term, c_int, c_int)
def set_owner_nif(proc, w_path, uid, gid):
    try:
        return outcome(posix.chown(native_path(w_path), uid, gid))
    except BadName:
        return posix_error(posix.EINVAL)


@bif("prim_file", "set_time_nif", term, small_int, small_int, small_int)
def set_time_nif(proc, w_path, accessed, modified, created):
    """The time of creation cannot be set here."""
    try:
        return outcome(posix.set_times(native_path(w_path), accessed, modified))
    except BadName:
        return posix_error(posix.EINVAL)
