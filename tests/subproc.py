"""Running a program with a time limit, for tests of executables."""
from __future__ import absolute_import

import os
import signal
import subprocess
import tempfile
import threading


class Finished(object):
    """How a program ended.

    `status` is its exit status, or minus the signal that ended it; `out` and `err`
    are what it wrote; `expired` tells whether it was stopped at the time limit.
    """

    def __init__(self, status, out, err, expired):
        self.status = status
        self.out = out
        self.err = err
        self.expired = expired


def run(argv, stdin="", timeout=60, env=None, cwd=None):
    """Run a program; return a Finished.

    argv: list of strings.  stdin: string to send.  timeout: seconds, after which the
    program and its children are killed.  env: variables to set besides ours.
    """
    environment = dict(os.environ)
    for name in ("PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH"):
        environment.pop(name, None)             # ours, of no use to the program
    environment.update(env or {})
    expired = []
    # Files, not pipes: a child that outlives the program would keep a pipe open.
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as out, \
            tempfile.TemporaryFile() as err:
        source.write(stdin)
        source.seek(0)
        child = subprocess.Popen(argv, stdin=source, stdout=out, stderr=err, cwd=cwd,
                                 env=environment, preexec_fn=os.setsid)

        def stop():
            expired.append(True)
            kill_group(child.pid)
        timer = threading.Timer(timeout, stop)
        timer.start()
        try:
            status = child.wait()
        finally:
            timer.cancel()
            kill_group(child.pid)
        out.seek(0)
        err.seek(0)
        return Finished(status, out.read(), err.read(), bool(expired))


def kill_group(pid):
    """Kill a process and its children, those that are left."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except OSError:
        pass
