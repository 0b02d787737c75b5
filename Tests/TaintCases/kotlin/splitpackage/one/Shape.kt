package canvas

sealed class Shape {
    abstract val caption: String
    fun drawn() = "drawn $caption"
}
