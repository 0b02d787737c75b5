// case: a cache in front of a slow call
class Cache {
    private val known = mutableMapOf<String, String>()
    fun get(key: String): String = known.getOrPut(key) { source() }
    fun size() = known.size
}

fun cached() {
    val cache = Cache()
    sink(cache.get("a"))  // finding
    sink(cache.size())
}

// case: an instance made on first use
class Connection private constructor(val user: String, val kind: String) {
    companion object {
        @Volatile
        private var instance: Connection? = null

        fun get(): Connection = instance ?: synchronized(this) {
            instance ?: Connection(source(), "direct").also { instance = it }
        }
    }
}

fun singleInstance() {
    sink(Connection.get().user)  // finding
    sink(Connection.get().kind)
}

// case: a chain of handlers
fun interface Handler {
    fun handle(text: String): String
}

fun runAll(text: String, handlers: List<Handler>): String =
    handlers.fold(text) { value, handler -> handler.handle(value) }

fun handlerChain() {
    sink(runAll(source(), listOf(Handler { it.trim() }, Handler { "<$it>" })))  // finding
    sink(runAll("a", listOf(Handler { it.trim() }, Handler { "<$it>" })))
    sink(runAll(source(), listOf(Handler { it.trim() }, Handler { clean(it) })))  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: a visitor
interface Visitor<R> {
    fun text(value: String): R
    fun number(value: Int): R
}

sealed class Item {
    abstract fun <R> accept(visitor: Visitor<R>): R

    class Text(private val value: String) : Item() {
        override fun <R> accept(visitor: Visitor<R>) = visitor.text(value)
    }

    class Number(private val value: Int) : Item() {
        override fun <R> accept(visitor: Visitor<R>) = visitor.number(value)
    }
}

object Printing : Visitor<String> {
    override fun text(value: String) = value
    override fun number(value: Int) = value.toString()
}

object Measuring : Visitor<Int> {
    override fun text(value: String) = value.length
    override fun number(value: Int) = 1
}

fun visited() {
    sink(Item.Text(source()).accept(Printing))  // finding
    sink(Item.Text(source()).accept(Measuring))  // todo: ok (what a function handed over gives back is not told from what it is given)
    sink(Item.Number(source().length).accept(Printing))
}

// case: a strategy picked from a map
val strategies: Map<String, (String) -> String> = mapOf(
    "plain" to { text -> text },
    "safe" to { text -> clean(text) },
)

fun strategyPicked() {
    sink(strategies["plain"]?.invoke(source()))  // finding
    sink(strategies["safe"]?.invoke(source()))
}

// case: query parameters taken apart
fun parameters(query: String): Map<String, String> =
    query.split("&").map { it.split("=") }.associate { it[0] to it.getOrElse(1) { "" } }

fun queryParameters() {
    val given = parameters("a=" + source())
    sink(given["a"])  // finding
    sink(given.size)
    val fixed = parameters("a=b")
    sink(fixed["a"])
}

// case: a sort direction from a request
fun sortDirection() {
    val x = source()
    val direction = if (x.equals("desc", ignoreCase = true)) "desc" else "asc"
    sink("order by name $direction")
    sink("order by $x $direction")  // finding
}

// case: placeholders instead of values
fun placeholders() {
    val values = source().split(",")
    sink("in (" + values.joinToString(",") { "?" } + ")")
    sink("in (" + values.joinToString(",") { "'$it'" } + ")")  // finding
}

// case: a fixed list of columns filtered by what was asked
fun columnsAsked() {
    val asked = source().split(",")
    val columns = listOf("id", "name").filter { it in asked }
    sink(columns.joinToString())
    sink(asked.filter { it in listOf("id", "name") }.joinToString())  // todo: ok (this form of a check is not recognised)
    sink(asked.filter { it != "id" }.joinToString())  // finding
}

// case: joinTo and appendTo
fun joinsInto() {
    val x = source()
    val bad = StringBuilder()
    listOf("a", x).joinTo(bad, ",")
    sink(bad.toString())  // todo: finding (this operation on a collection is not modelled)
    val good = StringBuilder()
    listOf("a", "b").joinTo(good, ",")
    sink(good.toString())
}

// case: mapTo and filterTo
fun mapsInto() {
    val x = listOf(source())
    val bad = mutableListOf<String>()
    x.mapTo(bad) { it.trim() }
    sink(bad)  // todo: finding (this form of a check is not recognised)
    val good = mutableListOf<Int>()
    x.mapTo(good) { it.length }
    sink(good)
}

// case: a tokenizer by hand
fun tokens(text: String): List<String> {
    val found = mutableListOf<String>()
    val current = StringBuilder()
    for (c in text) {
        if (c == ' ') {
            found.add(current.toString())
            current.clear()
        } else {
            current.append(c)
        }
    }
    found.add(current.toString())
    return found
}

fun tokenized() {
    sink(tokens(source())[0])  // finding
    sink(tokens(source()).size)
    sink(tokens("a b")[0])
}

// case: characters escaped by hand with constants only
fun kinds(text: String) = buildString {
    for (c in text) append(if (c.isLetter()) 'x' else '-')
}

fun charactersReplaced() {
    sink(kinds(source()))
}

// case: a message for the log and one for the user
class Problem(val detail: String) {
    val publicText = "something went wrong"
    val logText = "failed: $detail"
}

fun twoMessages() {
    val problem = Problem(source())
    sink(problem.publicText)
    sink(problem.logText)  // finding
}

// case: a result type with a fold
class Try<out T>(private val value: T?, private val problem: String?) {
    fun <R> fold(good: (T) -> R, bad: (String) -> R): R =
        if (value != null) good(value) else bad(problem ?: "unknown")
}

fun foldedTry() {
    sink(Try(source(), null).fold({ it }, { "failed" }))  // finding
    sink(Try(source(), null).fold({ it.length.toString() }, { "failed" }))  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: an event queue
class Queue<T> {
    private val waiting = ArrayDeque<T>()
    fun offer(item: T) = apply { waiting.addLast(item) }
    fun drain(consumer: (T) -> Unit) {
        while (waiting.isNotEmpty()) consumer(waiting.removeFirst())
    }
}

fun drained() {
    Queue<String>().offer("a").offer(source()).drain { sink(it) }  // todo: finding (functions that are kept in one place and called in another are not followed)
    Queue<String>().offer("a").drain { sink(it) }
}

// case: a state machine
enum class State { START, BODY, END }

fun stateMachine() {
    var state = State.START
    var body = ""
    var marker = ""
    for (line in source().lines()) {
        when (state) {
            State.START -> state = State.BODY
            State.BODY -> {
                body += line
                marker += "."
                state = State.END
            }
            State.END -> break
        }
    }
    sink(body)  // finding
    sink(marker)
    sink(state.name)
}

// case: a page of a list
fun page() {
    val number = source().toIntOrNull() ?: 1
    val size = minOf(source().toIntOrNull() ?: 20, 100)
    sink("limit $size offset ${(number - 1) * size}")
}

// case: a date or a number printed anew
fun printedAnew() {
    val x = source()
    sink(x.toLongOrNull()?.toString() ?: "0")
    sink("%05d".format(x.toIntOrNull() ?: 0))
    sink(x.toBoolean().toString())
    sink(x.toDoubleOrNull()?.toString() ?: x)  // finding
}

// case: printed with also and a reference
fun alsoReference() {
    val lines = mutableListOf<String>()
    source().also(lines::add)
    sink(lines)  // todo: finding (followed by rule of thumb)
    val others = mutableListOf<String>()
    "a".also(others::add)
    sink(others)
}

// case: a lambda under a name with the same parameter
fun sameNames() {
    val text = "fixed"
    val show = { text: String -> "<$text>" }
    sink(show(source()))  // finding
    sink(show(text))
    sink(text)
}

// case: with index and a condition on the index
fun conditionOnIndex() {
    val parts = source().split(",")
    val shown = parts.mapIndexed { i, part -> if (i == 0) part else "-" }
    val hidden = parts.mapIndexed { i, _ -> if (i == 0) "x" else "-" }
    sink(shown)  // finding
    sink(hidden)
}
