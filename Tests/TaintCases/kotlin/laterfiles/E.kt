package tower

fun further(text: String) {
    bottom(text)
}

// case: two files that call each other
fun ping(n: Int, text: String): String = if (n == 0) text else pong(n - 1, text)

fun plays() {
    sink(ping(4, source()))  // finding
    sink(ping(4, "a"))
}
