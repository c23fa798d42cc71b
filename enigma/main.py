"""The program: command line, boot, run, exit status."""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.boot import command_line, finish, node_options, profile, start
from enigma.boot.errors import BadOption, BootError
from enigma.boot.files import write_all
from enigma.machine import scheduler
from enigma.machine.jit import PARAMETERS, set_gate
from enigma import natives_of_all


def main(argv):
    """argv with the program's name -> exit status."""
    try:
        return run(argv)
    except BootError as error:
        write_all(2, 'enigma-c: %s\n' % error.message)
        return 1


def run(argv):
    """Boot and run what the command line says -> exit status; BootError."""
    command = command_line.read(argv)
    if command.status != command_line.RUN:
        return command.status
    set_jit(command.jit)
    recorder = profile.open_file(command.profile)
    node = start.make_node()
    node_options.store(command.settings, node, command.otp)
    node.options.emu_args = [argv[0]] + command.emu_args
    natives_of_all.setup(node)
    start.load_preloaded(node, command.otp.preloaded)
    start.start_processes(node, command.init_args)
    if recorder is None:
        scheduler.run(node)
    else:
        recorder.run(node)
    return finish.finish(node)


def set_jit(parameters):
    """Set our parameters of the JIT compiler and then those of --jit; BootError."""
    jit.set_user_param(None, PARAMETERS)
    try:
        rest = set_gate(parameters)
        if rest != '':
            jit.set_user_param(None, rest)
    except ValueError:
        raise BadOption('--jit %s: not parameters of the JIT compiler' % parameters)
