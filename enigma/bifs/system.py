"""How RPython calls the C files under native/: calendar and environment."""
from __future__ import absolute_import

import os

from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

NATIVE = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'native')


def source(name):
    """The text of a C file under native/."""
    with open(os.path.join(NATIVE, name)) as f:
        return f.read()

# As a source, not as a file: the toolchain wants to place what it compiles.
ECI = ExternalCompilationInfo(
    includes=['system.h', 'stdlib.h'], include_dirs=[NATIVE],
    separate_module_sources=[source('system.c')])

LONG = lltype.Signed
LONGS = rffi.CArrayPtr(lltype.Signed)


def _external(name, arguments, result):
    # The GIL is kept: nobody else may change the environment meanwhile.
    return rffi.llexternal(name, arguments, result, compilation_info=ECI,
                           releasegil=False)

_c_local_time = _external('enigma_local_time', [LONG, LONGS], LONG)
_c_make_time = _external('enigma_make_time', [LONGS, LONG, LONGS], LONG)
_c_environment = _external('enigma_environment', [LONG], rffi.CCHARP)
_c_getenv = _external('getenv', [rffi.CCHARP], rffi.CCHARP)
_c_setenv = _external('setenv', [rffi.CCHARP, rffi.CCHARP, rffi.INT], rffi.INT)
_c_unsetenv = _external('unsetenv', [rffi.CCHARP], rffi.INT)


class NoSuchTime(Exception):
    """The C library knows no such time."""


def local_time(seconds):
    """[year, month, day, hour, minute, second] of a POSIX time in the local zone."""
    fields = lltype.malloc(LONGS.TO, 6, flavor='raw')
    try:
        if _c_local_time(seconds, fields) < 0:
            raise NoSuchTime
        return [fields[i] for i in range(6)]
    finally:
        lltype.free(fields, flavor='raw')


def posix_of_local(fields, is_dst):
    """The POSIX time of such a list; is_dst as in C: 1, 0, or -1 for unknown."""
    raw = lltype.malloc(LONGS.TO, 7, flavor='raw')
    try:
        for i in range(6):
            raw[i] = fields[i]
        if _c_make_time(raw, is_dst, rffi.ptradd(raw, 6)) < 0:
            raise NoSuchTime
        return raw[6]
    finally:
        lltype.free(raw, flavor='raw')


def getenv(name):
    """The value of an environment variable (a str), or None."""
    with rffi.scoped_str2charp(name) as c_name:
        c_value = _c_getenv(c_name)
        if not c_value:
            return None
        return rffi.charp2str(c_value)


def setenv(name, value):
    """Set a variable; both without NUL, the name without '='."""
    with rffi.scoped_str2charp(name) as c_name:
        with rffi.scoped_str2charp(value) as c_value:
            _c_setenv(c_name, c_value, rffi.cast(rffi.INT, 1))


def unsetenv(name):
    """Remove a variable, if it is there."""
    with rffi.scoped_str2charp(name) as c_name:
        _c_unsetenv(c_name)


def environment():
    """All variables as a list of "NAME=VALUE"."""
    found = []
    while True:
        c_entry = _c_environment(len(found))
        if not c_entry:
            return found
        found.append(rffi.charp2str(c_entry))
