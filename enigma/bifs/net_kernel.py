"""The BIF of module net_kernel."""
from __future__ import absolute_import

from enigma.bifs.unwrap import pid
from enigma.code.natives import bif
from enigma.terms import atoms


@bif("net_kernel", "dflag_unicode_io", pid)
def dflag_unicode_io(proc, w_pid):
    """Whether the node of a pid handles Unicode in the I/O protocol: all do."""
    return atoms.TRUE
