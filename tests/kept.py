"""Results that are made once and read from a file afterwards."""
from __future__ import absolute_import

import errno
import json
import os
import threading


def result(path, make):
    """What the file has as JSON; where there is none, what make() gives, kept there.

    Threads, and runs beside each other, may do so with the same file.
    """
    if os.path.exists(path):
        with open(path) as kept:
            return json.load(kept)
    made = make()
    folder(os.path.dirname(path))
    partial = "%s.%d.%d" % (path, os.getpid(), threading.current_thread().ident)
    with open(partial, "w") as keeping:
        json.dump(made, keeping)
    os.rename(partial, path)
    return made


def folder(path):
    """Make the folder, and those above it, unless someone else already has."""
    try:
        os.makedirs(path)
    except OSError as e:
        if e.errno != errno.EEXIST or not os.path.isdir(path):
            raise
