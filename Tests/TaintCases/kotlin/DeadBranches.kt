private const val DEBUG = false
private const val LEVEL = 3
private val MODE = "safe"

// case: a branch that is never taken
fun neverTaken() {
    var x = "a"
    if (false) x = source()
    sink(x)
}

// case: a branch that is always taken
fun alwaysTaken() {
    var x = source()
    if (true) x = "a"
    sink(x)
}

// case: always taken, and bad
fun alwaysTakenBadly() {
    var x = "a"
    if (true) x = source()
    sink(x)  // finding
}

// case: a constant of the file switches off
fun switchedOff() {
    val x = source()
    if (DEBUG) sink(x)
    if (!DEBUG) sink(x)  // finding
}

// case: arithmetic of constants
fun arithmetic() {
    val x = source()
    val n = 7 * 6
    sink(if (n > 40) "a" else x)
    sink(if (n < 40) "a" else x)  // finding
}

// case: arithmetic with a local number
fun localNumber() {
    val x = source()
    val n = 12
    val text = if (n * 3 + 1 == 37) "a" else x
    sink(text)
    val other = if (n * 3 + 1 > 40) "a" else x
    sink(other)  // finding
}

// case: a constant of the file compared
fun levelCompared() {
    val x = source()
    sink(if (LEVEL >= 3) "a" else x)
    sink(if (LEVEL > 3) "a" else x)  // finding
}

// case: when over a constant
fun whenOverConstant() {
    val x = source()
    val text = when (LEVEL) {
        1 -> x
        3 -> "a"
        else -> x
    }
    sink(text)
}

// case: when over a constant takes the bad branch
fun whenOverConstantBadly() {
    val x = source()
    val text = when (LEVEL) {
        1 -> "a"
        3 -> x
        else -> "b"
    }
    sink(text)  // finding
}

// case: when over a range with a constant
fun whenRange() {
    val x = source()
    val n = 5
    sink(when (n) { in 1..9 -> "a"; else -> x })  // todo: ok (this operation on constants is not worked out)
    sink(when (n) { in 6..9 -> "a"; else -> x })  // finding
}

// case: a constant text decides
fun textDecides() {
    val x = source()
    sink(if (MODE == "safe") "a" else x)
    sink(if (MODE == "open") "a" else x)  // finding
}

// case: a character of a constant text decides
fun characterDecides() {
    val x = source()
    val letters = "x-ray"
    val text = when (letters[2]) {
        'x' -> x
        'r' -> "b"
        else -> x
    }
    sink(text)
    val other = when (letters[2]) {
        'a' -> "a"
        'r' -> x
        else -> "c"
    }
    sink(other)  // finding
}

// case: a constant function decides
private fun isStrict() = true

fun functionDecides() {
    val x = source()
    sink(if (isStrict()) "a" else x)
    sink(if (!isStrict()) "a" else x)  // finding
}

// case: constants with and, or, not
fun constantLogic(flag: Boolean) {
    val x = source()
    sink(if (true || flag) "a" else x)
    sink(if (false && flag) x else "a")
    sink(if (true && flag) "a" else x)  // finding
}

// case: a var that is changed is no constant
fun changedSwitch(flag: Boolean) {
    val x = source()
    var on = false
    if (flag) on = true
    sink(if (on) x else "a")  // finding
}

// case: a var with the same value on every way
fun sameOnEveryWay(flag: Boolean) {
    val x = source()
    var on = true
    if (flag) on = true
    sink(if (on) "a" else x)
}

// case: code after a return
fun afterReturn() {
    val x = source()
    return
    sink(x)
}

// case: code after a throw
fun afterThrow() {
    val x = source()
    if (x.length > 2) {
        throw IllegalStateException("long")
        sink(x)
    }
    sink(x)  // finding
}

// case: a loop whose condition is false
fun loopNeverRuns() {
    var x = "a"
    while (false) {
        x = source()
    }
    sink(x)
}

// case: a loop without end and its break
fun endlessLoop() {
    var x = "a"
    while (true) {
        x = source()
        if (x.length > 1) break
    }
    sink(x)  // finding
}

// case: a constant length decides
fun constantLength() {
    val x = source()
    val word = "four"
    sink(if (word.length == 4) "a" else x)  // todo: ok (this operation on constants is not worked out)
    sink(if (word.length == 5) "a" else x)  // finding
}

// case: null is never not null
fun neverNull() {
    val x = source()
    val nothing: String? = null
    sink(if (nothing == null) "a" else x)
    sink(if (nothing != null) "a" else x)  // finding
}

// case: a constant Boolean property of an object
object Flags {
    const val OPEN = false
    const val NAME = "closed"
}

fun objectFlag() {
    val x = source()
    sink(if (Flags.OPEN) x else "a")
    sink(if (Flags.NAME == "closed") x else "a")  // finding
}
