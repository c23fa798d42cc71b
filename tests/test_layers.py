"""Imports inside enigma/ run one way, and each package says what it is for.

The layers are the folders of enigma/; a module may import from its own layer and
from those below it.  enigma/toolchain is no layer: it patches rpython and is run
before a translation, so nothing of it is in the executable and no layer imports it.
"""
from __future__ import absolute_import

import ast
import os
import re

import pytest

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

LAYERS = ["terms", "ets", "code", "machine", "bifs", "ports", "boot",
          "natives_of_all", "main"]
OUTSIDE = ["toolchain"]


def python_files(folder, top=TOP):
    """The Python files under a folder, as sorted paths relative to `top`."""
    found = []
    for path, folders, names in os.walk(os.path.join(top, folder)):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.relpath(os.path.join(path, name), top)
                  for name in names if name.endswith(".py")]
    return sorted(found)


def imported_names(path):
    """The dotted names that a file imports, indented imports too: (line, name)."""
    with open(path) as source:
        tree = ast.parse(source.read(), path)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            if module == "enigma":
                for alias in node.names:
                    yield node.lineno, "enigma." + alias.name
            else:
                yield node.lineno, module


def layer_of(path):
    """The layer that a file of enigma/ belongs to: its folder, or its own name."""
    return re.split(r"[/.]", path)[1]


def upward_imports(paths, top=TOP):
    """Yield "FILE:LINE imports NAME" for each import of a higher or unknown layer."""
    for path in paths:
        layer = layer_of(path)
        if layer in OUTSIDE or path == os.path.join("enigma", "__init__.py"):
            allowed = []
        elif layer not in LAYERS:
            yield "%s belongs to no layer" % path
            continue
        else:
            allowed = LAYERS[:LAYERS.index(layer) + 1]
        if layer in OUTSIDE:
            allowed = allowed + [layer]
        for number, name in imported_names(os.path.join(top, path)):
            parts = name.split(".")
            inside = parts[0] == "enigma" and parts[1:2] not in ([layer] for layer in allowed)
            if inside or name.startswith("."):
                yield "%s:%d imports %s" % (path, number, name)


def test_imports_run_one_way():
    assert list(upward_imports(python_files("enigma"))) == []


@pytest.mark.parametrize("path, line, wrong", [
    ("enigma/terms/x.py", "from enigma.code.y import z", True),
    ("enigma/terms/x.py", "def f():\n    from enigma.machine import z", True),
    ("enigma/terms/x.py", "import enigma.main", True),
    ("enigma/terms/x.py", "from enigma import bifs", True),
    ("enigma/terms/x.py", "from . import y", True),
    ("enigma/machine/x.py", "from enigma.toolchain import y", True),
    ("enigma/toolchain/x.py", "from enigma.terms import y", True),
    ("enigma/terms/x.py", "from enigma.terms.y import z", False),
    ("enigma/code/x.py", "from enigma.terms import z", False),
    ("enigma/unknown/x.py", "", True),
    ("enigma/main.py", "from enigma.boot import z\nimport rpython.rlib.jit", False),
    ("enigma/toolchain/x.py", "from enigma.toolchain import y", False),
])
def test_upward_imports_are_seen(tmpdir, path, line, wrong):
    tmpdir.join(path).write(line + "\n", ensure=True)
    assert bool(list(upward_imports([path], str(tmpdir)))) == wrong


@pytest.mark.parametrize("folder", ["enigma", "tests"])
def test_imports_are_absolute(folder):
    """Python 2 would take bifs/math.py for the standard math beside it."""
    missing = []
    for path in python_files(folder):
        with open(os.path.join(TOP, path)) as source:
            body = ast.parse(source.read(), path).body
        if body and isinstance(body[0], ast.Expr):
            body = body[1:]                     # the docstring
        first = body[0] if body else None
        if first is not None and not (
                isinstance(first, ast.ImportFrom) and first.module == "__future__" and
                "absolute_import" in [alias.name for alias in first.names]):
            missing.append(path)
    assert missing == []


@pytest.mark.parametrize("folder", ["enigma", "tests"])
def test_every_package_says_what_it_is_for(folder):
    silent = []
    for package in sorted(set(os.path.dirname(path) for path in python_files(folder))):
        init = os.path.join(TOP, package, "__init__.py")
        if not os.path.exists(init):
            silent.append(package)
            continue
        with open(init) as source:
            if not ast.get_docstring(ast.parse(source.read())):
                silent.append(package)
    assert silent == []


def test_the_readme_names_every_folder():
    with open(os.path.join(TOP, "README.md")) as source:
        text = source.read()
    made = ["build", "otp/root"]
    folders = [name for name in os.listdir(TOP)
               if os.path.isdir(os.path.join(TOP, name)) and not name.startswith(".")]
    folders += [name for name in os.listdir(os.path.join(TOP, "enigma"))
                if os.path.exists(os.path.join(TOP, "enigma", name, "__init__.py"))]
    assert [name for name in folders + made if name + "/" not in text] == []
