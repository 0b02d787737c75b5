// case: if as an expression
fun ifExpression(flag: Boolean) {
    val x = source()
    sink(if (flag) x else "a")  // finding
    sink(if (flag) "a" else x)  // finding
    sink(if (flag) "a" else "b")
}

// case: if as an expression with blocks
fun ifBlocks(flag: Boolean) {
    val x = source()
    val bad = if (flag) {
        println("yes")
        x
    } else {
        "a"
    }
    val good = if (flag) {
        println(x.length)
        "a"
    } else {
        "b"
    }
    sink(bad)  // finding
    sink(good)
}

// case: a constant chosen by an untrusted condition
fun chosenByUntrusted() {
    val x = source()
    sink(if (x == "1") "asc" else "desc")
    sink(if (x.isEmpty()) "none" else x)  // finding
}

// case: the value in one branch only
fun oneBranch(flag: Boolean) {
    val x = source()
    if (flag) {
        sink(x)  // finding
    } else {
        sink("a")
    }
}

// case: else if
fun elseIf(n: Int) {
    var x = "a"
    if (n == 1) {
        x = "b"
    } else if (n == 2) {
        x = source()
    } else {
        x = "c"
    }
    sink(x)  // finding
}

// case: when with a subject
fun whenSubject(n: Int) {
    val x = source()
    val bad = when (n) {
        1 -> x
        2 -> "b"
        else -> "c"
    }
    val good = when (n) {
        1 -> "a"
        else -> "b"
    }
    sink(bad)  // finding
    sink(good)
}

// case: when without a subject
fun whenNoSubject(n: Int) {
    val x = source()
    sink(when { n > 1 -> "a"; else -> x })  // finding
    sink(when { n > 1 -> "a"; else -> "b" })
}

// case: when maps the value to constants
fun whenMapsToConstants() {
    val column = when (source()) {
        "n" -> "name"
        "d" -> "date"
        else -> "id"
    }
    sink(column)
}

// case: when passes the rest on
fun whenPassesRestOn() {
    val x = source()
    val column = when (x) {
        "n" -> "name"
        else -> x
    }
    sink(column)  // finding
}

// case: a subject with a name
fun whenNamedSubject() {
    val good = when (val x = source()) {
        "a" -> "b"
        else -> x.length.toString()
    }
    val bad = when (val x = source()) {
        "a" -> "b"
        else -> "<$x>"
    }
    sink(good)
    sink(bad)  // finding
}

// case: when as a statement
fun whenStatement(n: Int) {
    var text = "a"
    when (n) {
        1, 2 -> text = source()
        in 3..9 -> text = "b"
        !in 0..99 -> return
    }
    sink(text)  // finding
}

// case: every branch of a when overwrites
fun whenOverwrites(n: Int) {
    var text = source()
    when {
        n < 0 -> text = "negative"
        n == 0 -> text = "zero"
        else -> text = "positive"
    }
    sink(text)
}

// case: no else, so the old value may stay
fun whenWithoutElse(n: Int) {
    var text = source()
    when (n) {
        0 -> text = "zero"
        1 -> text = "one"
    }
    sink(text)  // finding
}

// case: the type decides
fun whenType(value: Any) {
    val x: Any = if (value is Int) 1 else source()
    when (x) {
        is Int -> sink(x)  // todo: ok (a check of the type does not narrow what a value may be)
        is String -> sink(x)  // finding
    }
}

// case: smart cast to a number
fun smartCast() {
    val x: Any = source()
    if (x is Int) sink(x)  // todo: ok (a check of the type does not narrow what a value may be)
    if (x is String) sink(x)  // finding
}

// case: nested ifs
fun nestedIfs(a: Boolean, b: Boolean) {
    var x = "a"
    if (a) {
        if (b) {
            x = source()
        }
    }
    sink(x)  // finding
}

// case: the same condition twice
fun sameConditionTwice(flag: Boolean) {
    var x = source()
    if (flag) x = "a"
    if (!flag) x = "b"
    sink(x)  // todo: ok (conditions are not related to one another)
}

// case: conditions that depend on each other
fun correlated(flag: Boolean) {
    val x = if (flag) source() else "a"
    if (!flag) {
        sink(x)  // todo: ok (conditions are not related to one another)
    } else {
        sink(x)  // finding
    }
}

// case: and, or and not of constants do not carry the value
fun logic(flag: Boolean) {
    val x = source()
    sink(x == "a" && flag)
    sink(x == "a" || x == "b")
    sink(!x.isEmpty())
}

// case: the assignment hides in a condition's block
fun assignmentInCondition() {
    var x = "a"
    if (run { x = source(); x.length > 1 }) {
        sink(x)  // finding
    }
    sink(x)  // finding
}

// case: an enum decides
enum class Order { ASCENDING, DESCENDING }

fun enumDecides(order: Order) {
    val x = source()
    val bad = when (order) {
        Order.ASCENDING -> "asc"
        Order.DESCENDING -> x
    }
    val good = when (order) {
        Order.ASCENDING -> "asc"
        Order.DESCENDING -> "desc"
    }
    sink(bad)  // finding
    sink(good)
}

// case: a guard within a when branch
fun guardedBranch(flag: Boolean) {
    val x = source()
    val text = when (x) {
        "a" if flag -> "b"
        else -> "c"
    }
    sink(text)
    sink(when (x) { "a" if flag -> "b"; else -> x })  // finding
}
