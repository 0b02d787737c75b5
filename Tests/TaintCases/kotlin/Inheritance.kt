// case: an override returns a source
open class Reader {
    open fun read(): String = "fixed"
}

class NetworkReader : Reader() {
    override fun read(): String = source()
}

fun overridden() {
    sink(NetworkReader().read())  // finding
    sink(Reader().read())  // todo: ok (a method of the superclass is followed without knowing the class of its object)
}

// case: the static type is the base
fun readsFrom(reader: Reader) {
    sink(reader.read())  // finding
}

fun callsReadsFrom() {
    readsFrom(NetworkReader())
}

// case: an inherited method
open class Base(protected val text: String) {
    fun shown() = "<$text>"
    fun size() = text.length
}

class Child(text: String) : Base(text)

fun inherited() {
    sink(Child(source()).shown())  // finding
    sink(Child(source()).size())
    sink(Child("a").shown())
}

// case: a child passes something else to its base
class FixedChild(text: String) : Base("fixed")

fun fixedBase() {
    sink(FixedChild(source()).shown())
}

// case: super is called
open class Plain {
    open fun format(text: String) = text.trim()
}

class Bracketed : Plain() {
    override fun format(text: String) = "[" + super.format(text) + "]"
}

class Dropping : Plain() {
    override fun format(text: String) = "dropped"
}

fun callsSuper() {
    sink(Bracketed().format(source()))  // finding
    sink(Dropping().format(source()))
}

// case: an abstract method
abstract class Template {
    abstract fun input(): String
    fun output() = "out: " + input()
}

class BadTemplate : Template() {
    override fun input() = source()
}

class GoodTemplate : Template() {
    override fun input() = "a"
}

fun templateMethod() {
    sink(BadTemplate().output())  // todo: finding (a method of the superclass is followed without knowing the class of its object)
    sink(GoodTemplate().output())
}

// case: an abstract property
abstract class Titled {
    abstract val title: String
    fun header() = "# $title"
}

class BadTitle : Titled() {
    override val title = source()
}

class GoodTitle : Titled() {
    override val title = "a"
}

fun abstractProperty() {
    sink(BadTitle().header())  // finding
    sink(GoodTitle().header())
}

// case: an override that cleans
class CleaningPlain : Plain() {
    override fun format(text: String) = clean(super.format(text))
}

fun cleaningOverride() {
    sink(CleaningPlain().format(source()))
    sink(Plain().format(source()))  // finding
}

// case: a value assigned as the base type
fun assignedAsBase(flag: Boolean) {
    val reader: Reader = if (flag) NetworkReader() else Reader()
    sink(reader.read())  // finding
}

// case: a property of the base set by the child
open class Named {
    var name = ""
}

class Loaded : Named() {
    fun load() {
        name = source()
    }
}

fun baseProperty() {
    val loaded = Loaded()
    sink(loaded.name)
    loaded.load()
    sink(loaded.name)  // finding
}

// case: a sink in the base class
abstract class Printer {
    abstract fun text(): String
    fun print() {
        sink(text())  // todo: finding (a method of the superclass is followed without knowing the class of its object)
    }
}

class SourcePrinter : Printer() {
    override fun text() = source()
}

fun baseSink() {
    SourcePrinter().print()
}

// case: three levels
open class Level1 {
    open fun get() = "a"
}

open class Level2 : Level1() {
    override fun get() = source()
}

class Level3 : Level2()

fun threeLevels() {
    sink(Level3().get())  // finding
    sink(Level1().get())  // todo: ok (a method of the superclass is followed without knowing the class of its object)
}

// case: an interface with several implementations
interface Origin {
    fun next(): String
}

class Outside : Origin {
    override fun next() = source()
}

class Inside : Origin {
    override fun next() = "fixed"
}

fun implementations() {
    sink(Outside().next())  // finding
    sink(Inside().next())
}

// case: any implementation may be meant
fun anyImplementation(origin: Origin) {
    sink(origin.next())  // finding
}

fun callsAnyImplementation() {
    anyImplementation(Inside())
    anyImplementation(Outside())
}

// case: implementations that are all safe
interface Label {
    fun label(text: String): String
}

class Constant : Label {
    override fun label(text: String) = "a"
}

class Counting : Label {
    override fun label(text: String) = text.length.toString()
}

fun allSafe(label: Label) {
    sink(label.label(source()))
}

fun callsAllSafe() {
    allSafe(Constant())
    allSafe(Counting())
}

// case: a default method of an interface
interface Describing {
    val name: String
    fun describe() = "I am $name"
}

class Thing(override val name: String) : Describing

fun defaultMethod() {
    sink(Thing(source()).describe())  // finding
    sink(Thing("a").describe())
}

// case: super of one of two interfaces
interface A {
    fun text(x: String) = x
}

interface B {
    fun text(x: String) = "b"
}

class TakesA : A, B {
    override fun text(x: String) = super<A>.text(x)
}

class TakesB : A, B {
    override fun text(x: String) = super<B>.text(x)
}

fun chosenSuper() {
    sink(TakesA().text(source()))  // finding
    sink(TakesB().text(source()))  // todo: ok (a method of the superclass is followed without knowing the class of its object)
}

// case: a cast to the implementation
fun castDown(origin: Any) {
    if (origin is Outside) sink(origin.next())  // todo: finding (a method of the superclass is followed without knowing the class of its object)
    if (origin is Inside) sink(origin.next())
}

fun callsCastDown() {
    castDown(Outside())
    castDown(Inside())
}

// case: delegation to a constructor parameter
class Forwarding(origin: Origin) : Origin by origin

fun delegated() {
    sink(Forwarding(Outside()).next())  // todo: finding (accessors written by hand and delegates are not called)
}

// case: delegation with an override
class Overriding(origin: Origin) : Origin by origin {
    override fun next() = "fixed"
}

fun delegatedOverridden() {
    sink(Overriding(Outside()).next())
}

// case: delegation of a list
class Tags(private val items: MutableList<String>) : MutableList<String> by items

fun delegatedList() {
    val tags = Tags(mutableListOf())
    tags.add(source())
    sink(tags[0])  // finding
}

// case: delegation that passes arguments on
interface Filter {
    fun apply(text: String): String
}

object Trimming : Filter {
    override fun apply(text: String) = text.trim()
}

object Blanking : Filter {
    override fun apply(text: String) = ""
}

class Trimmer : Filter by Trimming
class Blanker : Filter by Blanking

fun delegatedArguments() {
    sink(Trimmer().apply(source()))  // finding
    sink(Blanker().apply(source()))  // todo: ok (accessors written by hand and delegates are not called)
}
