import SourceText
import SyntaxTrees

/// Branches and bodies that start in a line of their own are in braces.
extension LayoutText {
    /// A statement with one body or branch that lacks them is one miss.
    func missOfBraces(at node: Int) -> LayoutMiss? {
        let bare = heads(of: node).compactMap { bareBody(after: $0, of: node) }
        guard !bare.isEmpty else { return nil }
        var miss = LayoutMiss()
        let mended = bare.compactMap { edits(bracing: $0, of: node) }
        if mended.count == bare.count { miss.edits = mended.flatMap(\.self) }
        return miss
    }

    /// What stands behind a head without braces.
    private struct BareBody {
        let head: Int
        let body: Int
        let hasComment: Bool
    }

    /// The tokens of the statement that a body follows.
    private func heads(of node: Int) -> [Int] {
        let children = tree.children(of: node).filter { !tree[$0].isNamed }
        let isTailed = children.contains { tree.text(of: $0) == "do" }
        let words: Set<String> = isTailed ? ["do"] : [")", "else"]
        return children.filter { words.contains(tree.text(of: $0)) }.map { token(atOrAfter: $0) }
    }

    private func bareBody(after head: Int, of node: Int) -> BareBody? {
        var next = head + 1
        var lineEnds = 0
        var hasComment = false
        while next < tokens.count {
            let gap = gap(before: next)
            // A semicolon stands for an empty body.
            guard gap.isBlank else { return nil }
            lineEnds += gap.lineEnds
            guard isComment(next) else { break }
            hasComment = true
            next += 1
        }
        let word = bytes(ofToken: next)
        guard lineEnds > 0, !word.isEmpty, !isBrokenToken(next), !word.elementsEqual("{".utf8),
            !word.elementsEqual("else".utf8)
        else { return nil }
        if bytes(ofToken: head).elementsEqual("else".utf8), word.elementsEqual("if".utf8) {
            return nil
        }
        guard let body = body(startingWith: next, of: node, after: head) else { return nil }
        return BareBody(head: head, body: body, hasComment: hasComment)
    }

    /// The outermost node that starts with the token and is in the statement, or right behind it: the
    /// grammar ends a loop at the line end before its body.
    private func body(startingWith token: Int, of node: Int, after head: Int) -> Int? {
        let headNode = Int(tokens[head])
        let endsWithHead = tree[headNode].subtreeEnd == tree[node].subtreeEnd
        let wanted = endsWithHead ? tree[node].parent : Int32(node)
        var found = Int(tokens[token])
        while found >= 0, tree[found].parent != wanted { found = Int(tree[found].parent) }
        guard found >= 0, tokens(of: found).lowerBound == token else { return nil }
        return tree[found].isNamed ? found : nil
    }

    /// Braces around the body; nothing where the grammar may have cut the body short, or where a
    /// comment would get to another place.
    private func edits(bracing bare: BareBody, of node: Int) -> [LayoutMiss.Edit]? {
        let body = tokens(of: bare.body)
        let nested = ["for", "while", "do", "if", "when", "try"]
        guard !bare.hasComment, !body.isEmpty,
            !nested.contains(where: { bytes(ofToken: body.lowerBound).elementsEqual($0.utf8) }),
            let headEnd = self.node(ofToken: bare.head)?.end,
            let bodyEnd = self.node(ofToken: body.upperBound - 1)?.end
        else { return nil }
        let next = body.upperBound
        if isComment(next), gap(before: next).lineEnds == 0 { return nil }
        let closing = lineEnd + indentation(at: tree[node].start) + "}"
        var edits = [
            LayoutMiss.Edit(
                range: ByteRange(ByteOffset(headEnd), ByteOffset(headEnd)), replacement: " {")
        ]
        let isFollowed = next < tokens.count && tree[Int(tokens[next])].parent == Int32(node)
        if isFollowed, gap(before: next).isBlank {
            edits.append(
                LayoutMiss.Edit(range: gap(before: next).range, replacement: closing + " "))
        } else {
            edits.append(
                LayoutMiss.Edit(
                    range: ByteRange(ByteOffset(bodyEnd), ByteOffset(bodyEnd)),
                    replacement: closing))
        }
        return edits
    }
}
