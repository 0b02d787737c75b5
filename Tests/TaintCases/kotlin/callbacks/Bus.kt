package radio.bus

class Bus {
    private val listeners = mutableListOf<(String) -> Unit>()

    fun listen(listener: (String) -> Unit) {
        listeners += listener
    }

    fun announce(text: String) {
        for (listener in listeners) listener(text)
    }
}

inline fun retry(times: Int, action: (Int) -> String): String {
    var last = ""
    for (i in 0 until times) last = action(i)
    return last
}

fun withInput(action: (String) -> Unit) = action(source())

fun <T, R> T.pipe(next: (T) -> R): R = next(this)
