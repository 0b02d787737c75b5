// case: an extension keeps its receiver
fun String.boxed() = "[$this]"
fun String.measured() = this.length

fun extensionOnSource() {
    sink(source().boxed())  // finding
    sink(source().measured())
    sink("a".boxed())
}

// case: an extension drops its receiver
fun String.replacedBy(other: String) = other

fun extensionDrops() {
    sink(source().replacedBy("a"))
    sink("a".replacedBy(source()))  // finding
}

// case: a sink within an extension
fun String.shown() {
    sink(this)  // finding
}

fun String.shownFixed() {
    sink(this)
}

fun extensionShows() {
    source().shown()
    "a".shownFixed()
}

// case: implicit this in an extension
fun String.loud() = uppercase() + "!"

fun extensionImplicit() {
    sink(source().loud())  // finding
    sink("a".loud())
}

// case: an extension on a nullable type
fun String?.orNone(): String = this ?: "none"

fun extensionOnNullable() {
    val x: String? = source()
    val nothing: String? = null
    sink(x.orNone())  // finding
    sink(nothing.orNone())
}

// case: an extension on a list
fun List<String>.together() = joinToString("")

fun extensionOnList() {
    sink(listOf(source()).together())  // finding
    sink(listOf("a").together())
}

// case: a generic extension
fun <T> T.unchanged(): T = this
fun <T> T.described(describe: (T) -> String): String = describe(this)

fun genericExtension() {
    sink(source().unchanged())  // finding
    sink(source().described { "<$it>" })  // finding
    sink(source().described { "text" })  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: an extension on a companion
class Token {
    companion object
}

fun Token.Companion.fresh() = source()
fun Token.Companion.fixed() = "fixed"

fun extensionOnCompanion() {
    sink(Token.fresh())  // finding
    sink(Token.fixed())
}

// case: an extension within a class
class Writer(private val mark: String) {
    private fun String.marked() = mark + this
    private fun String.onlyMark() = mark

    fun write(text: String) = text.marked()
    fun writeMark(text: String) = text.onlyMark()
}

fun memberExtension() {
    sink(Writer("*").write(source()))  // finding
    sink(Writer("*").writeMark(source()))  // todo: ok (this operation on a collection is not modelled)
    sink(Writer(source()).writeMark("a"))  // todo: finding (this operation on a collection is not modelled)
}

// case: a member wins over an extension
class Named(val name: String) {
    fun label() = "fixed"
}

fun Named.label() = name

fun memberWins() {
    sink(Named(source()).label())
}

// case: plus as an operator
class Query(val text: String) {
    operator fun plus(other: String) = Query(text + other)
    operator fun minus(other: String) = Query("fixed")
}

fun operatorPlus() {
    sink((Query("a") + source()).text)  // finding
    sink((Query("a") + "b").text)
    sink((Query("a") - source()).text)  // todo: ok (conversions to text written by hand are not called)
}

// case: get and set as operators
class Store {
    private val values = mutableMapOf<String, String>()
    operator fun get(key: String) = values[key]
    operator fun set(key: String, value: String) {
        values[key] = value
    }
}

fun operatorIndex() {
    val store = Store()
    sink(store["k"])
    store["k"] = source()
    sink(store["k"])  // finding
}

// case: invoke as an operator
class Prefix(private val text: String) {
    operator fun invoke(rest: String) = text + rest
}

class Constant(private val text: String) {
    operator fun invoke(rest: String) = text
}

fun operatorInvoke() {
    sink(Prefix("a")(source()))  // finding
    sink(Constant("a")(source()))
    sink(Constant(source())("a"))  // finding
}

// case: unary operators
class Text(val value: String) {
    operator fun not() = Text(clean(value))
    operator fun unaryPlus() = Text("+$value")
}

fun operatorUnary() {
    val text = Text(source())
    sink((+text).value)  // finding
    sink((!text).value)
}

// case: plusAssign as an operator
class Log {
    val lines = mutableListOf<String>()
    operator fun plusAssign(line: String) {
        lines.add(line)
    }
}

fun operatorPlusAssign() {
    val bad = Log()
    val good = Log()
    bad += source()
    good += "a"
    sink(bad.lines)  // finding
    sink(good.lines)
}

// case: contains and compareTo give no text
class Bag(private val content: String) {
    operator fun contains(text: String) = content == text
    operator fun compareTo(other: Bag) = content.compareTo(other.content)
}

fun operatorAsks() {
    val bag = Bag(source())
    sink("a" in bag)
    sink(bag > Bag("a"))
}

// case: times as an extension operator
operator fun String.times(n: Int) = repeat(n)

fun operatorTimes() {
    sink(source() * 2)  // finding
    sink("a" * source().length)
}

// case: a range made by an operator
class Words(private val first: String, private val last: String) {
    operator fun iterator() = listOf(first, last).iterator()
}

operator fun Query.rangeTo(other: Query) = Words(text, other.text)

fun operatorRange() {
    for (word in Query("a")..Query(source())) sink(word)  // finding
    for (word in Query("a")..Query("b")) sink(word)
}
