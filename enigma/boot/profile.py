"""--profile FILE: run a node with the profiler, and write what it found."""
from __future__ import absolute_import

import os

from rpython.rlib.objectmodel import we_are_translated

from enigma.boot.errors import BadOption, BootError
from enigma.boot.files import write_all
from enigma.ports import profiler

O_CLOEXEC = 0x80000          # Linux; programs that are started shall not have the file


class Recorder(object):
    """Holds the file open from the start on, so that a bad name is told at once."""

    def __init__(self, fd):
        self.fd = fd

    def run(self, node):
        """As scheduler.run; BootError if this executable has not what it takes."""
        profile = profiler.run(node)
        if profile is None:
            raise BootError('--profile: this executable has no symbols, or a loop that '
                            'the profiler does not know')
        write_all(self.fd, profile.text())
        os.close(self.fd)


def open_file(path):
    """A Recorder, None without --profile (''); BadOption if it cannot be.

    To be called before anything is loaded."""
    if path == '':
        return None
    if not we_are_translated():
        raise BadOption('--profile: only the executable can do that')
    try:
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | O_CLOEXEC, 0644)
    except OSError as error:
        raise BadOption('--profile %s: %s' % (path, os.strerror(error.errno)))
    profiler.keep(path, -fd)
    return Recorder(fd)
