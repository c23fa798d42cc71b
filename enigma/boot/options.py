"""The command line: from what a user types to what the virtual machine and
init:boot/1 get.

`enigma-c` takes the command line of `erl`, and just as well the longer one that
`erlexec` makes of it for the emulator.  The latter is recognised by `-root` behind
the first `--`.
"""
from __future__ import absolute_import


class BadOption(Exception):
    """`message` is one line for the user."""

    def __init__(self, message):
        self.message = message


class Options(object):
    """vm_flags: [(letter or name, value)] meant for the virtual machine itself;
    init_args: what erl_init:start/2 gets, as byte strings."""

    def __init__(self):
        self.vm_flags = []
        self.init_args = []
        self.own = []            # --jit and its like, with values
        self.print_args = False  # -emu_args_exit


# Flags of the emulator: with a value that may be a word of its own.
_WITH_VALUE = ['A', 'a', 'C', 'e', 'f', 'i', 'K', 'P', 'Q', 'R', 'T', 't', 'W', 'n', 'z',
               'zdbbl', 'zebwt', 'zhft', 'Bc', 'pc']
_ALONE = ['B', 'Bi', 'Bd', 'd', 'D', 'L', 'l', 'v', 'V', 'x', 'r', 'p']


def parse(argv, root, bindir, home, environment_flags):
    """Options of the words after the program's name.

    root, bindir, home: directories; environment_flags: three lists of words,
    those of ERL_AFLAGS, ERL_FLAGS and ERL_ZFLAGS.  BadOption.
    """
    options = Options()
    if _from_erlexec(argv):
        _parse_emulator(options, argv)
        return options
    before, plain, after = environment_flags
    words = before + argv + plain + after
    first_extra = _position(argv, '-extra')
    if first_extra >= 0:
        assert first_extra >= 0
        words = before + argv[:first_extra] + plain + after + argv[first_extra:]
    flags = _split(options, words)
    args = ['--', '-root', root, '-bindir', bindir, '-progname', 'erl', '--',
            '-home', home, '--']
    options.init_args = args + flags
    return options


def _position(words, word):
    for i in range(len(words)):
        if words[i] == word:
            return i
    return -1


def _from_erlexec(argv):
    i = _position(argv, '--')
    return 0 <= i and i + 1 < len(argv) and argv[i + 1] == '-root'


def _parse_emulator(options, argv):
    i = _position(argv, '--')
    assert i >= 0
    flags = argv[:i]
    options.init_args = argv[i:]
    k = 0
    while k < len(flags):
        k = _vm_flag(options, flags, k)


def _split(options, words):
    """Take the flags of the virtual machine out; the words that init gets."""
    flags = []
    noinput = False
    i = 0
    while i < len(words):
        word = words[i]
        if word == '-extra':
            assert i >= 0
            flags += words[i:]
            break
        if word.startswith('+') and len(word) > 1:
            i = _vm_flag(options, words, i)
            continue
        if word == '--jit' or word == '--profile':
            if i + 1 >= len(words):
                raise BadOption('%s needs a value' % word)
            options.own.append(word)
            options.own.append(words[i + 1])
            i += 2
            continue
        if word == '-env':
            if i + 2 >= len(words):
                raise BadOption('-env needs a name and a value')
            options.own.append('-env ' + words[i + 1])
            options.own.append(words[i + 2])
            i += 3
            continue
        if word == '-emu_args_exit':
            options.print_args = True
        elif word == '-emu_type' or word == '-emu_flavor':
            i += 1
        elif word == '-smp':
            if i + 1 < len(words) and words[i + 1] in ('enable', 'auto', 'disable'):
                i += 1
        elif word == '-noinput':
            flags.append('-noshell')
            flags.append('-noinput')
        elif word == '-detached':
            flags.append('-noshell')
            flags.append('-noinput')
        else:
            flags.append(word)
        i += 1
    return flags


def _vm_flag(options, words, i):
    """Enter the flag at words[i]; the index behind it and its value."""
    word = words[i]
    if len(word) < 2 or word[0] not in '-+':
        raise BadOption('%s: not a flag of the virtual machine' % word)
    name = word[1:]
    if name in _ALONE:
        options.vm_flags.append((name, ''))
        return i + 1
    letter = name[:1]
    if name in _WITH_VALUE or (letter in 'hMSsz' and _takes_word(name)):
        if i + 1 >= len(words):
            raise BadOption('%s needs a value' % word)
        options.vm_flags.append((name, words[i + 1]))
        return i + 2
    if letter in 'AaBCcefghIiJKLlMnOPpQRrSsTtvVWxzDd':
        options.vm_flags.append((letter, name[1:]))
        return i + 1
    raise BadOption('unknown flag %s' % word)


# Flags of several letters whose value is always a word of its own.
_LONG = ['hms', 'hmbs', 'hmax', 'hmaxel', 'hmaxk', 'hpds', 'hmqd', 'S', 'SP', 'SDcpu',
         'SDPcpu', 'SDio', 's', 'IOt', 'IOp']


def _takes_word(name):
    return name in _LONG
