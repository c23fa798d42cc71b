from __future__ import absolute_import

import os

import pytest

from enigma.bifs.prim_file import FileNames
from enigma.machine.node import Node
from enigma.machine.process import WAITING
from enigma.ports import erl_ddll
from enigma.ports.outside import connect
from tests.ports.support import Atom, BADARG, call, value


@pytest.fixture
def proc():
    node = Node()
    node.file_names = FileNames()
    connect(node)
    proc = node.processes.create()
    proc.status = WAITING
    return proc


def run(proc, name, *args):
    return call(proc, 'erl_ddll', name, *args)


def test_drivers_of_the_node(proc):
    ok, names = run(proc, 'loaded_drivers')
    assert [ord(c) for c in 'ram_file_drv'] in names
    for name in ['ram_file_drv', Atom('ram_file_drv'), ['ram', ['_file_drv']]]:
        assert run(proc, 'info', name, Atom('linked_in_driver')) == 'true'
    assert run(proc, 'info', 'ram_file_drv', Atom('processes')) == 'linked_in_driver'
    assert run(proc, 'info', 'ram_file_drv', Atom('nope')) == BADARG
    assert run(proc, 'info', 'nope', Atom('processes')) == BADARG
    assert run(proc, 'try_unload', 'ram_file_drv', []) == ('error', 'linked_in_driver')
    assert run(proc, 'try_load', '/tmp', 'ram_file_drv', []) == ('error', 'linked_in_driver')


def test_drivers_in_files(proc, tmpdir):
    monitor = (Atom('monitor'), Atom('pending_driver'))
    assert run(proc, 'try_load', str(tmpdir), 'no', [monitor]) == ('error', ('open_error', -10))
    tmpdir.join('empty.c').write('int empty;')
    assert os.system('cc -shared -o %s/empty.so %s/empty.c' % (tmpdir, tmpdir)) == 0
    assert run(proc, 'try_load', str(tmpdir), 'empty', []) == ('error', 'no_driver_init')
    reload = (Atom('reload'), Atom('pending'))
    assert run(proc, 'try_load', str(tmpdir), 'no', [reload]) == ('error', 'not_loaded')
    assert run(proc, 'try_unload', 'no', [Atom('kill_ports'), monitor]) == ('error', 'not_loaded')


def test_wrong_arguments(proc):
    for options in [Atom('a'), [Atom('foo')], [(Atom('monitor'), Atom('foo'))],
                    [(Atom('driver_options'), [Atom('foo')])]]:
        assert run(proc, 'try_load', '/tmp', 'x', options) == BADARG
        assert run(proc, 'try_unload', 'x', options) == BADARG
    assert run(proc, 'try_load', Atom('tmp'), 'x', []) == BADARG
    assert run(proc, 'try_unload', 5, []) == BADARG
    assert run(proc, 'demonitor', 5) == BADARG


def test_monitor(proc):
    ref = run(proc, 'monitor', Atom('driver'), ('nope', Atom('loaded')))
    assert value(proc.mailbox.items()[0]) == ('DOWN', ref, 'driver', 'nope', 'unloaded')
    ref = run(proc, 'monitor', Atom('driver'), ('ram_file_drv', Atom('unloaded')))
    assert value(proc.mailbox.items()[1]) == ('UP', ref, 'driver', 'ram_file_drv', 'permanent')
    assert run(proc, 'monitor', Atom('driver'), ('nope', Atom('foo'))) == BADARG
    assert run(proc, 'demonitor', ref) == 'true'


def test_texts(proc):
    def text(error):
        return ''.join([chr(c) for c in run(proc, 'format_error_int', error)])

    assert text(Atom('not_loaded')) == 'DDLL driver is not loaded'
    assert text((Atom('open_error'), -10)).startswith('cannot open shared object')
    assert text((Atom('open_error'), -11)) == 'Unknown dlload error'
    assert text((Atom('open_error'), 0)) == 'No error'
    assert text((Atom('open_error'), 5)) == 'Unspecified error'
    assert run(proc, 'format_error_int', Atom('foo')) == BADARG
