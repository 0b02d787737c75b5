// case: let hands its receiver over as it
fun letIt() {
    source().let { sink(it) }  // finding
    "a".let { sink(it) }
}

// case: let with a name
fun letNamed() {
    source().let { text -> sink(text) }  // finding
    source().let { text -> sink(text.length) }
}

// case: let gives the lambda's value
fun letResult() {
    val x = source()
    sink(x.let { "a" })
    sink(x.let { it.trim() })  // finding
    sink("a".let { x })  // finding
    sink("a".let { it + "b" })
}

// case: let that cleans
fun letCleans() {
    val x = source()
    sink(x.let { clean(it) })
    sink(x.let { clean(it); it })  // finding
}

// case: let in let
fun letInLet() {
    source().let { outer ->
        "a".let {
            sink(it)
            sink(outer)  // finding
        }
    }
}

// case: also gives its receiver
fun alsoResult() {
    val x = source()
    sink(x.also { println(it) })  // finding
    sink("a".also { println(x) })
}

// case: also that cleans for nothing
fun alsoCleans() {
    val x = source()
    sink(x.also { clean(it) })  // finding
    sink(clean(x).also { println(it) })
}

// case: also hands its receiver over
fun alsoIt() {
    source().also { sink(it) }  // finding
    "a".also { sink(it) }
    source().also { text -> sink(text) }  // finding
}

// case: also fills a list
fun alsoFills() {
    val x = source()
    val bad = mutableListOf<String>().also { it.add(x) }
    val good = mutableListOf<String>().also { it.add("a") }
    sink(bad)  // finding
    sink(good)
}

// case: run gives the lambda's value
fun runResult() {
    val x = source()
    sink(x.run { "a" })
    sink(x.run { trim() })  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(x.run { this + "b" })  // finding
    sink("a".run { x })  // finding
    sink("a".run { uppercase() })
}

// case: run has its receiver as this
fun runThis() {
    source().run { sink(this) }  // finding
    "a".run { sink(this) }
    source().run { sink(length) }
}

// case: run without a receiver
fun runAlone() {
    val x = source()
    sink(run { x })  // finding
    sink(run { "a" })
    sink(run { val y = "b"; y + x })  // finding
}

// case: apply gives its receiver
fun applyResult() {
    val x = source()
    sink(x.apply { println(this) })  // finding
    sink("a".apply { println(x) })
}

// case: apply has its receiver as this
fun applyThis() {
    source().apply { sink(this) }  // finding
    "a".apply { sink(this) }
}

// case: apply sets properties
class Form {
    var name = ""
    var realm = ""
    fun rename(text: String) {
        name = text
    }
}

fun applySets() {
    val x = source()
    val form = Form().apply {
        name = x
        realm = "a"
    }
    sink(form.name)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(form.realm)
}

// case: apply sets properties with this
fun applySetsThis() {
    val x = source()
    val form = Form().apply {
        this.name = x
        this.realm = "a"
    }
    sink(form.name)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(form.realm)
}

// case: apply calls a setter
fun applyCalls() {
    val x = source()
    sink(Form().apply { rename(x) }.name)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(Form().apply { rename("a") }.name)
}

// case: apply overwrites a property
fun applyOverwrites() {
    val form = Form()
    form.name = source()
    form.apply { name = "fixed" }
    sink(form.name)  // todo: ok (members within a lambda with a receiver are not those of the receiver)
}

// case: also sets properties
fun alsoSets() {
    val x = source()
    val form = Form().also {
        it.name = x
        it.realm = "a"
    }
    sink(form.name)  // finding
    sink(form.realm)
}

// case: with has its first argument as this
fun withThis() {
    with(source()) { sink(this) }  // finding
    with("a") { sink(this) }
}

// case: with gives the lambda's value
fun withResult() {
    val x = source()
    sink(with(x) { "a" })
    sink(with(x) { uppercase() })  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(with("a") { this + x })  // finding
    sink(with("a") { this + "b" })
}

// case: with reads and sets members
fun withMembers() {
    val form = Form()
    with(form) {
        name = source()
        realm = "a"
    }
    sink(form.name)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(form.realm)
    with(form) {
        sink(name)  // finding
        sink(realm)
    }
}

// case: run reads members
fun runMembers() {
    val form = Form()
    form.name = source()
    form.run {
        sink(name)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
        sink(realm)
    }
    sink(form.run { "$name!" })  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(form.run { "$realm!" })
}

// case: use gives the lambda's value
class Resource(val text: String) : AutoCloseable {
    override fun close() {}
}

fun useResult() {
    sink(Resource(source()).use { it.text })  // finding
    sink(Resource(source()).use { "a" })
    sink(Resource("a").use { it.text })
}

// case: takeIf and let in a chain
fun chained() {
    val x = source()
    sink(x.takeIf { it.isNotEmpty() }?.let { "<$it>" } ?: "none")  // finding
    sink(x.takeIf { it.isNotEmpty() }?.let { "some" } ?: "none")
}

// case: a chain of scope functions
fun chainedScopes() {
    val x = source()
    sink(x.let { it.trim() }.also { println(it) }.run { uppercase() })  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(x.let { it.length }.also { println(it) }.run { toString() })
}

// case: this of the outer scope
class Page(val title: String) {
    fun header() = "a".run { this + this@Page.title }
    fun footer() = "a".run { this + length }
}

fun outerThis() {
    sink(Page(source()).header())  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(Page(source()).footer())
}

// case: a labelled this of a scope function
fun labelledThis() {
    source().apply {
        "a".apply {
            sink(this)
            sink(this@apply)
        }
        sink(this@apply)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    }
}

// case: a variable written in a scope function
fun writtenInside() {
    var x = "a"
    source().let { x = it }
    sink(x)  // finding
    var y = source()
    "b".also { y = it }
    sink(y)  // todo: ok (members within a lambda with a receiver are not those of the receiver)
}

// case: a variable written under a safe call may stay as it was
fun maybeWritten(text: String?) {
    var x = source()
    text?.let { x = "fixed" }
    sink(x)  // finding
}

// case: repeat and run in one
fun repeatAndRun() {
    var x = "a"
    repeat(2) { run { x += source() } }
    sink(x)  // finding
}

// case: a builder configured with apply and also
fun builders() {
    val x = source()
    val bad = StringBuilder().apply { append("a") }.also { it.append(x) }.toString()
    val good = StringBuilder().apply { append("a") }.also { it.append("b") }.toString()
    sink(bad)  // finding
    sink(good)
}

// case: with a builder
fun withBuilder() {
    val x = source()
    val bad = with(StringBuilder()) {
        append("a")
        append(x)
        toString()
    }
    val good = with(StringBuilder()) {
        append("a")
        toString()
    }
    sink(bad)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(good)
}

// case: a let that names nothing of use
fun unusedIt() {
    source().let { _ -> sink("a") }
    source().also { sink("a") }
}
