/* System calls in the form that RPython calls most easily: numbers are long,
 * and a failed call gives back -errno. */
#ifndef ENIGMA_PORTS_H
#define ENIGMA_PORTS_H

#pragma GCC visibility push(default)

/* files.c */
long en_open(const char *path, long flags, long mode);
long en_is_open(long fd);
long en_close(long fd);
long en_read_full(long fd, char *to, long n);
long en_pread_full(long fd, char *to, long n, long offset);
long en_write_full(long fd, const char *from, long skip, long n);
long en_pwrite_full(long fd, const char *from, long skip, long n, long offset);
long en_seek(long fd, long offset, long whence);
long en_sync(long fd, long data_only);
long en_truncate(long fd, long size);
long en_allocate(long fd, long offset, long n);
long en_advise(long fd, long offset, long n, long advice);
long en_fd_is_dir(long fd);
long en_stat(const char *path, long follow, long *fields);
long en_fstat(long fd, long *fields);
long en_access(const char *path);
long en_chmod(const char *path, long mode);
long en_chown(const char *path, long uid, long gid);
long en_set_times(const char *path, long accessed, long modified);
long en_readlink(const char *path, char *to, long n);
long en_rename(const char *from, const char *to);
long en_link(const char *from, const char *to);
long en_symlink(const char *from, const char *to);
long en_mkdir(const char *path);
long en_unlink(const char *path);
long en_rmdir(const char *path);
long en_chdir(const char *path);
long en_getcwd(char *to, long n);
void *en_opendir(const char *path, long *error);
long en_readdir(void *dir, char *to, long n);
void en_closedir(void *dir);

/* poll.c */
long en_epoll_create(void);
long en_epoll_set(long epfd, long fd, long had, long events);
long en_epoll_wait(long epfd, long *fds, long *events, long max, long timeout_ms);
long en_poll_one(long fd, long events, long timeout_ms);
long en_read_some(long fd, char *to, long n);
long en_write_some(long fd, const char *from, long skip, long n);
long en_write_ready(long fd, const char *from, long skip, long n);
long en_nonblocking(long fd, long on);
long en_signal_pipe(void);
long en_signal_set(long number, long how);

/* spawn.c */
long en_spawn(const char *file, char **argv, char **envp, const char *dir,
              long flags, long *fds);
long en_wait(long pid, long *status);
long en_is_executable(const char *file);

/* locale.c */
long en_codeset_is_utf8(void);

/* dynamic.c */
long en_probe_driver(const char *path);

/* zlib_stream.c */
void *en_z_new(void);
void en_z_free(void *p);
long en_z_end(void *p);
long en_z_deflate_init(void *p, long level, long method, long bits, long mem, long strategy);
long en_z_inflate_init(void *p, long bits);
long en_z_reset(void *p);
long en_z_step(void *p, const char *in, long skip, long n, char *out, long made,
               long room, long flush, long *progress);
long en_z_params(void *p, long level, long strategy);
long en_z_set_dictionary(void *p, const char *data, long n);
long en_z_get_dictionary(void *p, char *to);
long en_z_checksum(void *p);
long en_z_crc32(long crc, const char *data, long skip, long n);
long en_z_adler32(long adler, const char *data, long n);

#pragma GCC visibility pop
#endif
