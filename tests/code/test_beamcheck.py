"""What may be run and what may not."""
from __future__ import absolute_import

import random
import zlib

import pytest

from enigma.code import beamfile
from enigma.code.beamcheck import check
from enigma.code.chunks import chunk_place
from enigma.code.compact import BadBeam
from enigma.code.flow import frame_sizes, MIXED, NO_FRAME, UNREACHED
from tests.code import otp
from tests.code.build import Source, iff, instruction as ins, int32, literal_chunk
from tests.code.test_analysis import load

RETURN = ins('return')
ALLOCATE2 = ins('allocate', ('u', 2), ('u', 0))
DEALLOCATE2 = ins('deallocate', ('u', 2))
X0, Y0, Y1, Y2 = ('x', 0), ('y', 0), ('y', 1), ('y', 2)


def source(*body):
    """A module with f/0 (labels 1, 2) and the imports and lambdas used below."""
    s = Source()
    s.imports = [('erlang', '+', 2), ('erlang', 'error', 1)]
    s.literals = ['\x83a\x05', '\x83h\x01a\x01', '\x83k\x00\x01a', '\x83F' + '\0' * 8]
    s.strings = 'abcd'
    s.function('f', 0, *body)
    s.function('g', 2, RETURN)          # label 4
    s.lambdas = [('g', 2, 4, 0, 1, 0)]
    s.exports = [('f', 0, 2), ('g', 2, 4)]
    s.labels = 20
    return s


def accepted(*body):
    try:
        check(load(source(*body).file()))
    except BadBeam:
        return False
    return True


GOOD = [
    [RETURN],
    [ins('move', ('q', 0), X0), RETURN],
    [ALLOCATE2, ins('move', X0, Y1), DEALLOCATE2, RETURN],
    [ALLOCATE2, ins('call', ('u', 2), ('f', 4)), DEALLOCATE2, RETURN],
    [ALLOCATE2, ins('trim', ('u', 1), ('u', 1)), ins('move', Y0, X0), ins('deallocate', ('u', 1)), RETURN],
    [ALLOCATE2, ins('call_ext', ('u', 1), ('u', 1))],
    [ins('call_only', ('u', 2), ('f', 4))],
    [ins('is_nil', ('f', 1), X0), RETURN],
    [ins('gc_bif2', ('f', 0), ('u', 1), ('u', 0), X0, ('i', 1), X0), RETURN],
    [ins('make_fun3', ('u', 0), X0, ('list', [X0])), RETURN],
    [ALLOCATE2, ins('catch', Y0, ('f', 9)), ins('label', ('u', 9)), ins('catch_end', Y0), DEALLOCATE2, RETURN],
    [ins('select_val', X0, ('f', 1), ('list', [('i', 1), ('f', 9)])), ins('label', ('u', 9)), RETURN],
    [ALLOCATE2, ins('bs_create_bin', ('f', 0), ('u', 0), ('u', 0), ('u', 0), X0,
                    ('list', [('a', 3), ('u', 1), ('u', 8), ('n', 0), ('i', 5), ('i', 8)])), DEALLOCATE2, RETURN],
    # ways with different frames meet where only an error is raised
    [ins('is_nil', ('f', 9), X0), ALLOCATE2, ins('is_nil', ('f', 9), X0), DEALLOCATE2, RETURN,
     ins('label', ('u', 9)), ins('badmatch', X0)],
]

BAD = [
    [], [ins('move', X0, X0)],                                   # no end
    [ins('move', ('q', 4), X0), RETURN],                         # no such literal
    [ins('move', X0, Y0), RETURN],                               # no frame
    [ins('move', ('i', 1), ('i', 1)), RETURN], [ins('move', ('f', 1), X0), RETURN],
    [ALLOCATE2, ins('move', X0, Y2), DEALLOCATE2, RETURN],
    [ALLOCATE2, RETURN], [DEALLOCATE2, RETURN], [ALLOCATE2, ALLOCATE2, DEALLOCATE2, RETURN],
    [ins('call', ('u', 2), ('f', 4)), RETURN],                   # no frame for the return
    [ALLOCATE2, ins('call', ('u', 1), ('f', 4)), DEALLOCATE2, RETURN],
    [ALLOCATE2, ins('call', ('u', 2), ('f', 3)), DEALLOCATE2, RETURN],
    [ALLOCATE2, ins('call_only', ('u', 2), ('f', 4))],
    [ALLOCATE2, ins('call_ext', ('u', 2), ('u', 1))],            # wrong arity
    [ALLOCATE2, ins('call_ext', ('u', 2), ('u', 0))],            # may return
    [ins('call_ext_only', ('u', 2), ('u', 2))],                  # no such import
    [ALLOCATE2, ins('trim', ('u', 2), ('u', 1)), DEALLOCATE2, RETURN],
    [ALLOCATE2, ins('trim', ('u', 1), ('u', 1)), ins('move', Y1, X0), DEALLOCATE2, RETURN],
    [ALLOCATE2, ins('catch', Y0, ('f', 9)), ins('trim', ('u', 1), ('u', 1)), ins('label', ('u', 9)),
     ins('catch_end', Y0), DEALLOCATE2, RETURN],
    [ins('is_nil', ('f', 3), X0), RETURN], [ins('is_nil', ('f', 0), X0), RETURN],
    [ins('is_nil', ('f', 15), X0), RETURN], [ins('jump', ('f', 4))],
    [ins('label', ('u', 2)), RETURN], [ins('label', ('u', 20)), RETURN], [ins('label', ('u', 0)), RETURN],
    [ins('gc_bif2', ('f', 0), ('u', 1), ('u', 1), X0, ('i', 1), X0), RETURN],
    [ins('make_fun3', ('u', 1), X0, ('list', [X0])), RETURN],
    [ins('make_fun3', ('u', 0), X0, ('list', [])), RETURN],
    [ins('make_fun3', ('u', 0), X0, X0), RETURN],
    [ins('select_val', X0, ('f', 1), ('list', [('i', 1)])), RETURN],
    [ins('select_val', X0, ('f', 1), ('list', [('i', 1), ('i', 1)])), RETURN],
    [ins('select_val', X0, ('f', 1), ('list', [('u', 1), ('f', 9)])), ins('label', ('u', 9)), RETURN],
    [ins('bs_match_string', ('f', 1), X0, ('u', 24), ('u', 2)), RETURN],
    [ins('bs_put_string', ('u', 5), ('u', 0)), RETURN],
    [ins('update_record', ('a', 1), ('u', 2), X0, X0, ('list', [('u', 3), X0])), RETURN],
    [ins('is_nil', ('f', 9), X0), ALLOCATE2, ins('label', ('u', 9)), ins('move', X0, Y0), DEALLOCATE2, RETURN],
    [ins('is_nil', ('f', 9), X0), ALLOCATE2, ins('label', ('u', 9)), RETURN],
    [ins('func_info', ('a', 1), ('a', 1), ('u', 0))],
    # constants of the wrong type, and where none can be
    [ins('get_list', ('n', 0), X0, X0), RETURN], [ins('get_hd', ('i', 1), X0), RETURN],
    [ins('get_tl', ('q', 0), X0), RETURN],
    [ins('get_tuple_element', ('q', 0), ('u', 0), X0), RETURN],
    [ins('get_tuple_element', ('q', 1), ('u', 1), X0), RETURN],
    [ins('set_tuple_element', X0, ('q', 1), ('u', 0)), RETURN],
    [ins('bs_get_tail', ('n', 0), X0, ('u', 0)), RETURN],
    [ins('bs_skip_bits2', ('f', 1), ('a', 1), ('i', 1), ('u', 1), ('u', 0)), RETURN],
    [ins('fmove', X0, X0), RETURN], [ins('fmove', ('n', 0), ('fr', 0)), RETURN],
    [ins('fmove', ('fr', 0), ('fr', 1)), RETURN],
]


@pytest.mark.parametrize('body', [
    [ins('get_tuple_element', ('q', 1), ('u', 0), X0), RETURN],
    [ins('get_hd', ('q', 2), X0), RETURN], [ins('fmove', ('q', 3), ('fr', 1)), RETURN]])
def test_constants_of_the_right_type(body):
    check(load(source(*body).file()))


@pytest.mark.parametrize('lines, good', [(None, True), (2, False), (3, True)])
def test_line_numbers(lines, good):
    chunks = dict(source(ins('line', ('u', 3)), RETURN).chunks())
    if lines is not None:
        chunks['Line'] = int32(0, 0, 1, lines, 0) + '\x11' * lines
    beam = load(iff(chunks.items()))
    if good:
        check(beam)
    else:
        with pytest.raises(BadBeam):
            check(beam)


@pytest.mark.parametrize('i', range(len(GOOD)))
def test_good(i):
    check(load(source(*GOOD[i]).file()))


@pytest.mark.parametrize('i', range(len(BAD)))
def test_bad(i):
    assert not accepted(*BAD[i])


def test_exports_and_lambdas():
    for field, value in [('exports', [('g', 1, 4)]), ('exports', [('g', 2, 3)]),
                         ('lambdas', [('g', 1, 4, 0, 1, 0)]), ('lambdas', [('g', 2, 3, 0, 1, 0)])]:
        s = source(RETURN)
        setattr(s, field, value)
        with pytest.raises(BadBeam):
            check(load(s.file()))


def test_frame_sizes():
    beam = load(source(ALLOCATE2, ins('move', X0, Y0), ins('is_nil', ('f', 9), X0),
                       DEALLOCATE2, RETURN, ins('move', X0, X0), ins('label', ('u', 9)),
                       ins('badmatch', X0)).file())
    assert frame_sizes(beam, beam.functions[0]) == [
        NO_FRAME, NO_FRAME, 2, 2, 2, NO_FRAME, UNREACHED, 2, 2]
    beam = load(source(*GOOD[-1]).file())
    assert frame_sizes(beam, beam.functions[0])[-1] == MIXED


@pytest.mark.parametrize('module', ['proplists', 'maps', 'gen', 'queue'])
def test_modules_of_otp(module):
    check(load(otp.read('stdlib', module)))


def damage(data, rnd):
    """A copy of data with something wrong."""
    how = rnd.randrange(4)
    at = rnd.randrange(len(data))
    if how == 0:
        return data[:at]
    if how == 1:
        return data[:at] + chr(rnd.randrange(256)) + data[at + 1:]
    if how == 2:
        return data[:at] + data[at + rnd.randrange(1, 9):]
    return data[:at] + chr(ord(data[at]) ^ 1 << rnd.randrange(8)) + data[at + 1:]


def fuzz(data, rounds, seed):
    """How many damaged copies are refused; anything but BadBeam is a failure."""
    rnd = random.Random(seed)
    found = beamfile.chunks(data)
    if found.get('LitT', int32(0))[:4] != int32(0):
        found['LitT'] = literal_chunk(zlib.decompress(found['LitT'][4:]), False)
    names = [n for n in found if found[n] and n not in ('Dbgi', 'Docs', 'CInf', 'Attr')]
    data = iff([(n, found[n]) for n in names])
    refused = 0
    for _ in range(rounds):
        if rnd.randrange(3) == 0:
            bad = damage(data, rnd)
        else:
            start, size = chunk_place(data, rnd.choice(names))
            bad = data[:start] + damage(data[start:start + size], rnd)
            bad += '\0' * (start + size - len(bad)) + data[start + size:]
        try:
            check(load(bad))
        except BadBeam:
            refused += 1
    return refused


def test_damaged_files():
    refused = fuzz(source(*sum(GOOD[1:12:3], [])).file(), 300, 1)
    refused += fuzz(otp.read('stdlib', 'queue'), 60, 2)
    assert refused > 100
