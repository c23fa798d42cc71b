/* What the prim_file natives need of POSIX. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>
#include "ports.h"

/* The result of a call that gives -1 when it fails. */
static long checked(long result)
{
    return result < 0 ? -(long)errno : result;
}

long en_open(const char *path, long flags, long mode)
{
    long fd;

    do {
        fd = open(path, (int)flags | O_CLOEXEC, (mode_t)mode);
    } while (fd < 0 && errno == EINTR);
    return checked(fd);
}

long en_is_open(long fd)
{
    return checked(fcntl((int)fd, F_GETFD));
}

long en_close(long fd)
{
    return checked(close((int)fd));     /* never again on EINTR: it is closed */
}

/* The four loops read or write until n bytes are done, the end of the file is
 * met, or a call fails. */
long en_read_full(long fd, char *to, long n)
{
    long done = 0, r;

    while (done < n) {
        r = read((int)fd, to + done, (size_t)(n - done));
        if (r > 0)
            done += r;
        else if (r == 0)
            break;
        else if (errno != EINTR)
            return -(long)errno;
    }
    return done;
}

long en_pread_full(long fd, char *to, long n, long offset)
{
    long done = 0, r;

    while (done < n) {
        r = pread((int)fd, to + done, (size_t)(n - done), offset + done);
        if (r > 0)
            done += r;
        else if (r == 0)
            break;
        else if (errno != EINTR)
            return -(long)errno;
    }
    return done;
}

long en_write_full(long fd, const char *from, long skip, long n)
{
    long done = 0, r;

    from += skip;
    while (done < n) {
        r = write((int)fd, from + done, (size_t)(n - done));
        if (r >= 0)
            done += r;
        else if (errno != EINTR)
            return -(long)errno;
    }
    return done;
}

long en_pwrite_full(long fd, const char *from, long skip, long n, long offset)
{
    long done = 0, r;

    from += skip;
    while (done < n) {
        r = pwrite((int)fd, from + done, (size_t)(n - done), offset + done);
        if (r >= 0)
            done += r;
        else if (errno != EINTR)
            return -(long)errno;
    }
    return done;
}

long en_seek(long fd, long offset, long whence)
{
    return checked(lseek((int)fd, (off_t)offset, (int)whence));
}

long en_sync(long fd, long data_only)
{
    return checked(data_only ? fdatasync((int)fd) : fsync((int)fd));
}

long en_truncate(long fd, long size)
{
    return checked(ftruncate((int)fd, (off_t)size));
}

long en_allocate(long fd, long offset, long n)
{
    long r;

    do {
        r = fallocate((int)fd, 0, (off_t)offset, (off_t)n);
    } while (r < 0 && errno == EINTR);
    if (r < 0)
        do {
            r = -(long)posix_fallocate((int)fd, (off_t)offset, (off_t)n);
        } while (r == -EINTR);
    return r;
}

long en_advise(long fd, long offset, long n, long advice)
{
    static const int advices[] = {
        POSIX_FADV_NORMAL, POSIX_FADV_RANDOM, POSIX_FADV_SEQUENTIAL,
        POSIX_FADV_WILLNEED, POSIX_FADV_DONTNEED, POSIX_FADV_NOREUSE
    };

    (void)posix_fadvise((int)fd, (off_t)offset, (off_t)n, advices[advice]);
    return 0;
}

long en_fd_is_dir(long fd)
{
    struct stat st;

    return fstat((int)fd, &st) == 0 && S_ISDIR(st.st_mode);
}

/* type: 0 device, 1 directory, 2 regular, 3 symlink, 4 other */
static long type_of(mode_t mode)
{
    if (S_ISCHR(mode) || S_ISBLK(mode))
        return 0;
    if (S_ISDIR(mode))
        return 1;
    if (S_ISREG(mode))
        return 2;
    if (S_ISLNK(mode))
        return 3;
    return 4;
}

static void fill(const struct stat *st, long *fields)
{
    fields[0] = st->st_size;
    fields[1] = type_of(st->st_mode);
    fields[2] = 0;
    fields[3] = st->st_atime;
    fields[4] = st->st_mtime;
    fields[5] = st->st_ctime;
    fields[6] = st->st_mode;
    fields[7] = st->st_nlink;
    fields[8] = st->st_dev;
    fields[9] = st->st_rdev;
    fields[10] = st->st_ino;
    fields[11] = st->st_uid;
    fields[12] = st->st_gid;
}

/* Access: bit 0 read, bit 1 write. */
long en_access(const char *path)
{
    return (access(path, R_OK) == 0 ? 1 : 0) | (access(path, W_OK) == 0 ? 2 : 0);
}

long en_stat(const char *path, long follow, long *fields)
{
    struct stat st;

    if ((follow ? stat(path, &st) : lstat(path, &st)) < 0)
        return -(long)errno;
    fill(&st, fields);
    fields[2] = en_access(path);
    return 0;
}

/* Of an open file the mode alone tells the access, as its name may be gone. */
long en_fstat(long fd, long *fields)
{
    struct stat st;
    int shift = 0;

    if (fstat((int)fd, &st) < 0)
        return -(long)errno;
    fill(&st, fields);
    if (st.st_uid == geteuid())
        shift = 6;
    else if (st.st_gid == getegid())
        shift = 3;
    fields[2] = ((st.st_mode >> shift) & 4 ? 1 : 0) | ((st.st_mode >> shift) & 2 ? 2 : 0);
    return 0;
}

long en_chmod(const char *path, long mode)
{
    mode &= S_ISUID | S_ISGID | S_IRWXU | S_IRWXG | S_IRWXO;
    if (chmod(path, (mode_t)mode) == 0)
        return 0;
    mode &= ~(long)(S_ISUID | S_ISGID);
    return checked(chmod(path, (mode_t)mode));
}

long en_chown(const char *path, long uid, long gid)
{
    return checked(chown(path, (uid_t)uid, (gid_t)gid));
}

long en_set_times(const char *path, long accessed, long modified)
{
    struct utimbuf times;

    times.actime = accessed;
    times.modtime = modified;
    return checked(utime(path, &times));
}

long en_readlink(const char *path, char *to, long n)
{
    return checked(readlink(path, to, (size_t)n));
}

long en_rename(const char *from, const char *to)
{
    if (rename(from, to) == 0)
        return 0;
    if (errno == ENOTEMPTY)
        return -(long)EEXIST;
    if (strcmp(from, "/") == 0)
        return -(long)EINVAL;
    return -(long)errno;
}

long en_link(const char *from, const char *to)
{
    return checked(link(from, to));
}

long en_symlink(const char *from, const char *to)
{
    return checked(symlink(from, to));
}

long en_mkdir(const char *path)
{
    return checked(mkdir(path, 0777));
}

long en_unlink(const char *path)
{
    if (unlink(path) == 0)
        return 0;
    return errno == EISDIR ? -(long)EPERM : -(long)errno;
}

static int is_cwd(const char *path)
{
    struct stat there, here;

    return stat(path, &there) == 0 && stat(".", &here) == 0
        && there.st_ino == here.st_ino && there.st_dev == here.st_dev;
}

long en_rmdir(const char *path)
{
    long error;

    if (rmdir(path) == 0)
        return 0;
    error = errno;
    if (error == ENOTEMPTY || error == EEXIST)
        error = is_cwd(path) ? EINVAL : EEXIST;
    return -error;
}

long en_chdir(const char *path)
{
    return checked(chdir(path));
}

/* The length, or -ERANGE when n bytes are not enough. */
long en_getcwd(char *to, long n)
{
    if (getcwd(to, (size_t)n) == NULL)
        return -(long)errno;
    return (long)strlen(to);
}

void *en_opendir(const char *path, long *error)
{
    DIR *dir = opendir(path);

    error[0] = dir == NULL ? errno : 0;
    return dir;
}

/* The length of the next name that is not . or .., or 0 at the end. */
long en_readdir(void *dir, char *to, long n)
{
    struct dirent *entry;
    size_t size;

    while ((entry = readdir((DIR *)dir)) != NULL) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        size = strlen(entry->d_name);
        if (size > (size_t)n)
            continue;
        memcpy(to, entry->d_name, size);
        return (long)size;
    }
    return 0;
}

void en_closedir(void *dir)
{
    closedir((DIR *)dir);
}
