package depot

import depot.flags.KEY
import depot.flags.LIMIT
import depot.flags.OPEN
import depot.flags.Switches
import depot.flags.columns
import depot.flags.labels

// case: a switch in another file
fun switched() {
    val x = source()
    sink(if (OPEN) x else "a")
    sink(if (!OPEN) x else "a")  // finding
    if (Switches.TRACE) sink(x)
}

// case: a number in another file
fun limited() {
    val x = source()
    sink(if (LIMIT > 5) "a" else x)
    sink(if (LIMIT > 50) "a" else x)  // finding
}

// case: a key in another file
fun keyed() {
    val map = mapOf(KEY to source(), "other" to "fixed")
    sink(map["name"])  // finding
    sink(map["other"])
}

// case: an allow-list in another file
fun allowed() {
    val x = source()
    if (x !in columns) sink(x)  // finding
    require(x in columns)
    sink(x)
}

// case: a map of constants in another file
fun lookedUp() {
    val x = source()
    sink(labels[x])
    sink(labels[x] ?: x)  // finding
}
