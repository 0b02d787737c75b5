// case: a helper gives each caller its own value back
fun echo(text: String) = text

fun eachItsOwn() {
    val bad = echo(source())
    val good = echo("fixed")
    sink(bad)  // finding
    sink(good)
}

// case: through two levels each caller has its own
fun echoTwice(text: String) = echo(echo(text))

fun twoLevels() {
    sink(echoTwice("fixed"))
    sink(echoTwice(source()))  // finding
}

// case: helpers in helpers' arguments
fun nestedCalls() {
    sink(echo(echo(echo(source()))))  // finding
    sink(echo(echo(echo("a"))))
    sink(echo(clean(echo(source()))))
}

// case: a constant argument decides in the helper
fun choose(first: Boolean, a: String, b: String) = if (first) a else b

fun decidedByArgument() {
    sink(choose(true, "fixed", source()))  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    sink(choose(false, "fixed", source()))  // finding
}

// case: a constant argument decides over a sink in the helper
fun showIf(flag: Boolean, text: String) {
    if (flag) sink(text)  // finding
}

fun showIfNot(flag: Boolean, text: String) {
    if (flag) sink(text)  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
}

fun decidedInHelper() {
    showIf(true, source())
    showIfNot(false, source())
}

// case: a constant name picks in the helper
fun pick(name: String, value: String) = when (name) {
    "raw" -> value
    "clean" -> clean(value)
    else -> "none"
}

fun pickedByName() {
    sink(pick("raw", source()))  // finding
    sink(pick("clean", source()))  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    sink(pick("other", source()))  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
}

// case: a helper sets a property of its argument
class Slot(var text: String = "")

fun put(slot: Slot, text: String) {
    slot.text = text
}

fun setsProperty() {
    val bad = Slot()
    val good = Slot()
    put(bad, source())
    put(good, "fixed")
    sink(bad.text)  // finding
    sink(good.text)
}

// case: a helper overwrites a property of its argument
fun reset(slot: Slot) {
    slot.text = "fixed"
}

fun overwritesProperty() {
    val slot = Slot(source())
    reset(slot)
    sink(slot.text)
}

// case: a helper overwrites on one way only
fun resetIf(slot: Slot, flag: Boolean) {
    if (flag) slot.text = "fixed"
}

fun overwritesSometimes(flag: Boolean) {
    val slot = Slot(source())
    resetIf(slot, flag)
    sink(slot.text)  // finding
}

// case: a helper copies from one argument to the other
fun copyInto(from: Slot, to: Slot) {
    to.text = from.text
}

fun copiesBetween() {
    val bad = Slot(source())
    val target = Slot()
    copyInto(bad, target)
    sink(target.text)  // finding
    val good = Slot("a")
    val other = Slot()
    copyInto(good, other)
    sink(other.text)
}

// case: a helper returns its argument after changing it
fun filled(slot: Slot, text: String): Slot {
    slot.text = text
    return slot
}

fun returnsChanged() {
    sink(filled(Slot(), source()).text)  // finding
    sink(filled(Slot(source()), "fixed").text)
}

// case: a helper clears a list
fun empty(list: MutableList<String>) {
    list.clear()
}

fun clearsList() {
    val list = mutableListOf(source())
    empty(list)
    sink(list)  // todo: ok (this operation on a collection is not modelled)
}

// case: a helper gives one property back
class Reply(val body: String, val status: String)

fun bodyOf(reply: Reply) = reply.body
fun statusOf(reply: Reply) = reply.status

fun onePropertyBack() {
    val reply = Reply(source(), "ok")
    sink(bodyOf(reply))  // finding
    sink(statusOf(reply))
}

// case: a helper wraps and another one unwraps
fun wrap(text: String) = Reply(text, "ok")
fun unwrap(reply: Reply) = reply.body

fun wrapsAndUnwraps() {
    sink(unwrap(wrap(source())))  // finding
    sink(wrap(source()).status)
    sink(unwrap(wrap("a")))
}

// case: a method called on two instances
class Echo(private val prefix: String) {
    fun say(text: String) = prefix + text
    fun prefix() = prefix
}

fun twoInstances() {
    val bad = Echo(source())
    val good = Echo("fixed")
    sink(bad.prefix())  // finding
    sink(good.prefix())
    sink(good.say(source()))  // finding
    sink(good.say("a"))
}

// case: a lambda argument per call
fun <R> around(action: () -> R): R {
    println("before")
    val result = action()
    println("after")
    return result
}

fun lambdaPerCall() {
    val x = source()
    sink(around { x })  // finding
    sink(around { "fixed" })
    sink(around { x.length })
}

// case: a lambda argument handed on
fun <R> aroundTwice(action: () -> R): R = around { around(action) }

fun lambdaHandedOn() {
    val x = source()
    sink(aroundTwice { x })  // finding
    sink(aroundTwice { "fixed" })
}

// case: a function handed on by reference
fun <T, R> applied(value: T, change: (T) -> R): R = around { change(value) }

fun trimmed(text: String) = text.trim()
fun sized(text: String) = text.length

fun referenceHandedOn() {
    sink(applied(source(), ::trimmed))  // todo: finding (references to functions are not resolved to what they call)
    sink(applied(source(), ::sized))
    sink(applied("a", ::trimmed))
}

// case: a source hidden in a default argument of a helper
fun greeting(name: String = source(), mark: String = "!") = "hello $name$mark"

fun hiddenDefault() {
    sink(greeting())  // finding
    sink(greeting("you"))  // todo: ok (variables that outlive calls are followed in simple forms only)
    sink(greeting(mark = "?"))  // finding
    sink(greeting(mark = "?", name = "you"))  // todo: ok (variables that outlive calls are followed in simple forms only)
}

// case: recursion over a list
fun joined(list: List<String>): String =
    if (list.isEmpty()) "" else list.first() + joined(list.drop(1))

fun recursionOverList() {
    sink(joined(listOf("a", source())))  // finding
    sink(joined(listOf("a", "b")))
}

// case: recursion with an accumulator that is handed around
fun collect(n: Int, into: MutableList<String>, text: String) {
    if (n == 0) return
    into.add(text)
    collect(n - 1, into, text)
}

fun recursionWithList() {
    val bad = mutableListOf<String>()
    val good = mutableListOf<String>()
    collect(2, bad, source())
    collect(2, good, "a")
    sink(bad)  // finding
    sink(good)
}

// case: recursion that swaps its arguments
fun rotate(n: Int, a: String, b: String): String = if (n == 0) a else rotate(n - 1, b, a)

fun recursionSwaps(n: Int) {
    sink(rotate(n, "fixed", source()))  // finding
    sink(rotate(n, "a", "b"))
}

// case: a constant function computes with constants
private fun limit() = 6 * 7
private fun name() = "fixed".uppercase()

fun computedConstants() {
    val x = source()
    sink(if (limit() > 40) "a" else x)
    sink(if (limit() > 50) "a" else x)  // finding
    sink(name())
}
