package scratch

import some.missing.Library
import some.missing.transform

// case: an unknown function passes on what it gets
fun unknownFunction() {
    val x = source()
    sink(transform(x))  // finding
    sink(transform("a"))
}

// case: an unknown member function passes on its receiver
fun unknownMember() {
    val x = source()
    sink(x.somethingElse())  // finding
    sink("a".somethingElse())
}

// case: an unknown class keeps what it is made of
fun unknownClass() {
    val x = source()
    sink(Library(x).toText())  // finding
    sink(Library("a").toText())
}

// case: an unknown object returns something harmless without arguments
fun unknownObject() {
    sink(Library.current())
    sink(Library.find(source()))  // todo: finding (followed by rule of thumb)
}

// case: a block that is not closed in time
fun unfinished() {
    val x = source()
    sink(x)  // finding
    if (x.length > {
}

// case: after broken code
fun afterwards() {
    val x = source()
    val y = "a"
    sink(y)
    sink(x)  // finding
}

// case: an assignment without a value
fun withoutValue() {
    val x = source()
    val y =
    val z = "a"
    sink(z)
    sink(x)  // finding
}

// case: a call that is not closed
fun notClosed() {
    val x = source()
    sink(x  // finding
}

// case: the file ends too early
fun endsEarly() {
    val x = source()
    sink("a")
    sink(x)  // finding
