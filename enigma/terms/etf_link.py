"""What decoding an external term asks of the node around it."""
from __future__ import absolute_import

from enigma.terms import atoms
from enigma.terms.identifiers import W_Pid, W_Port


class BadEtf(Exception):
    """The bytes are not a term, or not one that may be made here."""


class Linker(object):
    """What decoding has to ask of the node.  This one knows no node: tests.

    code/ and machine/ subclass it.
    """
    _attrs_ = []

    def make_fun(self, w_creator, w_module, arity, index, old_index, old_uniq, uniq, env_w):
        """The W_Fun of these facts (arity without the free variables); w_creator is
        the W_Pid of who made it."""
        raise BadEtf

    def make_export_fun(self, w_module, w_name, arity):
        """The W_ExportFun fun w_module:w_name/arity."""
        raise BadEtf

    def is_exported(self, w_module, w_name, arity):
        """Whether a loaded module exports this function (asked when `safe`)."""
        return False

    def local_node(self):
        """The name of this node, a W_Atom."""
        return atoms.NONODE

    def creation(self):
        """The creation of this node."""
        return 0

    def find_pid(self, number, serial):
        """The local W_Pid of these numbers, with its target if it is alive."""
        return W_Pid(number, serial)

    def find_port(self, number):
        """The local W_Port of this number, with its target if it is open."""
        return W_Port(number)

    def find_magic_ref(self, n0, n1, n2):
        """The W_MagicRef of this node with these words, or None."""
        return None

    def cached_atom(self, index):
        """The atom of a distribution header's slot, or None if it has none."""
        return None
