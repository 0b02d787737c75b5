private val allowed = setOf("name", "date")
private val forbidden = setOf("drop", "delete")

// case: a list of forbidden words
fun forbiddenWords() {
    val x = source()
    if (x in forbidden) return
    sink(x)  // finding
}

// case: different from one constant
fun differentFromOne() {
    val x = source()
    if (x == "admin") return
    sink(x)  // finding
    if (x != "root") sink(x)  // finding
}

// case: not blank and not too long
fun lengthOnly() {
    val x = source()
    require(x.isNotBlank())
    if (x.length > 99) return
    sink(x)  // finding
}

// case: a part of the text matches
fun partMatches() {
    val x = source()
    if (Regex("[а-я]").containsMatchIn(x)) sink(x)  // finding
}

// case: a pattern that matches all there is
fun anythingMatches() {
    val x = source()
    if (x.matches(Regex(".*"))) sink(x)  // finding
}

// case: a beginning says nothing of the rest
fun beginningOnly() {
    val x = source()
    val path = "/data/$x"
    if (path.startsWith("/data/")) sink(path)  // finding
}

// case: the answer is ignored
fun answerIgnored() {
    val x = source()
    x in allowed
    val answer = allowed.contains(x)
    println(answer)
    sink(x)  // finding
}

// case: the use comes before the check
fun checkedTooLate() {
    val x = source()
    sink(x)  // finding
    require(x in allowed)
    sink(x)
}

// case: another value is checked
fun otherChecked() {
    val x = source()
    val y = "name"
    if (y !in allowed) return
    sink(x)  // finding
}

// case: the value is read anew after the check
fun readAnew() {
    var x = source()
    if (x !in allowed) return
    x = source()
    sink(x)  // finding
}

// case: one of two conditions is enough
fun oneIsEnough(flag: Boolean) {
    val x = source()
    if (flag || x in allowed) sink(x)  // finding
}

// case: the check is skipped on one way
fun sometimesChecked(flag: Boolean) {
    val x = source()
    if (flag) require(x in allowed)
    sink(x)  // finding
}

// case: the check only logs
fun logsOnly() {
    val x = source()
    if (x !in allowed) {
        println("unknown")
    }
    sink(x)  // finding
}

// case: the check that throws is caught
fun caughtCheck() {
    val x = source()
    try {
        require(x in allowed)
    } catch (e: IllegalArgumentException) {
        println("unknown")
    }
    sink(x)  // finding
}

// case: the answer is turned round
fun turnedRound() {
    val x = source()
    if (x in allowed) return
    sink(x)  // finding
}

// case: the list holds what was given
fun listOfGiven() {
    val x = source()
    val list = listOf(x, "name")
    if (x in list) sink(x)  // finding
}

// case: equal to another untrusted value
fun equalToUntrusted() {
    val x = source()
    val y = source()
    if (x == y) sink(x)  // finding
}

// case: a comparison that is not of the text itself
fun lengthEqual() {
    val x = source()
    if (x.length == "name".length || x.length > 0) sink(x)  // finding
}

// case: a function that always says yes
fun alwaysYes(text: String): Boolean = text.length >= 0

fun saidYes() {
    val x = source()
    if (alwaysYes(x)) sink(x)  // finding
}

// case: a helper that checks something else
fun mustNotBeEmpty(text: String) {
    if (text.isEmpty()) throw IllegalArgumentException("empty")
}

fun emptyChecked() {
    val x = source()
    mustNotBeEmpty(x)
    sink(x)  // finding
}

// case: the untrusted list says what is allowed
fun untrustedList() {
    val x = source()
    val list = source().split(",")
    if (x in list) sink(x)  // finding
}

// case: a part is checked, the whole is used
fun partChecked() {
    val x = source()
    val head = x.substringBefore("ж")
    if (head in setOf("", "name")) sink(x)  // finding
}

// case: the end is checked, the whole is used
fun endChecked() {
    val x = source() + "#name"
    if (x.substringAfter("#") in allowed) sink(x)  // finding
}

// case: a check for null only
fun nullChecked() {
    val x: String? = source()
    checkNotNull(x)
    sink(x)  // finding
}
