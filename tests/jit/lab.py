"""Run loops:all/3 (traces/loops.erl) under the untranslated JIT.

    python -m tests.jit.lab N FILE.beam ...

writes to the standard error what PYPYLOG=jit-log-opt:FILE writes to FILE.
"""
from __future__ import absolute_import

import sys

from enigma import toolchain
from rpython.jit.metainterp.test.support import LLJitMixin

from enigma.bifs.erlang import (            # the natives that loops.erl calls
    apply, exceptions, guards, lists, processes, send, tuples)
from enigma.boot import start
from enigma.code.code import GATE
from enigma.machine import dispatch, process, spawn
from enigma.terms.atoms import NORMAL, atom
from enigma.terms.numbers import W_Int

FUN_CALLS = 40          # more than lists:map does for N = 30, fewer than loops:counted/1
LOOPS, ALL, ANSWER, SERVE = [atom(name) for name in ('loops', 'all', 'answer', 'serve')]


def prepare(paths):
    """A node with these modules loaded."""
    node = start.make_node()
    for path in paths:
        start.load_file(node, path)
    return node


def interpreter(node):
    """A function of N that runs loops:all/3 -> whether it came to its end."""
    def interpret(n):
        answer = spawn.spawn(node, None, LOOPS, ANSWER, [], spawn.PLAIN)
        serve = spawn.spawn(node, None, LOOPS, SERVE, [], spawn.PLAIN)
        main = spawn.spawn(node, None, LOOPS, ALL, [W_Int(n), answer.w_pid, serve.w_pid],
                           spawn.PLAIN)
        while True:
            proc = node.run_queue.pick()
            if proc is None:
                return False
            proc.status = process.RUNNING
            how = dispatch.execute(proc, 4000)
            if how == dispatch.YIELD:
                proc.status = process.RUNNABLE
                node.run_queue.enqueue(proc)
            elif how == dispatch.WAIT:
                proc.status = process.WAITING
            else:
                return proc is main and proc.w_exit_reason is NORMAL
    return interpret


def main(n, paths):
    """The exit status."""
    dispatch.use_translated_loop()
    GATE.until_looped = FUN_CALLS
    done = LLJitMixin().meta_interp(interpreter(prepare(paths)), [n], listops=True,
                                    backendopt=True, inline=True)
    return 0 if done else 1


if __name__ == '__main__':
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
