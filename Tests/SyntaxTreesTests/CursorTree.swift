import CTreeSitter
import SyntaxTrees

/// A node as the runtime's own tree cursor sees it: what a `FlatNode` is compared with.
struct CursorNode: Hashable, CustomStringConvertible {
    var kind: UInt16
    var field: UInt16
    var isNamed, isError, isMissing, isExtra, hasError: Bool
    var start, end: UInt32
    var parent, subtreeEnd: Int32

    init(_ node: TSNode, field: UInt16, parent: Int) {
        kind = ts_node_symbol(node)
        self.field = field
        isNamed = ts_node_is_named(node)
        isError = ts_node_is_error(node)
        isMissing = ts_node_is_missing(node)
        isExtra = ts_node_is_extra(node)
        hasError = ts_node_has_error(node)
        start = ts_node_start_byte(node)
        end = ts_node_end_byte(node)
        self.parent = Int32(parent)
        subtreeEnd = 0
    }

    init(_ node: FlatNode) {
        kind = node.kind.id
        field = UInt16(node.field.id)
        isNamed = node.isNamed
        isError = node.isError
        isMissing = node.isMissing
        isExtra = node.isExtra
        hasError = node.hasError
        start = node.start
        end = node.end
        parent = node.parent
        subtreeEnd = node.subtreeEnd
    }

    var description: String {
        "kind \(kind) field \(field) [\(start), \(end)) parent \(parent) until \(subtreeEnd)"
    }
}

/// All nodes of a text in pre-order, by way of a tree cursor.
func cursorNodes(_ sample: Sample) -> [CursorNode] {
    let language =
        switch sample.grammar {
        case .python: tree_sitter_python()
        case .java: tree_sitter_java()
        default: tree_sitter_kotlin()
        }
    let parser = ts_parser_new()
    defer { ts_parser_delete(parser) }
    ts_parser_set_language(parser, language)
    let tree = ts_parser_parse_string(parser, nil, sample.text, UInt32(sample.bytes.count))
    defer { ts_tree_delete(tree) }
    var cursor = ts_tree_cursor_new(ts_tree_root_node(tree))
    defer { ts_tree_cursor_delete(&cursor) }

    var nodes: [CursorNode] = []
    var open: [Int] = []
    while true {
        nodes.append(
            CursorNode(
                ts_tree_cursor_current_node(&cursor),
                field: ts_tree_cursor_current_field_id(&cursor), parent: open.last ?? -1))
        open.append(nodes.count - 1)
        if ts_tree_cursor_goto_first_child(&cursor) { continue }
        while true {
            nodes[open.removeLast()].subtreeEnd = Int32(nodes.count)
            if ts_tree_cursor_goto_next_sibling(&cursor) { break }
            guard ts_tree_cursor_goto_parent(&cursor) else { return nodes }
        }
    }
}
