"""A .beam file: its chunks, read into tables.

The chunks are read in the order of the release, so that of two faults the same
one is reported.  A compressed file is uncompressed by Erlang code before it
comes here.
"""
from __future__ import absolute_import

from enigma.code import compact, opcodes
from enigma.code.beamcode import CodeReader, MAX_ARITY
from enigma.code.chunks import ChunkReader, Damaged, MAX_ITEMS, checksum, chunks
from enigma.code.compact import BadBeam, CompactReader
from enigma.terms import atoms, etf, utf
from enigma.terms.errors import ErlangError

FORMAT_VERSION = 0
MAX_ATOM_CHARS = 255
_TYPES_VERSION = 1          # of release 25; the tables of others are not looked at
_TYPE_SIZE = 18             # bytes: union, lowest and highest integer
_ANY_TYPE = 0x1fff
_PRELOADED = ['Code', 'AtU8', 'ImpT', 'ExpT', 'StrT', 'FunT', 'LitT']


class Import(object):
    """A function of another module that this one mentions."""
    _attrs_ = _immutable_fields_ = ['w_module', 'w_name', 'arity']

    def __init__(self, w_module, w_name, arity):
        self.w_module = w_module
        self.w_name = w_name
        self.arity = arity


class ExportEntry(object):
    """A function that the module exports; `label` is its entry label."""
    _attrs_ = _immutable_fields_ = ['w_name', 'arity', 'label']

    def __init__(self, w_name, arity, label):
        self.w_name = w_name
        self.arity = arity
        self.label = label


class LambdaEntry(object):
    """An entry of FunT.  `arity` is that of the body: free variables included."""
    _attrs_ = _immutable_fields_ = ['w_name', 'arity', 'label', 'index',
                                    'num_free', 'old_uniq']

    def __init__(self, w_name, arity, label, index, num_free, old_uniq):
        self.w_name = w_name
        self.arity = arity
        self.label = label
        self.index = index
        self.num_free = num_free
        self.old_uniq = old_uniq


class BeamFile(object):
    """What a file holds.  Atom 0, literal files and lines 0 mean "none".

    atoms_w       by number; atoms_w[0] is no atom of the file
    literals_w    by number; integers of more than 64 bits are added behind
    line_files    per line number of the `line` instruction an index into files
    line_numbers  and the number of the line (0: unknown)
    has_lines     whether these are all that there are; else any may be named
    type_count    number of types that operands may name; 0: any
    files         names of source files, UTF-8; files[0] is Module.erl
    attributes, compile_info   external terms as they stand in the file
    functions     of beamcode.py, in the order of the file
    """

    def __init__(self):
        self.w_module = None
        self.atoms_w = []
        self.imports = []
        self.exports = []
        self.lambdas = []
        self.literals_w = []
        self.strings = ''
        self.line_files = [0]
        self.line_numbers = [0]
        self.has_lines = False
        self.type_count = 0
        self.files = []
        self.attributes = ''
        self.compile_info = ''
        self.md5 = ''
        self.max_opcode = 0
        self.label_count = 0
        self.function_count = 0
        self.code = ''              # the instructions as bytes
        self.functions = []
        self.w_on_load = None       # name of the on_load function (arity 0)


def _code_header(beam, chunk):
    reader = ChunkReader(chunk)
    header = ChunkReader(reader.take(reader.int32()))
    if header.int32() != FORMAT_VERSION:
        raise Damaged
    beam.max_opcode = header.int32()
    beam.label_count = header.int32()
    beam.function_count = header.int32()
    beam.code = reader.rest()


def _atoms(beam, chunk):
    reader = ChunkReader(chunk)
    n = reader.int32()
    long_form = n < 0           # lengths as compact numbers: releases from 28 on
    if long_form:
        n = -n
    if n < 1 or n > reader.left():
        raise Damaged
    beam.atoms_w = [atoms.EMPTY] * (n + 1)
    for i in range(1, n + 1):
        length = reader.uint8()
        if long_form:
            length = _compact_length(reader, length)
        name = reader.take(length)
        chars = utf.count(name)
        if chars < 0 or chars > MAX_ATOM_CHARS:
            raise Damaged
        beam.atoms_w[i] = atoms.atom(name)
    beam.w_module = beam.atoms_w[1]


def _compact_length(reader, first):
    if first & 7 != compact.UNSIGNED:
        raise Damaged
    if first & 8 == 0:
        return first >> 4
    if first & 16 == 0:
        return (first >> 5) << 8 | reader.uint8()
    raise Damaged           # no name is that long


def _atom(beam, reader):
    index = reader.int32()
    if index <= 0 or index >= len(beam.atoms_w):
        raise Damaged
    return beam.atoms_w[index]


def _arity(reader):
    n = reader.int32()
    if n < 0 or n > MAX_ARITY:
        raise Damaged
    return n


def _imports(beam, chunk):
    reader = ChunkReader(chunk)
    n = reader.count(0, 12)
    for i in range(n):
        w_module = _atom(beam, reader)
        w_name = _atom(beam, reader)
        beam.imports.append(Import(w_module, w_name, _arity(reader)))


def _exports(beam, chunk):
    reader = ChunkReader(chunk)
    n = reader.count(0, 12)
    for i in range(n):
        w_name = _atom(beam, reader)
        arity = _arity(reader)
        beam.exports.append(ExportEntry(w_name, arity, reader.not_negative()))


def _lambdas(beam, chunk):
    reader = ChunkReader(chunk)
    n = reader.count(0, 24)
    for i in range(n):
        w_name = _atom(beam, reader)
        arity = _arity(reader)
        label = reader.not_negative()
        index = reader.not_negative()
        num_free = reader.int32()
        old_uniq = reader.int32()
        if num_free < 0 or num_free > arity:
            raise Damaged
        beam.lambdas.append(LambdaEntry(w_name, arity, label, index, num_free,
                                        old_uniq))
    if reader.left() > 0:
        raise Damaged


def _literals(beam, chunk, linker):
    reader = ChunkReader(chunk)
    size = reader.int32()
    if size < 0:
        raise Damaged
    data = reader.rest()
    if size > 0:                # 0: not compressed, releases from 28 on
        data, _ = etf.inflate(data, size)
    table = ChunkReader(data)
    n = table.count(0, 6)
    for i in range(n):
        w_literal, _ = etf.decode(table.take(table.int32()), 0, linker)
        beam.literals_w.append(w_literal)


def _lines(beam, chunk):
    reader = ChunkReader(chunk)
    if reader.int32() != 0:
        return
    reader.int32()              # flags
    reader.int32()              # number of line instructions
    n_items = reader.count(0, 1)
    n_names = reader.count(0, 2)
    items = CompactReader(chunk, reader.pos, len(chunk), [], MAX_ITEMS)
    file_index = 0
    while len(beam.line_numbers) <= n_items:
        items.number()
        value = items.value
        if items.w_big is not None:
            raise Damaged
        if items.tag == compact.ATOM:
            if value > n_names:
                raise Damaged
            file_index = value
        elif items.tag == compact.INTEGER and value >= 0:
            beam.line_files.append(file_index)
            beam.line_numbers.append(value)
        else:
            raise Damaged
    reader.pos = items.pos
    for i in range(n_names):
        name = reader.take(reader.uint16())
        if name == '':
            name = beam.files[0]
        if utf.count(name) < 0:
            raise Damaged
        beam.files.append(name)
    beam.has_lines = True


def _types(beam, chunk):
    """Types are hints that are not used; but their table has to be sound."""
    reader = ChunkReader(chunk)
    if reader.int32() != _TYPES_VERSION:
        return
    n = reader.count(1, _TYPE_SIZE)
    for i in range(n):
        union = reader.uint16()
        no_limits = reader.is_less(8)
        if union == 0 or i == 0 and not (union == _ANY_TYPE and no_limits):
            raise Damaged
    beam.type_count = n


def parse(data, linker):
    """Read the tables of a file -> BeamFile, its functions not yet read.

    data: the bytes of the file; linker: what literals need (an etf.Linker).
    BadBeam with the message of the release when something is wrong.
    """
    return _parse(_chunks(data), linker)


def parse_preloaded(data, linker):
    """The same for a preloaded module.  Releases build these in without lines,
    attributes and other chunks, which shows in stack traces and in the checksum."""
    found = _chunks(data)
    for name in found.keys():
        if name not in _PRELOADED:
            del found[name]
    return _parse(found, linker)


def _chunks(data):
    try:
        return chunks(data)
    except Damaged:
        raise BadBeam("corrupt file header")


def _parse(found, linker):
    beam = BeamFile()
    _required(beam, found, 'Code', "missing code chunk", "corrupt code chunk", linker)
    if found.get('AtU8', '') == '' and found.get('Atom', '') != '':
        raise BadBeam("please re-compile this module with an Erlang/OTP 25 compiler")
    _required(beam, found, 'AtU8', "missing atom table", "corrupt atom table", linker)
    _required(beam, found, 'ImpT', "missing import table", "corrupt import table", linker)
    _required(beam, found, 'ExpT', "missing export table", "corrupt export table", linker)
    beam.files.append(beam.w_module.name + '.erl')
    _optional(beam, found, 'FunT', "corrupt lambda table", linker)
    _optional(beam, found, 'LitT', "corrupt literal table", linker)
    _optional(beam, found, 'Line', "corrupt line table", linker)
    _optional(beam, found, 'Type', "corrupt type table", linker)
    beam.strings = found.get('StrT', '')
    beam.attributes = found.get('Attr', '')
    beam.compile_info = found.get('CInf', '')
    beam.md5 = checksum(found)
    return beam


def _required(beam, found, name, missing, corrupt, linker):
    if found.get(name, '') == '':
        raise BadBeam(missing)
    _optional(beam, found, name, corrupt, linker)


def _optional(beam, found, name, corrupt, linker):
    chunk = found.get(name, '')
    if chunk == '':
        return
    try:
        _read_chunk(beam, name, chunk, linker)
    except Damaged:
        raise BadBeam(corrupt)
    except etf.BadEtf:
        raise BadBeam(corrupt)
    except ErlangError:         # a literal of a size that cannot be made
        raise BadBeam(corrupt)
    except BadBeam:             # from a compact number of the line table
        raise BadBeam(corrupt)


def _read_chunk(beam, name, chunk, linker):
    if name == 'Code':
        _code_header(beam, chunk)
    elif name == 'AtU8':
        _atoms(beam, chunk)
    elif name == 'ImpT':
        _imports(beam, chunk)
    elif name == 'ExpT':
        _exports(beam, chunk)
    elif name == 'FunT':
        _lambdas(beam, chunk)
    elif name == 'LitT':
        _literals(beam, chunk, linker)
    elif name == 'Type':
        _types(beam, chunk)
    else:
        _lines(beam, chunk)


def read_code(beam, release=25):
    """Read the functions of a parsed file; BadBeam when the code is damaged."""
    highest = opcodes.highest(release)
    if beam.max_opcode > highest:
        raise BadBeam("This BEAM file was compiled for a later version of the "
                      "runtime system than the current (Erlang/OTP %d).\n"
                      "  To fix this, please re-compile this module with an "
                      "Erlang/OTP %d compiler.\n"
                      "  (Use of opcode %d; this emulator supports only up to %d.)"
                      % (release, release, beam.max_opcode, highest))
    reader = CodeReader(beam.code, 0, beam.literals_w, beam.atoms_w, highest)
    reader.reader.n_types = beam.type_count
    beam.functions = reader.read()
    beam.w_on_load = reader.w_on_load
