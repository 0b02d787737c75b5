package canvas

// case: sealed children in another folder of the package
fun draws() {
    sink(Text(source()).drawn())  // finding
    sink(Dot().drawn())
}

// case: a when over sealed children in another folder
fun kind(shape: Shape): String = when (shape) {
    is Text -> shape.caption
    is Dot -> "dot"
    Blank -> "nothing"
}

fun kinds() {
    sink(kind(Text(source())))  // finding
    sink(kind(Dot()))
}

// case: a list of sealed children
fun captions() {
    val bad: List<Shape> = listOf(Dot(), Text(source()))
    val good: List<Shape> = listOf(Dot(), Dot())
    sink(bad.map { it.caption })  // finding
    sink(good.map { it.caption })
}
