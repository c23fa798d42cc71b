/* Local time, and the environment as an array. */
#include <string.h>
#include <time.h>
#include "system.h"

extern char **environ;

long enigma_local_time(long seconds, long *fields)
{
    time_t when = (time_t)seconds;
    struct tm tm;

    if (localtime_r(&when, &tm) == NULL)
        return -1;
    fields[0] = 1900L + tm.tm_year;
    fields[1] = 1L + tm.tm_mon;
    fields[2] = tm.tm_mday;
    fields[3] = tm.tm_hour;
    fields[4] = tm.tm_min;
    fields[5] = tm.tm_sec;
    return 0;
}

/* is_dst is that of struct tm: 1 yes, 0 no, -1 unknown. */
long enigma_make_time(long *fields, long is_dst, long *seconds)
{
    struct tm tm;
    time_t when;

    memset(&tm, 0, sizeof tm);
    tm.tm_year = (int)(fields[0] - 1900);
    tm.tm_mon = (int)fields[1] - 1;
    tm.tm_mday = (int)fields[2];
    tm.tm_hour = (int)fields[3];
    tm.tm_min = (int)fields[4];
    tm.tm_sec = (int)fields[5];
    tm.tm_isdst = (int)is_dst;
    tm.tm_wday = -1;                /* stays so when mktime fails */
    when = mktime(&tm);
    if (when == (time_t)-1 && tm.tm_wday == -1)
        return -1;
    *seconds = (long)when;
    return 0;
}

/* The index-th NAME=VALUE, or NULL behind the last. */
char *enigma_environment(long index)
{
    return environ == NULL ? NULL : environ[index];
}
