"""NodeLinker: what decoded terms mean on this node."""
from __future__ import absolute_import

from enigma.machine import signals
from enigma.terms.etf import Linker
from enigma.terms import funs
from enigma.terms.funs import FunInfo, W_ExportFun
from enigma.terms.identifiers import W_Pid, W_Port


class NodeLinker(Linker):
    """The Linker of a Node."""
    _attrs_ = ['node']

    def __init__(self, node):
        self.node = node

    def make_fun(self, w_creator, w_module, arity, index, old_index, old_uniq, uniq, env_w):
        """The fun of the loaded module; one without code if that is not there."""
        module = self.node.modules.current(w_module)
        if module is not None and module.md5 == uniq:
            for body in module.lambdas:
                info = body.info
                if info.index == index and info.old_uniq == old_uniq:
                    if len(env_w) == 0 and body.w_constant is not None:
                        return body.w_constant
                    return funs.make(info, body.code, env_w, w_creator)
        from_file = FunInfo(w_module, w_module, arity, index, len(env_w), old_uniq, uniq)
        return funs.make(from_file, None, env_w, w_creator)

    def make_export_fun(self, w_module, w_name, arity):
        """fun M:F/A, one object for each."""
        export = self.node.exports.get(w_module, w_name, arity)
        return export_fun(export)

    def is_exported(self, w_module, w_name, arity):
        export = self.node.exports.existing(w_module, w_name, arity)
        return export is not None and export.code is not None

    def local_node(self):
        return self.node.w_name

    def creation(self):
        return self.node.creation

    def find_pid(self, number, serial):
        """The pid of a living process is the object that it holds itself."""
        w_pid = W_Pid(number, serial)
        proc = signals.process_of(self.node, w_pid)
        if proc is not None:
            return proc.w_pid
        return w_pid

    def find_port(self, number):
        w_port = W_Port(number)
        port = signals.port_of(self.node, w_port)
        if port is not None:
            return port.w_port
        return w_port


def export_fun(export):
    """The fun of an Export."""
    if export.w_fun is None:
        export.w_fun = W_ExportFun(export.w_module, export.w_name, export.arity, export)
    return export.w_fun
