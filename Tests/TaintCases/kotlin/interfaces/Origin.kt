package desk.api

interface Origin {
    fun next(): String
    fun name(): String = "origin"
}

interface Renderer {
    fun render(text: String): String
}

abstract class Step {
    abstract fun run(text: String): String
    fun twice(text: String) = run(run(text))
}
