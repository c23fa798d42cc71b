"""Pids, ports and references to and from text."""
from __future__ import absolute_import

from enigma.bifs import texts
from enigma.bifs.unwrap import pid, port, reference, term
from enigma.code.natives import bif
from enigma.machine.process_table import NUMBERS
from enigma.terms import numtext, show
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.numbers import W_Int

_MAX_SERIAL = (1 << 13) - 1
_MAX_PORT = (1 << 28) - 1
_MAX_WORD = (1 << 32) - 1
_MAX_LOW_WORD = (1 << 18) - 1


@bif("erlang", "pid_to_list", pid)
def pid_to_list(proc, w_pid):
    return texts.latin1_list(show.pid_text(w_pid))


@bif("erlang", "port_to_list", port)
def port_to_list(proc, w_port):
    return texts.latin1_list(show.port_text(w_port))


@bif("erlang", "ref_to_list", reference)
def ref_to_list(proc, w_ref):
    return texts.latin1_list(show.ref_text(w_ref))


def _numbers(text, prefix, count):
    """The `count` numbers of a text like prefix<1.2.3>; badarg for anything else."""
    start = len(prefix)
    if not text.startswith(prefix) or not text.endswith('>'):
        raise badarg()
    numbers = []
    while len(numbers) < count:
        if start >= len(text):
            raise badarg()
        digits = numtext.count_digits(text, start, 10)
        end = start + digits
        assert end >= 0 and start >= 0
        last = len(numbers) == count - 1
        if digits == 0 or text[end] != ('>' if last else '.'):
            raise badarg()
        w_number = numtext.parse_integer(text[start:end])
        if not isinstance(w_number, W_Int):
            raise badarg()
        numbers.append(w_number.value)
        start = end + 1
    if start != len(text) or numbers[0] != 0:
        raise badarg()              # other nodes have no number here
    return numbers


@bif("erlang", "list_to_pid", term)
def list_to_pid(proc, w_list):
    """The local pid of this text, whether there is such a process or not; badarg."""
    numbers = _numbers(texts.bytes_of_list(w_list), '<', 3)
    number = numbers[1]
    serial = numbers[2]
    if number >= NUMBERS or serial > _MAX_SERIAL:
        raise badarg()
    found = proc.node.processes.find(number, serial)
    if found is not None:
        return found.w_pid
    return W_Pid(number, serial)


@bif("erlang", "list_to_port", term)
def list_to_port(proc, w_list):
    """The local port of this text, whether it is open or not; badarg."""
    number = _numbers(texts.bytes_of_list(w_list), '#Port<', 2)[1]
    if number > _MAX_PORT:
        raise badarg()
    found = proc.node.ports.get(number, None)
    if found is not None:
        return found.w_port
    return W_Port(number)


@bif("erlang", "list_to_ref", term)
def list_to_ref(proc, w_list):
    """The local reference of this text; badarg."""
    numbers = _numbers(texts.bytes_of_list(w_list), '#Ref<', 4)
    if numbers[1] > _MAX_WORD or numbers[2] > _MAX_WORD or numbers[3] > _MAX_LOW_WORD:
        raise badarg()
    return W_Ref(numbers[3], numbers[2], numbers[1])
