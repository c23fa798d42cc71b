"""What boot asks of the file system."""
from __future__ import absolute_import

import os
import stat

MAX_LINKS = 40           # symbolic links in a row, as in Linux


def read_file(path):
    """The bytes of a file; OSError."""
    fd = os.open(path, os.O_RDONLY, 0)
    try:
        pieces = []
        while True:
            piece = os.read(fd, 1 << 20)
            if piece == '':
                return ''.join(pieces)
            pieces.append(piece)
    finally:
        os.close(fd)


def write_all(fd, text):
    """Write text to a descriptor; a reader that is gone does not matter."""
    written = 0
    try:
        while written < len(text):
            assert written >= 0
            n = os.write(fd, text[written:])
            if n <= 0:
                return
            written += n
    except OSError:
        pass


def write_message(text):
    """Write to standard error as stock does: each newline gets a carriage return,
    since the terminal may be in raw mode."""
    write_all(2, '\r\n'.join(text.split('\n')))


def is_folder(path):
    """Whether path names a folder, links followed."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)
    except OSError:
        return False


def is_file(path):
    """Whether path names a regular file, links followed."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False


def is_program(path):
    """Whether path names a file that we may execute."""
    try:
        return is_file(path) and os.access(path, os.X_OK)
    except OSError:
        return False


def names_in(path):
    """The names in a folder, [] if it cannot be read."""
    try:
        return os.listdir(path)
    except OSError:
        return []


def folder_of(path):
    """The folder part of a path: '/a' of '/a/b', '.' of 'b'."""
    end = path.rfind('/')
    if end < 0:
        return '.'
    if end == 0:
        return '/'
    return path[:end]


def without_links(path):
    """The path behind a symbolic link, if the last part of path is one."""
    for i in range(MAX_LINKS):
        try:
            target = os.readlink(path)
        except OSError:
            break
        if target.startswith('/'):
            path = target
        else:
            path = folder_of(path) + '/' + target
    return tidy(path)


def tidy(path):
    """An absolute path without '.', '..' and double slashes; others as they are."""
    if not path.startswith('/'):
        return path
    parts = []
    for part in path.split('/'):
        if part == '..':
            if len(parts) > 0:
                parts.pop()
        elif part != '' and part != '.':
            parts.append(part)
    return '/' + '/'.join(parts)


def find_program(name):
    """The path of a program on PATH, '' if there is none."""
    path = os.environ.get('PATH')
    if path is None:
        return ''
    for folder in path.split(':'):
        if folder != '':
            candidate = folder + '/' + name
            if is_program(candidate):
                return candidate
    return ''


def own_program():
    """The path of this executable, '' if it cannot be found out."""
    try:
        return os.readlink('/proc/self/exe')
    except OSError:
        return ''
