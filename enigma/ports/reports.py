"""What ports tell the logger."""
from __future__ import absolute_import

from enigma.machine import clock, logger
from enigma.terms import atoms, lists, maps, numbers, tuples
from enigma.terms.atoms import atom

_LOG = atom('log')
_PID = atom('pid')
_TIME = atom('time')
_ERROR_LOGGER = atom('error_logger')
_EMULATOR = atom('emulator')
_TAG = atom('tag')


def report(node, w_pid, text):
    """An error: one line of text, about the process w_pid."""
    w_inner = maps.from_pairs([_EMULATOR, _TAG], [atoms.TRUE, atoms.ERROR])
    w_metadata = maps.from_pairs(
        [_ERROR_LOGGER, _PID, _TIME],
        [w_inner, w_pid, numbers.integer(clock.os_system() // 1000)])
    logger.send(node, tuples.from_items([
        _LOG, atoms.ERROR, logger.text('~s~n'), lists.from_items([logger.text(text)]),
        w_metadata]))
