fun maybe(): String? = if (source().length > 2) source() else null
fun nothing(): String? = if (source().length > 5) "a" else null

// case: elvis keeps the left value
fun elvisLeft() {
    val x: String? = source()
    sink(x ?: "a")  // finding
    sink(nothing() ?: "a")
}

// case: elvis takes the right value
fun elvisRight() {
    val x = source()
    sink(nothing() ?: x)  // finding
    sink(nothing() ?: x.length)
}

// case: elvis with return
fun elvisReturn(): Int {
    val x = maybe() ?: return 0
    sink(x)  // finding
    val y = nothing() ?: return 1
    sink(y)
    return 2
}

// case: elvis with throw
fun elvisThrow() {
    val x = maybe() ?: throw IllegalArgumentException("none")
    sink(x)  // finding
    val y = nothing() ?: error("none")
    sink(y)
}

// case: elvis with continue
fun elvisContinue() {
    for (item in listOf(maybe())) {
        val x = item ?: continue
        sink(x)  // finding
    }
}

// case: a chain of elvis
fun elvisChain() {
    sink(nothing() ?: maybe() ?: "a")  // finding
    sink(nothing() ?: nothing() ?: "a")
}

// case: a safe call
fun safeCall() {
    val x = maybe()
    sink(x?.trim())  // finding
    sink(x?.length)
    sink(nothing()?.trim())
}

// case: safe calls in a chain
fun safeCallChain() {
    val x = maybe()
    sink(x?.trim()?.uppercase()?.take(3))  // finding
    sink(x?.trim()?.length?.toString())
}

// case: a safe call with let
fun safeCallLet() {
    maybe()?.let { sink(it) }  // finding
    maybe()?.let { sink(it.length) }
    nothing()?.let { sink(it) }
}

// case: a safe call with let and an elvis after it
fun letElse() {
    val bad = nothing()?.let { "[$it]" } ?: source()
    val good = maybe()?.let { "found" } ?: "none"
    sink(bad)  // finding
    sink(good)
}

// case: not-null assertion
fun asserted() {
    sink(maybe()!!)  // finding
    sink(maybe()!!.length)
}

// case: a comparison with null is no check of the content
fun nullCheck() {
    val x = maybe()
    if (x != null) {
        sink(x)  // finding
    } else {
        sink(x)  // todo: ok (followed by rule of thumb)
    }
}

// case: null is harmless
fun nullIsHarmless() {
    var x: String? = source()
    x = null
    sink(x)
}

// case: requireNotNull and checkNotNull pass the value on
fun requiredNotNull() {
    sink(requireNotNull(maybe()))  // finding
    val x = maybe()
    checkNotNull(x)
    sink(x)  // finding
    sink(requireNotNull(nothing()))
}

// case: takeIf keeps the value
fun takenIf() {
    val x = source()
    sink(x.takeIf { it.length < 9 })  // finding
    sink("a".takeIf { x.length < 9 })
}

// case: takeUnless keeps the value
fun takenUnless() {
    val x = source()
    sink(x.takeUnless { it.isEmpty() })  // finding
    sink(x.takeUnless { it.isEmpty() }?.length)
}

// case: takeIf with an allow-list
fun takenIfAllowed() {
    val x = source()
    sink(x.takeIf { it in setOf("a", "b") } ?: "a")  // todo: ok (this form of a check is not recognised)
    sink(x.takeIf { it in setOf("a", "b") } ?: x)  // finding
}

// case: orEmpty
fun orEmpties() {
    sink(maybe().orEmpty())  // finding
    sink(nothing().orEmpty())
}

// case: a safe cast
fun safeCast() {
    val x: Any = source()
    sink(x as? String ?: "a")  // finding
    sink(x as? Int ?: 1)
}

// case: a safe assignment
class Box(var text: String)

fun safeAssignment(flag: Boolean) {
    val box = if (flag) Box("a") else null
    box?.text = source()
    sink(box?.text)  // finding
}

// case: isNullOrEmpty checks nothing of the content
fun nullOrEmpty() {
    val x = maybe()
    if (x.isNullOrEmpty()) {
        sink("none")
    } else {
        sink(x)  // finding
    }
}
