"""Which driver a port gets: programs, descriptors, files, and drivers by name."""
from __future__ import absolute_import

import os

from enigma.ports import children, posix
from enigma.ports.port_options import BadOption, native_name
from enigma.ports.posix import PosixError
from enigma.ports.stream import NONE, StreamDriver
from enigma.terms import atoms, lists
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import SYSTEM_LIMIT
from enigma.terms.lists import W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple

_SPAWN = atom('spawn')
_SPAWN_DRIVER = atom('spawn_driver')
_SPAWN_EXECUTABLE = atom('spawn_executable')
_FD = atom('fd')

SHELL = '/bin/sh'


class CannotOpen(Exception):
    """open_port fails with this reason (a W_Atom)."""

    def __init__(self, w_reason):
        self.w_reason = w_reason


class Factory(object):
    """A driver that {spawn, Name} and {spawn_driver, Name} lead to."""

    def open(self, outside, w_owner, command, options):
        """Make the port; `command` is all of the name.  CannotOpen."""
        raise NotImplementedError


class TtyFactory(Factory):
    """tty_sl.  There is no line editing: OTP falls back to plain input."""

    def open(self, outside, w_owner, command, options):
        raise CannotOpen(posix.error_atom(posix.EINVAL))


def open_port(node, w_owner, w_name, options):
    """The port of open_port(w_name, options), not linked yet; CannotOpen."""
    if len(node.ports) >= node.options.port_limit:
        raise CannotOpen(SYSTEM_LIMIT)
    try:
        if isinstance(w_name, W_Tuple):
            return _open_tuple(node, w_owner, w_name, options)
        return _open_vanilla(node, w_owner, w_name, options)
    except PosixError as e:
        raise CannotOpen(posix.error_atom(e.number))


def _open_tuple(node, w_owner, w_name, options):
    if w_name.size() == 3 and w_name.item(0) is _FD:
        w_in = w_name.item(1)
        w_out = w_name.item(2)
        if not isinstance(w_in, W_Int) or not isinstance(w_out, W_Int):
            raise CannotOpen(atoms.BADARG)
        return _open_fds(node, w_owner, w_in.value, w_out.value, options)
    if w_name.size() != 2:
        raise CannotOpen(atoms.BADARG)
    w_kind = w_name.item(0)
    if w_kind is not _SPAWN and w_kind is not _SPAWN_DRIVER and \
            w_kind is not _SPAWN_EXECUTABLE:
        raise CannotOpen(atoms.BADARG)
    names = node.file_names
    try:
        command = native_name(names, w_name.item(1))
    except BadOption:
        raise CannotOpen(atoms.BADARG)
    if command == '':
        raise CannotOpen(atoms.BADARG)
    if w_kind is _SPAWN_EXECUTABLE:
        return _open_executable(node, w_owner, command, options)
    if options.args is not None or options.arg0 is not None:
        raise CannotOpen(atoms.BADARG)
    factory = _factory(node, command)
    if factory is not None:
        _directory(node, options)
        return factory.open(node.outside, w_owner, command, options)
    if w_kind is _SPAWN_DRIVER:
        raise CannotOpen(atoms.BADARG)
    return _run(node, w_owner, command, SHELL, ['sh', '-c', 'exec ' + command], options)


def _factory(node, command):
    end = command.find(' ')
    if end >= 0:
        command = command[:end]
    return node.outside.factories.get(command, None)


def _directory(node, options):
    if options.w_cd is lists.NIL:
        return ''
    try:
        return native_name(node.file_names, options.w_cd)
    except BadOption:
        raise CannotOpen(atoms.BADARG)


def _open_executable(node, w_owner, path, options):
    _directory(node, options)
    children.check_executable(path)
    arg0 = options.arg0
    if arg0 is None:
        arg0 = path
    arguments = [arg0]
    if options.args is not None:
        arguments += options.args
    return _run(node, w_owner, path, path, arguments, options)


def _run(node, w_owner, name, path, arguments, options):
    flags = 0
    if options.reads:
        flags |= children.READS
    if options.writes:
        flags |= children.WRITES
    if options.stdio:
        flags |= children.STDIO
    if options.stderr_to_stdout:
        flags |= children.STDERR_TO_STDOUT
    directory = _directory(node, options)
    started = children.start(path, arguments, children.environment(options.env),
                             directory, flags)
    outside = node.outside
    driver = StreamDriver(outside, 'spawn', started.in_fd, started.out_fd, True,
                          options.packet)
    driver.os_pid = started.pid
    driver.wants_status = options.exit_status
    outside.children.add(started.pid, driver)
    return _start(outside, w_owner, name, driver, options)


def _start(outside, w_owner, name, driver, options):
    driver.high = options.high
    driver.low = options.low
    port = outside.new_port(w_owner, name, driver)
    port.binary = options.binary
    port.soft_eof = options.eof
    port.line = options.line
    port.parallelism = options.parallelism
    driver.start()
    return port


def _check_no_program(options):
    if options.args is not None or options.arg0 is not None or options.exit_status:
        raise CannotOpen(atoms.BADARG)


def _open_fds(node, w_owner, in_fd, out_fd, options):
    _check_no_program(options)
    _directory(node, options)
    name = '%d/%d' % (in_fd, out_fd)
    if not options.reads:
        in_fd = NONE
    if not options.writes:
        out_fd = NONE
    driver = StreamDriver(node.outside, 'fd', in_fd, out_fd, False, options.packet)
    return _start(node.outside, w_owner, name, driver, options)


def _open_vanilla(node, w_owner, w_name, options):
    """A file by its name, an atom or a list of bytes."""
    name = _plain_name(w_name)
    _check_no_program(options)
    _directory(node, options)
    flags = os.O_RDONLY
    if options.writes:
        flags = os.O_RDWR | os.O_CREAT
        if not options.reads:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    fd = posix.check(posix.open_fd(name, flags, 0o666))
    in_fd = out_fd = NONE
    if options.reads:
        in_fd = fd
    if options.writes:
        out_fd = fd
    driver = StreamDriver(node.outside, 'vanilla', in_fd, out_fd, True, options.packet)
    return _start(node.outside, w_owner, name, driver, options)


def _plain_name(w_name):
    if isinstance(w_name, W_Atom):
        return w_name.name
    chars = []
    while isinstance(w_name, W_Cons):
        w_char = w_name.w_head
        if not isinstance(w_char, W_Int) or w_char.value <= 0 or w_char.value > 255:
            raise CannotOpen(atoms.BADARG)
        chars.append(chr(w_char.value))
        w_name = w_name.w_tail
    if w_name is not lists.NIL or len(chars) == 0:
        raise CannotOpen(atoms.BADARG)
    return ''.join(chars)
