package works

import works.parts.Order
import works.parts.Part
import works.parts.Result
import works.parts.Size
import works.parts.find

// case: a factory in another file
fun parts() {
    sink(Part.named(source()).name)  // finding
    sink(Part.named(source()).code)
    sink(Part.standard().name)
    sink(Part.input().name)  // finding
}

// case: a data class in another file
fun orders() {
    val order = Order(source(), Part.standard())
    val (buyer, item) = order
    sink(buyer)  // todo: finding (copies that change a part are not told from the original)
    sink(item.name)
    sink(order.copy(buyer = "fixed").buyer)  // todo: ok (copies that change a part are not told from the original)
}

// case: an enum in another file
fun sizes() {
    sink(Size.from(source()).label)
    sink(Size.from(source()).name)
}

// case: a sealed interface in another file
fun results() {
    when (val result = find(source())) {
        is Result.Found -> sink(result.part.name)
        is Result.Missing -> sink(result.name)  // finding
    }
}
