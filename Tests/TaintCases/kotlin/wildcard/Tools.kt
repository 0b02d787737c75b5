package garden.tools

fun dig(text: String) = "dug: $text"

fun water(text: String) = "watered"

object Shed {
    fun fetch() = source()
    const val KEY = "key"
}

class Rake(private val handle: String) {
    fun handle() = handle
    fun teeth() = 12
}
