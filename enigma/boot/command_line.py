"""The whole command line: what is to be run, or what was asked for instead.

`enigma-c` takes the command line of `erl`, and just as well what erlexec makes of
it for the emulator: flags with "-", then "--", "-root" and so on.
"""
from __future__ import absolute_import

import os

from rpython.rlib.objectmodel import we_are_translated

from enigma.boot import find_otp, launch, options, usage, vm_flags, words
from enigma.boot.errors import BadOption, BootError
from enigma.boot.files import own_program, write_all, write_message

RUN = -1                 # a status: nothing is answered yet, run


class Command(object):
    """status: RUN, or the status to exit with at once; otp: an Otp; settings:
    of vm_flags.py; emu_args: all words for the emulator; init_args: those that
    erl_init:start/2 gets; jit: parameters of the JIT compiler, ''; profile: the file
    of the profile, ''."""

    def __init__(self):
        self.status = RUN
        self.otp = None
        self.settings = None
        self.emu_args = []
        self.init_args = []
        self.jit = ''
        self.profile = ''

    def answer(self, text):
        """Print text to standard output; then there is nothing to run."""
        write_all(1, text)
        self.status = 0


class Own(object):
    """Takes the flags that are Enigma's own out of the words in front of -extra."""

    def __init__(self, with_root):
        self.with_root = with_root
        self.root = ''
        self.jit = ''
        self.profile = ''
        self.words = []

    def take(self, words_before):
        """The words that are left; BadOption."""
        i = 0
        while i < len(words_before):
            word = words_before[i]
            if word == '-extra':
                assert i >= 0
                return self.words + words_before[i:]
            mine = word == '--jit' or word == '--profile' or (
                word == '-root' and self.with_root and self.root == '')
            if not mine:
                self.words.append(word)
                i += 1
                continue
            i += 1
            if i == len(words_before):
                raise words.missing_value(word)
            if word == '--jit':
                self.jit = words_before[i]
            elif word == '--profile':
                self.profile = words_before[i]
            else:
                self.root = words_before[i]
            i += 1
        return self.words


def is_from_erlexec(program, given):
    """Whether the words are those of erlexec: "-root" behind the first "--"."""
    for i in range(len(given) - 1):
        if given[i] == words.SEPARATOR:
            return given[i + 1] == '-root'
    name = program.split('/')
    return name[len(name) - 1].startswith('beam')


def root_among(given):
    """The value of -root in the words of erlexec, ''."""
    for i in range(len(given) - 1):
        if given[i] == '-root':
            return given[i + 1]
    return ''


def emulator_type_name(parsed):
    """What -emu_name_exit prints."""
    name = 'beam'
    if parsed.emulator_type != '' and parsed.emulator_type != 'opt':
        name += '.' + parsed.emulator_type
    if parsed.emulator_flavor == '':
        return name + '.smp'
    return name + '.' + parsed.emulator_flavor


def check_emulator_type(parsed):
    """BadOption for an emulator that only developers of stock have.

    Flavors, such as jit and emu, are all the same to us.
    """
    kind = parsed.emulator_type
    if kind != '' and kind != 'opt':
        raise BadOption('-emu_type %s: there is only opt' % kind)


def progname(otp):
    """What starts Enigma: erl where OTP's programs do it, else our own path."""
    if otp.root == find_otp.tree_beside() or not we_are_translated():
        return 'erl'
    program = own_program()
    if program == '':
        return 'erl'
    return program


def read_erl(command, given):
    """Fill in a Command from the command line of erl; BootError."""
    own = Own(True)
    typed = own.take(given)
    command.jit = own.jit
    command.profile = own.profile
    otp = find_otp.find(own.root)
    command.otp = otp
    before = [words.of_variable('ERL_OTP%d_FLAGS' % otp.release),
              words.of_variable('ERL_AFLAGS')]
    after = [words.of_variable('ERL_FLAGS'), words.of_variable('ERL_ZFLAGS')]
    own = Own(False)
    gathered = own.take(words.gather(typed, before, after, otp.separates))
    if own.jit != '' and command.jit == '':
        command.jit = own.jit
    if own.profile != '' and command.profile == '':
        command.profile = own.profile
    parsed = options.parse(gathered)
    name = progname(otp)
    full = options.emulator_words(parsed, otp, name, os.environ.get('HOME'),
                                 os.environ.get('ERL_EPMD_PORT'))
    if printed(command, parsed, full):
        return
    read_emulator(command, full)
    if command.status == RUN:
        check_emulator_type(parsed)
        prepare(command, parsed, name)


def printed(command, parsed, full):
    """Answer -emu_args_exit and the like, and run man; whether it was asked for."""
    program = command.otp.bindir + '/' + emulator_type_name(parsed)
    if parsed.man is not None:
        launch.run_man(parsed.man, command.otp.root)
        return True
    if parsed.print_name:
        command.answer(emulator_type_name(parsed) + '\n')
    elif parsed.print_quoted:
        command.answer(''.join(['"%s" ' % word for word in [program] + full]) + '\n')
    elif parsed.print_args:
        command.answer(''.join([word + '\n' for word in full]))
    elif parsed.print_command:
        write_all(1, 'Executing: %s %s\n\n' % (program + ' ' + program, ' '.join(full)))
    return command.status != RUN


def prepare(command, parsed, name):
    """Do what erlexec does before it starts the emulator; BootError."""
    otp = command.otp
    launch.set_variables(otp, name)
    launch.set_named(parsed.env)
    if parsed.distributed and parsed.start_epmd:
        launch.start_epmd(parsed.epmd_command, otp.bindir)
    if parsed.detached and not launch.detach():
        command.status = 0


def read_emulator(command, full):
    """Fill in the rest of a Command from the words for the emulator; BootError."""
    command.emu_args = full
    command.settings = vm_flags.read(full, command.otp.release)
    command.init_args = behind_separator(full)
    if command.settings.version:
        write_message(usage.emulator_version(command.otp))
        command.status = 0


def behind_separator(full):
    """What init gets: the words behind the first "--"."""
    i = 0
    while i < len(full) and full[i] != words.SEPARATOR:
        i += 1
    if i == len(full):
        return []
    i += 1
    assert i >= 0
    return full[i:]


def version():
    """The text of --version."""
    try:
        return usage.version(find_otp.find(''))
    except BootError as error:
        return usage.version(None) + error.message + '\n'


def read(argv):
    """argv with the program's name -> Command; BootError."""
    given = argv[1:]
    command = Command()
    jit = os.environ.get('ENIGMA_JIT')
    if len(given) > 0 and given[0] == '--help':
        command.answer(usage.HELP)
    elif len(given) > 0 and given[0] == '--version':
        command.answer(version())
    elif is_from_erlexec(argv[0], given):
        own = Own(False)
        given = own.take(given)
        command.jit = own.jit
        command.profile = own.profile
        command.otp = find_otp.find(root_among(given))
        read_emulator(command, given)
    else:
        read_erl(command, given)
    if command.jit == '' and jit is not None:
        command.jit = jit
    return command
