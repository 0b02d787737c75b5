// case: an early return before the bad use
fun earlyReturn(flag: Boolean) {
    val x = source()
    if (flag) return
    sink(x)  // finding
}

// case: the bad way returns
fun badWayReturns(flag: Boolean) {
    var x = "a"
    if (flag) {
        x = source()
        println(x.length)
        return
    }
    sink(x)
}

// case: the bad way throws
fun badWayThrows(flag: Boolean) {
    var x = "a"
    if (flag) {
        x = source()
        throw IllegalArgumentException(x)
    }
    sink(x)
}

// case: the bad way ends in error()
fun badWayErrors(flag: Boolean) {
    var x = "a"
    if (flag) {
        x = source()
        error("no")
    }
    sink(x)  // todo: ok (what leaves by way of an exception is followed in simple forms only)
}

// case: a helper that never returns
fun refuse(reason: String): Nothing = throw IllegalStateException(reason)

fun badWayRefused(flag: Boolean) {
    var x = "a"
    if (flag) {
        x = source()
        refuse("no")
    }
    sink(x)
}

// case: return at a label leaves the lambda only
fun returnAtLabel() {
    listOf(source()).forEach {
        if (it.isEmpty()) return@forEach
        sink(it)  // finding
    }
    sink("after")
}

// case: what return at a label gives
fun labelValue(flag: Boolean) {
    val x = source()
    val bad = run {
        if (flag) return@run x
        "a"
    }
    val good = run {
        if (flag) return@run "b"
        "a"
    }
    sink(bad)  // finding
    sink(good)
}

// case: a label of one's own
fun ownLabel(flag: Boolean) {
    val x = source()
    val bad = listOf(1).map here@{
        if (flag) return@here x
        "a"
    }
    sink(bad)  // finding
}

// case: a return out of an inline lambda
fun firstLong(words: List<String>): String {
    words.forEach { if (it.length > 2) return it }
    return "none"
}

fun returnFromLambda() {
    sink(firstLong(listOf(source())))  // todo: finding (this operation on a collection is not modelled)
    sink(firstLong(listOf("abc")))
}

// case: one of several returns is bad
fun several(n: Int): String {
    if (n == 0) return "zero"
    if (n == 1) return source()
    return "many"
}

fun usesSeveral(n: Int) {
    sink(several(n))  // finding
}

// case: return of a when
fun chosen(n: Int): String {
    return when (n) {
        0 -> "zero"
        else -> "many"
    }
}

fun usesChosen() {
    sink(chosen(source().length))
}

// case: a variable overwritten before the return
fun overwrittenBeforeReturn(): String {
    var x = source()
    x = "fixed"
    return x
}

fun usesOverwritten() {
    sink(overwrittenBeforeReturn())
}

// case: exit of the process
fun exits(flag: Boolean) {
    var x = "a"
    if (flag) {
        x = source()
        kotlin.system.exitProcess(x.length)
    }
    sink(x)
}

// case: TODO never returns
fun notYet(flag: Boolean) {
    var x = "a"
    if (flag) {
        x = source()
        TODO("later")
    }
    sink(x)  // todo: ok (what leaves by way of an exception is followed in simple forms only)
}
