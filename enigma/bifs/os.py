"""The module os: the environment and the number of the OS process.

Names and values are lists of code points, encoded as file names are.  Bytes
that are not well-formed UTF-8 come out as Latin-1.
"""
from __future__ import absolute_import

import os

from enigma.bifs import system, texts
from enigma.bifs.prim_file import NotUnicode, decode, encode
from enigma.bifs.unwrap import list_
from enigma.code.natives import bif
from enigma.terms import atoms, lists, tuples
from enigma.terms.errors import badarg


def _bytes(proc, w_list):
    return encode(proc.node.file_names, w_list)


def _name(proc, w_list):
    name = _bytes(proc, w_list)
    if name.find('=') >= 0:
        raise badarg()
    return name


def _points(proc, s):
    try:
        return decode(proc.node.file_names, s)
    except NotUnicode:
        return texts.latin1_list(s)


@bif("os", "getenv", list_)
def getenv(proc, w_name):
    """The value, or false; badarg for a name with = or NUL."""
    value = system.getenv(_name(proc, w_name))
    if value is None:
        return atoms.FALSE
    return _points(proc, value)


@bif("os", "putenv", list_, list_)
def putenv(proc, w_name, w_value):
    """true; the environment of this OS process changes for good."""
    name = _name(proc, w_name)
    value = _bytes(proc, w_value)
    if name != '':
        system.setenv(name, value)
    return atoms.TRUE


@bif("os", "unsetenv", list_)
def unsetenv(proc, w_name):
    """true, whether the variable was set or not."""
    name = _name(proc, w_name)
    if name != '':
        system.unsetenv(name)
    return atoms.TRUE


@bif("os", "env")
def env(proc):
    """[{Name, Value}] of all variables."""
    found_w = []
    for entry in system.environment():
        split = entry.find('=', 1)       # a name may start with it on some systems
        if split > 0:
            found_w.append(tuples.pair(_points(proc, entry[:split]),
                                       _points(proc, entry[split + 1:])))
    return lists.from_items(found_w)


@bif("os", "getpid")
def getpid(proc):
    """The number of this OS process as a list of digits."""
    return texts.latin1_list(str(os.getpid()))
