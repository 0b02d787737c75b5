package tower

// case: the end of a chain through files, first by name
fun top() {
    sink(level3(source()))  // finding
    sink(level3("a"))
}

// case: a chain through files that drops the value
fun side() {
    sink(drop3(source()))
}
