"""Where Erlang/OTP is, and which release it is.

Looked for in this order: -root, $ENIGMA_ROOT, the tree otp/root beside the
executable, the `erl` on PATH.  The first two must be right if they are given.
"""
from __future__ import absolute_import

import os

from rpython.rlib.objectmodel import we_are_translated

from enigma.boot.errors import BootError
from enigma.boot.files import (
    find_program, folder_of, is_file, is_folder, names_in, own_program, read_file,
    without_links)

OLDEST = 23              # what is known to us ...
NEWEST = 29
SUPPORTED = '25'         # ... and what is tested
SEPARATES_SINCE = 26
ERTS_AHEAD = 12          # OTP 25 has erts 13, and so on since OTP 23

_SOURCES = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Otp(object):
    """An OTP tree.

    root: its folder; erts: '13.1.5'; release: 25; bindir: where OTP's own programs
    are; preloaded: the folder with erlang.beam and the like; separates: whether its
    erl puts "--" behind the typed words even where nothing follows them.
    """

    def __init__(self, root, erts):
        self.root = root
        self.erts = erts
        self.release = release_of(erts)
        self.bindir = '%s/erts-%s/bin' % (root, erts)
        self.preloaded = '%s/lib/erts-%s/ebin' % (root, erts)
        self.separates = self.release >= SEPARATES_SINCE
        self.nif_version = nif_version(self.release)

    def name(self):
        """For users: "Erlang/OTP 25 (erts 13.1.5)"."""
        return 'Erlang/OTP %d (erts %s)' % (self.release, self.erts)

    def has_preloaded(self):
        return is_file(self.preloaded + '/erlang.beam')


def release_of(erts):
    """The number of the OTP release with this version of erts; 0 if it has none."""
    return version_numbers(erts)[0] + ERTS_AHEAD


def nif_version(release):
    """The version of the interface of NIFs in a release of OTP."""
    if release < 24:
        return '2.15'
    if release < 26:
        return '2.16'
    return '2.17'


def version_numbers(version):
    """[13, 1, 5] of '13.1.5'; what is no number counts as 0."""
    numbers = []
    for part in version.split('.'):
        number = 0
        for c in part:
            if not '0' <= c <= '9':
                break
            number = number * 10 + ord(c) - ord('0')
        numbers.append(number)
    return numbers


def newer(version, other):
    """Whether version is newer than other ('13.1.5', '9.3'; '' is the oldest)."""
    if other == '' or version == '':
        return other == '' and version != ''
    a = version_numbers(version)
    b = version_numbers(other)
    for i in range(min(len(a), len(b))):
        if a[i] != b[i]:
            return a[i] > b[i]
    return len(a) > len(b)


def erts_version(root):
    """The version of erts in a tree, '' if it is no OTP: what start_erl.data
    names, or else the newest of several."""
    started = ''
    try:
        words = read_file(root + '/releases/start_erl.data').split(' ')
        started = words[0].strip()
    except OSError:
        pass
    if started != '' and is_folder('%s/erts-%s' % (root, started)):
        return started
    newest = newest_erts(root + '/lib')
    if newest == '':
        newest = newest_erts(root)
    return newest


def newest_erts(folder):
    """The newest version of the folders erts-VERSION in it, ''."""
    newest = ''
    for name in names_in(folder):
        if name.startswith('erts-'):
            version = name[5:]
            if version != '' and '0' <= version[0] <= '9' and newer(version, newest):
                newest = version
    return newest


def open_otp(root):
    """The Otp in a folder, None if there is none."""
    if not is_folder(root + '/lib'):
        return None
    erts = erts_version(root)
    if erts == '':
        return None
    return Otp(root, erts)


def tree_beside():
    """The tree of links that the build lays out; it may not be there."""
    if we_are_translated():
        return folder_of(own_program()) + '/otp/root'
    return _SOURCES + '/otp/root'


def root_of_erl(path):
    """The root folder that an `erl` starts, '' if it cannot be told."""
    real = without_links(path)
    root = folder_of(folder_of(real))
    if open_otp(root) is not None:
        return root
    try:
        text = read_file(real)
    except OSError:
        return ''
    if not text.startswith('#!'):
        return ''
    for line in text.split('\n'):
        root = assigned_root(line.strip())
        if root != '' and open_otp(root) is not None:
            return root
    return ''


def assigned_root(line):
    """The folder in a line of a shell script like ROOTDIR="/opt/erlang", or ''."""
    if not line.startswith('ROOTDIR='):
        return ''
    root = line[8:]
    if len(root) >= 2 and root[0] == '"' and root[len(root) - 1] == '"':
        end = len(root) - 1
        assert end >= 1
        root = root[1:end]
    if root.startswith('/'):
        return root
    return ''


def named(root, by):
    """The Otp in a folder that the user named by means of `by`; BootError."""
    otp = open_otp(root)
    if otp is None:
        raise BootError('%s: there is no Erlang/OTP in %s' % (by, root))
    return otp


def search(given):
    """The first Otp in the order above; given: the value of -root, or ''; BootError."""
    if given != '':
        return named(given, '-root')
    root = os.environ.get('ENIGMA_ROOT')
    if root is not None and root != '':
        return named(root, 'ENIGMA_ROOT')
    otp = open_otp(tree_beside())
    if otp is None:
        erl = find_program('erl')
        if erl != '':
            otp = open_otp(root_of_erl(erl))
    if otp is None:
        raise BootError('there is no Erlang/OTP: give its root folder with -root or '
                        'in ENIGMA_ROOT, or put its erl on PATH')
    return otp


def check_release(otp):
    """BootError unless the release is one that we know."""
    if not OLDEST <= otp.release <= NEWEST:
        raise BootError('%s in %s cannot be used: %d to %d can, and %s is supported' % (
            otp.name(), otp.root, OLDEST, NEWEST, SUPPORTED))


def complete(otp):
    """Find the preloaded modules elsewhere if the tree has none; BootError.

    Stock has them in its executable, so a tree that was made for one release of a
    program need not have them as files.
    """
    if otp.has_preloaded():
        return
    roots = [tree_beside()]
    erl = find_program('erl')
    if erl != '':
        roots.append(root_of_erl(erl))
    for root in roots:
        other = open_otp(root)
        if other is not None and other.erts == otp.erts and other.has_preloaded():
            otp.preloaded = other.preloaded
            return
    raise BootError('the preloaded modules of %s are missing: there is no %s' % (
        otp.name(), otp.preloaded))


def find(given):
    """The Otp to run; given: the value of -root, or ''.  BootError."""
    otp = search(given)
    check_release(otp)
    complete(otp)
    return otp
