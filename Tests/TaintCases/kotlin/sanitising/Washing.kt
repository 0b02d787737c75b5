package laundry.washing

fun wash(text: String) = clean(text)

fun rinse(text: String) = text.trim()

fun washIfAsked(text: String, asked: Boolean) = if (asked) clean(text) else text

fun requireKnown(text: String): String {
    require(text in setOf("wool", "silk")) { "unknown" }
    return text
}

fun isKnown(text: String) = text in setOf("wool", "silk")

class Washer {
    fun run(text: String): String = wash(text)
}

fun String.washed() = wash(this)
