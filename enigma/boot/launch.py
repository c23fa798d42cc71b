"""What erlexec does before it starts the emulator: variables, epmd, -detached, -man."""
from __future__ import absolute_import

import os

from enigma.boot.errors import BootError
from enigma.boot.files import find_program


def path_with(path, root, bindir):
    """The value of PATH in which OTP's programs come first and stand once.

    path: the value so far, None if there was none.
    """
    if path is None:
        return '%s:%s/bin:' % (bindir, root)
    if path.find(root) < 0:
        return '%s:%s/bin:%s' % (bindir, root, path)
    front = bindir + ':'
    parts = [front]
    start = 0
    while True:
        assert start >= 0
        end = path.find(front, start)
        if end < 0:
            break
        assert end >= 0
        parts.append(path[start:end])
        start = end + len(front)
    assert start >= 0
    parts.append(path[start:])
    return ''.join(parts)


def set_variables(otp, progname):
    """The variables that programs started by Erlang code expect."""
    os.environ['ROOTDIR'] = otp.root
    os.environ['BINDIR'] = otp.bindir
    os.environ['EMU'] = 'beam'
    os.environ['PROGNAME'] = progname
    os.environ['PATH'] = path_with(os.environ.get('PATH'), otp.root, otp.bindir)


def set_named(env):
    """-env: [(name, value)].  BootError for a name that no variable can have."""
    for name, value in env:
        if name == '' or name.find('=') >= 0:
            raise BootError('-env %s: not a name of a variable' % name)
        os.environ[name] = value


def start_epmd(command, bindir):
    """Run epmd, which other nodes are asked for; command: -epmd, or ''."""
    if command == '':
        command = '"%s/epmd" -daemon' % bindir
    try:
        os.system(command)
    except OSError as error:
        raise BootError('cannot start epmd: %s' % os.strerror(error.errno))


def detach():
    """Go on in a process without terminal, standard input and output.

    Whether this is that process; else the status to end with is 0.  BootError.
    """
    try:
        if os.fork() != 0:
            return False
        os.setsid()
        if os.fork() != 0:
            return False
        null = os.open('/dev/null', os.O_RDWR, 0)
        for fd in range(3):
            os.dup2(null, fd)
        if null > 2:
            os.close(null)
    except OSError as error:
        raise BootError('-detached: %s' % os.strerror(error.errno))
    return True


def run_man(words, root):
    """Become `man WORDS...` with OTP's manual pages; BootError if that fails."""
    os.environ['MANPATH'] = root + '/man'
    program = find_program('man')
    if program == '':
        raise BootError('-man: there is no program man')
    try:
        os.execv(program, ['man'] + words)
    except OSError as error:
        raise BootError('-man: %s' % os.strerror(error.errno))
