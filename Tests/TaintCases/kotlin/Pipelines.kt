// case: map keeps, map to something else does not
fun mapped() {
    val list = listOf(source())
    sink(list.map { it.trim() })  // finding
    sink(list.map { it.length })
    sink(list.map { clean(it) })
    sink(list.map { "fixed" })
}

// case: map captures a value
fun mapCaptures() {
    val x = source()
    sink(listOf(1, 2).map { "$it $x" })  // finding
    sink(listOf(1, 2).map { "$it" })
}

// case: filter keeps elements
fun filtered() {
    sink(listOf(source()).filter { it.isNotEmpty() })  // finding
    sink(listOf("a").filter { it != source() })
}

// case: filter by an allow-list
fun filteredByAllowed() {
    val allowed = setOf("a", "b")
    sink(listOf(source()).filter { it in allowed })  // todo: ok (this form of a check is not recognised)
    sink(listOf(source()).filterNot { it in allowed })  // finding
}

// case: flatMap
fun flatMapped() {
    val list = listOf(source())
    sink(list.flatMap { it.split(",") })  // finding
    sink(list.flatMap { listOf("a", "b") })
}

// case: fold collects in a value
fun folded() {
    val list = listOf(source())
    sink(list.fold("") { acc, item -> acc + item })  // finding
    sink(list.fold(0) { acc, item -> acc + item.length })  // todo: ok (what a function handed over gives back is not told from what it is given)
    sink(listOf("a").fold("") { acc, item -> acc + item })
}

// case: an untrusted start of a fold
fun foldedFromSource() {
    val x = source()
    sink(listOf("a").fold(x) { acc, item -> acc + item })  // finding
    sink(listOf("a").fold(x) { _, item -> item })  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: reduce
fun reduced() {
    sink(listOf("a", source()).reduce { a, b -> a + b })  // finding
    sink(listOf("a", "b").reduce { a, b -> a + b })
}

// case: associate
fun associated() {
    val x = source()
    sink(listOf(1).associate { "k$it" to x }["k1"])  // finding
    sink(listOf(x).associateBy { it.length }.values)  // todo: finding (a result that holds no text is not known by this name)
    sink(listOf(x).associateBy { it.length }.keys)
    sink(listOf("a").associateWith { x }["a"])  // finding
    sink(listOf("a").associateWith { "b" }["a"])
}

// case: groupBy
fun grouped() {
    val groups = listOf(source()).groupBy { it.length }
    sink(groups.values)  // finding
    sink(groups.keys)  // todo: ok (this way of filling a map or taking it apart is not modelled)
    for ((size, items) in groups) {
        sink(size)  // todo: ok (a result that holds no text is not known by this name)
        sink(items)  // finding
    }
}

// case: zip
fun zipped() {
    val pairs = listOf("a").zip(listOf(source()))
    for ((a, b) in pairs) {
        sink(a)  // todo: ok (this way of filling a map or taking it apart is not modelled)
        sink(b)  // finding
    }
}

// case: zip with a function
fun zippedWith() {
    val x = listOf(source())
    sink(listOf("a").zip(x) { a, b -> a + b })  // todo: finding (this way of filling a map or taking it apart is not modelled)
    sink(listOf("a").zip(x) { a, _ -> a })
}

// case: partition
fun partitioned() {
    val (long, short) = listOf(source()).partition { it.length > 3 }
    sink(long)  // finding
    sink(short)  // finding
}

// case: forEach
fun forEachElement() {
    listOf(source()).forEach { sink(it) }  // finding
    listOf("a").forEach { sink(it) }
    listOf(source()).forEachIndexed { i, item ->
        sink(i)  // todo: ok (followed by rule of thumb)
        sink(item)  // finding
    }
}

// case: forEach collects outside
fun collectsOutside() {
    val bad = mutableListOf<String>()
    val good = mutableListOf<Int>()
    listOf(source()).forEach {
        bad.add(it)
        good.add(it.length)
    }
    sink(bad)  // finding
    sink(good)
}

// case: a variable written in forEach
fun writtenInForEach() {
    var last = ""
    var count = 0
    listOf(source()).forEach {
        last = it
        count += 1
    }
    sink(last)  // finding
    sink(count)
}

// case: firstOrNull, find and single
fun found() {
    val list = listOf(source())
    sink(list.firstOrNull())  // finding
    sink(list.find { it.length > 1 })  // finding
    sink(list.single())  // finding
    sink(listOf("a", "b").find { it == source() })
}

// case: find in fixed values by an untrusted one
fun foundByUntrusted() {
    val x = source()
    val wanted = listOf("a", "b").firstOrNull { it == x }
    sink(wanted)
    sink(wanted ?: "none")
    sink(wanted ?: x)  // finding
}

// case: any, all, none and count
fun questions() {
    val list = listOf(source())
    sink(list.any { it == "a" })
    sink(list.all { it == "a" })
    sink(list.count())
    sink(list.sumOf { it.length })  // todo: ok (a result that holds no text is not known by this name)
}

// case: sorted and reversed
fun sortedLists() {
    val list = listOf(source(), "a")
    sink(list.sorted())  // finding
    sink(list.sortedBy { it.length })  // finding
    sink(list.reversed())  // finding
    sink(listOf("b", "a").sorted())
}

// case: sortedBy something untrusted
fun sortedByUntrusted() {
    val x = source()
    sink(listOf("b", "a").sortedBy { x.indexOf(it) })
}

// case: distinct, chunked and windowed
fun regrouped() {
    val list = listOf(source(), "a")
    sink(list.distinct())  // finding
    sink(list.chunked(1))  // finding
    sink(list.windowed(2))  // finding
}

// case: mapNotNull and filterNotNull
fun notNull() {
    val list = listOf(source(), null)
    sink(list.filterNotNull())  // finding
    sink(list.mapNotNull { it?.trim() })  // finding
    sink(list.mapNotNull { it?.toIntOrNull() })
}

// case: filterIsInstance
fun instances() {
    val list: List<Any> = listOf(source(), 1)
    sink(list.filterIsInstance<String>())  // finding
    sink(list.filterIsInstance<Int>())  // todo: ok (a check of the type does not narrow what a value may be)
}

// case: a long pipeline
fun longPipeline() {
    val x = source()
    sink(
        x.split(",")  // finding
            .map { it.trim() }
            .filter { it.isNotEmpty() }
            .joinToString(";")
    )
}

// case: a pipeline with a cleaning stage
fun cleaningPipeline() {
    val list = source().split(",")
    val good = list.map { it.trim() }.map { clean(it) }.joinToString(";")
    val bad = list.map { clean(it) }.map { it + list[0] }.joinToString(";")
    sink(good)
    sink(bad)  // finding
}

// case: onEach and also pass on what they get
fun passedOn() {
    sink(listOf(source()).onEach { clean(it) })  // finding
    sink(listOf("a").onEach { println(it) })
}

// case: maxBy, minOf and maxOf
fun extremes() {
    val list = listOf(source(), "a")
    sink(list.maxByOrNull { it.length })  // finding
    sink(list.maxOf { it.length })  // todo: ok (a result that holds no text is not known by this name)
    sink(list.minOf { it })  // finding
}

// case: flatten and unzip
fun flattened() {
    sink(listOf(listOf(source())).flatten())  // finding
    val (a, b) = listOf("a" to source()).unzip()
    sink(a)  // todo: ok (this way of filling a map or taking it apart is not modelled)
    sink(b)  // finding
}

// case: a function reference in a pipeline
fun shout(x: String) = x.uppercase()
fun measure(x: String) = x.length

fun referencesInPipeline() {
    val list = listOf(source())
    sink(list.map(::shout))  // finding
    sink(list.map(::measure))  // todo: ok (references to functions are not resolved to what they call)
    sink(list.map(String::trim))  // finding
    sink(list.map(String::length))  // todo: ok (references to functions are not resolved to what they call)
}

// case: toMap and toList
fun conversions() {
    val pairs = listOf("k" to source())
    sink(pairs.toMap()["k"])  // todo: finding (this way of filling a map or taking it apart is not modelled)
    sink(pairs.toMap().toList())  // finding
    sink(listOf("k" to "v").toMap()["k"])
}
