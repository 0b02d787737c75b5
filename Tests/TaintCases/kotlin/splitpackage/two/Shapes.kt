package canvas

class Text(override val caption: String) : Shape()

class Dot : Shape() {
    override val caption = "dot"
}

data object Blank : Shape() {
    override val caption = ""
}
