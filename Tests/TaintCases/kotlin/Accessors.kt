import kotlin.properties.Delegates
import kotlin.properties.ReadOnlyProperty
import kotlin.reflect.KProperty

// case: a getter that reads untrusted data
class Live {
    val input get() = source()
    val fixed get() = "fixed"
}

fun readsGetters() {
    val live = Live()
    sink(live.input)  // todo: finding (accessors written by hand and delegates are not called)
    sink(live.fixed)
}

// case: a getter that cleans what is stored
class Cleaned(private val raw: String) {
    val safe: String
        get() = clean(raw)
    val unsafe: String
        get() = "<$raw>"
}

fun readsCleaned() {
    val cleaned = Cleaned(source())
    sink(cleaned.safe)
    sink(cleaned.unsafe)  // todo: finding (accessors written by hand and delegates are not called)
}

// case: a setter that cleans
class CleaningSetter {
    var name: String = ""
        set(value) {
            field = clean(value)
        }
}

fun setsThroughCleaningSetter() {
    val holder = CleaningSetter()
    holder.name = source()
    sink(holder.name)  // todo: ok (accessors written by hand and delegates are not called)
}

// case: a setter that changes the value and keeps it untrusted
class TrimmingSetter {
    var name: String = ""
        set(value) {
            field = value.trim()
        }
}

fun setsThroughTrimmingSetter() {
    val holder = TrimmingSetter()
    holder.name = source()
    sink(holder.name)  // finding
}

// case: a setter that stores in another property
class BackingProperty {
    private var stored = ""
    var name: String
        get() = stored
        set(value) {
            stored = value
        }
}

fun setsBackingProperty() {
    val holder = BackingProperty()
    holder.name = source()
    sink(holder.name)  // finding
    holder.name = "fixed"
    sink(holder.name)
}

// case: a setter that ignores what it is given
class IgnoringSetter {
    var name: String = "fixed"
        set(value) {
            println(value.length)
        }
}

fun setsIgnored() {
    val holder = IgnoringSetter()
    holder.name = source()
    sink(holder.name)  // todo: ok (accessors written by hand and delegates are not called)
}

// case: lazy computes later
class Lazily {
    val input by lazy { source() }
    val fixed by lazy { "fixed" }
}

fun readsLazy() {
    val lazily = Lazily()
    sink(lazily.input)  // finding
    sink(lazily.fixed)
}

// case: a local lazy
fun localLazy() {
    val x = source()
    val shout by lazy { x.uppercase() }
    val calm by lazy { clean(x) }
    sink(shout)  // finding
    sink(calm)
}

// case: an observable property
class Observed {
    var name: String by Delegates.observable("fixed") { _, _, new -> sink(new) }  // todo: finding (accessors written by hand and delegates are not called)
}

fun changesObserved() {
    Observed().name = source()
}

// case: an observable property keeps its value
class ObservedQuietly {
    var name: String by Delegates.observable("fixed") { _, _, _ -> }
}

fun readsObserved() {
    val observed = ObservedQuietly()
    sink(observed.name)
    observed.name = source()
    sink(observed.name)  // finding
}

// case: notNull keeps its value
class FilledLater {
    var name: String by Delegates.notNull()
}

fun fillsLater() {
    val later = FilledLater()
    later.name = source()
    sink(later.name)  // finding
}

// case: properties stored in a map
class FromMap(values: Map<String, String>) {
    val name: String by values
    val realm: String by values
}

fun readsFromMap() {
    val made = FromMap(mapOf("name" to source(), "realm" to "home"))
    sink(made.name)  // finding
    sink(made.realm)  // todo: ok (accessors written by hand and delegates are not called)
}

// case: a delegate of one's own
class Input : ReadOnlyProperty<Any?, String> {
    override fun getValue(thisRef: Any?, property: KProperty<*>): String = source()
}

class Fixed : ReadOnlyProperty<Any?, String> {
    override fun getValue(thisRef: Any?, property: KProperty<*>): String = "fixed"
}

fun readsOwnDelegate() {
    val input by Input()
    val fixed by Fixed()
    sink(input)  // todo: finding (accessors written by hand and delegates are not called)
    sink(fixed)
}

// case: lateinit in a class
class Late {
    lateinit var name: String

    fun load() {
        name = source()
    }

    fun show() {
        sink(name)  // finding
    }
}

fun usesLate() {
    val late = Late()
    late.load()
    late.show()
}

// case: an extension property
val String.shouted: String
    get() = this.uppercase()
val String.size2: Int
    get() = this.length

fun readsExtensionProperty() {
    val x = source()
    sink(x.shouted)  // finding
    sink(x.size2)  // todo: ok (accessors written by hand and delegates are not called)
    sink("a".shouted)
}

// case: a property that points to another one
class Renamed {
    var current: String = ""
    var old: String by this::current
}

fun readsRenamed() {
    val renamed = Renamed()
    renamed.current = source()
    sink(renamed.old)  // todo: finding (accessors written by hand and delegates are not called)
}

// case: a private setter
class ReadableOnly {
    var name: String = "fixed"
        private set

    fun fill() {
        name = source()
    }
}

fun readsReadable() {
    val readable = ReadableOnly()
    sink(readable.name)
    readable.fill()
    sink(readable.name)  // finding
}
