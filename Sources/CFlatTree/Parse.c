#define _GNU_SOURCE
#include "tree_sitter/api.h"

#include "CFlatTree.h"

#include <time.h>

typedef struct {
    const uint8_t *bytes;
    uint32_t length;
} Text;

static const char *read_text(void *payload, uint32_t offset, TSPoint point, uint32_t *length) {
    const Text *text = payload;
    if (offset >= text->length) {
        *length = 0;
        return "";
    }
    *length = text->length - offset;
    return (const char *)text->bytes + offset;
}

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

typedef struct {
    uint64_t deadline;
    /// Bytes from the heap, beyond those of the arena.
    size_t memory;
} Limits;

static bool is_beyond(TSParseState *state) {
    const Limits *limits = state->payload;
    return flat_arena_spilled() > limits->memory || now() >= limits->deadline;
}

TSTree *flat_tree_parse(
    TSParser *parser, const uint8_t *bytes, uint32_t length, uint64_t nanoseconds,
    bool *ran_out_of_memory
) {
    Text text = {bytes, length};
    TSInput input = {.payload = &text, .read = read_text, .encoding = TSInputEncodingUTF8};
    // Sound code stays below a tenth of this. Ambiguous garbage of a few kilobytes takes gigabytes.
    size_t memory = ((size_t)128 << 20) + (size_t)length * 128;
    Limits limits = {nanoseconds ? now() + nanoseconds : UINT64_MAX, memory};
    TSParseOptions options = {.payload = &limits, .progress_callback = is_beyond};
    TSTree *tree = ts_parser_parse_with_options(parser, NULL, input, options);
    *ran_out_of_memory = !tree && flat_arena_spilled() > memory;
    return tree;
}
