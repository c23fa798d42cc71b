from __future__ import absolute_import

import os
import select
import time

import pytest

from enigma.bifs.prim_file import FileNames
from enigma.machine.node import Node
from enigma.machine.process import WAITING
from enigma.ports import descriptors, port_info, port_natives
from enigma.ports.outside import connect, flush_all
from enigma.terms.atoms import NORMAL as W_NORMAL, UNDEFINED
from enigma.terms.identifiers import W_Pid
from tests.ports.support import Atom, call, term, value

BINARY, EOF, IN, OUT, EXIT_STATUS, LINE, NORMAL = [
    Atom(name) for name in ['binary', 'eof', 'in', 'out', 'exit_status', 'line', 'normal']]
EXIT, SPAWN, EXE, FD = [Atom(name) for name in ['EXIT', 'spawn', 'spawn_executable', 'fd']]


@pytest.fixture(scope='module')
def node():
    node = Node()
    node.file_names = FileNames()
    connect(node)
    return node


def new_process(node):
    proc = node.processes.create()
    proc.trap_exit = True
    proc.status = WAITING
    return proc


@pytest.fixture
def proc(node):
    return new_process(node)


def run(proc, name, *args):
    return call(proc, 'erts_internal', name, *args)


def opened(proc, name, *options):
    w_port = run(proc, 'open_port', name, list(options))
    assert not isinstance(w_port, Atom), w_port
    return w_port


def messages(proc, n, seconds=5.0):
    """What has come until there are n messages."""
    end = time.time() + seconds
    while len(proc.mailbox.items()) < n and time.time() < end:
        proc.node.poller.wait(20)
    found = [plain(w_message) for w_message in proc.mailbox.items()]
    proc.mailbox.clear()
    return found


def plain(w_message):
    """Messages without their port: ('data', ...), ('EXIT', reason)."""
    items = value(w_message)
    if items[0] == 'EXIT':
        return ('EXIT', items[2])
    return items[1]


def text(chars):
    return ''.join([chr(c) for c in chars])


def test_echo(proc):
    w_port = opened(proc, (SPAWN, 'cat'), BINARY)
    assert run(proc, 'port_command', w_port, ['hel', 108, ['o']], []) == 'true'
    assert messages(proc, 1) == [('data', 'hello')]
    info = dict(run(proc, 'port_info', w_port))
    assert text(info['name']) == 'cat'
    assert (info['input'], info['output']) == (5, 5)
    assert info['id'] == w_port.number * 8
    assert info['os_pid'] > 1
    assert run(proc, 'port_close', w_port) == 'true'
    assert messages(proc, 1) == [('EXIT', 'normal')]
    assert run(proc, 'port_close', w_port) == 'badarg'
    assert run(proc, 'port_info', w_port) == 'undefined'


@pytest.fixture
def fast_writes(monkeypatch):
    """write(2) without the slow way of untranslated code to it."""
    def write(fd, data, skip):
        try:
            return os.write(fd, data[skip:skip + 4096])
        except OSError as e:
            return -e.errno

    def write_if_ready(fd, data, skip):
        if not select.select([], [fd], [], 0)[1]:
            return 0
        return write(fd, data, skip)
    monkeypatch.setattr(descriptors, 'write_some', write)
    monkeypatch.setattr(descriptors, 'write_ready', write_if_ready)


def test_order_at_the_end(proc):
    opened(proc, (SPAWN, "sh -c 'echo hi; exit 3'"), EXIT_STATUS, EOF, BINARY)
    assert messages(proc, 3) == [('data', 'hi\n'), ('exit_status', 3), 'eof']
    opened(proc, (SPAWN, "sh -c 'echo hi; exit 3'"), EXIT_STATUS)
    assert messages(proc, 3) == [('data', [104, 105, 10]), ('exit_status', 3),
                                 ('EXIT', 'normal')]
    opened(proc, (SPAWN, "sh -c 'kill -9 $$'"), EXIT_STATUS)
    assert messages(proc, 2) == [('exit_status', 137), ('EXIT', 'normal')]
    opened(proc, (SPAWN, "printf abc"), EXIT_STATUS, (LINE, 10), BINARY)
    assert messages(proc, 3) == [('exit_status', 0), ('data', ('noeol', 'abc')),
                                 ('EXIT', 'normal')]


def test_lines(proc):
    opened(proc, (SPAWN, r"printf 'abc\ndefghij\n\nxy'"), (LINE, 4), EOF, BINARY)
    assert messages(proc, 6) == [
        ('data', ('eol', 'abc')), ('data', ('noeol', 'defg')), ('data', ('eol', 'hij')),
        ('data', ('eol', '')), ('data', ('noeol', 'xy')), 'eof']
    opened(proc, (SPAWN, r"printf 'abc\r\ndefghij'"), LINE, BINARY)
    assert messages(proc, 3) == [('data', ('eol', 'abc')), ('data', ('noeol', 'defghij')),
                                 ('EXIT', 'normal')]
    opened(proc, (SPAWN, 'head -c 1200 /dev/zero'), LINE, BINARY)
    assert [len(m[1][1]) for m in messages(proc, 4)[:3]] == [512, 512, 176]


def test_packets(proc):
    w_port = opened(proc, (SPAWN, 'cat'), (Atom('packet'), 2), BINARY)
    run(proc, 'port_command', w_port, 'hello', [])
    run(proc, 'port_command', w_port, '', [])
    assert messages(proc, 2) == [('data', 'hello'), ('data', '')]
    assert run(proc, 'port_command', w_port, 'x' * 70000, []) == 'true'
    assert messages(proc, 1) == [('EXIT', 'einval')]
    opened(proc, (SPAWN, r"printf '\000\000\000\003abc\000\000\000\001z\000'"),
           (Atom('packet'), 4), EOF, BINARY)
    assert messages(proc, 3) == [('data', 'abc'), ('data', 'z'), 'eof']


def test_owner_talks_by_messages(proc):
    w_port = opened(proc, (SPAWN, 'cat'), BINARY)
    port = w_port.target
    port.on_message(None, term((proc.w_pid, (Atom('command'), 'x'))))
    assert messages(proc, 1) == [('data', 'x')]
    for bad in [Atom('foo'), (proc.w_pid, Atom('foo')), (W_Pid(9, 9), Atom('close')),
                (proc.w_pid, (Atom('connect'), 1))]:
        port.on_message(None, term(bad))
        assert messages(proc, 1) == [('EXIT', 'badsig')]
    other = new_process(proc.node)
    port.on_message(None, term((proc.w_pid, (Atom('connect'), other.w_pid))))
    assert messages(proc, 1) == ['connected']
    port.on_message(None, term((other.w_pid, Atom('close'))))
    assert messages(other, 1) == ['closed']
    assert messages(proc, 1) == [('EXIT', 'normal')]


def test_bad_data_is_reported(proc):
    node = proc.node
    node.w_system_logger = proc.w_pid
    w_port = opened(proc, (SPAWN, 'cat'))
    assert run(proc, 'port_command', w_port, [Atom('x')], []) == 'badarg'
    w_port.target.on_message(proc.w_pid, term((proc.w_pid, (Atom('command'), [1000]))))
    first, badsig, second = [value(w_message) for w_message in proc.mailbox.items()]
    proc.mailbox.clear()
    node.w_system_logger = UNDEFINED
    assert first[:2] == second[:2] == ('log', 'error')
    assert text(first[3][0]) == "Bad value on output port 'cat'\n"
    assert badsig[2] == 'badsig'


def test_failures_of_output(proc):
    w_port = opened(proc, (SPAWN, 'sleep 5'), IN)
    assert run(proc, 'port_command', w_port, 'abc', []) == 'true'
    assert messages(proc, 1) == [('EXIT', 'ebadf')]
    w_port = opened(proc, (SPAWN, 'true'), OUT)
    time.sleep(0.1)
    proc.node.poller.wait(0)
    assert run(proc, 'port_command', w_port, 'abc', []) == 'true'
    assert messages(proc, 1) == [('EXIT', 'epipe')]


def test_busy(proc, fast_writes):
    w_port = opened(proc, (SPAWN, "sh -c 'sleep 0.2; wc -c'"), BINARY)
    nosuspend = [Atom('nosuspend')]
    assert run(proc, 'port_command', w_port, 'a' * 65536, nosuspend) == 'true'
    assert run(proc, 'port_command', w_port, 'a' * 9000, nosuspend) == 'true'
    assert run(proc, 'port_command', w_port, 'a', nosuspend) == 'false'
    size = run(proc, 'port_info', w_port, Atom('queue_size'))
    assert size[1] > 8192
    ref = run(proc, 'port_command', w_port, 'a', [])
    [message] = proc.mailbox.items() or wait_for_one(proc)
    assert value(message) == (ref, 'true')
    assert run(proc, 'port_command', w_port, 'a', [Atom('force')]) == 'notsup'
    assert run(proc, 'port_command', w_port, 'a', [Atom('x')]) == 'badopt'
    assert run(proc, 'port_command', w_port, [Atom('x')], []) == 'badarg'


def wait_for_one(proc):
    while not proc.mailbox.items():
        proc.node.poller.wait(20)
    return proc.mailbox.items()


def test_closing_flushes(proc, fast_writes, tmpdir):
    out = tmpdir.join('n')
    w_port = opened(proc, (SPAWN, "sh -c 'sleep 0.1; wc -c > %s'" % out))
    run(proc, 'port_command', w_port, 'a' * 100000, [])
    run(proc, 'port_close', w_port)
    assert messages(proc, 1) == [('EXIT', 'normal')]
    for i in range(100):
        proc.node.poller.wait(20)
        if out.check() and out.read():
            break
    assert out.read().strip() == '100000'


def test_program_options(proc, tmpdir):
    def output(*args):
        opened(proc, *(args + (BINARY, LINE)))
        return [m[1][1] for m in messages(proc, 2) if m[0] == 'data']

    assert output((SPAWN, 'pwd'), (Atom('cd'), str(tmpdir))) == [str(tmpdir)]
    args = (Atom('args'), ['-c', 'echo $0 $1 "$2"', 'b c', [100, 101], Atom('e')])
    assert output((EXE, '/bin/sh'), args) == ['b c de e']
    args = (Atom('args'), ['-c', 'cat /proc/$$/cmdline | head -c 3'])
    assert output((EXE, '/bin/sh'), args, (Atom('arg0'), 'me')) == ['me\0']
    os.environ['ENIGMA_A'] = '1'
    os.environ['ENIGMA_B'] = '2'
    env = (Atom('env'), [([ord(c) for c in 'ENIGMA_A'], False),
                         ([ord(c) for c in 'ENIGMA_B'], [51])])
    assert output((SPAWN, "sh -c 'echo a$ENIGMA_A b$ENIGMA_B'"), env) == ['a b3']
    assert output((SPAWN, "sh -c 'echo e 1>&2'"), Atom('stderr_to_stdout')) == ['e']
    w_port = opened(proc, (SPAWN, "sh -c 'read x <&3; echo got $x >&4'"),
                    Atom('nouse_stdio'), BINARY)
    run(proc, 'port_command', w_port, 'abc\n', [])
    assert messages(proc, 2) == [('data', 'got abc\n'), ('EXIT', 'normal')]
    opened(proc, (SPAWN, 'pwd'), (Atom('cd'), '/nothing'), EXIT_STATUS)
    assert messages(proc, 2) == [('exit_status', 2), ('EXIT', 'normal')]


def test_bad_arguments(proc):
    def reason(name, options=()):
        return run(proc, 'open_port', name, list(options))

    assert reason((EXE, '/nothing')) == 'enoent'
    assert reason((EXE, '/etc/passwd')) == 'eacces'
    for name in [(SPAWN, 1), (SPAWN, ''), (EXE, ''), '', 1, (), (FD, Atom('a'), 1),
                 (SPAWN, 'a\0b'), (Atom('spawn_driver'), 'nodrv')]:
        assert reason(name) == 'badarg'
    for option in [Atom('foo'), (Atom('packet'), 3), (LINE, 0), (Atom('env'), ['a']),
                   (Atom('env'), [([97], 'bin')]), (Atom('args'), Atom('foo')),
                   (Atom('env'), [([97, 61, 98], [99])])]:
        assert reason((SPAWN, 'a'), [option]) == 'badopt'
    assert reason((SPAWN, 'a'), [(LINE, 5), (Atom('packet'), 1)]) == 'badopt'
    assert reason((SPAWN, 'a'), [(Atom('cd'), 5)]) == 'badarg'
    assert reason((SPAWN, 'a'), [(Atom('args'), [])]) == 'badarg'
    assert reason((FD, 0, 1), [EXIT_STATUS]) == 'badarg'
    assert run(proc, 'open_port', (SPAWN, 'a'), Atom('x')) == 'badopt'


def test_descriptors(proc, fast_writes):
    in_read, in_write = os.pipe()
    out_read, out_write = os.pipe()
    w_port = opened(proc, (FD, in_read, out_write), BINARY, EOF)
    os.write(in_write, 'in')
    assert messages(proc, 1) == [('data', 'in')]
    run(proc, 'port_command', w_port, 'out', [])
    assert os.read(out_read, 10) == 'out'
    os.close(in_write)
    assert messages(proc, 1) == ['eof']
    # the reader is slow: what the pipe does not take is written at halt
    run(proc, 'port_command', w_port, 'x' * 200000, [])
    if os.fork() == 0:
        n = 0
        while n < 200000:
            n += len(os.read(out_read, 65536))
        os._exit(0)
    flush_all(proc.node)
    assert w_port.target.driver.queued() == 0
    run(proc, 'port_close', w_port)
    os.fstat(in_read)


def test_closed_pipe_at_halt(proc, fast_writes):
    out_read, out_write = os.pipe()
    w_port = opened(proc, (FD, out_write, out_write), OUT)
    run(proc, 'port_command', w_port, 'x' * 200000, [])
    os.close(out_read)
    flush_all(proc.node)
    assert w_port.target.driver.queued() == 0
    assert messages(proc, 1) == [('EXIT', 'epipe')]


def test_regular_file(proc, tmpdir):
    path = tmpdir.join('f')
    path.write('some text')
    opened(proc, [ord(c) for c in str(path)], IN, EOF, BINARY)
    assert messages(proc, 2) == [('data', 'some text'), 'eof']


def test_data_and_connect(proc):
    w_port = opened(proc, (SPAWN, 'cat'), BINARY)
    assert call(proc, 'erlang', 'port_get_data', w_port) == 'undefined'
    assert call(proc, 'erlang', 'port_set_data', w_port, (1, 2)) == 'true'
    assert call(proc, 'erlang', 'port_get_data', w_port) == (1, 2)
    assert w_port in call(proc, 'erlang', 'ports')
    assert run(proc, 'port_control', w_port, 1, 'a') == 'badarg'
    assert run(proc, 'port_call', w_port, 1, 'a') == 'badarg'
    assert run(proc, 'port_connect', w_port, 1) == 'badarg'
    other = new_process(proc.node)
    assert run(proc, 'port_connect', w_port, other.w_pid) == 'true'
    assert len(run(proc, 'port_info', w_port, Atom('links'))[1]) == 2
    w_port.target.on_exit(other.w_pid, W_NORMAL)
    assert run(proc, 'port_info', w_port) == 'undefined'
