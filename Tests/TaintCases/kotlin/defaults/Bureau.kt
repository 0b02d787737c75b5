package bureau

import bureau.forms.current
import bureau.forms.field
import bureau.forms.hintOf
import bureau.forms.parse
import bureau.forms.shared

// case: a default argument in another file that calls a third
fun fields() {
    sink(field("a"))  // finding
    sink(field("a", "b"))  // todo: ok (variables that outlive calls are followed in simple forms only)
    sink(field("a", "b", source()))  // finding
}

// case: a default argument in another file that is a constant
fun hints() {
    sink(hintOf(source()))
    sink(hintOf("a", hint = source()))  // finding
}

// case: an inline function in another file
fun parses() {
    sink(parse(source()) { it.trim() })  // finding
    sink(parse(source()) { it.toIntOrNull() })  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: a lazy property in another file
fun readsShared() {
    sink(shared)  // todo: finding
    sink(shared.length)
}

// case: a lateinit property in another file
fun setsCurrent() {
    current = source()
    sink(current)  // finding
    current = "fixed"
    sink(current)
}
