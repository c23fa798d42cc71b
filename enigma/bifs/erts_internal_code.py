"""erts_internal: preparing modules, looking into .beam files, purging."""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_, binary, term
from enigma.code import beamcheck, beamfile, versions
from enigma.code.chunks import Damaged, chunk_place
from enigma.code.compact import BadBeam
from enigma.code.modules import PreparedCode
from enigma.code.natives import bif
from enigma.machine import logger
from enigma.terms import atoms, binaries, etf
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.errors import NOTSUP, badarg, error
from enigma.terms.identifiers import REFS
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.show import show
from enigma.terms.tuples import pair

_BADFILE = atom('badfile')
_PREPARE = atom('prepare')
_PREPARE_ON_LOAD = atom('prepare_on_load')
_ABORT = atom('abort')
_COMPLETE = atom('complete')
_PURGER = atom('erts_code_purger')

# Where release 25 finds the fault, as its messages say.
_PLACES = [
    ('corrupt file header', 144), ('missing atom table', 146),
    ('please re-compile', 148), ('corrupt atom table', 150),
    ('missing code chunk', 152), ('corrupt code chunk', 154),
    ('missing export table', 156), ('corrupt export table', 158),
    ('missing import table', 160), ('corrupt import table', 162),
    ('corrupt lambda table', 164), ('corrupt line table', 166),
    ('corrupt literal table', 168), ('module name in object code', 180),
    ('This BEAM file was compiled for a later version', 184),
    ('bad external term representation of module', 826),
    ('bad external term representation of compil', 843)]


@bif("erts_internal", "prepare_loading", atom_, binary)
def prepare_loading(proc, w_module, w_code):
    """A reference for finish_loading, or {error, badfile} and a log message."""
    try:
        prepared = prepare(proc.node, w_module, w_code.as_str())
    except BadBeam as e:
        _complain(proc, w_module, e)
        return pair(atoms.ERROR, _BADFILE)
    return REFS.make_magic(prepared)


def prepare(node, w_module, data):
    """The PreparedCode of the bytes of a .beam file; BadBeam."""
    beam = beamfile.parse(data, node.linker)
    if beam.w_module is not w_module:
        raise BadBeam('module name in object code is ' + show(beam.w_module))
    beamfile.read_code(beam, node.options.otp_release)
    beamcheck.check(beam)
    _check_term(node, beam.attributes, 'module attributes')
    _check_term(node, beam.compile_info, 'compilation information')
    prepared = node.loader.link(beam)
    assert isinstance(prepared, PreparedCode)
    return prepared


def _check_term(node, data, what):
    if data == '':
        return
    try:
        etf.decode(data, 0, node.linker)
    except etf.BadEtf:
        raise BadBeam('bad external term representation of ' + what)


def _complain(proc, w_module, bad):
    what = 'module ' + show(w_module)
    if bad.function != '':
        what = 'function ' + bad.function
    if bad.instruction != '':
        what += ': op ' + bad.instruction
    text = 'beam/beam_load.c(%d): Error loading %s:\n  %s\n' % (
        _place(bad), what, bad.message)
    logger.log(proc.node, atoms.ERROR, proc, '~s~n', [logger.text(text)])


def _place(bad):
    """The line of the release's loader that complains."""
    if bad.instruction != '':
        return 551
    for start, line in _PLACES:
        if bad.message.startswith(start):
            return line
    return 400


@bif("erts_internal", "beamfile_chunk", binary, term)
def beamfile_chunk(proc, w_data, w_name):
    """The chunk named by four characters, as part of the same binary; undefined."""
    name = _chunk_name(w_name)
    try:
        start, size = chunk_place(w_data.as_str(), name)
    except Damaged:
        return atoms.UNDEFINED
    if size == 0:
        return atoms.UNDEFINED
    return binaries.sub_binary(w_data, start, size)


def _chunk_name(w_list):
    name = ''
    while isinstance(w_list, W_Cons):
        w_char = w_list.w_head
        if not isinstance(w_char, W_Int) or not 0 <= w_char.value < 256:
            raise badarg()
        name += chr(w_char.value)
        if len(name) > 4:
            raise badarg()
        w_list = w_list.w_tail
    if w_list is not NIL or len(name) != 4:
        raise badarg()
    return name


@bif("erts_internal", "beamfile_module_md5", binary)
def beamfile_module_md5(proc, w_data):
    """The MD5 that the module would have, or undefined when the file is damaged."""
    try:
        beam = beamfile.parse(w_data.as_str(), proc.node.linker)
    except BadBeam:
        return atoms.UNDEFINED
    return binaries.binary(beam.md5)


@bif("erts_internal", "purge_module", term, term)
def purge_module(proc, w_module, w_what):
    """The steps of a purge, for erts_code_purger only: prepare, prepare_on_load,
    abort, complete -> whether there is (was) old code."""
    if proc.w_initial_module is not _PURGER or not proc.get_settings().system:
        raise error(NOTSUP)
    if not isinstance(w_module, W_Atom):
        raise badarg()
    modules = proc.node.modules
    if w_what is _PREPARE or w_what is _PREPARE_ON_LOAD:
        if modules.purging is not None:
            raise badarg()
        entry = modules.existing(w_module)
        if w_what is _PREPARE:
            return boolean(versions.prepare_purge(modules, entry))
        return boolean(versions.prepare_purge_on_load(modules, entry))
    if modules.purging is None or modules.purging.w_name is not w_module:
        raise badarg()
    if w_what is _ABORT:
        versions.abort_purge(modules)
        return atoms.FALSE
    if w_what is _COMPLETE:
        return boolean(versions.complete_purge(modules))
    raise badarg()
