class Audit(val prefix: String) {
    val lines = mutableListOf<String>()
    fun note(text: String) {
        lines.add(text)
    }
}

// case: a context parameter is used by name
context(audit: Audit)
fun labelled(text: String): String = audit.prefix + text

fun usesLabelled() {
    with(Audit("fixed")) {
        sink(labelled(source()))  // finding
        sink(labelled("a"))
    }
    with(Audit(source())) {
        sink(labelled("a"))  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    }
}

// case: a context parameter is filled
context(audit: Audit)
fun noted(text: String) {
    audit.note(text)
}

fun usesNoted() {
    val bad = Audit("fixed")
    val good = Audit("fixed")
    with(bad) { noted(source()) }
    with(good) { noted("a") }
    sink(bad.lines)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(good.lines)
}

// case: a context parameter without a name
context(_: Audit)
fun unnamed(text: String): String = text.trim()

context(_: Audit)
fun unnamedFixed(text: String): String = "fixed"

fun usesUnnamed() {
    with(Audit("a")) {
        sink(unnamed(source()))  // finding
        sink(unnamedFixed(source()))
    }
}
