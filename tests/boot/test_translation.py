"""All of boot/ is RPython."""
from __future__ import absolute_import

import inspect
import sys

from rpython.translator.translator import TranslationContext

from enigma import main
from enigma.boot import command_line, finish, node_options, start
from enigma.boot.errors import BootError
from enigma.ports import outside
from enigma.terms.atoms import atom

# reached only by what the whole program reaches, or run before the translation
ELSEWHERE = ["start", "profile", "flag_table._memory_flags"]


def entry(first, second):
    argv = ["enigma-c", first, second]
    try:
        command = command_line.read(argv)
        main.set_jit(command.jit)
    except BootError as error:
        return len(error.message)
    node = start.make_node()
    node_options.store(command.settings, node, command.otp)
    node.options.emu_args = command.emu_args
    outside.connect(node)
    node.persistent_terms.put(atom(first), atom(second))    # its table has a type then
    proc = node.processes.create()
    proc.w_name = atom(first)
    if first == second:
        node.abort = True
    node.crash(first)
    return finish.finish(node)


def functions_of_boot():
    """{"module.function": code} of the package."""
    found = {}
    for name, module in sys.modules.items():
        if not name.startswith("enigma.boot.") or module is None:
            continue
        short = name[len("enigma.boot."):]
        for key, value in vars(module).items():
            if getattr(value, "__module__", None) != name:
                continue
            if inspect.isfunction(value):
                found["%s.%s" % (short, key)] = value.func_code
            elif inspect.isclass(value):
                for method, function in vars(value).items():
                    if inspect.isfunction(function) and method != "__init__":
                        found["%s.%s.%s" % (short, key, method)] = function.func_code
    return found


def test_boot_is_rpython():
    t = TranslationContext(list_comprehension_operations=True)
    t.config.translation.gc = "incminimark"
    t.config.translation.thread = True
    t.buildannotator().build_types(entry, [str, str])
    t.buildrtyper().specialize()
    reached = set(graph.func.func_code for graph in t.graphs if hasattr(graph, "func"))
    missing = [name for name, code in functions_of_boot().items() if code not in reached]
    assert [name for name in missing if name.split(".")[0] not in ELSEWHERE
            and name not in ELSEWHERE] == []
