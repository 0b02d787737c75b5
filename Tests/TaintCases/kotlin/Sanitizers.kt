// case: the result is used
fun resultUsed() {
    val x = source()
    val y = clean(x)
    sink(y)
    sink(x)  // finding
}

// case: the result is ignored
fun resultIgnored() {
    val x = source()
    clean(x)
    sink(x)  // finding
}

// case: the variable is overwritten with the clean value
fun overwrittenClean() {
    var x = source()
    x = clean(x)
    sink(x)
}

// case: cleaned in one branch only
fun oneBranchCleans(flag: Boolean) {
    var x = source()
    if (flag) x = clean(x)
    sink(x)  // finding
}

// case: cleaned in both branches
fun bothBranchesClean(flag: Boolean) {
    var x = source()
    x = if (flag) clean(x) else clean(x.trim())
    sink(x)
}

// case: untrusted again after cleaning
fun untrustedAgain() {
    var x = clean(source())
    sink(x)
    x += source()
    sink(x)  // finding
}

// case: cleaned in a helper
fun quoted(text: String): String = "'" + clean(text) + "'"

fun cleanedInHelper() {
    sink(quoted(source()))
}

// case: a helper that cleans only sometimes
fun maybeQuoted(text: String, flag: Boolean): String = if (flag) clean(text) else text

fun cleanedSometimes(flag: Boolean) {
    sink(maybeQuoted(source(), flag))  // finding
}

// case: a helper that ignores the clean value
fun forgotten(text: String): String {
    clean(text)
    return text
}

fun cleanedAndForgotten() {
    sink(forgotten(source()))  // finding
}

// case: a clean part next to an untrusted one
fun partlyClean() {
    val x = source()
    sink(clean(x) + x)  // finding
    sink(clean(x) + clean(x))
    sink(clean(x + x))
}

// case: cleaned in a template
fun cleanedInTemplate() {
    val x = source()
    sink("${clean(x)}")
    sink("${clean(x)} $x")  // finding
}

// case: cleaned after a slice
fun slicedAfterCleaning() {
    sink(clean(source()).take(3))
    sink(clean(source().take(3)))
}

// case: cleaned in a loop
fun cleanedInLoop(n: Int) {
    var x = source()
    for (i in 0 until n) {
        x = clean(x)
    }
    sink(x)  // finding
}

// case: cleaned in every round before the use
fun cleanedBeforeUse() {
    for (x in source().split(",")) {
        val y = clean(x)
        sink(y)
        sink(x)  // finding
    }
}

// case: cleaned in try, used after a failure
fun cleanedInTry() {
    var x = source()
    try {
        println(x.toInt())
        x = clean(x)
    } catch (e: NumberFormatException) {
        println("no number")
    }
    sink(x)  // finding
}

// case: cleaned in finally
fun cleanedInFinally() {
    var x = source()
    try {
        println(x.length)
    } finally {
        x = clean(x)
    }
    sink(x)
}

// case: cleaned in a lambda
fun cleanedInLambda() {
    val wash = { text: String -> clean(text) }
    val pass = { text: String -> text }
    sink(wash(source()))
    sink(pass(source()))  // finding
}

// case: the sanitizer as a reference
fun cleanedByReference() {
    val x = source()
    sink(x.let(::clean))  // todo: ok (references to functions are not resolved to what they call)
    sink(listOf(x).map(::clean))  // todo: ok (references to functions are not resolved to what they call)
    sink(listOf(x).map { it })  // finding
}

// case: a member of the same name is another function
class Kitchen {
    fun tidy(text: String) = text.trim()
}

fun otherFunction() {
    sink(Kitchen().tidy(source()))  // finding
    sink(clean(Kitchen().tidy(source())))
}

// case: a sink within the sanitizer's argument
fun sinkInside() {
    val x = source()
    clean(x.also { sink(it) })  // todo: finding (followed by rule of thumb)
    clean(x).also { sink(it) }
}
