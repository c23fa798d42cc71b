/* The samples of profile.c, as RPython calls it. */
#ifndef ENIGMA_PROFILE_H
#define ENIGMA_PROFILE_H

#pragma GCC visibility push(default)

void en_profile_set(long which, long value);
void en_profile_frame_type(long type);
long en_profile_type(long object);
long en_profile_find(long object, long value, long words);
void en_profile_enter(void);
void en_profile_leave(void);
long en_profile_calibrate(long code);
long *en_profile_next(void);
void en_profile_done(void);
long en_profile_missed(void);
long en_profile_symbol(long address, char *to, long n);
long en_profile_start(void);
long en_profile_ticks(long microseconds);

#pragma GCC visibility pop
#endif
