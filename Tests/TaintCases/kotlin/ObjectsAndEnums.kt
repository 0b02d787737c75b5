// case: a function of an object
object Tools {
    fun wrap(text: String) = "<$text>"
    fun drop(text: String) = "dropped"
    fun read() = source()
}

fun objectFunctions() {
    sink(Tools.wrap(source()))  // finding
    sink(Tools.drop(source()))
    sink(Tools.read())  // finding
}

// case: a function of a companion
class Parser private constructor(val text: String) {
    companion object {
        fun parse(text: String) = Parser(text.trim())
        fun empty() = Parser("")
    }
}

fun companionFactory() {
    sink(Parser.parse(source()).text)  // finding
    sink(Parser.empty().text)
}

// case: invoke of a companion
class Id private constructor(val text: String) {
    companion object {
        operator fun invoke(n: Int) = Id("id$n")
        operator fun invoke(text: String) = Id(text)
    }
}

fun companionInvoke() {
    sink(Id(source()).text)  // finding
    sink(Id(source().length).text)
}

// case: a companion factory that cleans
class Safe private constructor(val text: String) {
    companion object {
        fun of(text: String) = Safe(clean(text))
    }
}

fun cleaningFactory() {
    sink(Safe.of(source()).text)
}

// case: a sink in an object
object Sinks {
    fun write(text: String) {
        sink(text)  // finding
    }

    fun writeFixed(text: String) {
        sink(text)
    }
}

fun objectSink() {
    Sinks.write(source())
    Sinks.writeFixed("a")
}

// case: a registry in an object
object Registry {
    private val entries = mutableMapOf<String, String>()
    fun put(key: String, value: String) {
        entries[key] = value
    }

    fun get(key: String) = entries[key]
}

fun registry() {
    Registry.put("k", source())
    sink(Registry.get("k"))  // todo: finding (functions that are kept in one place and called in another are not followed)
}

// case: names of an enum
enum class Color { RED, GREEN }

fun enumNames() {
    val x = source()
    sink(Color.RED.name)
    sink(Color.values().first { it.name != x }.name)
    sink(Color.GREEN.ordinal + x.length)
}

// case: an enum with fields
enum class Direction(val sql: String) {
    UP("asc"),
    DOWN("desc"),
}

fun enumFields() {
    val x = source()
    val direction = if (x == "up") Direction.UP else Direction.DOWN
    sink(direction.sql)
    sink(x + direction.sql)  // finding
}

// case: an enum with methods of its own
enum class Mode {
    ECHO {
        override fun run(text: String) = text
    },
    FIXED {
        override fun run(text: String) = "fixed"
    };

    abstract fun run(text: String): String
}

fun enumMethods() {
    sink(Mode.ECHO.run(source()))  // finding
    sink(Mode.FIXED.run(source()))
}

// case: any entry of an enum
fun anyMode(mode: Mode) {
    sink(mode.run(source()))  // finding
}

// case: an enum made from the value
fun enumFromText() {
    val direction = Direction.entries.firstOrNull { it.name == source() } ?: Direction.UP
    sink(direction.sql)
    sink(direction.name)
}

// case: an enum with a companion that looks up
enum class Level(val label: String) {
    LOW("low"),
    HIGH("high");

    companion object {
        fun of(text: String) = entries.find { it.label == text } ?: LOW
    }
}

fun enumLookup() {
    sink(Level.of(source()).label)
}

// case: an enum with a method that uses its argument
enum class Quote(private val mark: String) {
    SINGLE("'"),
    DOUBLE("\"");

    fun around(text: String) = mark + text + mark
    fun twice(text: String) = mark + mark
}

fun enumUsesArgument() {
    sink(Quote.SINGLE.around(source()))  // finding
    sink(Quote.DOUBLE.twice(source()))  // todo: ok (constants of enumerations are not objects with fields of their own)
}

// case: a data object
data object Empty {
    val text = "empty"
}

fun dataObject() {
    sink(Empty.text)
    sink(Empty.toString() + source())  // finding
}
