// case: a value carried to the next round
fun carriedOver() {
    var previous = "a"
    for (i in 1..3) {
        sink(previous)  // finding
        previous = source()
    }
}

// case: a value made anew in every round
fun madeAnew() {
    for (i in 1..3) {
        var x = "a"
        sink(x)
        x = source()
        sink(x)  // finding
    }
}

// case: overwritten before its use in every round
fun overwrittenEachRound() {
    var x = source()
    for (i in 1..3) {
        x = "a"
        sink(x)
    }
}

// case: a loop may run no times
fun mayNotRun(n: Int) {
    var x = source()
    for (i in 0 until n) {
        x = "a"
    }
    sink(x)  // finding
}

// case: do-while runs once at least
fun runsOnce(n: Int) {
    var x = source()
    var i = 0
    do {
        x = "a"
        i++
    } while (i < n)
    sink(x)
}

// case: while with a value that grows
fun grows() {
    var text = ""
    while (text.length < 9) {
        text += source()
    }
    sink(text)  // finding
}

// case: a chain that needs several rounds
fun severalRounds() {
    var a = "a"
    var b = "b"
    var c = "c"
    for (i in 1..5) {
        sink(c)  // finding
        c = b
        b = a
        a = source()
    }
}

// case: a break in a later round sees the assignment of an earlier one
fun breaksLater() {
    var x = "a"
    var i = 0
    while (true) {
        if (i++ > 1) break
        x = source()
    }
    sink(x)  // finding
}

// case: break at once
fun breaksAtOnce() {
    var x = "a"
    for (i in 1..3) {
        break
        x = source()
    }
    sink(x)
}

// case: continue skips the rest
fun continues(flag: Boolean) {
    var x = "a"
    for (i in 1..3) {
        if (flag) continue
        x = source()
    }
    sink(x)  // finding
}

// case: continue at a label
fun continuesOuter() {
    outer@ for (a in listOf(source())) {
        for (b in listOf("b", "c")) {
            if (b == "c") continue@outer
            sink(a)  // finding
            sink(b)
        }
    }
}

// case: break at a label
fun breaksOuter(n: Int) {
    var x = "a"
    outer@ while (true) {
        while (true) {
            x = source()
            if (n > 1) break@outer
            x = "b"
            break@outer
        }
    }
    sink(x)  // finding
}

// case: break at a label leaves what is safe
fun breaksOuterSafely() {
    var x = source()
    outer@ for (i in 1..3) {
        for (j in 1..3) {
            x = "a"
            break@outer
        }
    }
    println(x)
    outer@ do {
        x = "b"
        break@outer
    } while (true)
    sink(x)
}

// case: ranges give numbers
fun ranges() {
    val x = source()
    for (i in 0..x.length) sink(i)
    for (i in x.indices) sink(i)  // todo: ok (a result that holds no text is not known by this name)
    for (i in x.indices) sink(x[i])  // finding
    for (i in 10 downTo 0 step 2) sink(i)
}

// case: repeat
fun repeats() {
    val x = source()
    repeat(2) { sink(x) }  // finding
    repeat(x.length) { sink(it) }
}

// case: a list filled in one loop and read in another
fun twoLoops() {
    val list = mutableListOf<String>()
    for (i in 1..2) list.add(source())
    for (item in list) sink(item)  // finding
}

// case: characters counted
fun charactersCounted() {
    var count = 0
    for (c in source()) {
        if (c == 'a') count++
    }
    sink(count)
}

// case: a text put together from characters
fun fromCharactersInLoop() {
    var text = ""
    for (c in source()) {
        text += c
    }
    sink(text)  // finding
}

// case: while with an assignment by a helper
fun readUntilEmpty() {
    var line = source()
    var all = ""
    while (line.isNotEmpty()) {
        all += line
        line = line.drop(1)
    }
    sink(all)  // finding
    sink(all.length)
}
