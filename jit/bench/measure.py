"""Run one benchmark program on one virtual machine, and say what it took.

Works under Python 2.7 and 3; imports nothing of the virtual machine.
"""
from __future__ import absolute_import

import os
import resource
import signal
import subprocess
import tempfile
import time

# One scheduler, and no waiting in busy loops, which would count as CPU time.
FLAGS = ['+S', '1', '+sbwt', 'none', '+sbwtdcpu', 'none', '+sbwtdio', 'none', '-noshell']

DONE = 'done'               # states of a run
LATE = 'did not finish'
CRASHED = 'crashed'
WRONG = 'wrong hash'


class Run(object):
    """What one fresh virtual machine did with one program.

    state: DONE, LATE, CRASHED or WRONG; wall, cpu: milliseconds of each repetition
    that ended; hashes: of their results; seconds: from start to end of the virtual
    machine; cpu_seconds and peak_kb of its process; ended: its exit status in words;
    output: its last lines.
    """

    def __init__(self):
        self.state = DONE
        self.wall = []
        self.cpu = []
        self.hashes = []
        self.seconds = 0.0
        self.cpu_seconds = 0.0
        self.peak_kb = 0
        self.ended = ''
        self.output = ''

    def read(self, text, golden, repetitions):
        """Take in the output of bench.erl; golden: the right hash, or None."""
        for line in text.splitlines():
            words = line.split()
            if words[:1] == ['repetition'] and len(words) == 6:
                self.wall.append(float(words[3]))
                self.cpu.append(float(words[4]))
                self.hashes.append(int(words[5]))
        self.output = '\n'.join(text.splitlines()[-12:])[-2000:]
        if golden is not None and [h for h in self.hashes if h != golden]:
            self.state = WRONG
        elif self.state == DONE and len(self.hashes) < repetitions:
            self.state = CRASHED

    def first(self):
        """CPU milliseconds of the first repetition, or None."""
        return self.cpu[0] if self.state == DONE else None

    def steady(self):
        """The median CPU milliseconds of those after the first, or None."""
        return median(self.cpu[1:]) if self.state == DONE and self.cpu[1:] else None

    def problem(self):
        """One line about a run that is not DONE, else ''."""
        if self.state == DONE:
            return ''
        if self.state == WRONG:
            return '%s: %s' % (WRONG, ' '.join([str(h) for h in self.hashes]))
        if self.state == LATE:
            return '%s in %.0f s (%d repetitions did)' % (
                LATE, self.seconds, len(self.hashes))
        lines = [line for line in self.output.splitlines() if line.strip()]
        return '%s; last line: %s' % (self.ended, lines[-1].strip() if lines else 'none')


def median(numbers):
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2.0


def read_golden(path):
    """GOLDEN.txt -> {(program, size): hash}; programs without their b_."""
    golden = {}
    with open(path) as lines:
        for line in lines:
            words = line.split()
            if len(words) == 3 and not line.startswith('#'):
                golden[words[0][len('b_'):], words[1]] = int(words[2])
    return golden


def command(vm, folder, size, repetitions, name):
    """The command line; vm: the words that start the virtual machine."""
    return vm + FLAGS + ['-pa', folder, '-run', 'bench', 'main',
                         size, str(repetitions), name]


def wait(pid, limit):
    """Wait for a process -> (exit status, resources, whether it was late).

    A process that takes longer than limit seconds is killed with all its children.
    """
    end = time.time() + limit
    pause = 0.002
    while True:
        found, status, used = os.wait4(pid, os.WNOHANG)
        if found:
            return status, used, False
        if time.time() > end:
            os.killpg(pid, signal.SIGKILL)
            _, status, used = os.wait4(pid, 0)
            return status, used, True
        time.sleep(pause)
        pause = min(pause * 1.5, 0.2)


def prepare_child():
    """A process group of its own, and no core files."""
    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def how_it_ended(status):
    """The exit status of wait4 in words."""
    if os.WIFSIGNALED(status):
        return 'killed by signal %d' % os.WTERMSIG(status)
    return 'exit status %d' % os.WEXITSTATUS(status)


def run(words, golden, repetitions, limit, environment=None):
    """Run a command line of command() -> a Run; limit in seconds."""
    result = Run()
    variables = dict(os.environ, ERL_CRASH_DUMP_BYTES='0')
    variables.update(environment or {})
    with tempfile.TemporaryFile() as out, open(os.devnull) as nothing:
        start = time.time()
        child = subprocess.Popen(words, stdin=nothing, stdout=out, stderr=out,
                                 env=variables, preexec_fn=prepare_child)
        status, used, late = wait(child.pid, limit)
        child.returncode = status           # it is waited for
        result.seconds = time.time() - start
        out.seek(0)
        text = out.read().decode('utf-8', 'replace')
    result.cpu_seconds = used.ru_utime + used.ru_stime
    result.peak_kb = used.ru_maxrss
    result.ended = how_it_ended(status)
    if late:
        result.state = LATE
    elif status != 0:
        result.state = CRASHED
    result.read(text, golden, repetitions)
    return result
