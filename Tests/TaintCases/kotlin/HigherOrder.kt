// case: a lambda called later
fun calledLater() {
    val echo = { text: String -> "[$text]" }
    val fixed = { text: String -> "fixed" }
    sink(echo(source()))  // finding
    sink(echo("a"))
    sink(fixed(source()))
}

// case: a lambda that captures
fun captures() {
    val x = source()
    val give = { x }
    val count = { x.length }
    sink(give())  // finding
    sink(count())
}

// case: invoke by name
fun invokedByName() {
    val x = source()
    val give: () -> String = { x }
    sink(give.invoke())  // finding
    val fixed: () -> String = { "a" }
    sink(fixed.invoke())
}

// case: a captured variable changes before the call
fun changesBeforeCall() {
    var x = "a"
    val give = { x }
    sink(give())
    x = source()
    sink(give())  // finding
}

// case: a lambda writes what it captured
fun writesCaptured() {
    var x = "a"
    val write = { x = source() }
    sink(x)  // todo: ok (lambdas and values that arrive later are followed in simple forms only)
    write()
    sink(x)  // finding
}

// case: a function takes a function
fun applyTo(text: String, action: (String) -> String): String = action(text)

fun takesFunction() {
    sink(applyTo(source()) { it.trim() })  // finding
    sink(applyTo(source()) { "fixed" })  // todo: ok (what a function handed over gives back is not told from what it is given)
    sink(applyTo("a") { it.trim() })
    sink(applyTo(source()) { clean(it) })  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: a function hands its argument to a lambda
fun feed(action: (String) -> Unit) {
    action(source())
}

fun feedFixed(action: (String) -> Unit) {
    action("fixed")
}

fun fedLambda() {
    feed { sink(it) }  // finding
    feed { text -> sink(text.length) }
    feedFixed { sink(it) }
}

// case: a lambda with two parameters
fun feedTwo(action: (String, String) -> Unit) = action("fixed", source())

fun fedTwo() {
    feedTwo { a, b ->
        sink(a)
        sink(b)  // finding
    }
    feedTwo { _, b -> sink(b) }  // finding
    feedTwo { a, _ -> sink(a) }
}

// case: a sink given as a function
fun pour(text: String, into: (String) -> Unit) = into(text)

fun show(text: String) {
    sink(text)  // finding
}

fun showFixed(text: String) {
    sink(text)
}

fun poured() {
    pour(source(), ::show)
    pour("fixed", ::showFixed)
}

// case: a reference to a function
fun shout(text: String) = text.uppercase()
fun hush(text: String) = "..."

fun references() {
    val loud = ::shout
    val quiet = ::hush
    sink(loud(source()))  // finding
    sink(quiet(source()))
    sink(source().let(::shout))  // finding
    sink(source().let(::hush))  // todo: ok (references to functions are not resolved to what they call)
}

// case: a reference to a member
class Formatter(private val mark: String) {
    fun around(text: String) = mark + text + mark
    fun alone(text: String) = mark
}

fun memberReferences() {
    val formatter = Formatter("*")
    sink(source().let(formatter::around))  // finding
    sink(source().let(formatter::alone))  // todo: ok (references to functions are not resolved to what they call)
}

// case: a reference to a constructor
class Note(val text: String)

fun constructorReference() {
    val notes = listOf(source()).map(::Note)
    sink(notes[0].text)  // finding
    sink(listOf("a").map(::Note)[0].text)
}

// case: a reference to a property
fun propertyReference() {
    val notes = listOf(Note(source()))
    sink(notes.map(Note::text))  // finding
    sink(listOf(Note("a")).map(Note::text))
}

// case: a function returns a function
fun prefixer(prefix: String): (String) -> String = { text -> prefix + text }

fun returnedFunction() {
    sink(prefixer(source())("a"))  // finding
    sink(prefixer("a")(source()))  // finding
    sink(prefixer("a")("b"))
}

// case: a returned lambda that forgets
fun forgetter(text: String): () -> String = { "fixed" }

fun returnedForgetter() {
    sink(forgetter(source())())
}

// case: an anonymous function
fun anonymous() {
    val echo = fun(text: String): String { return "[$text]" }
    val fixed = fun(text: String): String { return "fixed" }
    sink(echo(source()))  // finding
    sink(fixed(source()))
}

// case: a function in a list
fun functionsInList() {
    val bad = listOf<(String) -> String>({ it.trim() }, { it + "!" })
    for (step in bad) sink(step(source()))  // finding
    val good = listOf<(String) -> String>({ "a" }, { clean(it) })
    for (step in good) sink(step(source()))  // todo: ok (references to functions are not resolved to what they call)
}

// case: a function in a map
fun functionsInMap() {
    val actions = mapOf<String, (String) -> String>(
        "echo" to { it },
        "fixed" to { "fixed" },
    )
    sink(actions.getValue("echo")(source()))  // finding
    sink(actions.getValue("fixed")(source()))
}

// case: composition
fun <A, B, C> compose(f: (A) -> B, g: (B) -> C): (A) -> C = { g(f(it)) }

fun composed() {
    val bad = compose({ text: String -> text.trim() }, { text: String -> "<$text>" })
    val good = compose({ text: String -> text.trim() }, { text: String -> text.length })
    sink(bad(source()))  // finding
    sink(good(source()))  // todo: ok (references to functions are not resolved to what they call)
}

// case: an inline function
inline fun timed(action: () -> String): String {
    val result = action()
    println("done")
    return result
}

fun usesInline() {
    sink(timed { source() })  // finding
    sink(timed { "a" })
}

// case: a lambda with a receiver
fun decorate(text: String, action: String.() -> String): String = text.action()

fun lambdaWithReceiver() {
    sink(decorate(source()) { uppercase() })  // finding
    sink(decorate(source()) { this + "!" })  // finding
    sink(decorate(source()) { "fixed" })  // todo: ok (members within a lambda with a receiver are not those of the receiver)
    sink(decorate("a") { uppercase() })
}

// case: a callback kept in a property
class Button {
    var onClick: (String) -> Unit = {}

    fun click() {
        onClick(source())
    }
}

fun callbackInProperty() {
    val button = Button()
    button.onClick = { sink(it) }  // todo: finding (functions that are kept in one place and called in another are not followed)
    button.click()
}

// case: a callback kept in a constructor property
class Worker(private val task: (String) -> String) {
    fun work(text: String) = task(text)
}

fun callbackInConstructor() {
    sink(Worker { it.trim() }.work(source()))  // finding
    sink(Worker { "a" }.work(source()))  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: a single-method interface as a lambda
fun interface Step {
    fun run(text: String): String
}

fun samLambda() {
    val echo = Step { "<$it>" }
    val fixed = Step { "fixed" }
    sink(echo.run(source()))  // finding
    sink(fixed.run(source()))  // todo: ok (references to functions are not resolved to what they call)
}

// case: a lambda in a lambda
fun nestedLambdas() {
    val x = source()
    val make = { { x } }
    sink(make()())  // finding
    val fixed = { { "a" } }
    sink(fixed()())
}

// case: the last expression of a lambda counts
fun lastExpression() {
    val x = source()
    val give = {
        println(x)
        "a"
    }
    val other = {
        println("a")
        x
    }
    sink(give())
    sink(other())  // finding
}

// case: a lambda that calls itself through a variable
fun selfCalling() {
    lateinit var step: (Int, String) -> String
    step = { n, text -> if (n == 0) text else step(n - 1, "$text.") }
    sink(step(2, source()))  // finding
    sink(step(2, "a"))
}

// case: an optional callback
fun callOptional(text: String, action: ((String) -> String)? = null): String = action?.invoke(text) ?: "none"

fun optionalCallback() {
    sink(callOptional(source()) { it })  // finding
    sink(callOptional(source()))  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: a crossinline lambda run by another
inline fun deferred(crossinline action: () -> String): () -> String = { action() }

fun usesCrossinline() {
    val x = source()
    sink(deferred { x }())  // finding
    sink(deferred { "a" }())
}
