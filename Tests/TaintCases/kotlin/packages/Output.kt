package shop.output

// case: a sink in another package
fun write(text: String) {
    sink(text)  // todo: finding
}

// case: a sink in another package that gets constants
fun writeFixed(text: String) {
    sink(text)
}
