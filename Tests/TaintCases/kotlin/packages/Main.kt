package shop

import shop.input.readFixed
import shop.input.readName
import shop.output.write
import shop.output.writeFixed

// case: a source in another package
fun readsElsewhere() {
    sink(readName())  // finding
    sink(readFixed())
}

fun writesElsewhere() {
    write(readName())
    writeFixed(readFixed())
}

// case: the full name without an import
fun fullNames() {
    sink(shop.input.readName())  // finding
    sink(shop.input.readFixed())
}
