import Languages
import Markup
import Rules

/// Code in a page, line by line.
enum CodeBlock {
    /// Code of a description.
    static func html(_ code: String, language name: String) -> String {
        let language = RuleLanguage.named(name)?.id ?? name
        let highlighter =
            ["yaml", "yml"].contains(language)
            ? YAMLColours.highlighter(for: code)
            : CodeHighlighter(code, language: Language.named(language))
        let lines = highlighter.lines.map { "<span class=\"line\">\($0)\n</span>" }
        return "<pre class=\"code\" tabindex=\"0\"><code>\(lines.joined())</code></pre>\n"
    }

    /// An example with its line numbers. Lines that are reported stand out, by colour and in words.
    static func html(_ example: Example) -> String {
        let language = Language.named(example.language)
        let lines = CodeHighlighter(example.code, language: language).lines
        let reported = Set(example.expectedLines)
        let sources = Set(example.sourceLines)
        let kind = example.kind == .compliant ? "good" : "bad"
        let label =
            (example.kind == .compliant ? "Compliant" : "Non-compliant")
            + " example \(example.number)"
        var html = "<figure class=\"example \(kind)\">\n"
        if let path = example.path {
            html += "<figcaption>\(path.escapedForMarkup())</figcaption>\n"
        }
        html +=
            "<pre class=\"code numbered\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\"><code>"
        for (index, line) in lines.enumerated() {
            let number = index + 1
            if reported.contains(number) {
                html += "<mark class=\"line hit\" data-n=\"\(number)\">\(line)"
                html += "<span class=\"note\"> reported</span>\n</mark>"
            } else if sources.contains(number) {
                html += "<span class=\"line source\" data-n=\"\(number)\">\(line)"
                html += "<span class=\"note\"> comes in here</span>\n</span>"
            } else {
                html += "<span class=\"line\" data-n=\"\(number)\">\(line)\n</span>"
            }
        }
        return html + "</code></pre>\n</figure>\n"
    }
}
