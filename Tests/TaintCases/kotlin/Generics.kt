// case: a box for anything
class Box<T>(val content: T)

fun box() {
    sink(Box(source()).content)  // finding
    sink(Box("a").content)
    sink(Box(source().length).content)
}

// case: a box with a method
class Wrapper<T>(private val content: T) {
    fun get(): T = content
    fun <R> map(change: (T) -> R): Wrapper<R> = Wrapper(change(content))
}

fun wrapper() {
    sink(Wrapper(source()).get())  // finding
    sink(Wrapper(source()).map { "<$it>" }.get())  // finding
    sink(Wrapper(source()).map { it.length }.get())  // todo: ok (what a function handed over gives back is not told from what it is given)
    sink(Wrapper("a").map { it + "b" }.get())
}

// case: two type parameters
class Either<A, B>(val left: A, val right: B)

fun either() {
    val either = Either(source(), "fixed")
    sink(either.left)  // finding
    sink(either.right)
}

// case: a reified type parameter
inline fun <reified T> Any.cast(): T? = this as? T

fun reified() {
    val x: Any = source()
    sink(x.cast<String>())  // finding
    sink("a".cast<String>())
}

// case: a bounded type parameter
fun <T : CharSequence> longest(a: T, b: T): T = if (a.length > b.length) a else b

fun bounded() {
    sink(longest(source(), "a"))  // finding
    sink(longest("a", "bc"))
}

// case: a stack of one's own
class Stack<T> {
    private val items = mutableListOf<T>()
    fun push(item: T) {
        items.add(item)
    }

    fun pop(): T = items.removeAt(items.lastIndex)
    fun size() = items.size
}

fun stack() {
    val bad = Stack<String>()
    bad.push(source())
    sink(bad.size())
    sink(bad.pop())  // todo: finding (this operation on a collection is not modelled)
    val good = Stack<String>()
    good.push("a")
    sink(good.pop())
}

// case: a linked list of one's own
class Link<T>(val value: T, val next: Link<T>?)

fun links() {
    val list = Link("a", Link(source(), null))
    sink(list.value)
    sink(list.next?.value)  // finding
}

// case: a repository with a type parameter
interface Repository<K, V> {
    fun find(key: K): V?
    fun save(key: K, value: V)
}

class MemoryRepository<K, V> : Repository<K, V> {
    private val map = mutableMapOf<K, V>()
    override fun find(key: K) = map[key]
    override fun save(key: K, value: V) {
        map[key] = value
    }
}

fun repository() {
    val repository: Repository<Int, String> = MemoryRepository()
    repository.save(1, source())
    sink(repository.find(1))  // todo: finding (followed by rule of thumb)
}

// case: a value class
@JvmInline
value class Email(val text: String) {
    val domain get() = text.substringAfter('@')
    fun size() = text.length
}

fun valueClass() {
    val email = Email(source())
    sink(email.text)  // finding
    sink(email.domain)  // todo: finding (followed by rule of thumb)
    sink(email.size())
    sink(Email("a@b").domain)
}

// case: a value class that checks
@JvmInline
value class ColumnName(val text: String) {
    init {
        require(text in setOf("name", "date"))
    }
}

fun checkedValueClass() {
    sink(ColumnName(source()).text)  // todo: ok (conversions to text written by hand are not called)
}

// case: a value class around a number
@JvmInline
value class UserId(val number: Int)

fun numberValueClass() {
    sink(UserId(source().length).number)
    sink(UserId(source().toIntOrNull() ?: 0))
}

// case: a type alias
typealias Name = String
typealias Handler = (Name) -> Name

fun typeAliases() {
    val name: Name = source()
    val echo: Handler = { it }
    val fixed: Handler = { "fixed" }
    sink(name)  // finding
    sink(echo(name))  // finding
    sink(fixed(name))
}

// case: star projections
fun firstOfAny(list: List<*>): Any? = list.firstOrNull()

fun starProjection() {
    sink(firstOfAny(listOf(source())))  // finding
    sink(firstOfAny(listOf("a")))
}
