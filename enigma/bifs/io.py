"""The module io: what is printable."""
from __future__ import absolute_import

from enigma.code.natives import bif
from enigma.terms.atoms import atom

_LATIN1 = atom('latin1')
_UNICODE = atom('unicode')


@bif("io", "printable_range")
def printable_range(proc):
    """latin1, or unicode after +pc unicode."""
    if proc.node.unicode_printable:
        return _UNICODE
    return _LATIN1
