package works.parts

class Part private constructor(val name: String, val code: Int) {
    companion object {
        fun named(name: String) = Part(name, 1)
        fun standard() = Part("standard", 0)
        fun input() = Part(source(), 2)
    }
}

data class Order(val buyer: String, val item: Part)

enum class Size(val label: String) {
    SMALL("s"),
    LARGE("l");

    companion object {
        fun from(text: String) = entries.find { it.label == text } ?: SMALL
    }
}

sealed interface Result {
    data class Found(val part: Part) : Result
    data class Missing(val name: String) : Result
}

fun find(name: String): Result = if (name == "bolt") Result.Found(Part.standard()) else Result.Missing(name)
