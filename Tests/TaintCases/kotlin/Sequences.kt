// case: a sequence keeps its elements
fun sequenceKeeps() {
    sink(sequenceOf("a", source()).toList())  // finding
    sink(sequenceOf("a", "b").toList())
}

// case: asSequence with stages
fun stages() {
    val list = listOf(source())
    sink(list.asSequence().map { it.trim() }.first())  // finding
    sink(list.asSequence().map { it.length }.first())
}

// case: generateSequence
fun generated() {
    val x = source()
    sink(generateSequence(x) { it + "a" }.take(2).toList())  // todo: finding (this operation on a collection is not modelled)
    sink(generateSequence("a") { it + "b" }.take(2).toList())
}

// case: yield
fun yields() {
    val bad = sequence {
        yield("a")
        yield(source())
    }
    val good = sequence {
        yield("a")
        yield("b")
    }
    for (item in bad) sink(item)  // finding
    for (item in good) sink(item)
}

// case: yieldAll
fun yieldsAll() {
    val bad = sequence { yieldAll(listOf(source())) }
    sink(bad.joinToString())  // finding
    val good = sequence { yieldAll(listOf("a")) }
    sink(good.joinToString())
}

// case: a function that returns a sequence
fun words(text: String) = sequence {
    for (word in text.split(" ")) yield(word)
}

fun sequenceFromFunction() {
    sink(words(source()).first())  // finding
    sink(words("a b").first())
}

// case: an iterator of one's own
class Twice(private val text: String) : Iterable<String> {
    override fun iterator() = iterator {
        yield(text)
        yield(text)
    }
}

fun ownIterator() {
    for (item in Twice(source())) sink(item)  // todo: finding (methods that the language calls by itself are not resolved)
    for (item in Twice("a")) sink(item)
}

// case: fold over a sequence
fun foldedSequence() {
    sink(sequenceOf(source()).fold("") { a, b -> a + b })  // finding
    sink(sequenceOf(source()).fold(0) { a, b -> a + b.length })  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: flatMap over a sequence
fun flatMappedSequence() {
    sink(sequenceOf(source()).flatMap { it.split(",") }.toList())  // finding
    sink(sequenceOf(source()).flatMap { listOf("a") }.toList())
}

// case: streams of the platform
fun streams() {
    val x = source()
    sink(listOf(x).stream().map { it.trim() }.toList())  // finding
    sink(listOf("a").stream().map { it.trim() }.toList())
}
