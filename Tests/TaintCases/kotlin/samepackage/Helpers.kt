package ledger

internal fun decorated(text: String) = "<$text>"

internal fun summary(text: String) = "${text.length} characters"

class Entry(val account: String, val kind: String)
