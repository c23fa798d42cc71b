"""The command line of jit/trace."""
from __future__ import absolute_import, print_function

import argparse
import os
import shutil
import sys
import tempfile

from jit import figures, log, page, program, report, sources, view

HOTTEST = 3         # traces of a program that are printed if none is named

EXAMPLES = """\
  jit/trace sums.erl run 1000000            run sums:run(1000000), then report
  jit/trace --html sums.html sums.erl run 9 ... as a page for a browser
  jit/trace [OPTIONS] -- ARGUMENTS          run enigma-c with these, then report
  jit/trace LOG                             a line for each function in a log
  jit/trace LOG lists:foldl 61              print some of its traces

docs/reading-traces.md explains what is printed.
"""


def parser():
    """Of what stands before `--`."""
    made = argparse.ArgumentParser(
        prog='jit/trace', formatter_class=argparse.RawDescriptionHelpFormatter,
        description='Show what the JIT compiler made of a program, or what a log of it '
        'tells.', epilog=EXAMPLES)
    add = made.add_argument
    add('file', nargs='?', default='', help='a program (.erl or .beam), or a log')
    add('words', nargs='*', help='with a program: a function (main) and its arguments, '
        'Erlang terms; with a log: the traces to print')
    add('--show', metavar='TRACE', action='append', default=[], help='print this: the '
        'number of a loop, the address of a guard, or a part of Module:Function/Arity')
    add('--report', action='store_true',
        help='hot lines, guards that failed, allocations, traces given up')
    add('--all', action='store_true', help='a line for each loop and bridge, not only for '
        'each function; all rows of the report')
    add('--forms', action='store_true',
        help='a line for each form of an instruction: what it became')
    add('--body', action='store_true', help='print only what is behind the last label')
    add('--full', action='store_true', help='print all arguments as the log has them')
    add('--html', metavar='FILE', help='write a page for a browser')
    add('--source', metavar='DIR', action='append', default=[],
        help='look for source files there first')
    add('--log', metavar='FILE', help='keep the log of the run')
    add('--jit', metavar='PARAMETERS', help='for enigma-c')
    add('--enigma', metavar='FILE', help='the executable (./enigma-c)',
        default=os.path.join(program.TOP, 'enigma-c'))
    return made


def options(words):
    """The parsed options; `arguments`: what stands behind `--`, or None."""
    head, arguments = words, None
    if '--' in words:
        head, arguments = words[:words.index('--')], words[words.index('--') + 1:]
    given = parser().parse_args(head)
    given.arguments = arguments
    if arguments is None and given.file == '':
        parser().error('a program or a log is missing')
    if arguments is not None and given.file != '':
        parser().error('%s stands before --, which runs no program of its own' % given.file)
    return given


def run(given, folder):
    """Run the program that was asked for -> (path of its log, exit status)."""
    path = given.log or os.path.join(folder, 'trace.log')
    words = given.arguments
    if words is None:
        place = program.compiled(given.file, folder)
        words = ['-pa', place] + program.call_of(given.file, given.words)
    if given.jit:
        words = ['--jit', given.jit] + words
    return path, program.run(given.enigma, words, path)


def tell(text):
    """Print text, whatever the encoding of the terminal."""
    stream = getattr(sys.stdout, 'buffer', None)
    if stream is None:
        sys.stdout.write(text.encode('utf-8') + '\n')
    else:
        sys.stdout.flush()
        stream.write(text.encode('utf-8', 'replace') + b'\n')


def chosen(found, names):
    """The traces that words name, each once."""
    traces = []
    for name in names:
        traces += [trace for trace in found.select(name) if trace not in traces]
    return traces


def hottest(found, module):
    """The traces that start in a module and ran most operations."""
    traces = [trace for trace in found.traces
              if sources.module_of(trace.function()) == module]
    return sorted(traces, key=lambda trace: -figures.work(found, trace))[:HOTTEST]


def show(found, given, ran):
    """Print what was asked for of a log -> exit status; ran: a program was run for it."""
    folders = given.source + [os.path.dirname(os.path.abspath(given.file or '.')), '.']
    lines = sources.Lines(found.traces, sources.Sources(folders))
    names = given.show + ([] if ran else given.words)
    traces = chosen(found, names)
    parts = []
    if given.html:
        page.write(given.html, found, lines, title(given))
        parts.append(['wrote ' + given.html])
    if given.forms:
        parts.append(view.forms_table(found))
    elif not names and not given.html and not given.report or given.all and not names:
        parts.append(view.table(found, given.all))
    if given.report or ran and not names and not given.html:
        parts.append(report.report_lines(found, lines, given.all))
        if ran and given.file:
            module = os.path.splitext(os.path.basename(given.file))[0]
            traces = traces or hottest(found, module)
    bridges = dict([(trace.guard, trace) for trace in found.traces if trace.guard != ''])
    for trace in traces:
        only_body = given.body or ran and not names
        parts.append(view.trace_lines(trace, bridges, only_body, given.full, lines))
    for part in parts:
        tell('\n'.join(part) + ('\n' if part is not parts[-1] or traces else ''))
    if names and not traces:
        print('no loop or bridge is called that', file=sys.stderr)
        return 1
    return 0


def title(given):
    """What a page is about."""
    if given.arguments is not None:
        return ' '.join(['enigma-c'] + given.arguments)
    return ' '.join([os.path.basename(given.file)] +
                    (given.words if program.is_program(given.file) else []))


def main(words):
    """The exit status: 1 where nothing was found or the program failed."""
    given = options(words)
    ran = given.arguments is not None or program.is_program(given.file)
    folder = tempfile.mkdtemp(prefix='enigma-trace-') if ran else ''
    status = 0
    try:
        path = given.file
        if ran:
            path, status = run(given, folder)
        found = log.read(path) if os.path.exists(path) else log.Log()
    except program.ProgramError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        if ran:
            shutil.rmtree(folder)
    if status != 0:
        print('the program ended with status %d' % status, file=sys.stderr)
    if not found.traces:
        print('no loops and bridges in %s' % (given.file or 'the log'), file=sys.stderr)
        return 1
    return show(found, given, ran) or (1 if status != 0 else 0)
