"""The rpython that the corrections are made for: release 0.2.1."""
from __future__ import absolute_import

import hashlib
import os

import rpython

# The files whose classes are changed, and their sha256 in release 0.2.1, which
# carries no version number inside.
FILES = {
    "jit/metainterp/optimizeopt/heap.py":
        "6bcf5563f3bbd152b15928c45db5e91909aa6bc15aeb24cb9d5b5f8b4625eb9d",
    "jit/metainterp/optimizeopt/util.py":
        "33087038d28d831c151aef35501a41dfff16ba58f5cdcb00690e7b3afc2ab7b2",
    "jit/metainterp/optimizeopt/virtualstate.py":
        "daffdf7c45e1bcdea4a14a936c022df5124421324fedc0c7733e1e9e60e53f7d",
    "memory/gc/env.py":
        "bc7e02782d2e79818468c858cd45750b22023881f4030331e328f05c0cd1dbf2",
    "memory/gc/incminimark.py":
        "b9c327810dfdba4a014da84ea5e7ce8486bdbbad0f4a6d07c9e6db4b661c6bc9",
    "translator/c/funcgen.py":
        "d5176366d5ad8c98540d69a8715fb274b1fd3dc1e3553a0f7c4ce6b2b3757360",
}


class WrongRPython(Exception):
    pass


def check(folder=None):
    """Raise WrongRPython unless the files are those of rpython 0.2.1.

    folder: that of the package rpython; the imported one where none is given.
    """
    if folder is None:
        folder = os.path.dirname(os.path.abspath(rpython.__file__))
    for name, wanted in sorted(FILES.items()):
        try:
            with open(os.path.join(folder, name), "rb") as source:
                found = hashlib.sha256(source.read()).hexdigest()
        except IOError:
            found = None
        if found != wanted:
            raise WrongRPython("%s is not that of rpython 0.2.1; run translate.sh --setup-only"
                               " and use build/bin/python2" % os.path.join(folder, name))
