// case: a call over several lines
fun overLines() {
    val x = source()
    sink(
        "a" +
            "b"
    )
    sink(
        x  // finding
    )
}

// case: comments between everything
fun commented() {
    val x = /* from outside */ source() // untrusted
    /* sink(x) */
    // sink(x)
    sink(/* here */ x /* it is */)  // finding
}

// case: comments in comments
fun nestedComments() {
    val x = source()
    /* outer /* inner */ sink(x) */
    sink("a" /* x */)
    sink(x)  // finding
}

// case: several statements in one line
fun oneLine() { var x = source(); x = "a"; sink(x) }
fun oneLineBad() { var x = "a"; x = source(); sink(x) }  // finding

// case: a chain that starts with a dot in the next line
fun dotsInFront() {
    val x = source()
        .trim()
        .uppercase()
    val y = source()
        // only its length
        .trim()
        .length
    sink(x)  // finding
    sink(y)
}

// case: a safe-call chain over lines
fun safeCallsInFront() {
    val x: String? = source()
    val y = x
        ?.trim()
        ?.takeIf { it.length > 1 }
        ?: "none"
    sink(y)  // finding
}

// case: a plus at the start of a line is another statement
fun plusInNextLine() {
    val x = source()
    val y = "a"
    +x
    sink(y)  // todo: ok (variables that outlive calls are followed in simple forms only)
    val z = "a" +
        x
    sink(z)  // finding
}

operator fun String.unaryPlus() = this

// case: an elvis in the next line
fun elvisInNextLine() {
    val nothing: String? = null
    val x = nothing
        ?: source()
    sink(x)  // finding
}

// case: trailing commas
fun trailing(
    first: String,
    second: String,
) {
    sink(first)
    sink(second)  // finding
}

fun callsTrailing() {
    trailing(
        "a",
        source(),
    )
}

// case: if and else without braces
fun withoutBraces(flag: Boolean) {
    val x = source()
    if (flag)
        println("yes")
    else
        println("no")
        sink(x)  // finding
    val y =
        if (flag) "a"
        else "b"
    sink(y)
}

// case: a trailing lambda in the next lines
fun trailingLambda() {
    source().let {
        it.trim()
    }.let { text ->
        sink(text)  // finding
    }
    source().let { it.length }.let {
        sink(it)
    }
}

// case: parentheses around everything
fun parentheses() {
    val x = ((source()))
    sink(((x)))  // finding
    (sink(("a")))
}

// case: labels and annotations in front
fun annotated() {
    @Suppress("UNUSED") val x = source()
    val y = @Suppress("X") "a"
    sink(x)  // finding
    sink(y)
}

// case: names with backticks
fun `a function with spaces`(`the text`: String) = `the text`

fun backticks() {
    val `in` = source()
    sink(`a function with spaces`(`in`))  // finding
    sink(`a function with spaces`("a"))
}

// case: letters beyond English
fun größe(länge: String) = länge

fun letters() {
    val straße = source()
    sink(größe(straße))  // finding
    sink(größe("weg"))
}

// case: soft keywords as names
fun softKeywords() {
    val value = source()
    val data = value
    val inner = data
    val get = "a"
    sink(inner)  // finding
    sink(get)
}

// case: a semicolon after everything
fun semicolons() {
    var x = source();
    x = "a";
    sink(x);
    x = source();
    sink(x);  // finding
}

// case: a nested expression that does it all
fun allInOne(flag: Boolean) {
    sink(listOf(if (flag) source().let { it.trim() } else "a").joinToString { "<$it>" })  // finding
    sink(listOf(if (flag) source().let { it.length } else 1).joinToString { "<$it>" })
}

// case: a deep sum
fun deepSum() {
    val x = source()
    sink("a" + ("b" + ("c" + ("d" + ("e" + x)))))  // finding
    sink("a" + ("b" + ("c" + ("d" + ("e" + 1)))))
}
