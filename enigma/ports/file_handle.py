"""Open files: what the references of prim_file hold, and when they are closed."""
from __future__ import absolute_import

from enigma.machine.hooks import DeathHook, add_hook, remove_hook
from enigma.ports import posix
from enigma.terms import atoms
from enigma.terms.errors import badarg
from enigma.terms.identifiers import Magic, REFS, W_MagicRef
from enigma.terms.tuples import pair

CLOSED = -1


class OwnerHook(DeathHook):
    """Closes the file of a process that ended without doing it."""
    _attrs_ = ['file']

    def __init__(self, file):
        self.file = file

    def owner_died(self, proc, w_reason):
        self.file.close()


class OpenFile(Magic):
    """An open file.  `fd` is CLOSED from its end on; `hook` hangs on its owner.

    It stays open until somebody closes it or its owner dies: that nobody holds
    the reference any more does not close it.
    """
    _attrs_ = ['fd', 'hook']

    def __init__(self, fd):
        self.fd = fd
        self.hook = None

    def close(self):
        """Close it once; 0, or -errno."""
        fd = self.fd
        if fd == CLOSED:
            return -posix.EINVAL
        self.fd = CLOSED
        remove_hook(self.hook)
        return posix.close(fd)


def make_reference(proc, fd):
    """{ok, Ref} for a file that proc has opened."""
    file = OpenFile(fd)
    file.hook = OwnerHook(file)
    add_hook(proc, file.hook)
    return pair(atoms.OK, REFS.make_magic(file))


def file_ref(w_x):
    """Unwrapper: the reference of an open or closed file -> OpenFile."""
    if isinstance(w_x, W_MagicRef):
        magic = w_x.magic
        if isinstance(magic, OpenFile):
            return magic
    raise badarg()


def posix_error(number):
    """{error, Reason} of an errno."""
    return pair(atoms.ERROR, posix.error_atom(number))


def outcome(result):
    """ok, or {error, Reason} of a call that gave -errno."""
    if result < 0:
        return posix_error(-result)
    return atoms.OK
