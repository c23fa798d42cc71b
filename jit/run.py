"""Run one Erlang function under the untranslated JIT and print its loops.

    python -m jit.run FILE.beam FUNCTION N

calls FUNCTION(N) (N an integer) in its module.  Takes a minute or two, most of it
to make the JIT's view of the loop; no translation is needed.
"""
from __future__ import absolute_import

import sys

from enigma import toolchain
from rpython.jit.metainterp.test.support import LLJitMixin

from enigma.bifs import lists               # some natives, for registration
from enigma.bifs.erlang import apply, guards
from enigma.boot import start
from enigma.code.natives import TABLE as NATIVES
from enigma.machine import dispatch, process
from enigma.machine.process import Process
from enigma.terms.atoms import atom
from enigma.terms.identifiers import W_Pid
from enigma.terms.numbers import W_Int


def prepare(paths):
    """A node with these modules loaded."""
    node = start.make_node()
    for path in paths:
        start.load_file(node, path)
    return node


def interpreter(node, module, name):
    """A function of an int that runs module:name(int) -> how many slices it took."""
    w_module = atom(module)
    w_name = atom(name)

    def interpret(n):
        proc = Process(node, W_Pid(1, 0))
        proc.call_next(w_module, w_name, [W_Int(n)])
        proc.status = process.RUNNING
        proc.mailbox.append(W_Int(0))     # so that the type of messages is known
        slices = 1
        while dispatch.execute(proc, 4000) == dispatch.YIELD:
            slices += 1
        return slices
    return interpret


class Laboratory(LLJitMixin):
    """meta_interp of one Erlang function; afterwards check_resops() and its like."""

    def run(self, node, module, name, n, **parameters):
        """The number of time slices; traces are in the statistics of the mixin."""
        return self.meta_interp(interpreter(node, module, name), [n], listops=True,
                                backendopt=True, inline=True, **parameters)


def main(path, name, n):
    dispatch.use_translated_loop()
    extra = sys.argv[4:]        # modules that make the types of all operands known
    node = prepare([path] + extra)
    module = path.split('/')[-1][:-len('.beam')]
    Laboratory().run(node, module, name, n)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
