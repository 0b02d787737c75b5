// Includes the runtime's internal headers, which Grammars/grammars.lock pins, because walking the
// subtrees themselves costs a third of walking them with a tree cursor.
#include "subtree.h"
#include "tree.h"
#include "language.h"

#include "CFlatTree.h"

#include <stdlib.h>

/// A subtree whose children are being visited. It need not be a visible node.
typedef struct {
    const Subtree *children;
    const TSSymbol *aliases;
    const TSFieldMapEntry *fields;
    const TSFieldMapEntry *fields_end;
    uint32_t child_count;
    uint32_t next_child;
    /// The number of children before the next one that are not extra; what aliases and fields count.
    uint32_t structural_index;
    /// Where the child before the next one ends.
    uint32_t position;
    /// The nearest visible node: the parent of what is visited here.
    int32_t node;
    /// The field of a hidden subtree, which its children have unless they have one of their own.
    uint8_t field;
    bool is_visible;
} Frame;

typedef struct {
    Frame *frames;
    size_t count;
    size_t capacity;
} Stack;

static bool grow(Stack *stack) {
    size_t capacity = stack->capacity ? stack->capacity * 2 : 256;
    Frame *frames = realloc(stack->frames, capacity * sizeof(Frame));
    if (!frames) return false;
    stack->frames = frames;
    stack->capacity = capacity;
    return true;
}

static inline uint8_t own_field(const Frame *frame, uint32_t structural_index) {
    for (const TSFieldMapEntry *entry = frame->fields; entry < frame->fields_end; entry++) {
        if (!entry->inherited && entry->child_index == structural_index) {
            return (uint8_t)entry->field_id;
        }
    }
    return 0;
}

static inline CFlatNode make_node(
    const TSLanguage *language, Subtree subtree, TSSymbol alias, uint8_t field, uint32_t start,
    int32_t parent, int32_t index
) {
    TSSymbol symbol = ts_subtree_symbol(subtree);
    bool is_named = alias
        ? ts_language_symbol_metadata(language, alias).named : ts_subtree_named(subtree);
    uint8_t flags = (is_named ? CFlatNodeIsNamed : 0)
        | (symbol == ts_builtin_sym_error && !alias ? CFlatNodeIsError : 0)
        | (ts_subtree_missing(subtree) ? CFlatNodeIsMissing : 0)
        | (ts_subtree_extra(subtree) ? CFlatNodeIsExtra : 0)
        | (ts_subtree_error_cost(subtree) > 0 ? CFlatNodeHasError : 0);
    return (CFlatNode) {
        .kind = ts_language_public_symbol(language, alias ? alias : symbol),
        .field = field,
        .flags = flags,
        .start = start,
        .end = start + ts_subtree_size(subtree).bytes,
        .parent = parent,
        .subtree_end = index + 1,
    };
}

static inline Frame make_frame(
    const TSLanguage *language, Subtree subtree, uint32_t start, int32_t node, uint8_t field,
    bool is_visible
) {
    Frame frame = {
        .children = ts_subtree_children(subtree),
        .aliases = ts_language_alias_sequence(language, subtree.ptr->production_id),
        .child_count = subtree.ptr->child_count,
        .position = start - ts_subtree_padding(ts_subtree_children(subtree)[0]).bytes,
        .node = node,
        .field = field,
        .is_visible = is_visible,
    };
    ts_language_field_map(
        language, subtree.ptr->production_id, &frame.fields, &frame.fields_end);
    return frame;
}

uint32_t flat_tree_count(const TSTree *tree) {
    return ts_subtree_visible_descendant_count(tree->root) + 1;
}

uint32_t flat_tree_fill(const TSTree *tree, CFlatNode *nodes, uint32_t capacity) {
    const TSLanguage *language = tree->language;
    Stack stack = {0};
    if (capacity == 0 || capacity > INT32_MAX || !grow(&stack)) return 0;

    uint32_t start = ts_subtree_padding(tree->root).bytes;
    nodes[0] = make_node(language, tree->root, 0, 0, start, -1, 0);
    uint32_t count = 1;
    if (ts_subtree_child_count(tree->root) > 0) {
        stack.frames[stack.count++] = make_frame(language, tree->root, start, 0, 0, true);
    }

    while (stack.count > 0) {
        Frame *frame = &stack.frames[stack.count - 1];
        if (frame->next_child == frame->child_count) {
            if (frame->is_visible) nodes[frame->node].subtree_end = (int32_t)count;
            stack.count--;
            continue;
        }

        Subtree child = frame->children[frame->next_child++];
        start = frame->position + ts_subtree_padding(child).bytes;
        frame->position = start + ts_subtree_size(child).bytes;
        TSSymbol alias = 0;
        uint8_t field = 0;
        // An extra, such as a comment, counts for neither aliases nor fields.
        if (!ts_subtree_extra(child)) {
            uint32_t index = frame->structural_index++;
            if (frame->aliases) alias = frame->aliases[index];
            field = own_field(frame, index);
            if (!field) field = frame->field;
        }

        bool is_visible = alias || ts_subtree_visible(child);
        int32_t node = frame->node;
        if (is_visible) {
            if (count == capacity) break;
            node = (int32_t)count++;
            nodes[node] = make_node(language, child, alias, field, start, frame->node, node);
            field = 0;
        } else if (ts_subtree_visible_child_count(child) == 0) {
            continue;
        }
        if (ts_subtree_child_count(child) == 0) continue;

        if (stack.count == stack.capacity && !grow(&stack)) {
            count = 0;
            break;
        }
        stack.frames[stack.count++] = make_frame(language, child, start, node, field, is_visible);
    }
    free(stack.frames);
    return count;
}
