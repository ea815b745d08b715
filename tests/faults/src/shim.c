/* Makes chosen calls of a process fail, loaded before the C library (LD_PRELOAD). Calls on files below FAULT_DIR are
   counted by their kind; the FAULT_AT-th of kind FAULT_CALL (from 0) fails with FAULT_ERRNO, and with FAULT_ALWAYS all
   after it. A failing write leaves half of its bytes behind, a failing close has closed. Without FAULT_CALL the counts are
   written to FAULT_COUNTS at the end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <unistd.h>

enum kind { OPEN, WRITE, FSYNC, FDATASYNC, RANGE, RENAME, MKDIR, CLOSE, TRUNCATE, UNLINK, READ, KINDS };
static const char *const NAMES[KINDS] = {"open",  "write", "fsync",     "fdatasync", "sync_file_range", "rename",
                                         "mkdir", "close", "ftruncate", "unlink",    "read"};
static atomic_long counts[KINDS];
static const char *dir;
static size_t dir_length;
static int target = -1, error = EIO, always;
static long at;

__attribute__((constructor)) static void begin(void) {
    const char *call = getenv("FAULT_CALL"), *text;
    dir = getenv("FAULT_DIR");
    dir_length = dir ? strlen(dir) : 0;
    for (int kind = 0; call && kind < KINDS; kind++)
        if (strcmp(call, NAMES[kind]) == 0) target = kind;
    if ((text = getenv("FAULT_AT"))) at = atol(text);
    if ((text = getenv("FAULT_ERRNO"))) error = atoi(text);
    always = getenv("FAULT_ALWAYS") != NULL;
}

__attribute__((destructor)) static void end(void) {
    const char *path = getenv("FAULT_COUNTS");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (!file) return;
    for (int kind = 0; kind < KINDS; kind++) fprintf(file, "%s %ld\n", NAMES[kind], (long)counts[kind]);
    fclose(file);
}

static int is_ours(const char *path) { return dir && path && strncmp(path, dir, dir_length) == 0; }

static int is_ours_open(int fd) {
    char link[64], path[4096];
    int before = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = before;
    if (length < 0) return 0;
    path[length] = 0;
    return is_ours(path);
}

/* Counts a call; whether it is to fail. */
static int fails(enum kind kind, int ours) {
    if (!ours) return 0;
    long number = atomic_fetch_add(&counts[kind], 1);
    if ((int)kind != target || !(number == at || (always && number > at))) return 0;
    errno = error;
    return 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define OPENS(name)                                                                                                    \
    int name(const char *path, int flags, ...) {                                                                       \
        REAL(name);                                                                                                    \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;                                        \
        va_end(more);                                                                                                  \
        return fails(OPEN, is_ours(path)) ? -1 : real(path, flags, mode);                                              \
    }
OPENS(open)
OPENS(open64)

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write);
    if (!fails(WRITE, is_ours_open(fd))) return real(fd, bytes, length);
    if (length > 1) real(fd, bytes, length / 2);
    errno = error;
    return -1;
}

#define PWRITES(name, offset)                                                                                          \
    ssize_t name(int fd, const void *bytes, size_t length, offset from) {                                              \
        REAL(name);                                                                                                    \
        if (!fails(WRITE, is_ours_open(fd))) return real(fd, bytes, length, from);                                     \
        if (length > 1) real(fd, bytes, length / 2, from);                                                             \
        errno = error;                                                                                                 \
        return -1;                                                                                                     \
    }
PWRITES(pwrite, off_t)
PWRITES(pwrite64, off64_t)

ssize_t read(int fd, void *bytes, size_t length) {
    REAL(read);
    return fails(READ, is_ours_open(fd)) ? -1 : real(fd, bytes, length);
}

#define PREADS(name, offset)                                                                                           \
    ssize_t name(int fd, void *bytes, size_t length, offset from) {                                                    \
        REAL(name);                                                                                                    \
        return fails(READ, is_ours_open(fd)) ? -1 : real(fd, bytes, length, from);                                     \
    }
PREADS(pread, off_t)
PREADS(pread64, off64_t)

int fsync(int fd) {
    REAL(fsync);
    return fails(FSYNC, is_ours_open(fd)) ? -1 : real(fd);
}

int fdatasync(int fd) {
    REAL(fdatasync);
    return fails(FDATASYNC, is_ours_open(fd)) ? -1 : real(fd);
}

int sync_file_range(int fd, off64_t from, off64_t length, unsigned flags) {
    REAL(sync_file_range);
    return fails(RANGE, is_ours_open(fd)) ? -1 : real(fd, from, length, flags);
}

#define TRUNCATES(name, offset)                                                                                        \
    int name(int fd, offset length) {                                                                                  \
        REAL(name);                                                                                                    \
        return fails(TRUNCATE, is_ours_open(fd)) ? -1 : real(fd, length);                                              \
    }
TRUNCATES(ftruncate, off_t)
TRUNCATES(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
    REAL(rename);
    return fails(RENAME, is_ours(from)) ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    return fails(MKDIR, is_ours(path)) ? -1 : real(path, mode);
}

int unlink(const char *path) {
    REAL(unlink);
    return fails(UNLINK, is_ours(path)) ? -1 : real(path);
}

int close(int fd) {
    REAL(close);
    int failing = fails(CLOSE, is_ours_open(fd)), closed = real(fd);
    if (!failing) return closed;
    errno = error;
    return -1;
}
