"""Outside: what a node holds of the operating system, as node.outside."""
from __future__ import absolute_import

from enigma.bifs.prim_file import FileNames
from enigma.ports.children import Children
from enigma.ports.descriptors import ReadBuffer, codeset_is_utf8
from enigma.ports.driver import Forker
from enigma.ports.drivers import TtyFactory
from enigma.ports.os_signals import OsSignals
from enigma.ports.poller import EpollPoller
from enigma.ports.port import OpenPort
from enigma.ports.ram_file import RamFileFactory
from enigma.terms.identifiers import W_Pid, W_Port

READ_SIZE = 65536
MAX_NUMBER = 0xfffffff


class Outside(object):
    """Poller, programs, signals and the table of drivers of one node."""

    def __init__(self, node):
        self.node = node
        self.poller = EpollPoller()
        self.buffer = ReadBuffer(READ_SIZE)
        self.signals = OsSignals(node, self.poller)
        self.children = Children(self.signals)
        self.flushing = []             # drivers of closed ports that still write
        self.next_number = 0
        self.factories = {}            # name -> Factory, see drivers.py

    def new_port(self, w_owner, name, driver):
        """Make and enter a port for this driver, not linked."""
        node = self.node
        number = self.next_number
        while number in node.ports:
            number = (number + 1) & MAX_NUMBER
        self.next_number = (number + 1) & MAX_NUMBER
        w_port = W_Port(number)
        port = OpenPort(node, w_port, w_owner, name, driver)
        w_port.target = port
        node.ports[number] = port
        return port

    def add_flushing(self, driver):
        """A closed port has output left."""
        if driver not in self.flushing:
            self.flushing.append(driver)

    def remove_flushing(self, driver):
        """It has none any more."""
        if driver in self.flushing:
            self.flushing.remove(driver)


def connect(node):
    """Give a new node its outside: to be called once, before it runs."""
    outside = Outside(node)
    node.outside = outside
    node.poller = outside.poller
    if node.file_names is None:
        node.file_names = FileNames(codeset_is_utf8() != 0)
    outside.factories['tty_sl'] = TtyFactory()
    outside.factories['ram_file_drv'] = RamFileFactory()
    outside.signals.start()
    outside.new_port(W_Pid(0, 0), 'forker', Forker())


def flush_all(node):
    """At halt: all output that is queued gets out, or its reader is gone."""
    for port in node.ports.values():
        if isinstance(port, OpenPort):
            port.driver.drain()
    outside = node.outside
    if outside is not None:
        for driver in outside.flushing[:]:
            driver.drain()
