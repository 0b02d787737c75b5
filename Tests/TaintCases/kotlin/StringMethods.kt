// case: white space taken away
fun trims() {
    val x = source()
    sink(x.trim())  // finding
    sink(x.trimStart().trimEnd())  // finding
    sink(" a ".trim())
}

// case: upper and lower case
fun cases() {
    val x = source()
    sink(x.uppercase())  // finding
    sink(x.lowercase())  // finding
    sink(x.replaceFirstChar { it.uppercase() })  // finding
}

// case: slices of the value
fun slices() {
    val x = source()
    sink(x.substring(1))  // finding
    sink(x.take(2))  // finding
    sink(x.drop(1))  // finding
    sink(x.substringAfter("="))  // finding
    sink(x.slice(0..1))  // finding
}

// case: slices of a constant, as far as the value is long
fun slicesOfConstant() {
    val x = source()
    sink("abcdefghijklmnopqrstuvwxyz".take(x.length))
    sink("abc".substring(0, minOf(x.length, 2)))
}

// case: one character of the value
fun characters() {
    val x = source()
    sink(x[0])  // finding
    sink(x.first())  // finding
    sink(x.get(1))  // finding
    sink("abc"[1])
}

// case: the value takes the place of something
fun replacement() {
    val x = source()
    sink("hello NAME".replace("NAME", x))  // finding
    sink("hello NAME".replace("NAME", "you"))
}

// case: something in the value is replaced
fun replacedInside() {
    val x = source()
    sink(x.replace("a", "b"))  // finding
    sink(x.replace(Regex("a+"), "b"))  // finding
}

// case: a part of a constant that depends on the value
fun partOfConstant() {
    val x = source()
    sink("abc".removePrefix(x))  // todo: ok (followed by rule of thumb)
    sink("a-b-c".substringAfter(x))  // todo: ok (followed by rule of thumb)
}

// case: the parts of a split value
fun splitParts() {
    val x = source()
    val parts = x.split(",")
    sink(parts[0])  // finding
    sink(parts.size)
    sink("a,b".split(",")[1])
}

// case: the lines of the value
fun linesOfValue() {
    val x = source()
    sink(x.lines().first())  // finding
    for (line in x.lineSequence()) {
        sink(line)  // finding
    }
    for (line in "a\nb".lines()) {
        sink(line)
    }
}

// case: characters in a loop
fun charactersInLoop() {
    for (c in source()) {
        sink(c)  // finding
    }
    for (c in "abc") {
        sink(c)
    }
}

// case: map over characters
fun mapsCharacters() {
    val x = source()
    sink(x.map { it + 1 }.joinToString(""))  // finding
    sink(x.map { '*' }.joinToString(""))
}

// case: the value filled up
fun padded() {
    val x = source()
    sink(x.padStart(40))  // finding
    sink("a".padEnd(40, '.'))
}

// case: the value turned round
fun reversedValue() {
    val x = source()
    sink(x.reversed())  // finding
    sink("abc".reversed())
}

// case: chained calls keep the value
fun chained() {
    val x = source()
    sink(x.trim().lowercase().replace(' ', '_').take(20))  // finding
    sink("A ".trim().lowercase())
}

// case: a cleaned value in a chain
fun chainedClean() {
    val x = source()
    sink(clean(x.trim()).uppercase())
    sink(clean("a") + x.uppercase())  // finding
}

// case: numbers read from the value
fun numbersRead() {
    val x = source()
    sink(x.toIntOrNull())
    sink(x.toDoubleOrNull() ?: 0.0)
    sink(x.toLongOrNull()?.toString())
}

// case: a number read, or else an error
fun numberOrError() {
    val x = source()
    sink(x.toInt())
    sink("id = ${x.toInt()}")
}

// case: facts about the value
fun facts() {
    val x = source()
    sink(x.length)
    sink(x.isEmpty())
    sink(x.isNullOrBlank())
    sink(x.contains("a"))
    sink(x.startsWith("a"))
    sink(x.indexOf("a"))
    sink(x.hashCode())
    sink(x == "a")
    sink(x.compareTo("a") > 0)
}

// case: a text of a number
fun textOfNumber() {
    val x = source()
    sink(x.length.toString())
    sink("length: " + x.length)
    sink(x.count { it == 'a' }.toString())
}

// case: what a pattern found
fun patternFound() {
    val x = source()
    val match = Regex("(.+)").find(x)
    sink(match?.value)  // todo: finding (followed by rule of thumb)
    sink(match?.groupValues?.get(1))  // todo: finding (followed by rule of thumb)
    sink(Regex("(.+)").find("abc")?.value)
}

// case: a pattern made of the value
fun patternMade() {
    val x = source()
    sink(Regex("a").replace("banana", x))  // finding
    sink(Regex("a").replace("banana", "o"))
}

// case: encodings that change the form only
fun encodings() {
    val x = source()
    sink(java.net.URLDecoder.decode(x, "UTF-8"))  // finding
    sink(java.util.Base64.getEncoder().encodeToString("a".toByteArray()))
}

// case: ifEmpty and ifBlank
fun ifEmptyOrBlank() {
    val x = source()
    sink(x.ifEmpty { "a" })  // finding
    sink("".ifBlank { x })  // finding
    sink("".ifEmpty { "a" })
}

// case: toString of the value
fun toStringOfValue() {
    val x: Any = source()
    sink(x.toString())  // finding
    sink(1.toString())
}
