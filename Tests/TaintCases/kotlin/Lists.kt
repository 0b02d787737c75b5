// case: a list holds what it was made of
fun listHolds() {
    val x = source()
    sink(listOf("a", x))  // finding
    sink(listOf("a", "b"))
}

// case: constant positions of a list
fun constantPositions() {
    val list = listOf("a", source(), "c")
    sink(list[0])
    sink(list[1])  // finding
    sink(list[2])
}

// case: get and component access
fun getByPosition() {
    val list = listOf(source(), "b")
    sink(list.get(0))  // finding
    sink(list.get(1))
    sink(list.component2())
}

// case: first and last
fun firstAndLast() {
    val list = listOf("a", source())
    sink(list.first())
    sink(list.last())  // finding
}

// case: an unknown position may be any
fun unknownPosition(i: Int) {
    val list = listOf("a", source())
    sink(list[i])  // finding
    sink(listOf("a", "b")[i])
}

// case: a position kept in a constant
const val SECOND = 1

fun positionInConstant() {
    val list = listOf("a", source())
    sink(list[SECOND])  // finding
    sink(list[SECOND - 1])
}

// case: add to a mutable list
fun addToList() {
    val list = mutableListOf<String>()
    list.add(source())
    sink(list[0])  // finding
    sink(list)  // finding
}

// case: add of constants
fun addConstants() {
    val x = source()
    val list = mutableListOf<String>()
    list.add("a")
    list.add(x.length.toString())
    sink(list)
}

// case: read before it was added
fun readBeforeAdded() {
    val list = mutableListOf("a")
    sink(list)
    list.add(source())
    sink(list)  // finding
}

// case: set at a position
fun setAtPosition() {
    val list = mutableListOf("a", "b")
    list[0] = source()
    sink(list[0])  // finding
    sink(list[1])
}

// case: a position overwritten
fun positionOverwritten() {
    val list = mutableListOf(source(), "b")
    list[0] = "fixed"
    sink(list[0])
}

// case: set by name
fun setByName() {
    val list = mutableListOf("a", "b")
    list.set(1, source())
    sink(list[1])  // finding
    sink(list[0])
}

// case: removed from the front, the rest moves up
fun removedFromFront() {
    val list = mutableListOf("a", source())
    list.removeAt(0)
    sink(list[0])  // finding
}

// case: the untrusted element is removed
fun untrustedRemoved() {
    val list = mutableListOf(source(), "b")
    list.removeAt(0)
    sink(list[0])
}

// case: what removeAt returns
fun removedElement() {
    val list = mutableListOf("a", source())
    sink(list.removeAt(1))  // finding
}

// case: a list cleared
fun listCleared() {
    val list = mutableListOf(source())
    list.clear()
    list.add("fixed")
    sink(list[0])
}

// case: plusAssign
fun plusAssigned() {
    val list = mutableListOf("a")
    list += source()
    sink(list)  // finding
    val other = mutableListOf("a")
    other += "b"
    sink(other)
}

// case: plus makes a new list
fun plusMakesNew() {
    val list = listOf("a")
    val longer = list + source()
    sink(list)
    sink(longer)  // finding
}

// case: addAll
fun addedAll() {
    val list = mutableListOf("a")
    list.addAll(listOf(source()))
    sink(list.joinToString())  // finding
    val other = mutableListOf("a")
    other.addAll(listOf("b"))
    sink(other.joinToString())
}

// case: two names for one list
fun twoNamesForOneList() {
    val list = mutableListOf<String>()
    val same = list
    same.add(source())
    sink(list)  // finding
}

// case: a copy of a list is another list
fun copyOfList() {
    val list = mutableListOf("a")
    val copy = list.toMutableList()
    copy.add(source())
    sink(list)
    sink(copy)  // finding
}

// case: facts about a list
fun listFacts() {
    val x = source()
    val list = listOf("a", x)
    sink(list.size)
    sink(list.isEmpty())
    sink(list.contains("a"))
    sink(x in list)
    sink(list.indexOf(x))
}

// case: lists in lists
fun listsInLists() {
    val table = listOf(listOf("a", source()), listOf("c", "d"))
    sink(table[0][1])  // finding
    sink(table[0][0])
    sink(table[1][1])
}

// case: an iterator
fun iterated() {
    val iterator = listOf(source()).iterator()
    while (iterator.hasNext()) {
        sink(iterator.next())  // finding
    }
    val other = listOf("a").iterator()
    while (other.hasNext()) sink(other.next())
}

// case: a slice of a list
fun subLists() {
    val list = listOf(source(), "b")
    sink(list.subList(0, 1))  // finding
    sink(list.drop(1))  // todo: ok (this operation on a collection is not modelled)
    sink(list.take(1))  // finding
}

// case: a queue
fun queue() {
    val deque = ArrayDeque<String>()
    deque.addLast(source())
    sink(deque.removeFirst())  // finding
    val other = ArrayDeque<String>()
    other.addLast("a")
    sink(other.removeFirst())
}

// case: a list filled by a function
fun fill(list: MutableList<String>, text: String) {
    list.add(text)
}

fun filledByFunction() {
    val bad = mutableListOf<String>()
    val good = mutableListOf<String>()
    fill(bad, source())
    fill(good, "fixed")
    sink(bad[0])  // finding
    sink(good[0])
}

// case: buildList
fun builtList() {
    val x = source()
    sink(buildList { add("a"); add(x) })  // finding
    sink(buildList { add("a"); add("b") })
}

// case: List with an initialiser
fun initialisedList() {
    val x = source()
    sink(List(2) { x })  // finding
    sink(List(2) { "a$it" })
}

// case: getOrNull, elementAt and getOrElse
fun otherAccess() {
    val list = listOf("a", source())
    sink(list.getOrNull(1))  // finding
    sink(list.getOrNull(0))
    sink(list.elementAt(1))  // finding
    sink(list.getOrElse(7) { "none" })  // todo: ok (this operation on a collection is not modelled)
}
