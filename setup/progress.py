"""Turn the log of a translation (standard input) into one line for each phase.

Each line is the name of the phase and the seconds that it took.  When the
translation stopped before its end, one line on standard error tells the phase and
the error, and the exit status is 1.
"""
import re
import sys
import time

STARTING = re.compile(r"starting (\w+)$")
ENDED = "translation-task}"
ERROR = re.compile(r"\[translation:ERROR\] (\w[\w.]*(?:: .*)?)$")
COMPILER_ERROR = re.compile(r"\[platform:Error\] (.*\berror\b.*)$", re.IGNORECASE)
COMPLETED = "[Timer] Total:"


class Progress(object):
    """What is known of the translation so far.

    `phase` is the one that started last; `running` tells whether it still runs;
    `error` holds the error message, one line each.
    """

    def __init__(self, out):
        self.out = out
        self.phase = "start"
        self.started = 0.0
        self.running = False
        self.completed = False
        self.error = []

    def line(self, line, now):
        """Take one line of the log, read at `now` (seconds)."""
        starting = STARTING.match(line)
        error = ERROR.match(line)
        compiler_error = COMPILER_ERROR.match(line)
        if starting:
            self.phase = starting.group(1)
            self.started = now
            self.running = True
            self.out.write("  %-24s" % self.phase)
            self.out.flush()
        elif ENDED in line and self.running:
            self.running = False
            self.out.write("%6.0f s\n" % (now - self.started))
        elif error:
            self.error = [error.group(1)]        # the last one is the exception
        elif compiler_error:
            self.error.append(compiler_error.group(1))
        elif self.error and line.strip() and not line.startswith("["):
            self.error.append(line.strip())
        elif line.startswith(COMPLETED):
            self.completed = True

    def failure(self):
        """Return what stopped the translation as one line, or None."""
        if self.completed and not self.error:
            return None
        error = "; ".join(line.strip(" :") for line in self.error[:5]) or "it was killed, perhaps for want of memory"
        return ("translate.sh: the translation stopped in phase %s: %s;"
                " see the end of build/translate.log" % (self.phase, error[:600]))


def main():
    progress = Progress(sys.stdout)
    for line in iter(sys.stdin.readline, ""):
        progress.line(line.rstrip("\n"), time.time())
    failure = progress.failure()
    if failure is None:
        return 0
    if progress.running:
        sys.stdout.write("\n")
    sys.stdout.flush()
    sys.stderr.write(failure + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
