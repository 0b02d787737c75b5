import Findings

/// The looks of the web page. It has no scripts: what can be filtered is filtered by style.
enum HTMLStyleSheet {
    static let text = """
        :root {
          color-scheme: light dark;
          --page: #f6f7f9; --card: #ffffff; --ink: #1c2330; --soft: #5b6575; --line: #dde2ea;
          --code: #f3f5f9; --link: #1f5fbf;
          --error: #c62f3b; --warning: #b36b00; --notice: #2563c9; --none: #667085;
          --mark: #ffe3a3; --mark-ink: #3d2a00; --removed: #fde8e8; --added: #e3f6e8;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #11151c; --card: #181e28; --ink: #e4e8ef; --soft: #98a3b5; --line: #2a3341;
            --code: #10141b; --link: #82b1ff;
            --error: #ff7b81; --warning: #f5b84c; --notice: #7fb0ff; --none: #98a3b5;
            --mark: #5c4613; --mark-ink: #ffe9b8; --removed: #3d1d22; --added: #173423;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--page); color: var(--ink);
          font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        }
        main, header > div { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
        header { background: var(--card); border-bottom: 1px solid var(--line); padding: 2rem 0 1.25rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; letter-spacing: -0.015em; }
        h2 { font-size: 1.2rem; margin: 2.5rem 0 0.75rem; letter-spacing: -0.01em; }
        h3 { font-size: 0.95rem; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
        h4 { font-size: 0.95rem; margin: 1rem 0 0.25rem; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
        code, pre, .place { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
        code { font-size: 0.9em; overflow-wrap: anywhere; }
        .root { color: var(--soft); margin: 0.25rem 0 0; font-size: 0.9rem; overflow-wrap: anywhere; }
        .facts { color: var(--soft); margin: 0.9rem 0 0; font-size: 0.9rem; }
        .bar { display: flex; gap: 2px; height: 0.6rem; margin: 1.25rem 0 0; border-radius: 0.3rem; overflow: hidden; }
        .bar i { background: var(--color); min-width: 0.4rem; }
        .filters { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1rem 0 0; padding: 0; border: 0; }
        .filters legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .filters label {
          display: inline-flex; align-items: center; gap: 0.5rem; padding: 0.35rem 0.85rem 0.35rem 0.7rem;
          border: 1px solid var(--line); border-radius: 2rem; font-size: 0.9rem; cursor: pointer;
          user-select: none; min-height: 2.25rem;
        }
        .filters input { accent-color: var(--color); margin: 0; width: 1rem; height: 1rem; }
        .filters b { color: var(--color); font-variant-numeric: tabular-nums; }
        .filters label:has(input:not(:checked)) { opacity: 0.55; }
        .error { --color: var(--error); }
        .warning { --color: var(--warning); }
        .notice { --color: var(--notice); }
        .none { --color: var(--none); }
        .file { margin: 1.75rem 0; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
        .file > h3 { padding: 0.5rem 0; display: flex; gap: 0.6rem; align-items: baseline; }
        .file > h3 small { color: var(--soft); font-weight: 400; white-space: nowrap; }
        .card {
          background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem;
          padding: 1rem 1.15rem; margin: 0 0 0.75rem; overflow: hidden;
        }
        .finding { border-left: 0.25rem solid var(--color); }
        .finding.suppressed > :not(.tags) { opacity: 0.65; }
        .tags { display: flex; flex-wrap: wrap; gap: 0.25rem 0.9rem; font-size: 0.85rem; color: var(--soft); margin: 0; }
        .tags b { color: var(--color); }
        .tags .place { margin-left: auto; font-size: 0.8rem; line-height: 1.9; }
        .message { margin: 0.4rem 0 0.8rem; overflow-wrap: anywhere; }
        pre {
          margin: 0.6rem 0; padding: 0.6rem 0; background: var(--code); border-radius: 0.4rem;
          font-size: 0.82rem; line-height: 1.6; overflow-x: auto; tab-size: 4;
        }
        pre:not(.lines) { padding: 0.6rem 0.9rem; }
        pre code { font-size: inherit; overflow-wrap: normal; }
        .lines span { display: block; width: max-content; min-width: 100%; padding: 0 0.9rem 0 0; }
        .lines span::before {
          content: attr(data-n); display: inline-block; width: 3.8em; padding-right: 1em; text-align: right;
          color: var(--soft); opacity: 0.8; position: sticky; left: 0; background: var(--code);
        }
        .lines .removed, .lines .removed::before { background: var(--removed); }
        .lines .added, .lines .added::before { background: var(--added); }
        mark { background: var(--mark); color: var(--mark-ink); border-radius: 0.2em; padding: 0.1em 0; }
        details { margin: 0.6rem 0 0; }
        summary { cursor: pointer; font-size: 0.9rem; color: var(--soft); padding: 0.15rem 0; }
        summary:hover { color: var(--ink); }
        .trace { list-style: none; margin: 0.5rem 0 0; padding: 0 0 0 1.1rem; border-left: 2px solid var(--line); }
        .trace li { position: relative; margin: 0 0 0.75rem; font-size: 0.92rem; }
        .trace li::before {
          content: ""; position: absolute; left: -1.48rem; top: 0.45em; width: 0.65rem; height: 0.65rem;
          border-radius: 50%; background: var(--card); border: 2px solid var(--soft);
        }
        .trace li:last-child::before { background: var(--color); border-color: var(--color); }
        .trace .place, .news .place { color: var(--soft); font-size: 0.8rem; overflow-wrap: anywhere; }
        .rule > summary { color: var(--ink); display: flex; flex-wrap: wrap; gap: 0.1rem 0.75rem; align-items: baseline; }
        .rule > summary small { color: var(--soft); margin-left: auto; }
        .rule { margin: 0 0 0.6rem; padding: 0.65rem 1.15rem; }
        .rule div { scroll-margin-top: 4rem; }
        .rule p, .rule li { max-width: 44rem; }
        .news { margin: 0; padding: 0; list-style: none; }
        .news li { padding: 0.6rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        .news li:first-child { border-top: 0; padding-top: 0; }
        .news li:last-child { padding-bottom: 0; }
        .news b { color: var(--color); }
        .news p { margin: 0.15rem 0 0; color: var(--soft); font-size: 0.92rem; }
        .clean { text-align: center; padding: 3rem 1rem; color: var(--soft); }
        .clean strong { display: block; font-size: 1.2rem; color: var(--ink); }
        table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
        td { padding: 0.15rem 2rem 0.15rem 0; }
        td + td { text-align: right; padding-right: 0; }
        footer { color: var(--soft); font-size: 0.85rem; padding: 2rem 0 3rem; }
        @media (max-width: 40rem) {
          main, header > div { padding: 0 0.9rem; }
          .card { padding: 0.85rem 0.9rem; }
          .tags .place { margin-left: 0; }
          pre { font-size: 0.78rem; margin-left: -0.9rem; margin-right: -0.9rem; border-radius: 0; }
          .trace pre { margin-left: 0; }
          .lines span::before { width: 3.4em; padding-right: 0.8em; }
        }
        @media print {
          .filters { display: none; }
          .card { break-inside: avoid; }
        }

        """

    /// Hides findings of each severity that is not ticked, and files of which then nothing is left.
    ///
    /// - Parameter files: The severities in each file.
    static func filters(for files: [Set<Severity>]) -> String {
        var text = ""
        for severity in Severity.allCases.sorted(by: >) {
            text += "\(unticked(severity)) .finding.\(severity.word) { display: none; }\n"
        }
        let combinations = Set(files.map { $0.sorted(by: >) })
            .sorted { $0.map(\.word).joined() < $1.map(\.word).joined() }
        for combination in combinations {
            let condition = combination.map { unticked($0).dropFirst(4) }.joined()
            let name = combination.map(\.word).joined(separator: "-")
            text += "body\(condition) .only-\(name) { display: none; }\n"
        }
        return text
    }

    private static func unticked(_ severity: Severity) -> String {
        "body:has(#show-\(severity.word):not(:checked))"
    }
}
