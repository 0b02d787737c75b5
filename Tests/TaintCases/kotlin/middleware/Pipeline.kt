package relay.core

fun interface Next {
    fun go(message: Message): String
}

data class Message(val body: String, val route: String)

interface Middleware {
    fun handle(message: Message, next: Next): String
}

class Pipeline(private val steps: List<Middleware>, private val end: Next) {
    fun run(message: Message): String = step(0).go(message)

    private fun step(index: Int): Next =
        if (index == steps.size) end else Next { steps[index].handle(it, step(index + 1)) }
}
