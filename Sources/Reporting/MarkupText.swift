extension String {
    /// The text as content or attribute of XML and HTML.
    ///
    /// XML 1.0 has no place for most control characters, not even escaped, so they are made visible.
    /// In attributes a line end would be read as a blank and is written as a reference.
    func escapedForMarkup(inAttribute: Bool = false) -> String {
        var result = ""
        for scalar in visible(keeping: ["\n", "\t"]).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n" where inAttribute: result += "&#10;"
            case "\t" where inAttribute: result += "&#9;"
            case "\u{FFFE}", "\u{FFFF}": result += scalar.escape
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
