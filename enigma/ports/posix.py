"""System calls on files, as the prim_file natives need them.

Names of files are str without NUL bytes.  A number below 0 is -errno.
"""
from __future__ import absolute_import

import errno

from rpython.rtyper.lltypesystem import lltype, rffi

from enigma.ports.shim import LONG, LONGS, STR, external, free, longs
from enigma.terms.atoms import atom
from enigma.terms.cbytes import Given, Room

STAT_FIELDS = 13

open_fd = external('en_open', [STR, LONG, LONG], blocks=True)
is_open = external('en_is_open', [LONG])
close = external('en_close', [LONG], blocks=True)
_read_full = external('en_read_full', [LONG, STR, LONG], blocks=True)
_pread_full = external('en_pread_full', [LONG, STR, LONG, LONG], blocks=True)
_write_full = external('en_write_full', [LONG, STR, LONG, LONG], blocks=True)
_pwrite_full = external('en_pwrite_full', [LONG, STR, LONG, LONG, LONG], blocks=True)
seek = external('en_seek', [LONG, LONG, LONG])
sync = external('en_sync', [LONG, LONG], blocks=True)
truncate = external('en_truncate', [LONG, LONG], blocks=True)
allocate = external('en_allocate', [LONG, LONG, LONG], blocks=True)
advise = external('en_advise', [LONG, LONG, LONG, LONG])
fd_is_dir = external('en_fd_is_dir', [LONG])
_stat = external('en_stat', [STR, LONG, LONGS], blocks=True)
_fstat = external('en_fstat', [LONG, LONGS])
chmod = external('en_chmod', [STR, LONG], blocks=True)
chown = external('en_chown', [STR, LONG, LONG], blocks=True)
set_times = external('en_set_times', [STR, LONG, LONG], blocks=True)
_readlink = external('en_readlink', [STR, STR, LONG], blocks=True)
rename = external('en_rename', [STR, STR], blocks=True)
link = external('en_link', [STR, STR], blocks=True)
symlink = external('en_symlink', [STR, STR], blocks=True)
mkdir = external('en_mkdir', [STR], blocks=True)
unlink = external('en_unlink', [STR], blocks=True)
rmdir = external('en_rmdir', [STR], blocks=True)
chdir = external('en_chdir', [STR], blocks=True)
_getcwd = external('en_getcwd', [STR, LONG])
_opendir = external('en_opendir', [STR, LONGS], rffi.VOIDP, blocks=True)
_readdir = external('en_readdir', [rffi.VOIDP, STR, LONG], blocks=True)
_closedir = external('en_closedir', [rffi.VOIDP], lltype.Void, blocks=True)

MAX_NAME = 4096
EACCES = errno.EACCES
EINVAL = errno.EINVAL
EBADF = errno.EBADF
EISDIR = errno.EISDIR
ENOTSUP = 95
EAGAIN = errno.EAGAIN
EINTR = errno.EINTR

_UNKNOWN = atom('unknown')


def _names():
    # ENOTSUP has two names and EDEADLK too; two have none in this field.
    names_w = [_UNKNOWN] * 140
    for number, name in errno.errorcode.items():
        names_w[number] = atom(name.lower())
    names_w[ENOTSUP] = atom('enotsup')
    names_w[errno.EDEADLK] = atom('edeadlk')
    names_w[85] = names_w[86] = _UNKNOWN
    return names_w

_NAMES_W = _names()


def error_atom(number):
    """The atom of an errno (enoent, ...); `unknown` for one without a name."""
    if 0 < number < len(_NAMES_W):
        return _NAMES_W[number]
    return _UNKNOWN


class PosixError(Exception):
    """A system call failed with this errno."""

    def __init__(self, number):
        self.number = number


def check(result):
    """The result of a call, or PosixError when it failed."""
    if result < 0:
        raise PosixError(-result)
    return result


def read(fd, n):
    """At most n bytes, fewer only at the end of the file; PosixError."""
    with Room(n) as room:
        done = check(_read_full(fd, room.raw, n))
        return room.text(done)


def pread(fd, n, offset):
    """Like read, from `offset` on and without moving the position."""
    with Room(n) as room:
        done = check(_pread_full(fd, room.raw, n, offset))
        return room.text(done)


CHUNK = 1 << 20


def read_growing(fd, n):
    """Like read, for an n that may be far more than there is to read."""
    if n <= CHUNK:
        return read(fd, n)
    parts = []
    while n > 0:
        part = read(fd, min(n, CHUNK))
        parts.append(part)
        n -= len(part)
        if len(part) < CHUNK:
            break
    return ''.join(parts)


def pread_growing(fd, n, offset):
    """Like pread, for an n that may be far more than there is to read."""
    if n <= CHUNK:
        return pread(fd, n, offset)
    parts = []
    while n > 0:
        part = pread(fd, min(n, CHUNK), offset)
        parts.append(part)
        n -= len(part)
        offset += len(part)
        if len(part) < CHUNK:
            break
    return ''.join(parts)


def write(fd, data, skip, n):
    """Write the n bytes of data from `skip` on; PosixError."""
    with Given(data) as raw:
        return check(_write_full(fd, raw, skip, n))


def pwrite(fd, data, skip, n, offset):
    """Like write, at `offset`."""
    with Given(data) as raw:
        return check(_pwrite_full(fd, raw, skip, n, offset))


def _fields(array):
    return [array[i] for i in range(STAT_FIELDS)]


def stat(path, follow):
    """[size, type, access, atime, mtime, ctime, mode, links, device, special
    device, inode, uid, gid]; type is 0 device, 1 directory, 2 regular, 3 symlink,
    4 other; access has bit 0 for reading and bit 1 for writing.
    """
    array = longs(STAT_FIELDS)
    try:
        check(_stat(path, follow, array))
        return _fields(array)
    finally:
        free(array)


def fstat(fd):
    """The same for an open file; access comes from the mode."""
    array = longs(STAT_FIELDS)
    try:
        check(_fstat(fd, array))
        return _fields(array)
    finally:
        free(array)


def readlink(path):
    """Where a symbolic link leads to; PosixError."""
    n = 256
    while True:
        with Room(n) as room:
            done = check(_readlink(path, room.raw, n))
            if done < n:
                return room.text(done)
        n *= 2


def getcwd():
    """The current directory; PosixError."""
    with Room(MAX_NAME) as room:
        done = check(_getcwd(room.raw, MAX_NAME))
        return room.text(done)


def _next_name(dir):
    """The next name in an open directory, '' at its end."""
    # A buffer for each: translated, the text of a buffer may be the buffer itself.
    with Room(MAX_NAME) as room:
        n = _readdir(dir, room.raw, MAX_NAME)
        if n <= 0:
            return ''
        return room.text(n)


def list_dir(path):
    """The names in a directory, without . and .. and in no order; PosixError."""
    error = longs(1)
    dir = _opendir(path, error)
    number = error[0]
    free(error)
    if number != 0:
        raise PosixError(number)
    names = []
    name = _next_name(dir)
    while name != '':
        names.append(name)
        name = _next_name(dir)
    _closedir(dir)
    return names
