from __future__ import absolute_import

import os

import pytest

from enigma.machine.hooks import run_hooks
from enigma.ports import posix, prim_file, prim_file_paths        # for registration
from enigma.ports.file_handle import OpenFile
from enigma.terms.atoms import NORMAL
from tests.ports.support import Atom, BADARG, FakeProcess, call

READ, WRITE, APPEND, EXCLUSIVE = [
    Atom(name) for name in ['read', 'write', 'append', 'exclusive']]
EINVAL = ('error', 'einval')


@pytest.fixture
def proc(monkeypatch):
    monkeypatch.setattr(posix, 'CHUNK', 1000)
    return FakeProcess()


def run(proc, name, *args):
    return call(proc, 'prim_file', name, *args)


def opened(proc, path, *modes):
    ok, ref = run(proc, 'open_nif', str(path) + '\0', list(modes))
    assert ok == 'ok'
    return ref


def test_write_seek_read(proc, tmpdir):
    path = tmpdir.join('f')
    ref = opened(proc, path, READ, WRITE)
    assert run(proc, 'write_nif', ref, ['abc', '', 'defg']) == 'ok'
    assert run(proc, 'seek_nif', ref, Atom('bof'), 1) == ('ok', 1)
    assert run(proc, 'read_nif', ref, 3) == ('ok', 'bcd')
    assert run(proc, 'seek_nif', ref, Atom('cur'), -1) == ('ok', 3)
    assert run(proc, 'read_nif', ref, 1 << 40) == ('ok', 'defg')
    assert run(proc, 'read_nif', ref, 1) == 'eof'
    assert run(proc, 'seek_nif', ref, Atom('eof'), -2) == ('ok', 5)
    assert run(proc, 'truncate_nif', ref) == 'ok'
    assert run(proc, 'seek_nif', ref, Atom('bof'), -2) == EINVAL
    assert run(proc, 'seek_nif', ref, Atom('here'), 0) == BADARG
    assert run(proc, 'close_nif', ref) == 'ok'
    assert run(proc, 'close_nif', ref) == EINVAL
    assert run(proc, 'read_nif', ref, 1) == EINVAL
    assert path.read() == 'abcde'


def test_positioned_access(proc, tmpdir):
    ref = opened(proc, tmpdir.join('f'), READ, WRITE)
    assert run(proc, 'pwrite_nif', ref, 4, ['xy', 'z']) == 'ok'
    assert run(proc, 'pread_nif', ref, 3, 3) == ('ok', '\0xy')
    assert run(proc, 'pread_nif', ref, 9, 3) == 'eof'
    assert run(proc, 'pread_nif', ref, -1, 3) == EINVAL
    assert run(proc, 'pread_nif', ref, 1 << 70, 3) == EINVAL
    assert run(proc, 'pread_nif', ref, Atom('a'), 3) == BADARG
    assert run(proc, 'pwrite_nif', ref, 4, 'xy') == BADARG
    assert run(proc, 'seek_nif', ref, Atom('cur'), 0) == ('ok', 0)
    assert run(proc, 'sync_nif', ref, 0) == 'ok'
    assert run(proc, 'sync_nif', ref, 1) == 'ok'
    assert run(proc, 'advise_nif', ref, 0, 10, Atom('random')) == 'ok'
    assert run(proc, 'advise_nif', ref, 0, 10, Atom('what')) == EINVAL
    assert run(proc, 'allocate_nif', ref, 0, 100) == 'ok'


def test_indirect_read(proc, tmpdir):
    path = tmpdir.join('f')
    path.write('\0\0\0\4\0\0\0\x0ahe' + 'body' + '\0\0\0\2\0\0\x0f\0')
    ref = opened(proc, path, READ)
    assert run(proc, 'ipread_s32bu_p32bu_nif', ref, 0, 100) == ('ok', (4, 10, 'body'))
    assert run(proc, 'ipread_s32bu_p32bu_nif', ref, 0, 3) == 'eof'
    assert run(proc, 'ipread_s32bu_p32bu_nif', ref, 0, -1) == 'eof'
    assert run(proc, 'ipread_s32bu_p32bu_nif', ref, 14, 9) == ('ok', (2, 0xf00, 'eof'))
    assert run(proc, 'ipread_s32bu_p32bu_nif', ref, 20, 9) == 'eof'
    assert run(proc, 'ipread_s32bu_p32bu_nif', ref, 0, 1 << 31) == EINVAL


def test_modes(proc, tmpdir):
    path = tmpdir.join('f')
    path.write('old')
    assert run(proc, 'open_nif', str(path) + '\0', [EXCLUSIVE]) == ('error', 'eexist')
    ref = opened(proc, path, APPEND)
    run(proc, 'write_nif', ref, ['new'])
    assert path.read() == 'oldnew'
    opened(proc, path, WRITE)
    assert path.read() == ''
    assert run(proc, 'open_nif', str(tmpdir) + '\0', [READ]) == ('error', 'eisdir')
    assert run(proc, 'open_nif', str(path) + '\0', [Atom('directory')]) == ('error', 'enotdir')
    opened(proc, tmpdir, Atom('directory'))
    assert run(proc, 'open_nif', str(tmpdir.join('no')) + '\0', []) == ('error', 'enoent')
    assert run(proc, 'open_nif', str(path), [READ]) == EINVAL
    assert run(proc, 'open_nif', 'a\0b\0', [READ]) == EINVAL
    assert run(proc, 'open_nif', 'a\0', READ) == BADARG


def test_closed_with_its_owner(proc, tmpdir):
    ref = opened(proc, tmpdir.join('f'), WRITE)
    other = opened(proc, tmpdir.join('g'), WRITE)
    assert run(proc, 'close_nif', other) == 'ok'
    fd = ref.magic.fd
    assert isinstance(ref.magic, OpenFile)
    os.fstat(fd)
    run_hooks(proc, NORMAL)
    with pytest.raises(OSError):
        os.fstat(fd)
    assert run(proc, 'read_nif', ref, 1) == EINVAL


def test_descriptors(proc, tmpdir):
    path = tmpdir.join('f')
    path.write('text')
    fd = os.open(str(path), os.O_RDONLY)
    ok, ref = run(proc, 'file_desc_to_ref_nif', fd)
    assert run(proc, 'read_nif', ref, 9) == ('ok', 'text')
    assert run(proc, 'get_handle_nif', ref) == chr(fd) + '\0\0\0'
    assert run(proc, 'delayed_close_nif', ref) == 'ok'
    assert run(proc, 'file_desc_to_ref_nif', 999) == ('error', 'ebadf')
    assert run(proc, 'file_desc_to_ref_nif', 1 << 40) == BADARG


def test_read_info(proc, tmpdir):
    path = tmpdir.join('f')
    path.write('12345')
    path.chmod(0o640)
    link = tmpdir.join('link')
    os.symlink('f', str(link))
    info = run(proc, 'read_info_nif', str(path) + '\0', 1)
    st = os.stat(str(path))
    assert info == ('file_info', 5, 'regular', 'read_write', int(st.st_atime),
                    int(st.st_mtime), int(st.st_ctime), 0o100640, 1,
                    st.st_dev, 0, st.st_ino & 0xffffffff, st.st_uid, st.st_gid)
    assert run(proc, 'read_info_nif', str(link) + '\0', 0)[2] == 'symlink'
    assert run(proc, 'read_info_nif', str(link) + '\0', 1)[2] == 'regular'
    assert run(proc, 'read_info_nif', '/dev/null\0', 1)[2] == 'device'
    assert run(proc, 'read_info_nif', str(tmpdir) + '\0', 1)[2] == 'directory'
    assert run(proc, 'read_info_nif', '/nothing\0', 1) == ('error', 'enoent')
    ref = opened(proc, path, READ)
    assert run(proc, 'read_handle_info_nif', ref) == info


def test_directories(proc, tmpdir):
    d = str(tmpdir.join('d'))
    assert run(proc, 'make_dir_nif', d + '\0') == 'ok'
    assert run(proc, 'make_dir_nif', d + '\0') == ('error', 'eexist')
    tmpdir.join('d', 'x').write('')
    tmpdir.join('d', 'y').write('')
    ok, names = run(proc, 'list_dir_nif', d + '\0')
    assert sorted(names) == ['x', 'y']
    assert run(proc, 'del_dir_nif', d + '\0') == ('error', 'eexist')
    assert run(proc, 'del_file_nif', d + '\0') == ('error', 'eperm')
    assert run(proc, 'del_file_nif', d + '/x\0') == 'ok'
    assert run(proc, 'del_file_nif', d + '/x\0') == ('error', 'enoent')
    assert run(proc, 'list_dir_nif', d + '/y\0') == ('error', 'enotdir')
    assert run(proc, 'rename_nif', d + '\0', str(tmpdir.join('e')) + '\0') == 'ok'
    assert run(proc, 'rename_nif', '/\0', d + '\0') == EINVAL


def test_current_directory(proc, tmpdir):
    before = os.getcwd()
    try:
        assert run(proc, 'set_cwd_nif', str(tmpdir) + '\0') == 'ok'
        assert run(proc, 'get_cwd_nif') == ('ok', os.getcwd())
        assert run(proc, 'del_dir_nif', str(tmpdir) + '\0') in ['ok', EINVAL]
    finally:
        os.chdir(before)


def test_links(proc, tmpdir):
    path = tmpdir.join('f')
    path.write('x')
    link = str(tmpdir.join('l' * 200))
    target = 't' * 300
    assert run(proc, 'make_soft_link_nif', target + '\0', link + '\0') == 'ok'
    assert run(proc, 'read_link_nif', link + '\0') == ('ok', target)
    assert run(proc, 'read_link_nif', str(path) + '\0') == EINVAL
    assert run(proc, 'make_hard_link_nif', str(path) + '\0', str(tmpdir) + '/h\0') == 'ok'
    assert os.stat(str(path)).st_nlink == 2
    assert run(proc, 'altname_nif', str(path) + '\0') == ('error', 'enotsup')


def test_attributes(proc, tmpdir):
    path = tmpdir.join('f')
    path.write('x')
    name = str(path) + '\0'
    assert run(proc, 'set_permissions_nif', name, 0o100600) == 'ok'
    assert os.stat(str(path)).st_mode & 0o7777 == 0o600
    assert run(proc, 'set_time_nif', name, 1000, 2000, 3000) == 'ok'
    assert os.stat(str(path))[7:9] == (1000, 2000)
    assert run(proc, 'set_owner_nif', name, -1, -1) == 'ok'
    assert run(proc, 'set_permissions_nif', name, -1) == BADARG


def test_read_file(proc, tmpdir):
    path = tmpdir.join('f')
    path.write('abc' * 700)
    assert run(proc, 'read_file_nif', str(path) + '\0') == ('ok', 'abc' * 700)
    path.write('')
    assert run(proc, 'read_file_nif', str(path) + '\0') == ('ok', '')
    assert run(proc, 'read_file_nif', str(tmpdir) + '\0') == ('error', 'eisdir')
    ok, text = run(proc, 'read_file_nif', '/proc/self/status\0')
    assert 'Name:' in text
