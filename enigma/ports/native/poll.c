/* Waiting for descriptors and for signals. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <unistd.h>
#include "ports.h"

static long checked(long result)
{
    return result < 0 ? -(long)errno : result;
}

long en_epoll_create(void)
{
    return checked(epoll_create1(EPOLL_CLOEXEC));
}

/* events: bit 0 read, bit 1 write.  `had` says whether fd is in the set. */
long en_epoll_set(long epfd, long fd, long had, long events)
{
    struct epoll_event event;

    memset(&event, 0, sizeof event);
    event.events = (events & 1 ? EPOLLIN : 0) | (events & 2 ? EPOLLOUT : 0);
    event.data.fd = (int)fd;
    if (events == 0)
        return checked(epoll_ctl((int)epfd, EPOLL_CTL_DEL, (int)fd, &event));
    return checked(epoll_ctl((int)epfd, had ? EPOLL_CTL_MOD : EPOLL_CTL_ADD,
                             (int)fd, &event));
}

#define BATCH 64

/* Errors and hang-ups count as both: the read or write that follows finds out. */
long en_epoll_wait(long epfd, long *fds, long *events, long max, long timeout_ms)
{
    struct epoll_event found[BATCH];
    long i, n;
    unsigned what;

    n = epoll_wait((int)epfd, found, (int)(max < BATCH ? max : BATCH), (int)timeout_ms);
    if (n < 0)
        return errno == EINTR ? 0 : -(long)errno;
    for (i = 0; i < n; i++) {
        what = found[i].events;
        fds[i] = found[i].data.fd;
        events[i] = (what & (EPOLLIN | EPOLLHUP | EPOLLERR) ? 1 : 0)
            | (what & (EPOLLOUT | EPOLLHUP | EPOLLERR) ? 2 : 0);
    }
    return n;
}

/* Whether fd is ready for `events` (as above) within timeout_ms: 1 or 0. */
long en_poll_one(long fd, long events, long timeout_ms)
{
    struct pollfd one;
    long n;

    one.fd = (int)fd;
    one.events = (short)((events & 1 ? POLLIN : 0) | (events & 2 ? POLLOUT : 0));
    one.revents = 0;
    n = poll(&one, 1, (int)timeout_ms);
    if (n < 0)
        return errno == EINTR ? 0 : -(long)errno;
    return n > 0;
}

long en_read_some(long fd, char *to, long n)
{
    return checked(read((int)fd, to, (size_t)n));
}

long en_write_some(long fd, const char *from, long skip, long n)
{
    return checked(write((int)fd, from + skip, (size_t)n));
}

#define STEP 4096

/* Write what fd takes without blocking, though it may be in blocking mode: a
 * pipe or terminal that polls as writable takes a small piece.  The number of
 * bytes; -errno only when nothing could be written. */
long en_write_ready(long fd, const char *from, long skip, long n)
{
    struct stat st;
    struct pollfd one;
    long done = 0, piece, r;
    int whole = fstat((int)fd, &st) == 0 && S_ISREG(st.st_mode);

    while (done < n) {
        piece = n - done;
        if (!whole) {
            one.fd = (int)fd;
            one.events = POLLOUT;
            one.revents = 0;
            if (poll(&one, 1, 0) <= 0)
                break;
            if (piece > STEP)
                piece = STEP;
        }
        r = write((int)fd, from + skip + done, (size_t)piece);
        if (r < 0 && errno == EINTR)
            continue;
        if (r < 0)
            return done > 0 || errno == EAGAIN ? done : -(long)errno;
        done += r;
    }
    return done;
}

long en_nonblocking(long fd, long on)
{
    int flags = fcntl((int)fd, F_GETFL);

    if (flags < 0)
        return -(long)errno;
    flags = on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
    return checked(fcntl((int)fd, F_SETFL, flags));
}

/* Signals become bytes in a pipe, so that none is lost before a wait. */
static volatile int signal_fd = -1;

static void on_signal(int number)
{
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t ignored = write(signal_fd, &byte, 1);

    (void)ignored;
    errno = saved;
}

/* The read end of the pipe of signals, made at the first call. */
long en_signal_pipe(void)
{
    static int read_fd = -1;
    int fds[2];

    if (read_fd < 0) {
        if (pipe2(fds, O_CLOEXEC | O_NONBLOCK) < 0)
            return -(long)errno;
        read_fd = fds[0];
        signal_fd = fds[1];
    }
    return read_fd;
}

/* how: 0 the default action, 1 ignored, 2 into the pipe. */
long en_signal_set(long number, long how)
{
    struct sigaction action;

    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    action.sa_handler = how == 0 ? SIG_DFL : how == 1 ? SIG_IGN : on_signal;
    return checked(sigaction((int)number, &action, NULL));
}
