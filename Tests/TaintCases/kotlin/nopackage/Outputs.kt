// case: functions of a file without a package
fun shows() {
    sink(fromOutside())  // todo: finding
    sink(fromInside())
}

// case: a property of a file without a package
fun showsProperty() {
    sink(atStart)  // todo: finding
}
