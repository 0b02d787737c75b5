// case: constant positions of an array
fun arrayPositions() {
    val array = arrayOf("a", source())
    sink(array[0])
    sink(array[1])  // finding
}

// case: an array written at a position
fun arrayWritten() {
    val array = arrayOf("a", "b")
    array[1] = source()
    sink(array[0])
    sink(array[1])  // finding
}

// case: an array overwritten at a position
fun arrayOverwritten() {
    val array = arrayOf(source(), "b")
    array[0] = "fixed"
    sink(array[0])
}

// case: an array made by size
fun arrayBySize() {
    val array = arrayOfNulls<String>(2)
    array[0] = source()
    sink(array[0])  // finding
    sink(array[1])
}

// case: Array with an initialiser
fun arrayInitialised() {
    val x = source()
    val bad = Array(2) { x }
    val good = Array(2) { "a" }
    sink(bad[1])  // finding
    sink(good[1])
}

// case: an array joined
fun arrayJoined() {
    sink(arrayOf("a", source()).joinToString())  // finding
    sink(arrayOf("a", "b").joinToString())
}

// case: an array in a loop
fun arrayLoop() {
    for (item in arrayOf(source())) sink(item)  // finding
    for (item in arrayOf("a")) sink(item)
}

// case: positions of an array in a loop
fun arrayIndices() {
    val array = arrayOf(source(), source())
    for (i in array.indices) {
        sink(i)
        sink(array[i])  // finding
    }
}

// case: a slice of an array
fun arraySlices() {
    val array = arrayOf("a", source())
    sink(array.copyOfRange(1, 2))  // finding
    sink(array.toList())  // finding
}

// case: numbers in an array
fun numbersInArray() {
    val x = source()
    val numbers = intArrayOf(1, x.length)
    sink(numbers[1])
}

// case: an array of arrays
fun arrayOfArrays() {
    val table = arrayOf(arrayOf("a", source()), arrayOf("c", "d"))
    sink(table[0][1])  // finding
    sink(table[1][0])
}

// case: a set holds what it was made of
fun setHolds() {
    sink(setOf("a", source()))  // finding
    sink(setOf("a", "b"))
    sink(setOf(source()).first())  // finding
}

// case: add to a set
fun addToSet() {
    val set = mutableSetOf("a")
    sink(set)
    set.add(source())
    sink(set)  // finding
}

// case: sets put together
fun setsTogether() {
    val x = setOf(source())
    sink(x union setOf("a"))  // finding
    sink(setOf("a") + x)  // finding
    sink(setOf("a") + "b")
}

// case: what the allowed ones and the given ones share
fun sharedWithAllowed() {
    val given = setOf(source())
    sink(setOf("a", "b").filter { it in given })
}

// case: a set without some
fun setWithout() {
    val set = setOf("a", source())
    sink(set - "a")  // finding
    sink(setOf("a", "b") - source())  // todo: ok (this operation on a collection is not modelled)
}

// case: a sorted set
fun sortedSet() {
    val set = sortedSetOf<String>()
    set.add(source())
    sink(set.first())  // finding
}

// case: fill
fun filledArray() {
    val array = arrayOf("a", "b")
    array.fill(source())
    sink(array[1])  // todo: finding (this operation on a collection is not modelled)
    array.fill("c")
    sink(array[1])
}
