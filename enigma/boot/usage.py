"""What --help, --version and +V print."""
from __future__ import absolute_import

from enigma.boot import find_otp

VERSION = '0.1'

HELP = """\
Usage: enigma-c [FLAGS AND ARGUMENTS OF erl]

Runs Erlang/OTP. The command line is that of erl, see erl(1); of the environment,
ERL_AFLAGS, ERL_FLAGS, ERL_ZFLAGS and the other variables named there count.
In addition:

  -root DIR     the root folder of OTP. Without it: ENIGMA_ROOT, then otp/root
                beside this program, then the OTP of the erl on PATH
  --jit PARAMS  parameters of the JIT compiler, NAME=VALUE,..., or off, or default;
                switches for experiments: see docs/experiments/README.md.
                Without it: ENIGMA_JIT
  --profile FILE
                write a profile of the Erlang functions to FILE at the end; see
                docs/profiling.md
  --help        this text (only as the first word)
  --version     the versions of Enigma and of OTP (only as the first word)
"""


def emulator_version(otp):
    """The line of +V, which programs read: that of OTP's own emulator."""
    return 'Erlang (SMP,ASYNC_THREADS) (BEAM) emulator version %s\n' % otp.erts


def version(otp):
    """The text of --version; otp: an Otp, None if there is none."""
    text = 'Enigma %s\n' % VERSION
    if otp is None:
        return text + 'no Erlang/OTP found\n'
    text += '%s in %s\n' % (otp.name(), otp.root)
    if str(otp.release) != find_otp.SUPPORTED:
        text += 'OTP %s is supported; others from %d to %d may work\n' % (
            find_otp.SUPPORTED, find_otp.OLDEST, find_otp.NEWEST)
    return text
