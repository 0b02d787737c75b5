/// The looks of the site: light and dark, wide and narrow, on screen and on paper.
enum SiteStyleSheet {
    static let text = colours + frame + lists + rule + code + narrow + shares

    private static let light = """
          --page: #f7f6f3; --card: #ffffff; --ink: #1b2130; --soft: #5a6373; --line: #dfdcd5;
          --accent: #1f5c99; --wash: #e8eff7; --code: #fbfaf8; --focus: #1f6fd0;
          --error: #b3202c; --warning: #8a5200; --notice: #1d5bb5; --none: #5d6675;
          --error-wash: #fbe9e9; --warning-wash: #fbf0dc; --notice-wash: #e7effb; --none-wash: #eceef1;
          --hit: #fdeceb; --hit-line: #c8323d; --source: #fdf4dd; --source-line: #b37a00; --good: #2b7a4b;
          --k: #8a2a8c; --s: #1b6a3a; --e: #9a4b00; --c: #656d7b; --n: #9a4b00; --f: #1c53a5; --t: #0b6772;
          --a: #7a5a00; --p: #6a4b1f; --o: #4d5666;
        """

    private static let dark = """
          --page: #0f131a; --card: #161b24; --ink: #e5e9f0; --soft: #9ba6b8; --line: #2a3240;
          --accent: #8cbcf5; --wash: #1c2a3d; --code: #12171f; --focus: #8cbcf5;
          --error: #ff8a8f; --warning: #f2b855; --notice: #8ab4ff; --none: #a3adbd;
          --error-wash: #3a1a1e; --warning-wash: #362811; --notice-wash: #172743; --none-wash: #232a36;
          --hit: #381b20; --hit-line: #ff7b82; --source: #332913; --source-line: #e0a93b; --good: #6cc591;
          --k: #d8a3f2; --s: #93d3a4; --e: #f0b37e; --c: #8f99aa; --n: #f0b37e; --f: #8fbcff; --t: #7fd1d8;
          --a: #e2c56f; --p: #d8c1a0; --o: #aab4c5;
        """

    /// The system's choice, unless the reader made another one.
    private static let colours = """
        :root {
          color-scheme: light;
        \(light)
        }
        :root[data-theme="dark"] {
          color-scheme: dark;
        \(dark)
        }
        @media (prefers-color-scheme: dark) {
          :root:not([data-theme]) {
            color-scheme: dark;
        \(dark)
          }
        }

        """

    private static let frame = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5rem; }
        body {
          margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--page);
          color: var(--ink); font: 17px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        }
        [hidden] { display: none !important; }
        a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 0.2rem; }
        main:focus { outline: none; }
        code, pre, kbd { font-family: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
        code { font-size: 0.88em; overflow-wrap: anywhere; }
        p code, li code, td code { background: var(--none-wash); border-radius: 0.25em; padding: 0.1em 0.3em; }
        svg { width: 1.5rem; height: 1.5rem; fill: currentColor; display: block; }
        .wide { width: 100%; max-width: 76rem; margin: 0 auto; padding: 0 2rem; }
        main { flex: 1; padding-top: 2.5rem !important; padding-bottom: 4rem !important; }
        .skip { position: absolute; left: -100vw; background: var(--card); padding: 0.6rem 1rem; z-index: 9; }
        .skip:focus { left: 1rem; top: 1rem; }
        .top { position: sticky; top: 0; z-index: 5; background: var(--card); border-bottom: 1px solid var(--line); }
        .top .wide { display: flex; align-items: center; gap: 1.5rem; min-height: 3.75rem; }
        .home { display: flex; align-items: center; gap: 0.6rem; white-space: nowrap; color: var(--ink); text-decoration: none; font-weight: 700; letter-spacing: -0.01em; }
        .home svg { width: 1.9rem; height: 1.9rem; color: var(--accent); }
        .home small { font-size: 1em; font-weight: 400; color: var(--soft); }
        .top nav { display: flex; gap: 1.25rem; font-size: 0.92rem; margin-right: auto; }
        .top nav a { color: var(--soft); text-decoration: none; padding: 0.4rem 0; }
        .top nav a:hover { color: var(--ink); text-decoration: underline; }
        input, select, button { font: inherit; color: inherit; }
        input[type=search], select {
          background: var(--page); border: 1px solid var(--line); border-radius: 0.5rem; min-height: 2.5rem;
          padding: 0.35rem 0.8rem; width: 100%; appearance: none; -webkit-appearance: none;
        }
        input::placeholder { color: var(--soft); opacity: 1; }
        kbd {
          position: absolute; right: 0.6rem; top: 50%; transform: translateY(-50%); font-size: 0.75rem; color: var(--soft);
          border: 1px solid var(--line); border-radius: 0.3rem; padding: 0 0.45rem; background: var(--card); pointer-events: none;
        }
        input:focus ~ kbd, input:not(:placeholder-shown) ~ kbd { display: none; }
        .find { position: relative; width: 15rem; font-size: 0.92rem; }
        .theme { background: none; border: 0; padding: 0.5rem; margin: 0 -0.5rem 0 0; cursor: pointer; color: var(--soft); border-radius: 0.4rem; }
        .theme:hover { color: var(--ink); }
        .theme svg { width: 1.35rem; height: 1.35rem; }
        footer { border-top: 1px solid var(--line); color: var(--soft); font-size: 0.88rem; padding: 1.5rem 0; }
        h1 { font-size: clamp(1.75rem, 1.3rem + 1.8vw, 2.5rem); line-height: 1.15; letter-spacing: -0.022em; margin: 0 0 0.8rem; text-wrap: balance; overflow-wrap: anywhere; }
        h2 { font-size: 1.3rem; line-height: 1.3; letter-spacing: -0.012em; margin: 2.75rem 0 0.9rem; }
        h3 { font-size: 1.02rem; margin: 1.75rem 0 0.6rem; }
        .lead { font-size: 1.08rem; color: var(--soft); max-width: 44rem; margin: 0 0 1.5rem; }
        .crumbs { font-size: 0.9rem; color: var(--soft); margin: 0 0 0.6rem; }
        .crumbs span { opacity: 0.6; margin: 0 0.15rem; }
        .crumbs code { background: none; padding: 0; }

        """

    private static let lists = """
        .hero { max-width: 52rem; margin-bottom: 1rem; }
        .hero h1 { font-size: clamp(2rem, 1.5rem + 2.4vw, 3rem); }
        .words { position: relative; margin: 0 0 0.75rem; }
        .words input { min-height: 3.25rem; font-size: 1.1rem; padding-left: 1.1rem; background: var(--card); box-shadow: 0 1px 2px rgb(0 0 0 / 6%); border-radius: 0.7rem; }
        .choices { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0.6rem; margin: 0; font-size: 0.92rem; }
        select {
          background: var(--card); text-overflow: ellipsis; padding-right: 1.8rem; cursor: pointer;
          background-image: linear-gradient(45deg, transparent 50%, var(--soft) 50%), linear-gradient(-45deg, transparent 50%, var(--soft) 50%);
          background-position: right 0.95rem center, right 0.65rem center; background-size: 0.31rem 0.31rem; background-repeat: no-repeat;
        }
        .browse { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3rem; }
        #rulesets, #weaknesses { grid-column: 1 / -1; }
        .browse h2 { margin-top: 2rem; }
        ul.cards { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 0.9rem; }
        .cards a {
          display: grid; grid-template-columns: 1fr auto; gap: 0.75rem 1rem; align-items: baseline; padding: 1rem 1.15rem;
          background: var(--card); border: 1px solid var(--line); border-radius: 0.7rem; text-decoration: none; color: var(--ink);
        }
        .cards a:hover { border-color: var(--accent); }
        .cards b { overflow-wrap: anywhere; }
        .cards span { color: var(--soft); font-size: 0.9rem; white-space: nowrap; }
        .share { grid-column: 1 / -1; display: flex; gap: 2px; height: 0.35rem; border-radius: 0.2rem; overflow: hidden; }
        .share i { background: var(--color); }
        ul.chips { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
        .chips a {
          display: inline-flex; align-items: center; gap: 0.6rem; background: var(--card); border: 1px solid var(--line); border-radius: 2rem;
          padding: 0.3rem 0.45rem 0.3rem 0.95rem; min-height: 2.4rem; text-decoration: none; color: var(--ink); font-size: 0.92rem; line-height: 1.3;
        }
        .chips [class]:not([class=""]) a::before { content: ""; width: 0.65rem; height: 0.65rem; border-radius: 50%; background: var(--color); margin-left: -0.2rem; }
        .chips a:hover { border-color: var(--accent); }
        .chips .number { background: var(--none-wash); color: var(--soft); border-radius: 1rem; padding: 0.1rem 0.6rem; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
        .error { --color: var(--error); --tint: var(--error-wash); }
        .warning { --color: var(--warning); --tint: var(--warning-wash); }
        .notice { --color: var(--notice); --tint: var(--notice-wash); }
        .none { --color: var(--none); --tint: var(--none-wash); }
        ul.rows { list-style: none; margin: 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 0.7rem; overflow: hidden; }
        .rows:empty { display: none; }
        .row { display: flex; align-items: center; gap: 1rem; padding: 0.7rem 1.1rem; border-top: 1px solid var(--line); border-left: 0.25rem solid var(--color); position: relative; }
        .row:first-child { border-top: 0; }
        .row:hover { background: var(--wash); }
        .row a { flex: 1; min-width: 0; text-decoration: none; color: var(--ink); }
        .row a::after { content: ""; position: absolute; inset: 0; }
        .row a:focus-visible { outline: none; }
        .row:has(a:focus-visible) { outline: 3px solid var(--focus); outline-offset: -3px; }
        .row b { display: block; font-weight: 600; line-height: 1.35; overflow-wrap: anywhere; }
        .row a code { color: var(--soft); font-size: 0.82rem; background: none; padding: 0; }
        .facts { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem; line-height: 1.5; font-size: 0.85rem; margin: 0; }
        .row .facts { flex: none; justify-content: flex-end; }
        .severity, .tag { border-radius: 0.4rem; padding: 0.12rem 0.6rem; text-decoration: none; white-space: nowrap; }
        .severity { background: var(--tint); color: var(--color); font-weight: 650; border: 1px solid transparent; }
        .tag { border: 1px solid var(--line); color: var(--soft); background: var(--card); }
        a.tag, a.severity { position: relative; }
        a.tag:hover, a.severity:hover { border-color: var(--accent); text-decoration: underline; }
        .all h3 { margin: 1.75rem 0 0.6rem; }
        .all h3 a { color: var(--ink); text-decoration: none; }
        .all h3 a:hover { text-decoration: underline; }
        .count { color: var(--soft); margin: 1.5rem 0 0.6rem; }
        .results .none { background: var(--card); border: 1px solid var(--line); border-radius: 0.7rem; padding: 1.5rem; text-align: center; }
        .clear { background: none; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.3rem 0.9rem; margin-left: 0.5rem; cursor: pointer; color: var(--accent); }

        """

    private static let rule = """
        .rule > .facts { margin-bottom: 1rem; }
        .columns { display: grid; grid-template-columns: minmax(0, 1fr) 15.5rem; gap: 3.5rem; align-items: start; }
        article > section:first-child h2 { margin-top: 1.25rem; }
        article p, article li { max-width: 44rem; overflow-wrap: break-word; }
        article p { margin: 0.8rem 0; }
        article ul, article ol { padding-left: 1.3rem; }
        article li { margin: 0.3rem 0; }
        aside { position: sticky; top: 5.5rem; font-size: 0.9rem; padding-top: 1.4rem; max-height: calc(100vh - 6.5rem); overflow-y: auto; }
        aside h2 { font-size: 0.78rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); margin: 0 0 0.6rem; }
        aside nav + nav { margin-top: 2rem; }
        aside ul { list-style: none; margin: 0; padding: 0; }
        .contents ul { border-left: 2px solid var(--line); }
        .contents a { display: block; padding: 0.22rem 0 0.22rem 0.9rem; color: var(--soft); text-decoration: none; }
        .contents a:hover { color: var(--ink); text-decoration: underline; }
        .related li { margin-bottom: 0.7rem; line-height: 1.4; }
        .related a { text-decoration: none; }
        .related a:hover { text-decoration: underline; }
        .related code { display: block; color: var(--soft); background: none; padding: 0; font-size: 0.8rem; }
        .links { overflow-wrap: anywhere; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
        th { text-align: left; font-size: 0.82rem; color: var(--soft); font-weight: 600; }
        th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        summary { cursor: pointer; color: var(--accent); padding: 0.3rem 0; width: max-content; }
        .neighbours { display: flex; justify-content: space-between; gap: 1rem; border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1.25rem; }
        .neighbours a { max-width: 48%; text-decoration: none; line-height: 1.4; }
        .neighbours a:hover { text-decoration: underline; }
        .neighbours small { display: block; color: var(--soft); }
        .next { text-align: right; }

        """

    private static let code = """
        .example { margin: 1rem 0; }
        figcaption { font-size: 0.85rem; color: var(--soft); margin-bottom: 0.3rem; font-family: ui-monospace, Menlo, Consolas, monospace; }
        pre.code {
          margin: 0.8rem 0; padding: 0.75rem 0; background: var(--code); border: 1px solid var(--line); border-radius: 0.6rem;
          font-size: 0.86rem; line-height: 1.6; overflow-x: auto; tab-size: 4;
        }
        .example pre.code { margin: 0; }
        .bad pre { border-left: 0.25rem solid var(--hit-line); }
        .good pre { border-left: 0.25rem solid var(--good); }
        .code code { display: block; width: max-content; min-width: 100%; font-size: inherit; overflow-wrap: normal; background: none; padding: 0; }
        .line { display: block; padding: 0 1.1rem; color: inherit; background: none; }
        .numbered .line { padding-left: 0; }
        .numbered .line::before {
          content: attr(data-n); position: sticky; left: 0; background: var(--lines, var(--code)); display: inline-block; width: 3.1rem; padding-right: 1.1rem; text-align: right;
          color: var(--c); user-select: none; -webkit-user-select: none;
        }
        .numbered .hit { --lines: var(--hit); background: var(--hit); }
        .numbered .source { --lines: var(--source); background: var(--source); box-shadow: inset 0.2rem 0 0 var(--source-line); }
        .note { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-size: 0.78rem; margin-left: 1.2rem; user-select: none; -webkit-user-select: none; }
        .hit .note { color: var(--hit-line); font-weight: 600; }
        .source .note { color: var(--warning); }
        .code i { font-style: normal; }
        .k { color: var(--k); } .s { color: var(--s); } .e { color: var(--e); } .c { color: var(--c); font-style: italic !important; }
        .n { color: var(--n); } .f { color: var(--f); } .t { color: var(--t); } .a { color: var(--a); }
        .p { color: var(--p); } .o { color: var(--o); }

        """

    private static let narrow = """
        @media (max-width: 62rem) {
          .columns { grid-template-columns: minmax(0, 1fr); gap: 0; }
          aside { position: static; max-height: none; border-top: 1px solid var(--line); margin-top: 2.5rem; }
          .contents { display: none; }
          aside nav + nav { margin-top: 0; }
        }
        @media (max-width: 46rem) {
          html { scroll-padding-top: 1rem; }
          body { font-size: 16px; }
          .wide { padding: 0 1.1rem; }
          main { padding-top: 1.6rem !important; }
          .top { position: static; }
          .top .wide { flex-wrap: wrap; gap: 0 1rem; padding-top: 0.3rem; padding-bottom: 0.5rem; }
          .home { margin-right: auto; }
          .theme { order: 1; }
          .top nav { order: 3; width: 100%; gap: 1.1rem; margin: 0; overflow-x: auto; white-space: nowrap; }
          .find { order: 2; width: 100%; margin: 0.3rem 0; }
          kbd { display: none; }
          .choices { grid-template-columns: 1fr 1fr; }
          .browse { grid-template-columns: minmax(0, 1fr); }
          .row { flex-direction: column; align-items: flex-start; gap: 0.45rem; padding: 0.8rem 0.9rem; }
          .row .facts { justify-content: flex-start; }
          pre.code { font-size: 0.8rem; margin-left: -1.1rem; margin-right: -1.1rem; border-radius: 0; border-right: 0; }
          pre.code:not(.numbered) { border-left: 0; }
          .example { margin-left: -1.1rem; margin-right: -1.1rem; }
          .example pre.code { margin: 0; }
          figcaption { padding: 0 1.1rem; }
          .numbered .line::before { width: 2.4rem; padding-right: 0.8rem; }
          .tag { white-space: normal; }
          .neighbours { flex-direction: column; }
          .neighbours a { max-width: 100%; }
          .next { text-align: left; }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        @media print {
          :root, :root[data-theme] {
            color-scheme: light;
        \(light)
            --page: #ffffff;
          }
          .top, .skip, aside, .neighbours, form, .browse { display: none !important; }
          body { font-size: 10.5pt; }
          .wide { max-width: none; padding: 0; }
          .columns { display: block; }
          pre.code { white-space: pre-wrap; overflow: visible; }
          .code code { width: auto; }
          .row, .line, figure { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          article a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; color: var(--soft); }
        }

        """

    /// Sizes of the parts of a bar. The policy of the pages forbids styles in attributes.
    private static let shares =
        (1...20).map { ".w\($0) { flex: \($0); }" }.joined(separator: " ") + "\n"
}
