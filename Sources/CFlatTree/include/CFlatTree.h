/// What Martlet needs of the tree-sitter runtime beyond its public interface, for speed: a syntax
/// tree as one array, and memory for a parse that is thrown away as a whole.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct TSTree TSTree;
typedef struct TSParser TSParser;

/// One node of a flattened tree. `FlatNode` in Swift has the same layout.
typedef struct {
    /// The public symbol; 0xFFFF for ERROR.
    uint16_t kind;
    /// The field that the parent has the node in; 0 for none.
    uint8_t field;
    /// `CFlatNodeFlags`.
    uint8_t flags;
    /// Byte offsets.
    uint32_t start;
    uint32_t end;
    /// The parent's index; -1 for the root.
    int32_t parent;
    /// The index after the last node of the subtree.
    int32_t subtree_end;
} CFlatNode;

enum CFlatNodeFlags {
    CFlatNodeIsNamed = 1,
    CFlatNodeIsError = 2,
    CFlatNodeIsMissing = 4,
    CFlatNodeIsExtra = 8,
    CFlatNodeHasError = 16,
};

/// The number of nodes that `flat_tree_fill` writes.
uint32_t flat_tree_count(const TSTree *tree);

/// Writes the visible nodes of `tree` in pre-order, exactly those that a tree cursor visits.
///
/// Needs heap memory in proportion to the tree's depth, and no more than a fixed part of the stack.
/// Returns the number of nodes written, never more than `capacity`; 0 if memory runs out.
uint32_t flat_tree_fill(const TSTree *tree, CFlatNode *nodes, uint32_t capacity);

/// Parses `length` bytes of UTF-8. Returns NULL if `nanoseconds` pass before the end (0: no limit).
TSTree *flat_tree_parse(
    TSParser *parser, const uint8_t *bytes, uint32_t length, uint64_t nanoseconds,
    bool *ran_out_of_memory);

/// From here to `flat_arena_end`, the calling thread's tree-sitter objects get their memory from an
/// arena. Everything made in between must be done with by then: its memory is given to the next
/// file. Objects made before or elsewhere may be used and freed at any time.
void flat_arena_begin(void);

/// Whether all memory since `flat_arena_begin` came from the arena, so that objects which own
/// nothing but memory need not be deleted one by one.
bool flat_arena_owns_everything(void);

/// How many bytes are in use that found no room in the arena.
size_t flat_arena_spilled(void);

void flat_arena_end(void);
