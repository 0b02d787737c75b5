// case: plus
fun plusSign() {
    val x = source()
    sink("a" + x)  // finding
    sink(x + "a")  // finding
    sink("a" + "b")
    sink("a" + x.length)
}

// case: plus called by name
fun plusByName() {
    val x = source()
    sink("a".plus(x))  // finding
    sink("a".plus("b"))
}

// case: a long sum
fun longSum() {
    val x = source()
    val text = "a" + "b" +
        x +
        "c"
    sink(text)  // finding
}

// case: a builder filled step by step
fun builderInSteps() {
    val x = source()
    val builder = StringBuilder()
    builder.append("a")
    builder.append(x)
    sink(builder.toString())  // finding
}

// case: a builder with constants
fun builderWithConstants() {
    val x = source()
    val builder = StringBuilder("a")
    builder.append("b").append(x.length)
    sink(builder.toString())
}

// case: a chain of appends
fun chainOfAppends() {
    val x = source()
    val text = StringBuilder().append("a").append(x).append("b").toString()
    sink(text)  // finding
}

// case: a builder read before it was filled
fun readBeforeFilled() {
    val builder = StringBuilder("a")
    sink(builder.toString())
    builder.append(source())
    sink(builder.toString())  // finding
}

// case: a builder emptied
fun builderEmptied() {
    val builder = StringBuilder()
    builder.append(source())
    builder.setLength(0)
    builder.append("fixed")
    sink(builder.toString())
}

// case: a builder cleared
fun builderCleared() {
    val builder = StringBuilder(source())
    builder.clear()
    sink(builder.toString())
}

// case: insert puts the value in front
fun builderInsert() {
    val builder = StringBuilder("a")
    builder.insert(0, source())
    sink(builder.toString())  // finding
}

// case: two names for one builder
fun twoNamesForOneBuilder() {
    val builder = StringBuilder()
    val same = builder
    same.append(source())
    sink(builder.toString())  // finding
}

// case: two builders
fun twoBuilders() {
    val one = StringBuilder()
    val other = StringBuilder()
    one.append(source())
    other.append("fixed")
    sink(one.toString())  // finding
    sink(other.toString())
}

// case: buildString
fun buildsString() {
    val x = source()
    sink(buildString { append("a"); append(x) })  // finding
    sink(buildString { append("a"); append(clean(x)) })
}

// case: buildString with appendLine and a loop
fun buildsLines() {
    val x = source()
    val bad = buildString {
        for (i in 1..2) appendLine(x)
    }
    val good = buildString {
        for (i in 1..2) appendLine("a")
    }
    sink(bad)  // finding
    sink(good)
}

// case: apply on a builder
fun applyOnBuilder() {
    val x = source()
    sink(StringBuilder().apply { append(x) }.toString())  // finding
    sink(StringBuilder().apply { append("a") }.toString())
}

// case: plusAssign on a builder through a helper
fun addTo(builder: StringBuilder, text: String) {
    builder.append(text)
}

fun builderThroughHelper() {
    val bad = StringBuilder()
    val good = StringBuilder()
    addTo(bad, source())
    addTo(good, "fixed")
    sink(bad.toString())  // finding
    sink(good.toString())
}

// case: format as an extension
fun formatted() {
    val x = source()
    sink("%s and %s".format("a", x))  // finding
    sink("%s and %s".format("a", "b"))
    sink("%d".format(x.length))
}

// case: String.format
fun formattedStatic() {
    val x = source()
    sink(String.format("%s", x))  // finding
    sink(String.format("%s", "a"))
}

// case: an untrusted format
fun untrustedFormat() {
    val x = source()
    sink(x.format("a"))  // finding
}

// case: joinToString
fun joined() {
    val x = source()
    sink(listOf("a", x).joinToString(","))  // finding
    sink(listOf("a", "b").joinToString(","))
    sink(listOf("a", "b").joinToString(x))  // finding
}

// case: joinToString with a transformation
fun joinedTransformed() {
    val x = source()
    sink(listOf(x).joinToString { clean(it) })
    sink(listOf(x).joinToString(prefix = "(") { "<$it>" })  // finding
    sink(listOf(1, 2).joinToString { x })  // finding
}

// case: String.join
fun joinedStatic() {
    val x = source()
    sink(java.lang.String.join(",", "a", x))  // finding
    sink(java.lang.String.join(",", "a", "b"))
}

// case: a text made of bytes
fun fromBytes() {
    val x = source()
    val bytes = x.toByteArray()
    sink(bytes)  // finding
    sink(String(bytes))  // finding
    sink(String("a".toByteArray()))
    sink(bytes.size)
}

// case: a text made of characters
fun fromCharacters() {
    val x = source()
    sink(String(x.toCharArray()))  // finding
    sink(x.toCharArray().concatToString())  // finding
    sink(String(charArrayOf('a')))
}

// case: decoded bytes
fun decoded() {
    val bytes = source().encodeToByteArray()
    sink(bytes.decodeToString())  // finding
    sink(bytes.toString(Charsets.UTF_8))  // finding
}

// case: a text repeated
fun repeated() {
    val x = source()
    sink(x.repeat(2))  // finding
    sink("a".repeat(x.length))
}

// case: StringBuffer and StringJoiner
fun otherBuilders() {
    val x = source()
    val buffer = StringBuffer()
    buffer.append(x)
    sink(buffer.toString())  // finding
    val joiner = java.util.StringJoiner(",")
    joiner.add("a")
    sink(joiner.toString())
    joiner.add(x)
    sink(joiner.toString())  // finding
}

// case: concat of the platform
fun platformConcat() {
    val x = source()
    sink(("a" as java.lang.String).concat(x))  // finding
    sink(("a" as java.lang.String).concat("b"))
}
