"""Port: what the rest of the machine knows of an open port.

The ports themselves, their drivers and their natives are in enigma/ports.
"""
from __future__ import absolute_import

from enigma.terms.identifiers import Target


class Port(Target):
    """An open port.  `links`: process key -> W_Pid, `monitored_by`: reference
    key -> Monitor, both None as long as there is none.
    """

    def __init__(self, node, w_port, w_connected):
        self.node = node
        self.w_port = w_port
        self.w_name = None
        self.w_connected = w_connected
        self.links = None
        self.monitored_by = None
        self.closed = False

    def on_message(self, w_sender, w_msg):
        """Somebody sent w_msg: {Owner, {command, Data}} and its like."""
        raise NotImplementedError

    def on_exit(self, w_sender, w_reason):
        """An exit signal came, from a link or by exit/2."""
        raise NotImplementedError
