"""The export table and the table of loaded modules."""
from __future__ import absolute_import

from enigma.terms.identifiers import Magic


class Export(object):
    """M:F/A.  `code` changes when a module is loaded, so traces that used the
    old value are thrown away and nobody checks a version.  `number` is its age."""
    _attrs_ = ['number', 'w_module', 'w_name', 'arity', 'code', 'native', 'w_fun',
               'node']
    _immutable_fields_ = ['number', 'w_module', 'w_name', 'arity', 'code?', 'native']

    def __init__(self, number, w_module, w_name, arity, native):
        self.number = number
        self.w_module = w_module
        self.w_name = w_name
        self.arity = arity
        self.code = None        # Code, or None when undefined
        self.native = native    # Native, or None
        self.w_fun = None       # the one fun M:F/A, made when asked for
        self.node = None        # in the call graph (call_graph.py), or None


_RECENT = 1024


class ExportTable(object):
    """M:F/A -> Export; entries are never removed.

    Entries of natives exist from the start: `stub(native)` gives their Code.
    recent: entries found last, for apply/3 of names that come up at run time.
    """

    def __init__(self, natives, make_stub):
        self.natives = natives
        self.make_stub = make_stub
        self.by_module = {}
        self.count = 0
        self.recent = [None] * _RECENT

    def get(self, w_module, w_name, arity):
        """The entry of w_module:w_name/arity, made when it is new."""
        i = (31 * w_module.index + 7 * w_name.index + arity) & (_RECENT - 1)
        export = self.recent[i]
        if (export is None or export.w_name is not w_name or
                export.w_module is not w_module or export.arity != arity):
            export = self._find(w_module, w_name, arity)
            self.recent[i] = export
        return export

    def _find(self, w_module, w_name, arity):
        names = self.by_module.get(w_module, None)
        if names is None:
            names = {}
            self.by_module[w_module] = names
        exports = names.get(w_name, None)
        if exports is None:
            exports = []
            names[w_name] = exports
        for export in exports:
            if export.arity == arity:
                return export
        native = self.natives.lookup(w_module.name, w_name.name, arity)
        export = Export(self.count, w_module, w_name, arity, native)
        self.count += 1
        exports.append(export)
        if native is not None:
            export.code = self.make_stub.make(native)
        return export

    def existing(self, w_module, w_name, arity):
        """The entry, or None when neither code nor a call mentions it."""
        names = self.by_module.get(w_module, None)
        if names is not None:
            exports = names.get(w_name, None)
            if exports is not None:
                for export in exports:
                    if export.arity == arity:
                        return export
        native = self.natives.lookup(w_module.name, w_name.name, arity)
        if native is None:
            return None
        return self.get(w_module, w_name, arity)


class Module(object):
    """One version of a loaded module.

    functions: {"name/arity": Code}; md5 16 bytes; attributes and compile_info
    are the external terms of the chunks; w_on_load the Code of on_load or None.
    """

    def __init__(self, w_name, md5):
        self.w_name = w_name
        self.md5 = md5
        self.functions = {}
        self.all_code = []
        self.exported = []       # Exports that this version defines
        self.attributes = ''
        self.compile_info = ''
        self.files = []          # names by file number of a location
        self.places_w = {}       # location: its term in stack traces, once it was shown
        self.on_load = None
        self.native_count = 0
        self.literals_w = []
        self.lambdas = []        # Lambda of every entry of FunT

    def find(self, name, arity):
        """The Code of a function, exported or not, or None."""
        return self.functions.get('%s/%d' % (name, arity), None)


class ModuleEntry(object):
    """What is loaded under a name: current code and, until purged, the old."""

    def __init__(self, w_name):
        self.w_name = w_name
        self.current = None
        self.old = None
        self.pending = None      # loaded, its on_load function not finished


class ModuleTable(object):
    """name -> ModuleEntry.

    purging is the entry that the purger is at work on, or None; saved_old the
    old code of that entry while code of a failed on_load takes its place.
    """

    def __init__(self):
        self.by_name = {}
        self.entries = []        # in the order in which they were made
        self.preloaded_w = []    # names (W_Atom) of the preloaded modules
        self.purging = None
        self.saved_old = None

    def existing(self, w_name):
        """The entry, or None."""
        return self.by_name.get(w_name, None)

    def entry(self, w_name):
        """The entry, made when it is new."""
        entry = self.by_name.get(w_name, None)
        if entry is None:
            entry = ModuleEntry(w_name)
            self.by_name[w_name] = entry
            self.entries.append(entry)
        return entry

    def current(self, w_name):
        """The current Module, or None."""
        entry = self.by_name.get(w_name, None)
        if entry is None:
            return None
        return entry.current

    def install(self, module, exports_new):
        """Make `module` current; the present current one becomes old.

        exports_new: [(Export, Code)].  Natives keep their own code.
        """
        entry = self.entry(module.w_name)
        retire(entry)
        for export, code in exports_new:
            if export.native is None:
                export.code = code
            module.exported.append(export)
        entry.current = module


def retire(entry):
    """Current becomes old: calls from outside no longer reach it."""
    if entry.current is not None:
        for export in entry.current.exported:
            if export.native is None:
                export.code = None
        entry.old = entry.current
        entry.current = None


class PreparedCode(Magic):
    """What prepare_loading gives to finish_loading: a module not yet installed.

    `used` is True from finish_loading on.
    """
    _attrs_ = ['module', 'exports_new', 'used']

    def __init__(self, module, exports_new):
        self.module = module
        self.exports_new = exports_new
        self.used = False
