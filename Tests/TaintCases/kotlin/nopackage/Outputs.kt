// case: functions of a file without a package
fun shows() {
    sink(fromOutside())  // finding
    sink(fromInside())
}

// case: a property of a file without a package
fun showsProperty() {
    sink(atStart)  // finding
}
