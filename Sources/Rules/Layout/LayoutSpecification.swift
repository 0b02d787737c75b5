package import Documents
package import SourceText

/// What a rule demands of the layout of code: of the blanks and lines between tokens, of names and
/// comments, of the file as a whole.
package struct LayoutSpecification: Hashable, Sendable {
    package var checks: [LayoutCheck]

    package init(checks: [LayoutCheck]) { self.checks = checks }
}

/// Which nodes are looked at, and what is demanded of each.
package struct LayoutCheck: Hashable, Sendable {
    /// Nothing for a check of the file as a whole.
    package var selection: LayoutSelection?
    /// A node that misses one of them is one finding, however many it misses.
    package var demands: [LayoutDemand]
    /// Instead of the rule's message.
    package var message: String?
    package var position: TextPosition

    package init(
        selection: LayoutSelection?, demands: [LayoutDemand], message: String? = nil,
        position: TextPosition
    ) {
        self.selection = selection
        self.demands = demands
        self.message = message
        self.position = position
    }
}

/// Chooses nodes of the concrete tree: those that fulfil all of it.
package struct LayoutSelection: Hashable, Sendable {
    /// Kinds of nodes in the words of the grammar from the outside in: `function_body > block`.
    package typealias Path = [LocatedText]

    /// Kinds or tokens, any of which will do.
    package var nodes: [LocatedText] = []
    /// A tree-sitter query; its captures `@node` are chosen.
    package var query: LocatedText?
    /// The parent, and its parents.
    package var within: [Path] = []
    package var notWithin: [Path] = []
    /// What the node is for its parent.
    package var field: LocatedText?
    /// The sibling before and the sibling after, comments left out.
    package var previous: [LocatedText] = []
    package var next: [LocatedText] = []
    /// A child, and its children.
    package var has: [Path] = []
    package var lacks: [Path] = []
    /// Children in this order, others between them.
    package var children: [[LocatedText]] = []
    /// Kinds that all named children must be of.
    package var only: [LocatedText] = []
    /// What no token may be that stands before the node in its parent.
    package var notAfter: [LocatedText] = []
    /// Regular expressions for the node's text and that of the tokens next to it.
    package var text: LocatedText?
    package var previousText: LocatedText?
    package var nextText: LocatedText?
    /// Questions that are asked when the document does.
    package var answers: [Question: Bool] = [:]
    /// How many children of the node's kind the parent has, the node among them.
    package var siblings: LayoutBounds?

    package enum Question: String, Hashable, Sendable, CaseIterable {
        case startsLine = "starts-line"
        /// Whether the token before the node is the first of its line.
        case previousStartsLine = "previous-starts-line"
        case endsLine = "ends-line"
        case spansLines = "spans-lines"
        case parentSpansLines = "parent-spans-lines"
        /// Whether a line ends between two children of the parent, and not only within one.
        case listSpansLines = "list-spans-lines"
        /// Whether it is the first child.
        case first
        /// Whether no node around it is chosen as well.
        case outermost
    }

    package init() {}
}

package enum LayoutDemand: Hashable, Sendable {
    /// What is between the node and the token before it.
    case before(LayoutGap)
    case after(LayoutGap)
    /// Comments in lines of their own right above code belong to it.
    case blankLinesBefore(LayoutBounds)
    case blankLinesAfter(LayoutBounds)
    /// No comment in a line of its own between the node and the token after it.
    case noCommentAfter
    /// The node's text matches.
    case matches(LocatedText)
    /// The number of characters, without quotation.
    case length(LayoutBounds)
    /// There should be no such node.
    case absent
    /// Branches and bodies that start in a line of their own are in braces.
    case braces
    /// Tokens stand in the order of these groups; others are left out of account.
    case order([[String]])
    /// The lines of a block comment that begin with `*` stand below the first one.
    case alignedStars

    // Of the file as a whole.
    case finalLineEnd
    case lineLength(LayoutBounds, exceptWithin: [LocatedText], exceptMatching: LocatedText?)
    case consecutiveBlankLines(LayoutBounds)
}

/// What may stand between two tokens.
package enum LayoutGap: String, Hashable, Sendable, CaseIterable {
    case nothing
    case nothingOrLineEnd = "nothing-or-line-end"
    case oneSpace = "one-space"
    case oneSpaceOrLineEnd = "one-space-or-line-end"
    /// At least one blank.
    case spaceOrLineEnd = "space-or-line-end"
    case noLineEnd = "no-line-end"
    case lineEnd = "line-end"
}

/// The least and the most that is allowed.
package struct LayoutBounds: Hashable, Sendable {
    package enum Number: Hashable, Sendable {
        case fixed(Int)
        /// The value of an argument of the rule.
        case argument(LocatedText)
    }

    package var least: Number?
    package var most: Number?

    package init(least: Number? = nil, most: Number? = nil) {
        self.least = least
        self.most = most
    }
}
