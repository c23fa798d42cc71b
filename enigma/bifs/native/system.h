/* What the BIFs need of the C library and cannot say in RPython. */
#ifndef ENIGMA_SYSTEM_H
#define ENIGMA_SYSTEM_H

#pragma GCC visibility push(default)

/* fields: year, month (1..12), day, hour, minute, second; 0, or -1 for no such time */
long enigma_local_time(long seconds, long *fields);
long enigma_make_time(long *fields, long is_dst, long *seconds);

char *enigma_environment(long index);

#pragma GCC visibility pop

#endif
