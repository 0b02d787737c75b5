// case: an inner class reads its outer instance
class Shop(private val name: String) {
    inner class Shelf {
        fun label() = "shelf of $name"
        fun size() = name.length
    }

    fun shelf() = Shelf()
}

fun innerReads() {
    sink(Shop(source()).Shelf().label())  // finding
    sink(Shop(source()).shelf().label())  // todo: finding (classes and blocks within one another are followed in simple forms only)
    sink(Shop(source()).shelf().size())
    sink(Shop("a").shelf().label())
}

// case: a nested class has no outer instance
class House(val street: String) {
    class Door(val color: String) {
        fun paint() = "painted $color"
    }
}

fun nestedAlone() {
    sink(House.Door(source()).paint())  // finding
    sink(House.Door("red").paint())
}

// case: an inner class with a property of the same name
class Country(val name: String) {
    inner class City(val name: String) {
        fun own() = name
        fun outer() = this@Country.name
    }
}

fun sameName() {
    val city = Country("fixed").City(source())
    sink(city.own())  // finding
    sink(city.outer())  // todo: ok (classes and blocks within one another are followed in simple forms only)
    val other = Country(source()).City("fixed")
    sink(other.own())  // todo: ok (classes and blocks within one another are followed in simple forms only)
    sink(other.outer())  // finding
}

// case: an anonymous object of an interface
interface Task {
    fun run(): String
}

fun anonymousObject() {
    val x = source()
    val bad = object : Task {
        override fun run() = "<$x>"
    }
    val good = object : Task {
        override fun run() = "a"
    }
    sink(bad.run())  // finding
    sink(good.run())
}

// case: an anonymous object with properties
fun anonymousProperties() {
    val x = source()
    val pair = object {
        val bad = x
        val good = "a"
    }
    sink(pair.bad)  // finding
    sink(pair.good)
}

// case: an anonymous object handed to a function
fun perform(task: Task): String = task.run()

fun anonymousHanded() {
    val x = source()
    sink(perform(object : Task { override fun run() = x }))  // todo: finding (a method of the superclass is followed without knowing the class of its object)
}

// case: a safe anonymous object handed to a function
interface Job {
    fun work(): String
}

fun performJob(job: Job): String = job.work()

fun anonymousHandedSafely() {
    val x = source()
    sink(performJob(object : Job { override fun work() = x.length.toString() }))
}

// case: a sink in an anonymous object
fun anonymousSink() {
    val x = source()
    val action = object : Runnable {
        override fun run() {
            sink(x)  // finding
            sink(x.length)
        }
    }
    action.run()
}

// case: an inner class writes the outer property
class Account {
    var note = ""

    inner class Editor {
        fun edit(text: String) {
            note = text
        }
    }
}

fun innerWrites() {
    val account = Account()
    sink(account.note)
    account.Editor().edit(source())
    sink(account.note)  // todo: finding (a result that holds no text is not known by this name)
}

// case: a local class
fun localClass() {
    class Local(val text: String) {
        fun show() = "<$text>"
    }
    sink(Local(source()).show())  // finding
    sink(Local("a").show())
}

// case: a private nested object
class Service {
    private object Config {
        val secret = source()
        val name = "service"
    }

    fun secret() = Config.secret
    fun name() = Config.name
}

fun nestedObject() {
    sink(Service().secret())  // finding
    sink(Service().name())
}

// case: an anonymous object extends a class
open class Greeting(val who: String) {
    open fun text() = "hello $who"
}

fun anonymousExtends() {
    val bad = object : Greeting(source()) {}
    val good = object : Greeting(source()) {
        override fun text() = "hello"
    }
    sink(bad.text())  // finding
    sink(good.text())
}
