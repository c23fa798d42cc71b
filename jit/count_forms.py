"""Which forms of instructions are worth having: counts over .beam files.

    python -m jit.count_forms SINGLE SUPER FILE.beam...

Prints the SINGLE most frequent kinds of operands of single instructions and the
SUPER super-instructions (two to four instructions) that save the most dispatches,
as lines for enigma/machine/forms.py.
"""
from __future__ import absolute_import

import sys

from enigma.boot import start
from enigma.code import beamfile, link
from enigma.code.builder import Builder
from enigma.code.compact import BadBeam
from enigma.code.iset import KIND_NUMBERS
from enigma.machine.ops import table

LONGEST = 4
KIND_NAMES = dict([(number, name) for name, number in KIND_NUMBERS.items()])


def shape(ins):
    """The text of an instruction with the exact kinds of its operands."""
    instruction = table.BY_NAME[ins.instruction.name]
    kinds = []
    for (letter, name), arg in zip(instruction.operands, ins.args):
        kinds.append(KIND_NAMES[arg.kind] if letter in 'sd' else letter)
    return ' '.join([instruction.name] + kinds)


def usable(window):
    """Whether a sequence of Ins may become one super-instruction."""
    parts = [table.BY_NAME[ins.instruction.name] for ins in window]
    if [part for part in parts[:-1] if part.jumps or part.open_end]:
        return False
    if parts[-1].open_end:
        return False
    return len([part for part in parts if part.raises]) <= 1


class Counter(object):
    """Takes the place of Builder.assemble: counts what is there."""

    def __init__(self):
        self.single = {}
        self.sequences = {}

    def count(self, builder):
        ins = builder.ins
        for i in range(len(ins)):
            text = shape(ins[i])
            self.single[text] = self.single.get(text, 0) + 1
            for n in range(2, LONGEST + 1):
                window = ins[i:i + n]
                if len(window) < n or builder.labels_before.get(i + n - 1):
                    break
                if usable(window):
                    key = '+'.join([shape(part) for part in window])
                    self.sequences[key] = self.sequences.get(key, 0) + 1


def interesting(text):
    """A form of its own needs a source or destination that is not generic."""
    words = text.split()
    letters = table.BY_NAME[words[0]].letters()
    return any([letter in 'sd' and kind != 'g' for letter, kind in zip(letters, words[1:])])


def main(n_single, n_super, paths):
    counter = Counter()
    Builder.assemble = lambda builder: counter.count(builder)
    node = start.make_node()
    for path in paths:
        try:
            beam = beamfile.parse(start.read_file(path), node.linker)
            beamfile.read_code(beam)
            node.loader.link(beam)
        except BadBeam as error:
            sys.stderr.write('%s: %s\n' % (path, error.message))
    single = [(n, text) for text, n in counter.single.items() if interesting(text)]
    single.sort(reverse=True)
    for n, text in single[:n_single]:
        print "    '%s',    # %d" % (text, n)
    print
    gain = [(n * text.count('+'), text) for text, n in counter.sequences.items()]
    gain.sort(reverse=True)
    for n, text in gain[:n_super]:
        print "    '%s',    # %d" % (text, n)


if __name__ == '__main__':
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
