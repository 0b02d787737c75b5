import Markup

/// What all pages have around their content.
struct SitePage {
    let path: String
    let title: String
    /// For search engines and previews; plain text.
    let summary: String
    let version: String

    private var root: String { SitePath.root(from: path) }

    func file(_ content: String, className: String = "") -> RulebookSite.File {
        RulebookSite.File(path: path, text: head + header + main(content, className) + footer)
    }

    /// A link from this page to the page at `target`.
    func link(_ target: String, _ text: String, className: String = "") -> String {
        let name = className.isEmpty ? "" : " class=\"\(className)\""
        return "<a\(name) href=\"\(address(target))\">\(text.escapedForMarkup())</a>"
    }

    func address(_ target: String) -> String { (root + target).escapedForMarkup(inAttribute: true) }

    /// The policy forbids everything but the site's own style and scripts, in case an escape was
    /// forgotten. Pages that are opened as files have no origin of their own, hence `file:`.
    private var head: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'self' file:">
        <meta name="referrer" content="no-referrer">
        <meta name="description" content="\(summary.escapedForMarkup(inAttribute: true))">
        <title>\(title.escapedForMarkup())</title>
        <link rel="stylesheet" href="\(root)assets/site.css">
        <script src="\(root)assets/theme.js"></script>
        <script src="\(root)assets/site.js" defer></script>
        </head>

        """
    }

    private var header: String {
        """
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top"><div class="wide">
        <a class="home" href="\(root)index.html">\(SiteIcon.bird)<span>Martlet <small>rulebook</small></span></a>
        <nav aria-label="Indexes"><a href="\(root)index.html#rulesets">Rulesets</a> <a href="\(root)index.html#languages">Languages</a> <a href="\(root)index.html#severities">Severities</a> <a href="\(root)index.html#weaknesses">CWE</a></nav>
        \(search)<button type="button" class="theme" hidden aria-label="Dark colours" aria-pressed="false">\(SiteIcon.halves)</button>
        </div></header>

        """
    }

    /// The index has a search of its own, with more room.
    private var search: String {
        guard path != "index.html" else { return "" }
        return """
            <form class="find" role="search" action="\(root)index.html" hidden>
            <input type="search" name="q" placeholder="Search the rules" aria-label="Search the rules" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd>
            </form>

            """
    }

    private func main(_ content: String, _ className: String) -> String {
        "<main id=\"content\" class=\"wide \(className)\" tabindex=\"-1\">\n\(content)</main>\n"
    }

    private var footer: String {
        """
        <footer><div class="wide">Written by Martlet \(version.escapedForMarkup()) from the rules themselves.</div></footer>
        </body>
        </html>

        """
    }
}

/// Drawings that take the colour of the text around them.
enum SiteIcon {
    /// A martlet, wings spread.
    static let bird = """
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M1.5 7.5c5.8.4 10.3 2.7 13 6.9C16.3 8.7 21.5 4.8 30.5 3c-6.7 3.9-10.1 8.3-10.7 13.2 2.9 1.3 4.8 3.4 5.7 6.3-3.3-2.1-6.2-2.9-8.9-2.4-1.5 3.8-4.7 6.8-9.6 8.9 2.9-3.6 4.2-7.1 3.9-10.600C8.8 14.3 5.7 10.7 1.5 7.500z"/></svg>
        """
    static let halves = """
        <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 3.500a8.5 8.5 0 0 1 0 17z"/></svg>
        """
}
