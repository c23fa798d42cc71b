"""What OTP's own programs make of a command line."""
from __future__ import absolute_import

import os
import subprocess

FROM_ENVIRONMENT = ["ERL_AFLAGS", "ERL_FLAGS", "ERL_ZFLAGS", "ERL_OTP25_FLAGS",
                    "ERL_EPMD_PORT", "ENIGMA_ROOT", "ENIGMA_JIT", "ESCRIPT_NAME"]


class Stock(object):
    """OTP's erlexec, called without the script in front of it, since that is slow."""

    def __init__(self):
        words = subprocess.check_output(["erl", "-emu_args_exit"]).splitlines()
        self.root = words[words.index("-root") + 1]
        self.bindir = words[words.index("-bindir") + 1]

    def run(self, argv, env=None):
        """(exit status, output, error output) of `erl ARGV`."""
        environment = clean_environment()
        environment.update(ROOTDIR=self.root, BINDIR=self.bindir, EMU="beam",
                           PROGNAME="erl", ERL_CRASH_DUMP_SECONDS="0")
        environment.update(env or {})
        child = subprocess.Popen([os.path.join(self.bindir, "erlexec")] + argv,
                                 stdin=open(os.devnull), stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, env=environment)
        out, err = child.communicate()
        return child.returncode, out, err


def clean_environment():
    """Ours without what changes a command line."""
    return dict((name, value) for name, value in os.environ.items()
                if name not in FROM_ENVIRONMENT)
