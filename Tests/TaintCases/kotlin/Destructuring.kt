data class Login(val user: String, val realm: String)

// case: a pair taken apart
fun pairTakenApart() {
    val (a, b) = Pair(source(), "fixed")
    sink(a)  // finding
    sink(b)
}

// case: a pair made with to
fun pairMadeWithTo() {
    val (a, b) = "fixed" to source()
    sink(a)
    sink(b)  // finding
}

// case: first and second of a pair
fun firstAndSecond() {
    val pair = Pair(source(), "fixed")
    sink(pair.first)  // finding
    sink(pair.second)
}

// case: a triple taken apart
fun tripleTakenApart() {
    val (a, b, c) = Triple("fixed", source(), "fixed")
    sink(a)
    sink(b)  // finding
    sink(c)
}

// case: an underscore skips a position
fun underscore() {
    val (_, b) = Pair(source(), "fixed")
    val (_, d) = Pair("fixed", source())
    sink(b)
    sink(d)  // finding
}

// case: a data class taken apart by position
fun dataClassTakenApart() {
    val (user, realm) = Login(source(), "home")
    sink(user)  // finding
    sink(realm)
}

// case: names of the variables don't matter, positions do
fun positionsCount() {
    val (realm, user) = Login(source(), "home")
    sink(realm)  // finding
    sink(user)
}

// case: componentN called by hand
fun componentsByHand() {
    val login = Login("fixed", source())
    sink(login.component1())  // todo: ok (a part of what is taken apart is not told from the whole)
    sink(login.component2())  // finding
}

// case: a list taken apart
fun listTakenApart() {
    val (a, b) = listOf("fixed", source())
    sink(a)
    sink(b)  // finding
}

// case: the parts of a split text
fun splitTakenApart() {
    val (key, value) = (source() + "=x").split("=")
    sink(key)  // finding
    val (left, right) = "a=b".split("=")
    sink(left)
    sink(right)
}

// case: entries of a map in a loop
fun mapEntries() {
    for ((key, value) in mapOf("k" to source())) {
        sink(key)  // todo: ok (a part of what is taken apart is not told from the whole)
        sink(value)  // finding
    }
}

// case: untrusted keys of a map in a loop
fun mapKeys() {
    for ((key, value) in mapOf(source() to "v")) {
        sink(key)  // finding
        sink(value)  // todo: ok (a part of what is taken apart is not told from the whole)
    }
}

// case: positions and values of a list in a loop
fun indexedValues() {
    for ((index, value) in listOf(source()).withIndex()) {
        sink(index)  // todo: ok (a part of what is taken apart is not told from the whole)
        sink(value)  // finding
    }
}

// case: a lambda parameter taken apart
fun lambdaParameter() {
    Pair(source(), "fixed").let { (a, b) ->
        sink(a)  // finding
        sink(b)  // todo: ok (a part of what is taken apart is not told from the whole)
    }
}

// case: a lambda parameter taken apart with an underscore
fun lambdaParameterUnderscore() {
    mapOf("k" to source()).forEach { (_, value) -> sink(value) }  // finding
    mapOf("k" to source()).forEach { (key, _) -> sink(key) }  // todo: ok (a part of what is taken apart is not told from the whole)
}

// case: a pair inside a pair
fun nestedPairs() {
    val (inner, last) = Pair(Pair("fixed", source()), "fixed")
    val (a, b) = inner
    sink(a)
    sink(b)  // finding
    sink(last)
}

// case: a function that returns a pair
fun twoAtOnce(): Pair<String, String> = Pair(source(), "fixed")

fun pairFromFunction() {
    val (a, b) = twoAtOnce()
    sink(a)  // finding
    sink(b)
}

// case: componentN written by hand
class Range2(private val low: String, private val high: String) {
    operator fun component1() = low
    operator fun component2() = high
}

fun ownComponents() {
    val (low, high) = Range2("fixed", source())
    sink(low)
    sink(high)  // finding
}
