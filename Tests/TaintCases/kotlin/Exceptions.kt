import java.io.StringReader

// case: the value is assigned in try
fun assignedInTry() {
    var x = "a"
    try {
        x = source()
    } catch (e: Exception) {
        x = "b"
    }
    sink(x)  // finding
}

// case: try as an expression
fun tryExpression() {
    val x = source()
    sink(try { x.trim() } catch (e: Exception) { "a" })  // finding
    sink(try { x.toInt() } catch (e: NumberFormatException) { 0 })
}

// case: the catch gives the value back
fun catchGivesBack() {
    val x = source()
    val text = try {
        x.toInt().toString()
    } catch (e: NumberFormatException) {
        x
    }
    sink(text)  // finding
}

// case: overwritten in finally
fun overwrittenInFinally() {
    var x = source()
    try {
        println(x.length)
    } finally {
        x = "a"
    }
    sink(x)
}

// case: assigned in finally
fun assignedInFinally() {
    var x = "a"
    try {
        println(x)
    } finally {
        x = source()
    }
    sink(x)  // finding
}

// case: a sink in finally
fun sinkInFinally() {
    var x = "a"
    try {
        x = source()
        println(x.toInt())
    } finally {
        sink(x)  // finding
    }
}

// case: a sink in catch sees what try did
fun sinkInCatch() {
    var x = "a"
    try {
        x = source()
        println(x.toInt())
    } catch (e: NumberFormatException) {
        sink(x)  // finding
    }
}

// case: a message carries the value
fun messageCarries() {
    val x = source()
    try {
        throw IllegalArgumentException("bad: $x")
    } catch (e: IllegalArgumentException) {
        sink(e.message)  // finding
    }
    try {
        throw IllegalArgumentException("bad")
    } catch (e: IllegalArgumentException) {
        sink(e.message)
    }
}

// case: an exception class with a field
class Refused(val input: String, val code: Int) : Exception()

fun fieldCarries() {
    try {
        throw Refused(source(), 7)
    } catch (e: Refused) {
        sink(e.input)  // finding
        sink(e.code)
    }
}

// case: an exception out of a function
fun refuseAlways(text: String) {
    throw IllegalStateException(text)
}

fun messageFromFunction() {
    try {
        refuseAlways(source())
    } catch (e: IllegalStateException) {
        sink(e.message)  // todo: finding (what leaves by way of an exception is followed in simple forms only)
    }
}

// case: a catch that leaves
fun catchLeaves() {
    val x = source()
    val n = try {
        x.toInt()
    } catch (e: NumberFormatException) {
        return
    }
    sink(n)
    sink(x.length)
}

// case: runCatching keeps the result
fun caught() {
    val x = source()
    sink(runCatching { x.trim() }.getOrNull())  // finding
    sink(runCatching { x.toInt() }.getOrNull())
    sink(runCatching { "a" }.getOrThrow())
}

// case: runCatching with another value on failure
fun caughtOrElse() {
    val x = source()
    sink(runCatching { x.toInt().toString() }.getOrElse { x })  // finding
    sink(runCatching { x.toInt().toString() }.getOrElse { "0" })
    sink(runCatching { x.toInt().toString() }.getOrDefault("0"))
    sink(runCatching { x.trim() }.getOrDefault("0"))  // finding
}

// case: onSuccess and onFailure
fun onSuccessAndFailure() {
    val x = source()
    runCatching { x.trim() }.onSuccess { sink(it) }  // todo: finding (what leaves by way of an exception is followed in simple forms only)
    runCatching { x.length }.onSuccess { sink(it) }
    runCatching { error("bad: $x") }.onFailure { sink(it.message) }  // todo: finding (what leaves by way of an exception is followed in simple forms only)
}

// case: map and fold over a result
fun resultMapped() {
    val x = source()
    sink(runCatching { x }.map { it.uppercase() }.getOrNull())  // finding
    sink(runCatching { x }.map { it.length }.getOrNull())
    sink(runCatching { x }.fold({ it }, { "a" }))  // todo: finding (what a function handed over gives back is not told from what it is given)
    sink(runCatching { x }.fold({ "b" }, { "a" }))
}

// case: use closes and returns
fun used() {
    val x = source()
    sink(StringReader(x).use { it.readText() })  // finding
    sink(StringReader("a").use { it.readText() })
    sink(StringReader(x).use { "a" })
}

// case: use hands its receiver over
fun usedReceiver() {
    StringReader(source()).buffered().use { reader ->
        sink(reader.readLine())  // finding
    }
    StringReader("a").buffered().use { reader ->
        sink(reader.readLine())
    }
}

// case: useLines
fun usedLines() {
    val file = java.io.File("a.txt")
    sink(file.name)
    StringReader(source()).useLines { lines ->
        lines.forEach { sink(it) }  // todo: finding (what leaves by way of an exception is followed in simple forms only)
    }
}

// case: nested tries
fun nestedTries() {
    var x = "a"
    try {
        try {
            x = source()
            error("no")
        } finally {
            println("inner")
        }
    } catch (e: IllegalStateException) {
        sink(x)  // finding
    }
}

// case: the last of several catches
fun severalCatches() {
    val text = try {
        source().toInt().toString()
    } catch (e: NumberFormatException) {
        "a"
    } catch (e: Exception) {
        "b"
    }
    sink(text)
}

// case: a stack trace as text
fun stackTrace() {
    try {
        throw IllegalStateException(source())
    } catch (e: Exception) {
        sink(e.stackTraceToString())  // finding
        sink(e.toString())  // finding
    }
}
