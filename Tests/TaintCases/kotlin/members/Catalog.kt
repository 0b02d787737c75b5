package atlas.catalog

class Catalog(val title: String) {
    class Page(val text: String, val number: Int)

    inner class Cover {
        fun text() = title
    }

    companion object {
        fun of(title: String) = Catalog(title)
        val first = Page(source(), 1)
        const val EMPTY = "empty"
    }
}

enum class Edition(val label: String) { OLD("old"), NEW("new") }

object Printer {
    fun String.printed() = "printed: $this"
    fun stamp(text: String) = "stamp"
}

typealias Title = String
typealias Maker = (Title) -> Catalog
