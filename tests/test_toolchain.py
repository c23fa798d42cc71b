"""enigma.toolchain: the version that it accepts, the options that it sets."""
from __future__ import absolute_import

import ctypes
import os
import shutil

import pytest
import rpython
from rpython.config.translationoption import get_combined_translation_config
from rpython.tool.udir import udir
from rpython.translator.platform import platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from enigma import toolchain
from enigma.toolchain import threaded, version


def test_the_imported_rpython_is_accepted():
    version.check()


def test_a_changed_file_is_refused(tmpdir):
    copy = str(tmpdir)
    for name in version.FILES:
        tmpdir.join(name).ensure()
        shutil.copy(os.path.join(os.path.dirname(rpython.__file__), name),
                    os.path.join(copy, name))
    version.check(copy)
    tmpdir.join("memory/gc/env.py").write("\n", mode="a")
    with pytest.raises(version.WrongRPython) as error:
        version.check(copy)
    assert "memory/gc/env.py is not that of rpython 0.2.1" in str(error.value)


def test_a_missing_file_is_refused(tmpdir):
    with pytest.raises(version.WrongRPython):
        version.check(str(tmpdir))


def configured(**arguments):
    config = get_combined_translation_config(translating=True)
    try:
        toolchain.configure(config, **arguments)
    finally:
        threaded.uninstall()
    return config.translation


def test_configure_removes_asserts_unless_told_not_to():
    assert configured().backendopt.really_remove_asserts
    assert configured().backendopt.remove_asserts
    kept = configured(keep_asserts=True).backendopt
    assert not kept.remove_asserts and not kept.really_remove_asserts


def test_configure_takes_the_large_trace_model():
    assert configured().jit_opencoder_model == "big"


def test_shared_objects_can_be_linked_at_fixed_addresses():
    configured()
    source = udir.join("shared_seven.c")
    source.write("__attribute__((visibility(\"default\"))) int seven(void) { return 7; }\n")
    library = platform.compile([source], ExternalCompilationInfo(), standalone=False)
    assert ctypes.CDLL(str(library)).seven() == 7


def test_programs_can_be_linked_at_fixed_addresses():
    configured()
    source = udir.join("program_seven.c")
    source.write("int main(void) { return 7; }\n")
    program = platform.compile([source], ExternalCompilationInfo())
    assert platform.execute(program).returncode == 7
