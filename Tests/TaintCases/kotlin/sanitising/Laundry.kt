package laundry

import laundry.washing.Washer
import laundry.washing.isKnown
import laundry.washing.requireKnown
import laundry.washing.rinse
import laundry.washing.wash
import laundry.washing.washIfAsked
import laundry.washing.washed

// case: cleaned in another file
fun washes() {
    sink(wash(source()))
    sink(rinse(source()))  // finding
}

// case: cleaned in another file on one way only
fun washesSometimes(flag: Boolean) {
    sink(washIfAsked(source(), flag))  // finding
    sink(washIfAsked(source(), true))  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    sink(washIfAsked(source(), false))  // finding
}

// case: checked in another file
fun checksKnown() {
    val x = source()
    sink(requireKnown(x))
    sink(x)
}

// case: asked in another file
fun asksKnown() {
    val x = source()
    if (isKnown(x)) sink(x)
    if (!isKnown(x)) sink(x)  // finding
}

// case: cleaned by a class in another file
fun washesByClass() {
    val x = source()
    sink(Washer().run(x))
    Washer().run(x)
    sink(x)  // finding
}

// case: cleaned by an extension in another file
fun washesByExtension() {
    sink(source().washed())
    sink(source().washed() + source())  // finding
}
