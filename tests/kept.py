"""Results that are made once and read from a file afterwards."""
from __future__ import absolute_import

import json
import os


def result(path, make):
    """What the file has as JSON; where there is none, what make() gives, kept there.

    Runs beside each other may do so with the same file.
    """
    if os.path.exists(path):
        with open(path) as kept:
            return json.load(kept)
    made = make()
    if not os.path.isdir(os.path.dirname(path)):
        os.makedirs(os.path.dirname(path))
    partial = "%s.%d" % (path, os.getpid())
    with open(partial, "w") as keeping:
        json.dump(made, keeping)
    os.rename(partial, path)
    return made
