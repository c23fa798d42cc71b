/* Starting programs, and learning how they ended. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "ports.h"

#define READS 1              /* the port reads what the program writes */
#define WRITES 2             /* the port writes what the program reads */
#define STDIO 4              /* by its standard descriptors, not by 3 and 4 */
#define STDERR_TO_STDOUT 8

static void close_all(int *fds, int n)
{
    while (n-- > 0)
        if (fds[n] >= 0)
            close(fds[n]);
}

/* Descriptors above `last` are not for the program. */
static void close_from(int first)
{
    int fd, limit;

#ifdef SYS_close_range
    if (syscall(SYS_close_range, first, ~0U, 0) == 0)
        return;
#endif
    limit = (int)sysconf(_SC_OPEN_MAX);
    if (limit < 0 || limit > 65536)
        limit = 65536;
    for (fd = first; fd < limit; fd++)
        close(fd);
}

static void default_signals(void)
{
    struct sigaction action;
    sigset_t none;
    int number;

    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    for (number = 1; number < NSIG; number++)
        if (number != SIGKILL && number != SIGSTOP)
            sigaction(number, &action, NULL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void complain(const char *dir)
{
    ssize_t ignored = write(2, "spawn: Could not cd to ", 23);

    ignored = write(2, dir, strlen(dir));
    ignored = write(2, "\r\n", 2);
    (void)ignored;
}

/* In the child, after vfork: system calls only, and no way back. */
static void become(const char *file, char **argv, char **envp, const char *dir,
                   long flags, int input, int output) __attribute__((noreturn, noinline));

static void become(const char *file, char **argv, char **envp, const char *dir,
                   long flags, int input, int output)
{
    int stdio = (flags & STDIO) != 0;

    if (dir[0] != 0 && chdir(dir) < 0) {
        int error = errno;
        complain(dir);
        _exit(error);
    }
    /* Out of the way of 0..4, so that no dup2 hits what is still needed. */
    input = fcntl(input, F_DUPFD, 5);
    output = fcntl(output, F_DUPFD, 5);
    if (input < 0 || output < 0)
        _exit(errno);
    if (flags & WRITES && dup2(input, stdio ? 0 : 3) < 0)
        _exit(errno);
    if (flags & READS && dup2(output, stdio ? 1 : 4) < 0)
        _exit(errno);
    if (flags & STDERR_TO_STDOUT && dup2(output, 2) < 0)
        _exit(errno);
    if (stdio || !(flags & WRITES))
        close(3);
    if (stdio || !(flags & READS))
        close(4);
    close_from(5);
    setsid();
    default_signals();
    execve(file, argv, envp);
    _exit(errno);
}

/* Start `file` in `dir` ("" for the current one).  fds[0] becomes the end to
 * read its output from, fds[1] the end to write its input to; -1 if not asked
 * for.  The pid, or -errno when no process could be made. */
long en_spawn(const char *file, char **argv, char **envp, const char *dir,
              long flags, long *fds)
{
    int p[4] = { -1, -1, -1, -1 };
    int error;
    sigset_t all, before;
    pid_t pid;

    if (pipe2(p, O_CLOEXEC) < 0 || pipe2(p + 2, O_CLOEXEC) < 0) {
        error = errno;
        close_all(p, 4);
        return -(long)error;
    }
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    pid = vfork();           /* no copy of a heap that may be large */
    if (pid == 0)
        become(file, argv, envp, dir, flags, p[0], p[3]);
    error = errno;
    sigprocmask(SIG_SETMASK, &before, NULL);
    close(p[0]);
    close(p[3]);
    if (pid < 0 || !(flags & WRITES)) {
        close(p[1]);
        p[1] = -1;
    }
    if (pid < 0 || !(flags & READS)) {
        close(p[2]);
        p[2] = -1;
    }
    fds[0] = p[2];
    fds[1] = p[1];
    return pid < 0 ? -(long)error : pid;
}

/* 1 and the status as exit_status shows it, or 0 while it runs, or -errno. */
long en_wait(long pid, long *status)
{
    int how;
    pid_t found;

    do {
        found = waitpid((pid_t)pid, &how, WNOHANG);
    } while (found < 0 && errno == EINTR);
    if (found < 0)
        return -(long)errno;
    if (found == 0)
        return 0;
    status[0] = WIFSIGNALED(how) ? 128 + WTERMSIG(how) : WEXITSTATUS(how);
    return 1;
}

/* 0, or -errno when `file` cannot be executed. */
long en_is_executable(const char *file)
{
    return access(file, X_OK) == 0 ? 0 : -(long)errno;
}
