"""prim_file: what is done to open files.  The contract is prim_file.erl.

A file that is closed already answers {error, einval}.  Numbers of 64 bits that
make no sense are {error, einval}; what is no number is badarg.
"""
from __future__ import absolute_import

import os

from enigma.bifs.unwrap import list_, small_int, term
from enigma.code.natives import bif
from enigma.ports import posix
from enigma.ports.file_handle import (
    CLOSED, file_ref, make_reference, outcome, posix_error)
from enigma.ports.file_info import build
from enigma.ports.file_names import BadName, native_path
from enigma.terms import atoms
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits, binary
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int, integer, is_number
from enigma.terms.tuples import pair, triple

EOF = atom('eof')
_READ = atom('read')
_WRITE = atom('write')
_EXCLUSIVE = atom('exclusive')
_APPEND = atom('append')
_SYNC = atom('sync')
_SKIP_TYPE_CHECK = atom('skip_type_check')
_DIRECTORY = atom('directory')
_BOF = atom('bof')
_CUR = atom('cur')
_ADVICES = [atom(name) for name in [
    'normal', 'random', 'sequential', 'will_need', 'dont_need', 'no_reuse']]

O_DIRECTORY = 0o200000
O_SYNC = 0o4010000
MAX_POINTER = 1 << 31


class Modes(object):
    """The modes of open_nif that are not handled in Erlang."""

    def __init__(self, w_list):
        self.read = False
        self.write = False
        self.exclusive = False
        self.append = False
        self.sync = False
        self.skip_type_check = False
        self.directory = False
        while isinstance(w_list, W_Cons):
            self._add(w_list.w_head)
            w_list = w_list.w_tail
        if self.append or self.exclusive:
            self.write = True
        elif not self.read and not self.write:
            self.read = True

    def _add(self, w_mode):
        if w_mode is _READ:
            self.read = True
        elif w_mode is _WRITE:
            self.write = True
        elif w_mode is _EXCLUSIVE:
            self.exclusive = True
        elif w_mode is _APPEND:
            self.append = True
        elif w_mode is _SYNC:
            self.sync = True
        elif w_mode is _SKIP_TYPE_CHECK:
            self.skip_type_check = True
        elif w_mode is _DIRECTORY:
            self.directory = True

    def flags(self):
        """The flags of open(2)."""
        flags = os.O_RDONLY
        if self.write:
            flags = os.O_CREAT
            if self.read:
                flags |= os.O_RDWR
            else:
                flags |= os.O_WRONLY
                if not self.append:
                    flags |= os.O_TRUNC
        if self.append:
            flags |= os.O_APPEND
        if self.exclusive:
            flags |= os.O_EXCL
        if self.sync:
            flags |= O_SYNC
        if self.directory:
            flags |= O_DIRECTORY
        return flags


@bif("prim_file", "open_nif", term, list_)
def open_nif(proc, w_path, w_modes):
    try:
        path = native_path(w_path)
    except BadName:
        return posix_error(posix.EINVAL)
    modes = Modes(w_modes)
    mode = 0o666
    if modes.directory:
        mode = 0o777
    fd = posix.open_fd(path, modes.flags(), mode)
    if fd < 0:
        return posix_error(-fd)
    if not modes.directory and not modes.skip_type_check and posix.fd_is_dir(fd):
        posix.close(fd)
        return posix_error(posix.EISDIR)
    return make_reference(proc, fd)


@bif("prim_file", "file_desc_to_ref_nif", small_int)
def file_desc_to_ref_nif(proc, fd):
    if fd < -0x80000000 or fd > 0x7fffffff:
        raise badarg()
    result = posix.is_open(fd)
    if result < 0:
        return posix_error(-result)
    return make_reference(proc, fd)


@bif("prim_file", "close_nif", file_ref)
def close_nif(proc, file):
    return outcome(file.close())


@bif("prim_file", "delayed_close_nif", file_ref)
def delayed_close_nif(proc, file):
    file.close()
    return atoms.OK


def _size(w_x):
    """A number of bytes or an offset; -1 for a number that makes none."""
    if isinstance(w_x, W_Int):
        return max(w_x.value, -1)
    if is_number(w_x):
        return -1
    raise badarg()


@bif("prim_file", "read_nif", file_ref, term)
def read_nif(proc, file, w_size):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    n = _size(w_size)
    if n < 0:
        return posix_error(posix.EINVAL)
    try:
        data = posix.read_growing(file.fd, n)
    except posix.PosixError as e:
        return posix_error(e.number)
    return _data(data)


@bif("prim_file", "pread_nif", file_ref, term, term)
def pread_nif(proc, file, w_offset, w_size):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    offset = _size(w_offset)
    n = _size(w_size)
    if offset < 0 or n < 0:
        return posix_error(posix.EINVAL)
    try:
        data = posix.pread_growing(file.fd, n, offset)
    except posix.PosixError as e:
        return posix_error(e.number)
    return _data(data)


def _data(data):
    if len(data) == 0:
        return EOF
    return pair(atoms.OK, binary(data))


def _pieces(w_iovec):
    """The binaries of an iovec, or badarg."""
    pieces_w = []
    while isinstance(w_iovec, W_Cons):
        w_head = w_iovec.w_head
        if not isinstance(w_head, W_Bits) or not w_head.is_binary():
            raise badarg()
        pieces_w.append(w_head)
        w_iovec = w_iovec.w_tail
    if w_iovec is not NIL:
        raise badarg()
    return pieces_w


def gather(pieces_w):
    """The bytes of all the binaries: one write, as appending files want it."""
    if len(pieces_w) == 1:
        return pieces_w[0].as_str()
    return ''.join([w_piece.as_str() for w_piece in pieces_w])


@bif("prim_file", "write_nif", file_ref, term)
def write_nif(proc, file, w_iovec):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    data = gather(_pieces(w_iovec))
    try:
        posix.write(file.fd, data, 0, len(data))
    except posix.PosixError as e:
        return posix_error(e.number)
    return atoms.OK


@bif("prim_file", "pwrite_nif", file_ref, term, term)
def pwrite_nif(proc, file, w_offset, w_iovec):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    offset = _size(w_offset)
    data = gather(_pieces(w_iovec))
    if offset < 0:
        return posix_error(posix.EINVAL)
    try:
        posix.pwrite(file.fd, data, 0, len(data), offset)
    except posix.PosixError as e:
        return posix_error(e.number)
    return atoms.OK


@bif("prim_file", "seek_nif", file_ref, term, small_int)
def seek_nif(proc, file, w_from, offset):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    if w_from is _BOF:
        whence = 0
    elif w_from is _CUR:
        whence = 1
    elif w_from is EOF:
        whence = 2
    else:
        raise badarg()
    position = posix.seek(file.fd, offset, whence)
    if position < 0:
        return posix_error(-position)
    return pair(atoms.OK, integer(position))


@bif("prim_file", "sync_nif", file_ref, small_int)
def sync_nif(proc, file, data_only):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    return outcome(posix.sync(file.fd, data_only))


@bif("prim_file", "truncate_nif", file_ref)
def truncate_nif(proc, file):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    position = posix.seek(file.fd, 0, 1)
    if position < 0:
        return posix_error(-position)
    return outcome(posix.truncate(file.fd, position))


@bif("prim_file", "allocate_nif", file_ref, term, term)
def allocate_nif(proc, file, w_offset, w_length):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    offset = _size(w_offset)
    length = _size(w_length)
    if offset < 0 or length < 0:
        return posix_error(posix.EINVAL)
    return outcome(posix.allocate(file.fd, offset, length))


@bif("prim_file", "advise_nif", file_ref, term, term, term)
def advise_nif(proc, file, w_offset, w_length, w_advice):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    offset = _size(w_offset)
    length = _size(w_length)
    if offset < 0 or length < 0:
        return posix_error(posix.EINVAL)
    for i in range(len(_ADVICES)):
        if w_advice is _ADVICES[i]:
            return outcome(posix.advise(file.fd, offset, length, i))
    return posix_error(posix.EINVAL)


@bif("prim_file", "get_handle_nif", file_ref)
def get_handle_nif(proc, file):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    fd = file.fd
    return binary(''.join([chr((fd >> shift) & 0xff) for shift in [0, 8, 16, 24]]))


@bif("prim_file", "read_handle_info_nif", file_ref)
def read_handle_info_nif(proc, file):
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    try:
        return build(posix.fstat(file.fd))
    except posix.PosixError as e:
        return posix_error(e.number)


def _word(data, pos):
    return (ord(data[pos]) << 24 | ord(data[pos + 1]) << 16
            | ord(data[pos + 2]) << 8 | ord(data[pos + 3]))


@bif("prim_file", "ipread_s32bu_p32bu_nif", file_ref, term, term)
def ipread_s32bu_p32bu_nif(proc, file, w_offset, w_max):
    """A block behind <<Size:32, Pointer:32>> at the offset: {ok, {Size, Pointer,
    Data | eof}}; eof when the pointer is not there or Size is above the limit.
    """
    if file.fd == CLOSED:
        return posix_error(posix.EINVAL)
    offset = _size(w_offset)
    limit = MAX_POINTER
    if isinstance(w_max, W_Int):
        limit = w_max.value       # below 0: nothing is small enough
    elif not is_number(w_max):
        raise badarg()
    if offset < 0 or limit >= MAX_POINTER:
        return posix_error(posix.EINVAL)
    try:
        head = posix.pread(file.fd, 8, offset)
        if len(head) < 8:
            return EOF
        n = _word(head, 0)
        pointer = _word(head, 4)
        if n > limit:
            return EOF
        data = posix.pread_growing(file.fd, n, pointer)
    except posix.PosixError as e:
        return posix_error(e.number)
    w_data = EOF
    if len(data) > 0:
        w_data = binary(data)
    return pair(atoms.OK, triple(integer(n), integer(pointer), w_data))
