package tower

fun level1(text: String) = text.trim()

fun drop1(text: String) = text.length.toString()

// case: a sink at the far end of a chain through files
fun bottom(text: String) {
    sink(text)  // finding
}
