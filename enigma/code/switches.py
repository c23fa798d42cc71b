"""What an experiment may switch off or change in the code that the loader makes.

Words of --jit: forms=0, super=0, hof=0, headers=KIND.  They count while modules are
loaded and for nothing else, so that code of the usual kind runs as fast as without them.
"""
from __future__ import absolute_import

COMPONENTS, CALLS, ALL, MODULES = range(4)      # Switches.headers
_HEADERS = {'components': COMPONENTS, 'calls': CALLS, 'all': ALL, 'modules': MODULES}


class Switches(object):
    """forms    whether there are other forms than the generic ones of single instructions
    super    whether there are super-instructions
    hof      whether higher-order functions are specialised for the fun that they get
    headers  where loops may start.  COMPONENTS: calls inside one component of the call
             graph of a module, and returns from them; CALLS: those calls, no returns;
             ALL: all calls and returns; MODULES: as COMPONENTS, in the graph of all
             modules that are loaded so far
    """

    def __init__(self):
        self.reset()

    def reset(self):
        """All as usual."""
        self.forms = True
        self.super = True
        self.hof = True
        self.headers = MODULES

    def take(self, word):
        """NAME=VALUE -> whether it is one of these; ValueError for a wrong value."""
        place = word.find('=')
        if place < 0:
            return False
        assert place >= 0
        name = word[:place]
        value = word[place + 1:]
        if name == 'headers':
            if value not in _HEADERS:
                raise ValueError
            self.headers = _HEADERS[value]
        elif name == 'forms':
            self.forms = _flag(value)
        elif name == 'super':
            self.super = _flag(value)
        elif name == 'hof':
            self.hof = _flag(value)
        else:
            return False
        return True


def _flag(value):
    if value != '0' and value != '1':
        raise ValueError
    return value == '1'

SWITCHES = Switches()
