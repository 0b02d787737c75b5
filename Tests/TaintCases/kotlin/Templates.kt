// case: a name in a template
fun nameInTemplate() {
    val x = source()
    sink("hello $x")  // finding
    sink("hello \$x")
}

// case: an expression in a template
fun expressionInTemplate() {
    val x = source()
    sink("hello ${x.trim()}!")  // finding
    sink("hello ${clean(x)}!")
    sink("hello ${x.length}!")
}

// case: a condition in a template
fun conditionInTemplate(flag: Boolean) {
    val x = source()
    sink("hello ${if (flag) x else "you"}")  // finding
    sink("hello ${if (x.isEmpty()) "nobody" else "you"}")
}

// case: a template in a template
fun templateInTemplate() {
    val x = source()
    sink("a ${"b $x"}")  // finding
    sink("a ${"b ${"c"}"}")
}

// case: a raw string
fun rawString() {
    val x = source()
    sink("""hello $x""")  // finding
    sink("""hello ${'$'}x""")
}

// case: a raw string over several lines
fun rawStringOverLines() {
    val x = source()
    val text = """
        select *
        from t
        where name = '$x'
    """
    sink(text)  // finding
}

// case: indentation taken away
fun indentationTakenAway() {
    val x = source()
    val bad = """
        hello $x
    """.trimIndent()
    val good = """
        hello you
    """.trimIndent()
    sink(bad)  // finding
    sink(good)
}

// case: margins taken away
fun marginsTakenAway() {
    val x = source()
    val text = """
        |hello
        |$x
    """.trimMargin()
    sink(text)  // finding
}

// case: a template of a template kept in variables
fun templatesInSteps() {
    val x = source()
    val inner = "($x)"
    val outer = "[$inner]"
    sink(outer)  // finding
    val count = "(${x.length})"
    sink("[$count]")
}

// case: a member of this in a template
class Greeter(val name: String) {
    fun greet() = "hello $name and ${this.name}"
    fun wave() = "hello ${name.length}"
}

fun usesGreeter() {
    sink(Greeter(source()).greet())  // finding
    sink(Greeter(source()).wave())
    sink(Greeter("you").greet())
}

// case: a dollar that starts no name
fun loneDollar() {
    val x = source()
    sink("cost: 5$")
    sink("cost: $ x")
    sink("cost: $x$")  // finding
}

// case: a template with more dollars
fun moreDollars() {
    val x = source()
    sink($$"hello $x")
    sink($$"hello $$x")  // finding
}

// case: an escape that looks like an end
fun escapedQuote() {
    val x = source()
    sink("\"$x\"")  // finding
    sink("\"x\\")
}

// case: a lambda in a template
fun lambdaInTemplate() {
    val x = source()
    sink("a ${listOf(x).joinToString { "<$it>" }}")  // finding
    sink("a ${listOf("b").joinToString { "<$it>" }}")
}
