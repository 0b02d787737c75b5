package shop.output

// case: a sink in another package
fun write(text: String) {
    sink(text)  // finding
}

// case: a sink in another package that gets constants
fun writeFixed(text: String) {
    sink(text)
}
