import java.util.Locale
import java.util.Optional
import java.util.Properties
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicReference
import java.util.function.Supplier

// case: getters and setters called by name
class Bean {
    private var name = ""
    private var realm = ""
    fun getName() = name
    fun setName(name: String) {
        this.name = name
    }

    fun getRealm() = realm
    fun setRealm(realm: String) {
        this.realm = realm
    }
}

fun gettersAndSetters() {
    val bean = Bean()
    bean.setName(source())
    bean.setRealm("a")
    sink(bean.getName())  // finding
    sink(bean.getRealm())
}

// case: a bean overwritten
fun beanOverwritten() {
    val bean = Bean()
    bean.setName(source())
    bean.setName("fixed")
    sink(bean.getName())
}

// case: a static function
class Statics {
    companion object {
        @JvmStatic
        fun echo(text: String) = text

        @JvmStatic
        fun fixed(text: String) = "fixed"

        @JvmField
        val input = source()
    }
}

fun staticFunctions() {
    sink(Statics.echo(source()))  // finding
    sink(Statics.fixed(source()))
    sink(Statics.input)  // finding
}

// case: an optional value
fun optional() {
    sink(Optional.of(source()).get())  // finding
    sink(Optional.of(source()).map { it.trim() }.orElse("a"))  // finding
    sink(Optional.empty<String>().orElse("a"))
    sink(Optional.of(source()).isPresent)
}

// case: an atomic reference
fun atomic() {
    val reference = AtomicReference("a")
    sink(reference.get())
    reference.set(source())
    sink(reference.get())  // finding
}

// case: properties of the platform
fun properties() {
    val properties = Properties()
    properties.setProperty("bad", source())
    properties.setProperty("good", "fixed")
    sink(properties.getProperty("bad"))  // finding
    sink(properties.getProperty("good"))
}

// case: a concurrent map
fun concurrentMap() {
    val map = ConcurrentHashMap<String, String>()
    map["k"] = source()
    sink(map["k"])  // finding
    map["k"] = "fixed"
    sink(map["k"])
}

// case: a future
fun future() {
    val x = source()
    sink(CompletableFuture.supplyAsync { x }.get())  // finding
    sink(CompletableFuture.supplyAsync { "a" }.get())
    sink(CompletableFuture.supplyAsync { x }.thenApply { it.length }.join())
}

// case: a supplier
fun supplier() {
    val x = source()
    val bad = Supplier { x }
    val good = Supplier { "a" }
    sink(bad.get())  // finding
    sink(good.get())
}

// case: a file and its path
fun files() {
    sink(java.io.File("/data", source()).path)  // finding
    sink(java.io.File("/data", "a").path)
    sink(java.nio.file.Paths.get("/data").resolve(source()).toString())  // finding
}

// case: an address
fun addresses() {
    val uri = java.net.URI("http", "localhost", "/" + source(), null)
    sink(uri.path)  // finding
    sink(java.net.URI("http", "localhost", "/a", null).path)
}

// case: static functions that give numbers
fun parsed() {
    val x = source()
    sink(Integer.parseInt("1" + x.length))
    sink(java.lang.String.valueOf(x.length))
    sink(java.lang.String.valueOf(x.toCharArray()))  // finding
}

// case: case changes with a locale
fun locales() {
    sink(source().uppercase(Locale.ROOT))  // finding
    sink("a".uppercase(Locale.ROOT))
}

// case: arrays of the platform
fun platformArrays() {
    val array = arrayOf("a", source())
    sink(java.util.Arrays.toString(array))  // finding
    sink(java.util.Arrays.asList("a", "b"))
    val copy = arrayOfNulls<String>(2)
    System.arraycopy(array, 0, copy, 0, 2)
    sink(copy)  // todo: finding (copies that change a part are not told from the original)
}

// case: a thread-local value
fun threadLocal() {
    val local = ThreadLocal<String>()
    local.set(source())
    sink(local.get())  // finding
    local.set("fixed")
    sink(local.get())
}

// case: readers and writers
fun writers() {
    val bad = java.io.StringWriter()
    bad.write(source())
    sink(bad.toString())  // finding
    val good = java.io.StringWriter()
    good.write("a")
    sink(good.toString())
}

// case: bytes through a stream
fun byteStreams() {
    val out = java.io.ByteArrayOutputStream()
    out.write(source().toByteArray())
    sink(out.toByteArray())  // finding
    sink(out.size())
    sink(out.toString(Charsets.UTF_8))  // finding
}
