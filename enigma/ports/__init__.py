"""The outside world: file descriptors, the poller, ports, files, sockets."""
