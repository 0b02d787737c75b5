// case: a constructor property
class Holder(val text: String)

fun constructorProperty() {
    sink(Holder(source()).text)  // finding
    sink(Holder("a").text)
}

// case: properties are kept apart
class Two(val bad: String, val good: String)

fun keptApart() {
    val two = Two(source(), "fixed")
    sink(two.bad)  // finding
    sink(two.good)
}

// case: named constructor arguments
fun namedConstructor() {
    val two = Two(good = "fixed", bad = source())
    sink(two.bad)  // finding
    sink(two.good)
}

// case: a property set later
class Settable {
    var name = ""
    var realm = ""
}

fun setLater() {
    val settable = Settable()
    settable.name = source()
    sink(settable.name)  // finding
    sink(settable.realm)
}

// case: a property overwritten
fun propertyOverwritten() {
    val settable = Settable()
    settable.name = source()
    settable.name = "fixed"
    sink(settable.name)
}

// case: two instances
fun twoInstances() {
    val bad = Settable()
    val good = Settable()
    bad.name = source()
    good.name = "fixed"
    sink(bad.name)  // finding
    sink(good.name)
}

// case: two names for one instance
fun twoNames() {
    val one = Settable()
    val other = one
    other.name = source()
    sink(one.name)  // finding
}

// case: a name given to another instance
fun renamedInstance() {
    var one = Settable()
    one.name = source()
    one = Settable()
    sink(one.name)
}

// case: an init block computes a property
class Initialised(text: String) {
    val shown: String
    val size: Int

    init {
        shown = text.trim()
        size = text.length
    }
}

fun initBlock() {
    sink(Initialised(source()).shown)  // finding
    sink(Initialised(source()).size)
}

// case: a property initialised from a parameter
class Derived(text: String) {
    val upper = text.uppercase()
    val safe = clean(text)
}

fun derivedProperty() {
    sink(Derived(source()).upper)  // finding
    sink(Derived(source()).safe)
}

// case: a sink in init
class Eager(text: String) {
    init {
        sink(text)  // finding
    }
}

class EagerFixed(text: String) {
    init {
        sink(text)
    }
}

fun initSink() {
    Eager(source())
    EagerFixed("a")
}

// case: a secondary constructor
class Secondary(val text: String) {
    constructor(n: Int) : this("number $n")
    constructor(a: String, b: String) : this(a + b)
}

fun secondaryConstructor() {
    sink(Secondary("a", source()).text)  // todo: finding (conversions to text written by hand are not called)
    sink(Secondary(source().length).text)
}

// case: a secondary constructor with a body
class WithBody {
    var text = ""

    constructor(text: String) {
        this.text = text
    }
}

fun constructorBody() {
    sink(WithBody(source()).text)  // finding
    sink(WithBody("a").text)
}

// case: default constructor arguments
class Defaulted(val a: String = "a", val b: String = source())

fun constructorDefaults() {
    sink(Defaulted().a)
    sink(Defaulted().b)  // finding
    sink(Defaulted(b = "b").b)  // todo: ok (followed by rule of thumb)
}

// case: a method sets, another one gets
class Cell {
    private var content = ""

    fun put(text: String) {
        content = text
    }

    fun take() = content
}

fun setAndGet() {
    val cell = Cell()
    sink(cell.take())
    cell.put(source())
    sink(cell.take())  // finding
}

// case: two cells
fun twoCells() {
    val bad = Cell()
    val good = Cell()
    bad.put(source())
    good.put("a")
    sink(bad.take())  // finding
    sink(good.take())
}

// case: a method that uses this
class Person(private val name: String) {
    fun greet() = "hello " + this.name
    fun wave() = "hello"
}

fun methodsOfThis() {
    sink(Person(source()).greet())  // finding
    sink(Person(source()).wave())
}

// case: a method that calls another
class Chain(private val text: String) {
    fun first() = second()
    private fun second() = third()
    private fun third() = text
}

fun methodChain() {
    sink(Chain(source()).first())  // finding
    sink(Chain("a").first())
}

// case: a sink in a method
class Reporter(private val text: String) {
    fun report() {
        sink(text)  // finding
    }

    fun reportSize() {
        sink(text.length)
    }
}

fun methodSink() {
    val reporter = Reporter(source())
    reporter.report()
    reporter.reportSize()
}

// case: properties of properties
class Outer(val inner: Two)

fun nestedProperties() {
    val outer = Outer(Two(source(), "fixed"))
    sink(outer.inner.bad)  // finding
    sink(outer.inner.good)
}

// case: an object handed to a function
fun describe(two: Two) = two.bad
fun describeGood(two: Two) = two.good

fun handedToFunction() {
    val two = Two(source(), "fixed")
    sink(describe(two))  // finding
    sink(describeGood(two))
}

// case: a function fills an object
fun fillIn(target: Settable, text: String) {
    target.name = text
    target.realm = "home"
}

fun filledByFunction() {
    val target = Settable()
    fillIn(target, source())
    sink(target.name)  // finding
    sink(target.realm)
}

// case: a function makes an object
fun make(text: String) = Two(text, "fixed")

fun madeByFunction() {
    val two = make(source())
    sink(two.bad)  // finding
    sink(two.good)
}

// case: a class that cleans what it is given
class Washed(text: String) {
    val text = clean(text)
}

fun washed() {
    sink(Washed(source()).text)  // todo: ok (conversions to text written by hand are not called)
}

// case: toString written by hand
class Shown(private val text: String, private val n: Int) {
    override fun toString() = "<$text>"
}

class Hidden(private val text: String) {
    override fun toString() = "hidden"
}

fun ownToString() {
    sink(Shown(source(), 1).toString())  // finding
    sink("${Shown(source(), 1)}")  // finding
    sink(Hidden(source()).toString())
    sink("${Hidden(source())}")  // todo: ok (conversions to text written by hand are not called)
}

// case: methods that return this
class Fluent {
    var text = ""
    fun add(more: String): Fluent {
        text += more
        return this
    }
}

fun fluent() {
    sink(Fluent().add("a").add(source()).text)  // finding
    sink(Fluent().add("a").add("b").text)
}

// case: a counter next to a text
class Mixed(val text: String) {
    val size = text.length
    val isLong get() = size > 9
}

fun mixed() {
    val mixed = Mixed(source())
    sink(mixed.size)
    sink(mixed.isLong)
    sink(mixed.text)  // finding
}

// case: the state set in one method and read in a later one
class Wizard {
    private var answer = ""
    private var step = ""

    fun ask() {
        answer = source()
        step = "asked"
    }

    fun finish() {
        sink(answer)  // finding
        sink(step)
    }
}

fun runsWizard() {
    val wizard = Wizard()
    wizard.ask()
    wizard.finish()
}
