"""Run main/0 of one module, untranslated, with only a few preloaded modules.

    python -m tests.machine.run_module FILE.beam [FILE.beam ...]

The module of the first file is run; it ends with erlang:halt/1.
"""
from __future__ import absolute_import

import os
import sys

from enigma import natives_of_all
from enigma.boot import start
from enigma.machine import scheduler, spawn
from enigma.terms.atoms import atom
from tests.code import otp

PRELOADED = ['erlang', 'erts_internal', 'init', 'prim_eval']


def run(paths):
    """The exit status."""
    node = start.make_node()
    natives_of_all.setup(node)
    for module in PRELOADED:
        start.load_file(node, otp.path('erts', module))
    for path in paths:
        start.load_file(node, path)
    module = os.path.basename(paths[0])[:-len('.beam')]
    spawn.spawn(node, None, atom(module), atom('main'), [], spawn.PLAIN)
    scheduler.run(node)
    return node.exit_status


if __name__ == '__main__':
    sys.exit(run(sys.argv[1:]))
