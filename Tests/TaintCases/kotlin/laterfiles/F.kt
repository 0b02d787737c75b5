package tower

fun pong(n: Int, text: String): String = if (n == 0) "pong" else ping(n - 1, text)
