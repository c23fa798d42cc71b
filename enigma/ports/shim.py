"""How RPython calls the C files under native/.

Every function of the shim gives back a number; -errno says that it failed.
"""
from __future__ import absolute_import

import os

from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_NATIVE = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'native')



def _source(name):
    with open(os.path.join(_NATIVE, name)) as f:
        return f.read()

# As sources, not as files: the toolchain wants to place what it compiles.
ECI = ExternalCompilationInfo(
    includes=['ports.h'], include_dirs=[_NATIVE],
    separate_module_sources=[_source(name) for name in [
        'files.c', 'poll.c', 'spawn.c', 'locale.c', 'zlib_stream.c', 'dynamic.c']],
    libraries=['z', 'dl'])

LONG = lltype.Signed
STR = rffi.CCHARP
LONGS = rffi.CArrayPtr(lltype.Signed)


def external(name, arguments, result=LONG, blocks=False, plain=False):
    """The C function `name`; blocks=True lets other threads run meanwhile.

    plain=True: nothing but the call, no conversions, as destructors need it.
    """
    if plain:
        return rffi.llexternal(name, arguments, result, compilation_info=ECI,
                               releasegil=False, _nowrapper=True)
    return rffi.llexternal(name, arguments, result, compilation_info=ECI,
                           releasegil=blocks)


def longs(n):
    """A raw array of n longs; the caller frees it with free()."""
    return lltype.malloc(LONGS.TO, n, flavor='raw', zero=True)


def free(array):
    """Give back what longs() made."""
    lltype.free(array, flavor='raw')


def untranslated_text(raw, n):
    """The first n bytes of a raw buffer; one by one would take minutes."""
    import ctypes
    from rpython.rtyper.lltypesystem.ll2ctypes import lltype2ctypes
    return ctypes.string_at(lltype2ctypes(raw), n)
