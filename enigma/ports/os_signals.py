"""Signals of the operating system, which become messages.

    {notify, sigterm} and its like     to the process erl_signal_server

Handled from the start are sigterm, sigusr1 and sigquit; os:set_signal/2 changes
that.  SIGPIPE is ignored, so that a write to a closed pipe is an error; SIGCHLD
is always caught, since programs have to be waited for.
"""
from __future__ import absolute_import

import signal

from enigma.bifs.unwrap import atom_
from enigma.code.natives import bif
from enigma.machine import signals
from enigma.ports import descriptors
from enigma.ports.descriptors import CAUGHT, DEFAULT_ACTION, IGNORED, ReadBuffer
from enigma.ports.poller import Handler
from enigma.terms import atoms
from enigma.terms.atoms import atom
from enigma.terms.errors import badarg
from enigma.terms.tuples import pair

_NOTIFY = atom('notify')
_SERVER = atom('erl_signal_server')
_IGNORE = atom('ignore')
_DEFAULT = atom('default')
_HANDLE = atom('handle')

NAMES = [(signal.SIGHUP, atom('sighup')), (signal.SIGQUIT, atom('sigquit')),
         (signal.SIGABRT, atom('sigabrt')), (signal.SIGALRM, atom('sigalrm')),
         (signal.SIGTERM, atom('sigterm')), (signal.SIGUSR1, atom('sigusr1')),
         (signal.SIGUSR2, atom('sigusr2')), (signal.SIGCHLD, atom('sigchld')),
         (signal.SIGSTOP, atom('sigstop')), (signal.SIGTSTP, atom('sigtstp'))]


class ChildWatcher(object):
    """Who is told that some program has ended."""

    def child_ended(self):
        raise NotImplementedError


class OsSignals(Handler):
    """Reads the pipe into which native/poll.c writes the signals."""

    def __init__(self, node, poller):
        self.node = node
        self.poller = poller
        self.buffer = ReadBuffer(256)
        self.fd = descriptors.signal_pipe()
        self.watcher = None
        self.notify_children = False

    def start(self):
        """Take over the signals of the OS process."""
        self.poller.set_interest(self.fd, self, True, False)
        descriptors.signal_set(signal.SIGPIPE, IGNORED)
        for number in [signal.SIGTERM, signal.SIGUSR1, signal.SIGQUIT, signal.SIGCHLD]:
            descriptors.signal_set(number, CAUGHT)
        if self.node.options.break_ignored:       # +Bi
            for number in [signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP]:
                descriptors.signal_set(number, IGNORED)

    def ready(self, fd, readable, writable):
        """See poller.py."""
        n = self.buffer.read(self.fd)
        i = 0
        while i < n:
            number = self.buffer.byte(i)
            if number == signal.SIGCHLD:
                self._child_ended()
            else:
                self._notify(number)
            i += 1

    def _child_ended(self):
        watcher = self.watcher
        if watcher is not None:
            watcher.child_ended()
        if self.notify_children:
            self._notify(signal.SIGCHLD)

    def _notify(self, number):
        w_name = name_of(number)
        if w_name is not None:
            signals.send_to_name(self.node, _SERVER, pair(_NOTIFY, w_name))

    def set_action(self, number, how):
        """os:set_signal/2."""
        if number == signal.SIGCHLD:
            self.notify_children = how == CAUGHT
        else:
            descriptors.signal_set(number, how)


def name_of(number):
    """The atom of a signal number, or None."""
    for known, w_name in NAMES:
        if known == number:
            return w_name
    return None


@bif("os", "set_signal", atom_, atom_)
def set_signal(proc, w_signal, w_action):
    if w_action is _IGNORE:
        how = IGNORED
    elif w_action is _DEFAULT:
        how = DEFAULT_ACTION
    elif w_action is _HANDLE:
        how = CAUGHT
    else:
        raise badarg()
    for number, w_name in NAMES:
        if w_name is w_signal:
            proc.node.outside.signals.set_action(number, how)
            return atoms.OK
    raise badarg()
