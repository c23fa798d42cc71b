"""#file_info{} as prim_file builds it, its times in seconds since 1970."""
from __future__ import absolute_import

from enigma.terms import tuples
from enigma.terms.atoms import atom
from enigma.terms.numbers import integer

_FILE_INFO = atom('file_info')
_TYPES = [atom('device'), atom('directory'), atom('regular'), atom('symlink'),
          atom('other')]
_ACCESS = [atom('none'), atom('read'), atom('write'), atom('read_write')]

# 1902-01-01: before it, local time cannot be converted.
MIN_TIME = -2145916800
WORD = 0xffffffff           # all but size and times are kept in 32 bits


def build(fields):
    """The record of what posix.stat gives."""
    items_w = [_FILE_INFO, integer(fields[0]), _TYPES[fields[1]], _ACCESS[fields[2]]]
    for i in range(3, 6):
        items_w.append(integer(max(fields[i], MIN_TIME)))
    for i in range(6, 13):
        items_w.append(integer(fields[i] & WORD))
    return tuples.from_items(items_w)
