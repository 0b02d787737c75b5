class Ledger(val prefix: String) {
    val lines = mutableListOf<String>()
    fun note(text: String) {
        lines.add(text)
    }
}

// case: members of a context receiver are used like one's own
context(Ledger)
fun labelled(text: String): String = prefix + text

fun usesLabelled() {
    with(Ledger("fixed")) {
        sink(labelled(source()))  // finding
        sink(labelled("a"))
    }
}

// case: a context receiver that holds the value
context(Ledger)
fun heading(): String = "# $prefix"

fun usesHeading() {
    with(Ledger(source())) {
        sink(heading())  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    }
}

// case: a context receiver that holds a constant
context(Ledger)
fun footing(): String = "-- $prefix"

fun usesFooting() {
    with(Ledger("fixed")) {
        sink(footing())
    }
}

// case: this of a context receiver
context(Ledger)
fun size(): Int = this@Ledger.prefix.length

fun usesSize() {
    with(Ledger(source())) {
        sink(size())
    }
}

// case: a property with a context receiver
context(Ledger)
val title: String
    get() = prefix.uppercase()

fun usesTitle() {
    with(Ledger(source())) {
        sink(title)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    }
}
