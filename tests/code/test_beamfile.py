"""Chunks and tables, from files made here and from those of OTP."""
from __future__ import absolute_import

import subprocess

import pytest

from enigma.code import beamfile, opcodes
from enigma.code.chunks import chunk_place, Damaged
from enigma.code.compact import BadBeam
from enigma.terms.etf import Linker
from enigma.terms.numbers import W_Int
from tests.code import otp
from tests.code.build import Source, iff, int32, instruction as ins, tagged
from tests.code.test_analysis import load


def source():
    s = Source()
    s.imports = [('erlang', '+', 2)]
    s.exports = [('f', 1, 2)]
    s.function('f', 1, ins('return'))
    s.strings = 'abc'
    return s


def test_tables():
    s = source()
    s.lambdas = [('g', 2, 4, 0, 1, 77)]
    s.function('g', 2, ins('on_load'), ins('return'))
    s.literals = ['\x83a\x07', '\x83j']
    s.compressed = True
    beam = load(s.file())
    assert beam.w_module.name == 'm' and beam.atoms_w[1] is beam.w_module
    entry = beam.imports[0]
    assert (entry.w_module.name, entry.w_name.name, entry.arity) == ('erlang', '+', 2)
    entry = beam.exports[0]
    assert (entry.w_name.name, entry.arity, entry.label) == ('f', 1, 2)
    entry = beam.lambdas[0]
    assert (entry.w_name.name, entry.arity, entry.label, entry.index, entry.num_free,
            entry.old_uniq) == ('g', 2, 4, 0, 1, 77)
    w_literal = beam.literals_w[0]
    assert isinstance(w_literal, W_Int) and w_literal.value == 7
    assert beam.strings == 'abc' and beam.files == ['m.erl']
    assert [f.w_name.name for f in beam.functions] == ['f', 'g']
    assert beam.w_on_load.name == 'g'
    names = [opcodes.OPS[i.op].name for i in beam.functions[0].instructions]
    assert names == ['label', 'return']


def test_lines():
    s = source()
    names = '\0\x05a.erl' + '\0\0'
    items = tagged(1, 7) + tagged(1, 3000) + tagged(2, 1) + tagged(1, 9) + tagged(2, 2) + tagged(1, 1)
    s.lines = int32(0, 0, 4, 4, 2) + items + names
    beam = load(s.file())
    assert beam.line_numbers == [0, 7, 3000, 9, 1]
    assert beam.line_files == [0, 0, 0, 1, 2]
    assert beam.files == ['m.erl', 'a.erl', 'm.erl']


def test_atoms_of_28_and_literals_not_compressed():
    chunks = dict(source().chunks())
    names = ['m', 'erlang', '+', 'f', 'x' * 200]
    chunks['AtU8'] = int32(-5) + ''.join([tagged(0, len(name)) + name for name in names])
    chunks['LitT'] = int32(0, 1, 3) + '\x83a\x05'
    beam = load(iff(chunks.items()))
    assert [w.name for w in beam.atoms_w[1:]] == names
    assert len(beam.literals_w) == 1


ANY_TYPE = '\x1f\xff' + '\0' * 8 + '\xff' * 8


@pytest.mark.parametrize('version, types, good', [
    (None, 0, True), (0, 1, True), (2, 1, True), (1, 1, False), (1, 2, True)])
def test_types_that_operands_name(version, types, good):
    s = Source()
    s.function('f', 1, ins('move', ('typed', ('x', 0)), ('x', 0)), ins('return'))
    chunks = dict(s.chunks())
    if version is not None:
        chunks['Type'] = int32(version, types) + ANY_TYPE * types
    if good:
        load(iff(chunks.items()))
    else:
        with pytest.raises(BadBeam):
            load(iff(chunks.items()))


@pytest.mark.parametrize('name, value, message', [
    ('Code', None, 'missing code chunk'), ('Code', '', 'missing code chunk'),
    ('Code', int32(16, 1, 180, 3, 1), 'corrupt code chunk'),
    ('Code', int32(16, 0, 180), 'corrupt code chunk'),
    ('AtU8', None, 'missing atom table'), ('AtU8', int32(9) + '\1a', 'corrupt atom table'),
    ('AtU8', int32(1) + '\2\xff\xff', 'corrupt atom table'),
    ('ImpT', None, 'missing import table'), ('ImpT', int32(1, 1, 99, 0), 'corrupt import table'),
    ('ImpT', int32(1, 1, 1, 256), 'corrupt import table'),
    ('ExpT', None, 'missing export table'), ('ExpT', int32(1, 0, 0, 0), 'corrupt export table'),
    ('FunT', int32(1, 1, 0), 'corrupt lambda table'),
    ('LitT', int32(5) + 'abc', 'corrupt literal table'),
    ('LitT', int32(0, 1, 2) + '\x83\xff', 'corrupt literal table'),
    ('Line', int32(0, 0, 1, 1, 0) + tagged(3, 1), 'corrupt line table'),
    ('Line', int32(0, 0, 1, 1, 0) + tagged(2, 1), 'corrupt line table'),
    ('Type', int32(1), 'corrupt type table'), ('Type', int32(1, 0), 'corrupt type table'),
    ('Type', int32(1, 2) + ANY_TYPE, 'corrupt type table'),
    ('Type', int32(1, 1) + '\x1f\xfe' + ANY_TYPE[2:], 'corrupt type table'),
    ('Type', int32(1, 1) + ANY_TYPE[:10] + '\0' * 8, 'corrupt type table'),
    ('Type', int32(1, 2) + ANY_TYPE + '\0' * 18, 'corrupt type table')])
def test_damaged_chunks(name, value, message):
    chunks = dict(source().chunks())
    chunks[name] = value
    if value is None:
        del chunks[name]
    with pytest.raises(BadBeam) as e:
        beamfile.parse(iff(chunks.items()), Linker())
    assert e.value.message == message


@pytest.mark.parametrize('data', ['', 'FOR1', 'FOR2' + int32(4) + 'BEAM', 'FOR1' + int32(4) + 'BEAT',
                                  'FOR1' + int32(99) + 'BEAM', 'FOR1' + int32(9) + 'BEAMCodex',
                                  'FOR1' + int32(12) + 'BEAMCode' + int32(-1)])
def test_damaged_headers(data):
    with pytest.raises(BadBeam) as e:
        beamfile.parse(data, Linker())
    assert e.value.message == 'corrupt file header'
    with pytest.raises(Damaged):
        chunk_place(data + '', 'Code')


def test_chunk_place():
    data = source().file()
    start, size = chunk_place(data, 'StrT')
    assert data[start:start + size] == 'abc'
    assert chunk_place(data, 'None')[1] == 0


def test_opcodes_of_later_releases():
    s = source()
    s.max_opcode = 181
    with pytest.raises(BadBeam) as e:
        load(s.file())
    assert 'Use of opcode 181; this emulator supports only up to 180' in e.value.message
    beam = beamfile.parse(s.file(), Linker())
    beamfile.read_code(beam, 27)
    assert len(beam.functions) == 1


@pytest.mark.parametrize('code', [
    '', '\x00', ins('return'), ins('label', ('u', 1)), '\xff', chr(opcodes.number('m_plus')),
    ins('label', ('u', 1)) + ins('func_info', ('a', 1), ('i', 1), ('u', 0)) + ins('label', ('u', 2)),
    ins('label', ('u', 1)) + ins('func_info', ('a', 1), ('a', 1), ('u', 256)) + ins('label', ('u', 2)),
    ins('label', ('u', 1)) + ins('func_info', ('a', 1), ('a', 1), ('u', 0)) + ins('return')])
def test_damaged_code(code):
    chunks = dict(source().chunks())
    chunks['Code'] = int32(16, 0, 180, 3, 1) + code
    with pytest.raises(BadBeam):
        load(iff(chunks.items()))


MODULES = ['stdlib:' + m for m in (
    'array base64 binary calendar dict digraph ets file_sorter filelib filename gb_sets'
    ' gb_trees gen gen_event io io_lib lists maps math ordsets orddict proplists'
    ' queue rand re sets string timer uri_string').split()] + ['kernel:code', 'kernel:file']


def test_checksums_are_those_of_the_release():
    names = [m.split(':')[1] for m in MODULES]
    code = ('[io:format("~p ~s~n", [M, [io_lib:format("~2.16.0b", [B]) ||'
            ' <<B>> <= M:module_info(md5)]]) || M <- [' + ','.join(names) + ']], halt().')
    otp.root()
    out = subprocess.check_output(['erl', '-noshell', '-eval', code])
    expected = dict([line.split() for line in out.splitlines()])
    assert len(expected) >= 30
    for name in MODULES:
        application, module = name.split(':')
        found = beamfile.chunks(otp.read(application, module))
        assert beamfile.checksum(found).encode('hex') == expected[module]


def test_a_module_of_otp():
    beam = load(otp.read('stdlib', 'proplists'))
    assert beam.w_module.name == 'proplists'
    assert len(beam.functions) == 44 and beam.function_count == 44
    assert ('get_value', 3) in [(e.w_name.name, e.arity) for e in beam.exports]
    assert beam.attributes[:1] == '\x83' and beam.compile_info[:1] == '\x83'
    assert max(beam.line_numbers) > 100
