package paper

import paper.text.Sheet
import paper.text.counted
import paper.text.head
import paper.text.line
import paper.text.plus
import paper.text.quoted

// case: an extension in another file
fun quotes() {
    sink(source().quoted())  // finding
    sink(source().counted())
    sink("a".quoted())
}

// case: an extension property in another file
fun heads() {
    sink(source().head)  // finding
    sink("abc".head)
}

// case: an extension on a builder in another file
fun linesOf() {
    sink(StringBuilder().line("a").line(source()).toString())  // finding
    sink(StringBuilder().line("a").line("b").toString())
}

// case: an operator in another file
fun adds() {
    sink((Sheet("a") + source()).content)  // finding
    sink((Sheet("a") + "b").content)
}
