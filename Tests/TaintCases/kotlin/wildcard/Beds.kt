package garden

import garden.tools.*

// case: functions by a wildcard
fun digs() {
    sink(dig(source()))  // finding
    sink(water(source()))
}

// case: an object by a wildcard
fun fetches() {
    sink(Shed.fetch())  // finding
    sink(Shed.KEY)
}

// case: a class by a wildcard
fun rakes() {
    sink(Rake(source()).handle())  // finding
    sink(Rake(source()).teeth())
}
