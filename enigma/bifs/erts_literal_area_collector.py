"""erts_literal_area_collector: literals of purged modules.

Here literals are ordinary terms: they live as long as somebody holds them, so
there is never an area to be released.
"""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import signals
from enigma.terms import atoms
from enigma.terms.atoms import atom
from enigma.terms.errors import NOTSUP, error
from enigma.terms.tuples import triple

_COLLECTOR = atom('erts_literal_area_collector')
_COPY_LITERALS = atom('copy_literals')


def _for_collector(proc):
    if proc.w_initial_module is not _COLLECTOR or not proc.get_settings().system:
        raise error(NOTSUP)


@bif("erts_literal_area_collector", "release_area_switch")
def release_area_switch(proc):
    """Whether there is one more area to be released: never."""
    _for_collector(proc)
    return atoms.FALSE


@bif("erts_literal_area_collector", "send_copy_request", term, term, term)
def send_copy_request(proc, w_pid, w_request, w_action):
    """ok; the answer is {copy_literals, Request, ok}: nothing has to be copied."""
    _for_collector(proc)
    signals.deliver(proc, triple(_COPY_LITERALS, w_request, atoms.OK))
    return atoms.OK
