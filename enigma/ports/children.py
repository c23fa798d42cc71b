"""Programs that this node has started: how they begin and how they end."""
from __future__ import absolute_import

from rpython.rtyper.lltypesystem import rffi

from enigma.bifs import system
from enigma.ports.os_signals import ChildWatcher
from enigma.ports.posix import check
from enigma.ports.shim import LONG, LONGS, STR, external, free, longs

_spawn = external('en_spawn', [STR, rffi.CCHARPP, rffi.CCHARPP, STR, LONG, LONGS])
_wait = external('en_wait', [LONG, LONGS])
_is_executable = external('en_is_executable', [STR])

READS = 1             # as in native/spawn.c
WRITES = 2
STDIO = 4
STDERR_TO_STDOUT = 8


class Started(object):
    """A running program and the ends of its pipes, -1 if there is none."""

    def __init__(self, pid, in_fd, out_fd):
        self.pid = pid
        self.in_fd = in_fd
        self.out_fd = out_fd


class Children(ChildWatcher):
    """pid -> Driver of all programs that have not ended."""

    def __init__(self, os_signals):
        self.drivers = {}
        os_signals.watcher = self

    def add(self, pid, driver):
        """driver.exited(status) shall be called at the end of pid."""
        self.drivers[pid] = driver

    def child_ended(self):
        """Some have ended: find out which."""
        ended = []
        status = longs(1)
        for pid in self.drivers.keys():
            result = _wait(pid, status)
            if result > 0:
                ended.append((pid, int(status[0])))
            elif result < 0:
                ended.append((pid, 0))       # somebody else has waited for it
        free(status)
        for pid, code in ended:
            driver = self.drivers[pid]
            del self.drivers[pid]
            driver.exited(code)


def environment(changes):
    """NAME=value strings: those of this OS process with `changes` applied, a list
    of (name, value or None).
    """
    entries = system.environment()
    if len(changes) == 0:
        return entries
    changed = {}
    for name, value in changes:
        changed[name] = value
    result = []
    for entry in entries:
        end = entry.find('=', 1)
        if end < 0 or entry[:end] not in changed:
            result.append(entry)
    for name, value in changed.items():
        if value is not None:
            result.append(name + '=' + value)
    return result


def check_executable(path):
    """PosixError when this file cannot be executed."""
    check(_is_executable(path))


def start(path, arguments, env, directory, flags):
    """Run a program -> Started; PosixError.  directory '' is the current one."""
    fds = longs(2)
    argv = rffi.liststr2charpp(arguments)
    envp = rffi.liststr2charpp(env)
    try:
        pid = check(_spawn(path, argv, envp, directory, flags, fds))
        return Started(pid, fds[0], fds[1])
    finally:
        rffi.free_charpp(argv)
        rffi.free_charpp(envp)
        free(fds)
