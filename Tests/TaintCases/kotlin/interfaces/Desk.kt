package desk

import desk.api.Origin
import desk.api.Renderer
import desk.impl.Blank
import desk.impl.Keyboard
import desk.impl.Plain
import desk.impl.Script
import desk.impl.Wash
import desk.impl.Wrap

// case: implementations in another file
fun asks() {
    sink(Keyboard().next())  // finding
    sink(Script().next())
    sink(Keyboard().name())
}

// case: the interface as the parameter's type
fun asksAny(origin: Origin) {
    sink(origin.next())  // finding
    sink(origin.name())
}

fun callsAsksAny() {
    asksAny(Keyboard())
    asksAny(Script())
}

// case: an implementation behind a constructor parameter
class Desk(private val origin: Origin, private val renderer: Renderer) {
    fun show() = renderer.render(origin.next())
}

fun wires() {
    sink(Desk(Keyboard(), Plain()).show())  // finding
}

// case: a template method in another file
fun steps() {
    sink(Wrap().twice(source()))  // finding
    sink(Wash().twice(source()))  // todo: ok (a method of the superclass is followed without knowing the class of its object)
}

// case: a renderer that is known
fun rendersBlank() {
    val renderer = Blank()
    sink(renderer.render(source()))
}
