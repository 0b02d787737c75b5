// case: a val keeps what it was given
fun valKeeps() {
    val x = source()
    sink(x)  // finding
}

// case: a val with a constant next to untrusted data
fun valConstant() {
    val x = source()
    val y = "fixed"
    sink(y)
    sink(y + x.length)
}

// case: a var overwritten with a constant before its use
fun overwrittenWithConstant() {
    var x = source()
    x = "fixed"
    sink(x)
}

// case: a var overwritten with untrusted data before its use
fun overwrittenWithSource() {
    var x = "fixed"
    x = source()
    sink(x)  // finding
}

// case: a use before the overwriting one
fun usedBeforeOverwriting() {
    var x = source()
    sink(x)  // finding
    x = "fixed"
    sink(x)
}

// case: a copy follows the value, not the name
fun copyOutlivesOriginal() {
    var x = source()
    val y = x
    x = "fixed"
    sink(x)
    sink(y)  // finding
}

// case: a copy taken before the value turned bad
fun copyTakenBefore() {
    var x = "fixed"
    val y = x
    x = source()
    sink(y)
    sink(x)  // finding
}

// case: a chain of copies
fun chainOfCopies() {
    val a = source()
    val b = a
    val c = b
    val d = c
    sink(d)  // finding
}

// case: compound assignment adds to what is there
fun compoundAdds() {
    var text = "a"
    text += source()
    text += "b"
    sink(text)  // finding
}

// case: compound assignment of constants only
fun compoundConstants() {
    val x = source()
    var text = "a"
    text += "b"
    sink(text)
    sink(text + x)  // finding
}

// case: an inner declaration hides the outer one
fun shadowing(flag: Boolean) {
    val x = source()
    if (flag) {
        val x = "fixed"
        sink(x)
    }
    sink(x)  // finding
}

// case: an inner declaration with untrusted data leaves the outer one alone
fun shadowingTheOtherWay(flag: Boolean) {
    val x = "fixed"
    if (flag) {
        val x = source()
        sink(x)  // finding
    }
    sink(x)
}

// case: the values of two variables change places
fun swapped() {
    var a = source()
    var b = "fixed"
    a = b.also { b = a }
    sink(a)  // todo: ok (a part of what is taken apart is not told from the whole)
    sink(b)  // finding
}

// case: a val declared first and assigned in branches
fun assignedLater(flag: Boolean) {
    val x: String
    if (flag) {
        x = source()
    } else {
        x = "fixed"
    }
    sink(x)  // finding
}

// case: every branch overwrites
fun everyBranchOverwrites(flag: Boolean) {
    var x = source()
    if (flag) {
        x = "a"
    } else {
        x = "b"
    }
    sink(x)
}

// case: one branch forgets to overwrite
fun oneBranchOverwrites(flag: Boolean) {
    var x = source()
    if (flag) {
        x = "a"
    }
    sink(x)  // finding
}

// case: a source in the argument itself
fun sourceAsArgument() {
    sink(source())  // finding
    sink(clean(source()))
}

// case: explicit types, casts and not-null assertions change nothing
fun castsKeep() {
    val x: Any = source()
    sink(x as String)  // finding
    sink(x as? CharSequence)  // finding
    sink((x as String?)!!)  // finding
    sink("a" as Any)
}

// case: names differ by case and by backticks
fun similarNames() {
    val name = source()
    val Name = "fixed"
    val `a name` = name
    sink(Name)
    sink(`a name`)  // finding
}

// case: a number counted up is no untrusted text
fun counters() {
    val x = source()
    var n = 0
    n += x.length
    n++
    sink(n)
}

// case: only the second of two sinks gets the value
fun onlyTheSecond() {
    val a = source()
    val b = a.isEmpty()
    sink(b)
    sink(a)  // finding
}
