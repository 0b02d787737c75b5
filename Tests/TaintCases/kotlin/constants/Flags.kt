package depot.flags

const val OPEN = false
const val LIMIT = 10
const val KEY = "name"
val columns = setOf("name", "date")
val labels = mapOf("n" to "name", "d" to "date")

object Switches {
    const val TRACE = false
}
