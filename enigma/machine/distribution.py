"""Distribution: what local signals ask of other nodes.

This one has no connections, and makes none: every other node is unreachable.
"""
from __future__ import absolute_import


class KnownNode(object):
    """What nodes/2 tells: w_type visible, hidden or known; w_connection_id an
    integer or undefined."""
    _attrs_ = ['w_name', 'w_type', 'w_connection_id']

    def __init__(self, w_name, w_type, w_connection_id):
        self.w_name = w_name
        self.w_type = w_type
        self.w_connection_id = w_connection_id


class Distribution(object):
    """Signals to other nodes.  `w_from` is the W_Pid of a local process.

    Methods that answer bool say False for "no connection": the caller then
    acts as the manual says for noconnection.
    """

    def send(self, w_from, w_to, w_msg):
        """A message to a remote pid or alias."""
        return False

    def send_name(self, w_from, w_name, w_node, w_msg):
        """A message to a name on another node."""
        return False

    def exit(self, w_from, w_to, w_reason, linked):
        """An exit signal, because of a link (linked) or of exit/2."""
        return False

    def link(self, w_from, w_to):
        return False

    def unlink(self, w_from, w_to):
        return False

    def monitor(self, monitor, w_to, w_node):
        """w_to: a remote pid, or a name on w_node."""
        return False

    def demonitor(self, monitor):
        return False

    def down(self, w_origin, w_ref, w_item, w_reason):
        """A local process that a remote one monitors has ended."""
        return False

    def spawn(self, proc, w_node, w_mfa, options, w_options):
        """Ask w_node to start w_mfa for proc.  `options` is the machine.spawn
        SpawnOptions of what matters here, w_ref the reference of the request."""
        return False

    def group_leader(self, w_leader, w_to):
        return False

    def known_nodes(self, mask):
        """The KnownNodes of these kinds: 1 visible, 2 hidden, 8 not connected."""
        return []

    def monitor_node(self, proc, w_node, on):
        """monitor_node/2 of another node by the process proc."""
