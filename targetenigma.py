"""The translation target, and the untranslated virtual machine:

    python targetenigma.py -noshell -eval 'halt().'
    python targetenigma.py --pdb ...        stop in the debugger on a bug of the VM
"""
from __future__ import absolute_import

import sys

from enigma import toolchain            # corrects rpython, must come first
from enigma.machine import dispatch
from enigma.machine.jit import Hooks, Policy
from enigma.main import main


def target(driver, args):
    """For rpython: the entry point."""
    driver.exe_name = 'enigma-c'
    dispatch.use_translated_loop()
    toolchain.configure(driver.config, dispatch=[dispatch.run])
    driver.config.translation.thread = True
    return main, None


def jitpolicy(driver):
    """For rpython: which functions the JIT may look into."""
    return Policy(Hooks())


if __name__ == '__main__':
    if '--pdb' in sys.argv:
        sys.argv.remove('--pdb')
        try:
            status = main(sys.argv)
        except Exception:
            import pdb, traceback
            traceback.print_exc()
            pdb.post_mortem()
            status = 1
    else:
        status = main(sys.argv)
    sys.exit(status)
