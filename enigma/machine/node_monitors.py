"""Who wants nodeup and nodedown messages: process_flag(monitor_nodes, _)."""
from __future__ import absolute_import

# Flags of a subscription.
VISIBLE = 1
HIDDEN = 2
REASON = 4           # nodedown messages tell the reason
CONNECTION_ID = 8
MAP = 16             # {nodeup, Node, Map} instead of {nodeup, Node}


class Subscription(object):
    """proc gets `count` messages at every change that `flags` ask for."""
    _attrs_ = ['proc', 'flags', 'count']

    def __init__(self, proc, flags):
        self.proc = proc
        self.flags = flags
        self.count = 0


class NodeMonitors(object):
    """The subscriptions of one node, the oldest first."""

    def __init__(self):
        self.subscriptions = []

    def find(self, proc, flags):
        for subscription in self.subscriptions:
            if subscription.proc is proc and subscription.flags == flags:
                return subscription
        return None

    def subscribe(self, proc, flags):
        """One message more -> how many there were before."""
        subscription = self.find(proc, flags)
        if subscription is None:
            subscription = Subscription(proc, flags)
            self.subscriptions.append(subscription)
        subscription.count += 1
        return subscription.count - 1

    def unsubscribe(self, proc, flags):
        """No message any more -> how many there were before."""
        subscription = self.find(proc, flags)
        if subscription is None:
            return 0
        self.subscriptions = [other for other in self.subscriptions
                              if other is not subscription]
        return subscription.count

    def forget(self, proc):
        """proc has ended."""
        for subscription in self.subscriptions:
            if subscription.proc is proc:
                self.subscriptions = [other for other in self.subscriptions
                                      if other.proc is not proc]
                return
