// case: a builder with methods
class QueryBuilder {
    private val parts = mutableListOf<String>()

    fun where(part: String): QueryBuilder {
        parts.add(part)
        return this
    }

    fun build() = parts.joinToString(" and ")
}

fun builderMethods() {
    sink(QueryBuilder().where("a = 1").where(source()).build())  // finding
    sink(QueryBuilder().where("a = 1").where("b = 2").build())
}

// case: a builder in steps
fun builderSteps() {
    val builder = QueryBuilder()
    builder.where("a = 1")
    builder.where(source())
    sink(builder.build())  // finding
}

// case: a builder with apply in its methods
class MailBuilder {
    private var to = ""
    private var subject = ""

    fun to(text: String) = apply { to = text }
    fun subject(text: String) = apply { subject = text }
    fun recipient() = to
    fun title() = subject
}

fun builderApply() {
    val mail = MailBuilder().to(source()).subject("hello")
    sink(mail.recipient())  // finding
    sink(mail.title())  // todo: ok (members within a lambda with a receiver are not those of the receiver)
}

// case: a type-safe builder
class Html {
    private val parts = StringBuilder()

    fun text(value: String) {
        parts.append(value)
    }

    fun render() = parts.toString()
}

fun html(block: Html.() -> Unit): Html {
    val html = Html()
    html.block()
    return html
}

fun typeSafeBuilder() {
    val x = source()
    sink(html { text(x) }.render())  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(html { text("a") }.render())
}

// case: a type-safe builder with apply
fun htmlShort(block: Html.() -> Unit) = Html().apply(block)

fun typeSafeBuilderShort() {
    val x = source()
    sink(htmlShort { text(x) }.render())  // finding
    sink(htmlShort { text(clean(x)) }.render())  // todo: ok (members within a lambda with a receiver are not those of the receiver)
}

// case: unary plus in a builder
class Items {
    val list = mutableListOf<String>()
    operator fun String.unaryPlus() {
        list.add(this)
    }
}

fun items(block: Items.() -> Unit) = Items().apply(block).list

fun unaryPlusBuilder() {
    val x = source()
    sink(items { +"a"; +x })  // finding
    sink(items { +"a"; +"b" })
}

// case: nested builders
class Menu {
    val entries = mutableListOf<String>()
    val children = mutableListOf<Menu>()

    fun entry(text: String) {
        entries += text
    }

    fun menu(block: Menu.() -> Unit) {
        children += Menu().apply(block)
    }
}

fun nestedBuilders() {
    val x = source()
    val bad = Menu().apply { menu { entry(x) } }
    val good = Menu().apply { menu { entry("a") } }
    sink(bad.children[0].entries)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(good.children[0].entries)
}

// case: properties in a builder
class Config {
    var host = "localhost"
    var path = "/"
}

fun config(block: Config.() -> Unit): Config = Config().apply(block)

fun propertyBuilder() {
    val made = config {
        host = source()
        path = "/data"
    }
    sink(made.host)  // todo: finding (members within a lambda with a receiver are not those of the receiver)
    sink(made.path)
}

// case: a builder that makes an object
class Letter private constructor(val body: String, val footer: String) {
    class Builder {
        private var body = ""
        private var footer = ""
        fun body(text: String): Builder {
            body = text
            return this
        }

        fun footer(text: String): Builder {
            footer = text
            return this
        }

        fun build() = Letter(body, footer)
    }
}

fun objectBuilder() {
    val letter = Letter.Builder().body(source()).footer("bye").build()
    sink(letter.body)  // finding
    sink(letter.footer)
}

// case: a builder that cleans
class CleanBuilder {
    private var text = ""
    fun add(part: String) = apply { text += clean(part) }
    fun build() = text
}

fun cleaningBuilder() {
    sink(CleanBuilder().add("a").add(source()).build())  // todo: ok (members within a lambda with a receiver are not those of the receiver)
}
