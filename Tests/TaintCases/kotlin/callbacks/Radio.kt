package radio

import radio.bus.Bus
import radio.bus.pipe
import radio.bus.retry
import radio.bus.withInput

// case: a lambda is called in another file
fun receives() {
    withInput { sink(it) }  // finding
    withInput { sink(it.length) }
}

// case: the value of a lambda called in another file
fun retries() {
    val x = source()
    sink(retry(2) { x })  // finding
    sink(retry(2) { "a$it" })
}

// case: a pipe in another file
fun pipes() {
    sink(source().pipe { it.trim() }.pipe { "<$it>" })  // finding
    sink(source().pipe { it.trim() }.pipe { it.length })  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: a listener kept in another file
fun listens() {
    val bus = Bus()
    bus.listen { text -> sink(text) }  // todo: finding (functions that are kept in one place and called in another are not followed)
    bus.announce(source())
}
