#include "tree_sitter/api.h"

#include "CFlatTree.h"

#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A parse makes and frees millions of small blocks. From an arena, making one is an addition and
// freeing one is nothing. What hostile input can make of that is bounded: beyond `arena_limit` bytes
// in one file, blocks come from the heap and are freed like any other.

enum { alignment = 16, chunk_limit = 16 };
static const size_t first_chunk = (size_t)1 << 20;
static const size_t arena_limit = (size_t)256 << 20;
/// How much a thread keeps from file to file; most files need less.
static const size_t kept = (size_t)16 << 20;

typedef struct {
    char *start;
    size_t size;
} Chunk;

typedef struct {
    Chunk chunks[chunk_limit];
    unsigned chunk_count;
    /// The chunk that `next` and `end` are in.
    unsigned current;
    char *next;
    char *end;
    size_t total;
    /// What came from the heap since the arena was full, and was not freed.
    size_t spilled;
    bool is_active;
    bool overflowed;
} Arena;

/// In front of each block, for `realloc`. As long as the alignment, to keep it.
typedef struct {
    _Alignas(alignment) size_t size;
} Header;

static _Thread_local Arena arena;
static pthread_key_t at_thread_exit;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *checked(void *block, size_t size) {
    if (!block && size > 0) {
        fprintf(stderr, "martlet: error: out of memory (%zu bytes)\n", size);
        abort();
    }
    return block;
}

static bool is_ours(const void *block) {
    const char *address = block;
    for (unsigned i = 0; i < arena.chunk_count; i++) {
        const Chunk *chunk = &arena.chunks[i];
        if (address >= chunk->start && address < chunk->start + chunk->size) return true;
    }
    return false;
}

static void enter(unsigned index) {
    arena.current = index;
    arena.next = arena.chunks[index].start;
    arena.end = arena.next + arena.chunks[index].size;
}

/// Makes room for `size` bytes, header included, in another chunk.
static bool advance(size_t size) {
    for (unsigned i = arena.current + 1; i < arena.chunk_count; i++) {
        if (arena.chunks[i].size >= size) return enter(i), true;
    }
    if (arena.chunk_count == chunk_limit) return false;
    size_t wanted = arena.chunk_count ? arena.chunks[arena.chunk_count - 1].size * 2 : first_chunk;
    while (wanted < size) wanted *= 2;
    if (arena.total + wanted > arena_limit) return false;
    char *start = malloc(wanted);
    if (!start) return false;
    arena.chunks[arena.chunk_count] = (Chunk) {start, wanted};
    arena.total += wanted;
    enter(arena.chunk_count++);
    return true;
}

static inline void *bump(size_t size) {
    if (size > arena_limit) return NULL;
    size_t needed = sizeof(Header) + ((size + alignment - 1) & ~(size_t)(alignment - 1));
    if (needed > (size_t)(arena.end - arena.next) && !advance(needed)) {
        arena.overflowed = true;
        return NULL;
    }
    Header *header = (Header *)arena.next;
    header->size = size;
    arena.next += needed;
    return header + 1;
}

/// Counts a block from the heap.
static void *counted(void *block) {
    if (arena.is_active && block) arena.spilled += malloc_usable_size(block);
    return block;
}

static void discount(void *block) {
    if (!arena.is_active || !block) return;
    size_t size = malloc_usable_size(block);
    arena.spilled -= size < arena.spilled ? size : arena.spilled;
}

static void *arena_malloc(size_t size) {
    void *block = arena.is_active ? bump(size) : NULL;
    return block ? block : counted(checked(malloc(size), size));
}

static void *arena_calloc(size_t count, size_t size) {
    size_t total;
    if (arena.is_active && !__builtin_mul_overflow(count, size, &total)) {
        void *block = bump(total);
        if (block) return memset(block, 0, total);
    }
    return counted(checked(calloc(count, size), count ? size : 0));
}

static void *arena_realloc(void *block, size_t size) {
    if (!block) return arena_malloc(size);
    if (!is_ours(block)) {
        discount(block);
        return counted(checked(realloc(block, size), size));
    }
    size_t old = ((Header *)block)[-1].size;
    if (size <= old) return block;
    void *larger = arena_malloc(size);
    return memcpy(larger, block, old);
}

static void arena_free(void *block) {
    if (is_ours(block)) return;
    discount(block);
    free(block);
}

static void release_thread(void *value) {
    Arena *arena = value;
    for (unsigned i = 0; i < arena->chunk_count; i++) free(arena->chunks[i].start);
    memset(arena, 0, sizeof(Arena));
}

static void set_up(void) {
    pthread_key_create(&at_thread_exit, release_thread);
    ts_set_allocator(arena_malloc, arena_calloc, arena_realloc, arena_free);
}

void flat_arena_begin(void) {
    pthread_once(&once, set_up);
    pthread_setspecific(at_thread_exit, &arena);
    if (arena.chunk_count > 0) enter(0);
    arena.overflowed = false;
    arena.spilled = 0;
    arena.is_active = true;
}

size_t flat_arena_spilled(void) {
    return arena.is_active ? arena.spilled : 0;
}

bool flat_arena_owns_everything(void) {
    return arena.is_active && !arena.overflowed;
}

void flat_arena_end(void) {
    arena.is_active = false;
    while (arena.total > kept) {
        Chunk last = arena.chunks[--arena.chunk_count];
        arena.total -= last.size;
        free(last.start);
    }
    if (arena.chunk_count == 0) arena.next = arena.end = NULL;
}
