"""Run a program on Enigma with a log of the JIT compiler."""
from __future__ import absolute_import

import os
import subprocess

from jit import log

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMPILERS = [os.path.join(TOP, 'build', 'stock', 'bin', 'erlc'),
             os.path.join(TOP, 'otp', 'root', 'bin', 'erlc'), 'erlc']


class ProgramError(Exception):
    """A program that cannot be compiled or started; the text is for people."""


def is_program(name):
    return name.endswith(('.erl', '.beam'))


def compiled(path, folder):
    """Compile an .erl file into a folder, if it is one -> the folder of the .beam file."""
    if not os.path.isfile(path):
        raise ProgramError('there is no file %s' % path)
    if path.endswith('.beam'):
        return os.path.dirname(os.path.abspath(path))
    found = [erlc for erlc in COMPILERS if os.path.exists(erlc)] or COMPILERS[-1:]
    status = call([found[0], '+debug_info', '-o', folder, path], {})
    if status != 0:
        raise ProgramError('%s does not compile' % path)
    return folder


def call_of(path, words):
    """The arguments that run FUNCTION(ARGUMENTS) of a module and print the result.

    words: the name of the function (main where there is none) and its arguments, which
    are Erlang terms."""
    module = os.path.splitext(os.path.basename(path))[0]
    words = list(words) or ['main']
    text = 'io:format("~tP~n", [%s:%s(%s), 25]), halt().' % (
        quoted(module), quoted(words[0]), ', '.join(words[1:]))
    return ['+Bi', '-noshell', '-eval', text]       # Ctrl-C is for us: see call()


def quoted(name):
    """An atom as Erlang text."""
    return "'%s'" % name.replace('\\', '\\\\').replace("'", "\\'")


def run(executable, arguments, path):
    """Run Enigma with a log in the file `path` -> its exit status."""
    if not os.access(executable, os.X_OK):
        raise ProgramError('%s cannot be executed: run translate.sh, or name another '
                           'with --enigma' % executable)
    return call([executable] + arguments, {'PYPYLOG': '%s:%s' % (log.SECTIONS, path)})


def call(words, variables):
    """Run a program to its end -> its exit status.  Ctrl-C asks it to stop in order, so
    that it still writes how often its loops ran."""
    environment = dict(os.environ)
    environment.update(variables)
    try:
        child = subprocess.Popen(words, env=environment)
    except OSError as error:
        raise ProgramError('%s: %s' % (words[0], error.strerror))
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            child.terminate()
