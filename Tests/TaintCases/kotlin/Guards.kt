private val known = setOf("name", "date")
private val knownList = listOf("name", "date")
private val columns = mapOf("n" to "name", "d" to "date")
private val word = Regex("[a-z]+")

// case: inside an allow-list
fun insideAllowed() {
    val x = source()
    if (x in known) {
        sink(x)
    } else {
        sink(x)  // finding
    }
}

// case: an allow-list written in place
fun allowedInPlace() {
    val x = source()
    if (x in setOf("a", "b")) sink(x)
    if (x in listOf("a", "b")) sink(x)
    if (x in arrayOf("a", "b")) sink(x)
}

// case: outside of an allow-list means leaving
fun outsideLeaves() {
    val x = source()
    if (x !in known) return
    sink(x)
}

// case: outside of an allow-list means an exception
fun outsideThrows() {
    val x = source()
    if (x !in known) throw IllegalArgumentException("unknown")
    sink(x)
}

// case: contains called by name
fun containsByName() {
    val x = source()
    if (known.contains(x)) sink(x)
    if (!knownList.contains(x)) return
    sink(x)
}

// case: require with an allow-list
fun required() {
    val x = source()
    require(x in known)
    sink(x)
}

// case: require with a message
fun requiredWithMessage() {
    val x = source()
    require(x in known) { "unknown: $x" }
    sink(x)
}

// case: check with an allow-list
fun checked() {
    val x = source()
    check(knownList.contains(x)) { "unknown" }
    sink(x)
}

// case: error when outside
fun errorOutside() {
    val x = source()
    if (!known.contains(x)) error("unknown")
    sink(x)  // todo: ok (this form of a check is not recognised)
}

// case: equal to a constant
fun equalToConstant() {
    val x = source()
    if (x == "name") sink(x)
    if (x == "name" || x == "date") sink(x)
    if (x != "name") return
    sink(x)
}

// case: equal to a constant, written the other way round
fun constantEquals() {
    val x = source()
    if ("name" == x) sink(x)
    if ("name".equals(x)) sink(x)
}

// case: when lets constants through
fun whenConstants() {
    val x = source()
    when (x) {
        "name", "date" -> sink(x)
        else -> sink(x)  // finding
    }
}

// case: when with in
fun whenIn() {
    val x = source()
    when (x) {
        in known -> sink(x)  // todo: ok (this form of a check is not recognised)
        else -> println("unknown")
    }
}

// case: when whose else leaves
fun whenElseLeaves() {
    val x = source()
    when (x) {
        "name", "date" -> println("known")
        else -> return
    }
    sink(x)
}

// case: a pattern for all of the text
fun wholePattern() {
    val x = source()
    if (word.matches(x)) sink(x)
    if (!x.matches(Regex("[0-9]{1,4}"))) return
    sink(x)
}

// case: an infix pattern
fun infixPattern() {
    val x = source()
    if (x matches word) sink(x) else sink(x)  // finding
}

// case: matchEntire
fun entirePattern() {
    val x = source()
    word.matchEntire(x) ?: return
    sink(x)  // todo: ok (this form of a check is not recognised)
}

// case: a number in disguise
fun numberInDisguise() {
    val x = source()
    if (x.toIntOrNull() == null) return
    sink(x)  // todo: ok (a result that holds no text is not known by this name)
}

// case: every character is a digit
fun everyDigit() {
    val x = source()
    if (!x.all { it.isDigit() }) return
    sink(x)  // todo: ok (this form of a check is not recognised)
}

// case: a lookup in a map of constants
fun lookup() {
    val x = source()
    sink(columns[x])
    sink(columns.getValue(x))
    sink(columns[x] ?: return)
}

// case: the keys of a map as the allow-list
fun keysAllowed() {
    val x = source()
    if (x in columns) sink(x)
    if (columns.containsKey(x)) sink(x)
}

// case: both conditions must hold
fun bothMustHold(flag: Boolean) {
    val x = source()
    if (flag && x in known) sink(x)
    if (x in known && flag) sink(x)
    if (!flag || x !in known) return
    sink(x)
}

// case: a condition kept in a variable
fun keptCondition() {
    val x = source()
    val isKnown = x in known
    if (isKnown) sink(x)
    if (!isKnown) sink(x)  // finding
}

// case: a function that asks
fun isKnown(text: String) = text in setOf("name", "date")

fun askedByFunction() {
    val x = source()
    if (isKnown(x)) sink(x)
    if (!isKnown(x)) sink(x)  // finding
}

// case: a function that asks with a body
fun isAllowed(text: String): Boolean {
    if (text == "name") return true
    return known.contains(text)
}

fun askedWithBody() {
    val x = source()
    if (!isAllowed(x)) return
    sink(x)
}

// case: an extension that asks
fun String.isColumn() = this in known

fun askedByExtension() {
    val x = source()
    if (x.isColumn()) sink(x)  // todo: ok (this form of a check is not recognised)
}

// case: a function that throws
fun mustBeKnown(text: String) {
    if (text !in known) throw IllegalArgumentException("unknown")
}

fun thrownByFunction() {
    val x = source()
    mustBeKnown(x)
    sink(x)
}

// case: a function that gives known values only
fun knownOrDefault(text: String): String = if (text in known) text else "name"

fun givenByFunction() {
    sink(knownOrDefault(source()))
}

// case: a function that gives null for the unknown
fun knownOrNull(text: String): String? = text.takeIf { it in known }

fun nullForUnknown() {
    val x = knownOrNull(source()) ?: return
    sink(x)  // todo: ok (this form of a check is not recognised)
}

// case: an enum is looked up
enum class Column { NAME, DATE }

fun enumLookup() {
    val x = source()
    sink(Column.valueOf(x).name)
    sink(Column.entries.firstOrNull { it.name == x }?.name)
}

// case: in a loop, the unknown are skipped
fun skippedInLoop() {
    for (x in source().split(",")) {
        if (x !in known) continue
        sink(x)
    }
}

// case: when without a subject asks
fun whenAsks() {
    val x = source()
    when {
        x in known -> sink(x)
        x == "id" -> sink(x)
        else -> sink(x)  // finding
    }
}

// case: a range of letters
fun letterRange() {
    val c = source()[0]
    if (c in 'a'..'z') sink(c)  // todo: ok (this form of a check is not recognised)
    if (c !in 'a'..'z') sink(c)  // finding
}
