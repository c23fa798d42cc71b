"""The end of a node: output that is left, the crash dump, the exit status.

Source: erlang:halt/2 in erlang(3), "Environment Variables" in erl(1).
"""
from __future__ import absolute_import

import os
import signal

from enigma.boot import crash_dump
from enigma.boot.files import write_message
from enigma.ports import outside


def finish(node):
    """To be called once, when the scheduler has ended -> the exit status.

    Does not return after halt(abort): the process ends by SIGABRT.
    """
    if node.abort:
        abort()
    if node.flush:
        outside.flush_all(node)
    slogan = node.slogan
    if slogan is not None:
        write_message(crash_dump.slogan_line(node) + '\n')
        crash_dump.write(node)
    return node.exit_status & 0xff


def abort():
    """End this process by SIGABRT."""
    os.kill(os.getpid(), signal.SIGABRT)
