package club.state

object Session {
    var member = ""
    var theme = "light"
}

var lastVisited = ""
val startPage = "home"
lateinit var banner: String
val visitor: String
    get() = source()
