"""What the machine itself tells the logger of Erlang.

    {log, Level, Format, Arguments,
     #{gl, pid, time, error_logger => #{emulator => true, tag => Level}}}

goes to the process that system_flag(system_logger, _) names, at first the one
registered as `logger`.
"""
from __future__ import absolute_import

import os

from enigma.machine import clock, signals
from enigma.machine.process import Process
from enigma.terms import atoms, lists, maps, numbers, tuples
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.identifiers import W_Pid
from enigma.terms.show import show

_LOG = atom('log')
_GL = atom('gl')
_PID = atom('pid')
_TIME = atom('time')
_ERROR_LOGGER = atom('error_logger')
_EMULATOR = atom('emulator')
_TAG = atom('tag')


def text(s):
    """The Erlang string of the bytes of s."""
    return lists.from_items([numbers.integer(ord(c)) for c in s])


def uncaught_error(node, proc, w_value):
    """proc ends with w_value, an error that nobody caught."""
    if node.is_alive():
        log(node, atoms.ERROR, proc, 'Error in process ~p on node ~p with exit value:~n~p~n',
            [proc.w_pid, node.w_name, w_value])
    else:
        log(node, atoms.ERROR, proc, 'Error in process ~p with exit value:~n~p~n',
            [proc.w_pid, w_value])


def log(node, w_level, proc, form, args_w):
    """Send one message of the machine about the process proc."""
    w_inner = maps.from_pairs([_EMULATOR, _TAG], [atoms.TRUE, w_level])
    microseconds = clock.os_system() // 1000
    w_metadata = maps.from_pairs(
        [_GL, _PID, _TIME, _ERROR_LOGGER],
        [proc.w_group_leader, proc.w_pid, numbers.integer(microseconds), w_inner])
    send(node, tuples.from_items([_LOG, w_level, text(form), lists.from_items(args_w),
                                  w_metadata]))


def send(node, w_message):
    """To the system logger; to stderr when it is not there."""
    w_logger = node.w_system_logger
    if w_logger is atoms.UNDEFINED:
        return
    target = None
    if isinstance(w_logger, W_Atom):
        target = node.names.lookup(w_logger)
    elif isinstance(w_logger, W_Pid):
        target = signals.process_of(node, w_logger)
    if isinstance(target, Process):
        signals.deliver(target, w_message)
    else:
        write_stderr('(no logger present) unexpected logger message: %s\n' %
                     show(w_message))


def write_stderr(s):
    """All of s, whatever happens to the file descriptor."""
    try:
        while s:
            n = os.write(2, s)
            assert n >= 0
            s = s[n:]
    except OSError:
        pass
