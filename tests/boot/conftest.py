"""Fixtures of the tests of boot/."""
from __future__ import absolute_import

import pytest

from enigma.boot import command_line
from enigma.boot.errors import BootError

from tests.boot.beside import Beside
from tests.boot.stock import FROM_ENVIRONMENT, Stock


@pytest.fixture(scope="session")
def erl():
    """OTP's own erl: a Stock."""
    return Stock()


@pytest.fixture(scope="session")
def beside(enigma, stock, otp_bin):
    """Runs command lines on the executable and on stock: a Beside."""
    return Beside(stock, otp_bin)


@pytest.fixture
def ours(erl, monkeypatch, capfd):
    """ours(argv, env) -> (status, output, error output) of our own reading of the
    command line, with the same OTP."""
    def read(argv, env=None):
        for name in FROM_ENVIRONMENT:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("ENIGMA_ROOT", erl.root)
        for name, value in (env or {}).items():
            monkeypatch.setenv(name, value)
        capfd.readouterr()
        try:
            status = command_line.read(["enigma-c"] + argv).status
        except BootError as error:
            return 1, "", error.message
        out, err = capfd.readouterr()
        return status, out, err
    return read
