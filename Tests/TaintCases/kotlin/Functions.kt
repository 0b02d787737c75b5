// case: a parameter reaches a sink
fun report(text: String) {
    sink(text)  // finding
}

fun reportQuietly(text: String) {
    sink(text)
}

fun callsReport() {
    report(source())
    reportQuietly("fixed")
}

// case: the wrong parameter does not
fun reportSecond(first: String, second: String) {
    sink(first)
    sink(second)  // finding
}

fun callsReportSecond() {
    reportSecond("fixed", source())
}

// case: a function returns a source
fun read(): String {
    return source()
}

fun usesRead() {
    sink(read())  // finding
}

// case: a function with an expression body
fun readShort() = source()
fun fixedShort() = "fixed"

fun usesShort() {
    sink(readShort())  // finding
    sink(fixedShort())
}

// case: a function hands its argument back
fun same(text: String): String = text

fun usesSame() {
    sink(same(source()))  // finding
    sink(same("fixed"))
}

// case: a function ignores its argument
fun ignores(text: String): String = "fixed"

fun usesIgnores() {
    sink(ignores(source()))
}

// case: one of two arguments is handed back
fun second(a: String, b: String) = b

fun usesSecond() {
    sink(second(source(), "fixed"))
    sink(second("fixed", source()))  // finding
}

// case: through three functions
fun outer(text: String) = middle("($text)")
fun middle(text: String) = inner(text.trim())
fun inner(text: String) = text + "!"

fun usesOuter() {
    sink(outer(source()))  // finding
    sink(outer("fixed"))
}

// case: a sink three calls away
fun passOn1(text: String) = passOn2(text)
fun passOn2(text: String) = passOn3(text)
fun passOn3(text: String) {
    sink(text)  // finding
}

fun usesPassOn() {
    passOn1(source())
}

// case: named arguments
fun named(bad: String, good: String) {
    sink(bad)  // finding
    sink(good)
}

fun usesNamed() {
    named(good = "fixed", bad = source())
}

// case: default arguments
fun withDefault(text: String = source()) {
    sink(text)  // finding
}

fun withGoodDefault(text: String = "fixed") {
    sink(text)
}

fun usesDefaults() {
    withDefault()
    withGoodDefault()
}

// case: a default that uses another parameter
fun dependent(text: String, shown: String = text.uppercase(), size: Int = text.length) {
    sink(shown)  // finding
    sink(size)
}

fun usesDependent() {
    dependent(source())
}

// case: named arguments skip a default
fun skipping(a: String = "a", b: String = "b", c: String = "c") {
    sink(a)
    sink(b)
    sink(c)  // finding
}

fun usesSkipping() {
    skipping(c = source())
}

// case: varargs
fun all(vararg texts: String) {
    sink(texts)  // finding
    for (text in texts) sink(text)  // finding
    sink(texts.size)
}

fun usesAll() {
    all("a", source())
}

// case: varargs of constants
fun allFixed(vararg texts: String) {
    for (text in texts) sink(text)
}

fun usesAllFixed() {
    allFixed("a", "b")
}

// case: a spread array
fun firstOf(vararg texts: String) = texts[0]

fun usesSpread() {
    val bad = arrayOf(source())
    val good = arrayOf("a")
    sink(firstOf(*bad))  // finding
    sink(firstOf(*good))
}

// case: an argument after varargs
fun tail(vararg texts: String, last: String) = last

fun usesTail() {
    sink(tail("a", "b", last = source()))  // finding
    sink(tail(source(), last = "a"))
}

// case: recursion
fun countDown(n: Int, text: String): String = if (n == 0) text else countDown(n - 1, text + ".")

fun usesCountDown() {
    sink(countDown(3, source()))  // finding
    sink(countDown(3, "fixed"))
}

// case: tail recursion with a sum
tailrec fun gather(n: Int, sum: String): String {
    if (n <= 0) return sum
    return gather(n - 1, sum + n)
}

fun usesGather() {
    sink(gather(2, source()))  // finding
    sink(gather(2, ""))
}

// case: recursion that loses the value
fun loses(n: Int, text: String): String = if (n == 0) "end" else loses(n - 1, text)

fun usesLoses() {
    sink(loses(3, source()))
}

// case: functions that call each other
fun even(n: Int, text: String): String = if (n == 0) text else odd(n - 1, text)
fun odd(n: Int, text: String): String = if (n == 0) "odd" else even(n - 1, text)

fun usesEven() {
    sink(even(4, source()))  // finding
    sink(even(4, "fixed"))
}

// case: overloads by number of parameters
fun show(text: String) = "fixed"
fun show(text: String, plain: Boolean) = text

fun usesOverloads() {
    sink(show(source()))  // todo: ok (a result that holds no text is not known by this name)
    sink(show(source(), true))  // finding
}

// case: overloads by type of parameters
fun render(n: Int) = "number"
fun render(text: String) = "<$text>"

fun usesTypes() {
    sink(render(source()))  // finding
    sink(render(source().length))
}

// case: a local function
fun hasLocal() {
    fun local(text: String) = "[$text]"
    sink(local(source()))  // finding
    sink(local("a"))
}

// case: a local function sees the variables around it
fun localCaptures() {
    val x = source()
    val y = "fixed"
    fun bad() = x
    fun good() = y
    sink(bad())  // finding
    sink(good())
}

// case: a local function writes a variable around it
fun localWrites() {
    var x = "a"
    fun write() {
        x = source()
    }
    sink(x)
    write()
    sink(x)  // finding
}

// case: a sink in a local function
fun localSink() {
    val x = source()
    fun show() {
        sink(x)  // finding
    }
    show()
}

// case: a generic function
fun <T> identity(value: T): T = value
fun <A, B> pickSecond(a: A, b: B): B = b

fun usesGenerics() {
    sink(identity(source()))  // finding
    sink(identity("a"))
    sink(pickSecond(source(), "a"))
    sink(pickSecond("a", source()))  // finding
}

// case: a Unit function has no value
fun log(text: String) {
    println(text)
}

fun usesUnit() {
    sink(log(source()))
}

// case: infix functions
infix fun String.then(other: String) = this + other
infix fun String.butRather(other: String) = other

fun usesInfix() {
    sink("a" then source())  // finding
    sink("a" then "b")
    sink(source() butRather "a")  // todo: ok (followed by rule of thumb)
    sink("a" butRather source())  // finding
}

// case: the same function called with both
fun wrap(text: String) = "{$text}"

fun callsBothWays() {
    val bad = wrap(source())
    val good = wrap("fixed")
    sink(good)
    sink(bad)  // finding
}

// case: a function changes a list and returns another
fun addAndCount(list: MutableList<String>, text: String): Int {
    list.add(text)
    return list.size
}

fun usesAddAndCount() {
    val list = mutableListOf<String>()
    sink(addAndCount(list, source()))
    sink(list)  // finding
}

// case: a parameter cannot be changed for the caller
fun hides(text: String) {
    @Suppress("NAME_SHADOWING")
    val text = source()
    println(text)
}

fun usesHides() {
    val x = "fixed"
    hides(x)
    sink(x)
}

// case: a function nobody calls with untrusted data
fun unreached(text: String) {
    sink(text)
}

fun callsUnreached() {
    unreached("a")
    unreached("b" + 1)
}

// case: a result in a condition only
fun isLong(text: String) = text.length > 9

fun usesIsLong() {
    sink(if (isLong(source())) "long" else "short")
}
