"""The program: command line, boot, run, exit status."""
from __future__ import absolute_import

import os

from rpython.rlib import jit

from enigma.boot import options, start
from enigma.machine import scheduler
from enigma.machine.jit import PARAMETERS
from enigma import natives_of_all      # for registration

VERSION = '0.1'
DEFAULT_ROOT = '/usr/lib/erlang'


def complain(message):
    """One line on standard error."""
    os.write(2, 'enigma-c: %s\n' % message)


def find_root(argv):
    """The OTP tree: -root, $ENIGMA_ROOT, or the installed one."""
    for i in range(len(argv) - 1):
        if argv[i] == '-root':
            return argv[i + 1]
    root = os.environ.get('ENIGMA_ROOT')
    if root is not None and root != '':
        return root
    return DEFAULT_ROOT


def environment_words(name):
    value = os.environ.get(name)
    if value is None:
        return []
    return [word for word in value.split(' ') if word != '']


def home():
    value = os.environ.get('HOME')
    if value is None:
        return '/'
    return value


def main(argv):
    """argv with the program's name -> exit status."""
    words = argv[1:]
    try:
        return run(words)
    except options.BadOption as error:
        complain(error.message)
        return 1
    except start.BootError as error:
        complain(error.message)
        return 1


def run(words):
    root = find_root(words)
    parsed = options.parse(words, root, root + '/bin', home(), (
        environment_words('ERL_AFLAGS'), environment_words('ERL_FLAGS'),
        environment_words('ERL_ZFLAGS')))
    jit.set_user_param(None, PARAMETERS)
    for i in range(0, len(parsed.own), 2):
        if parsed.own[i] == '--jit':
            try:
                jit.set_user_param(None, parsed.own[i + 1])
            except ValueError:
                raise options.BadOption('--jit: bad parameters: ' + parsed.own[i + 1])
    if parsed.print_args:
        for arg in parsed.init_args:
            os.write(1, arg + '\n')
        return 0
    node = start.make_node()
    natives_of_all.setup(node)
    start.load_preloaded(node, root)
    start.start_processes(node, parsed.init_args)
    scheduler.run(node)
    return natives_of_all.finish(node)
