// case: constant keys of a map
fun constantKeys() {
    val map = mapOf("bad" to source(), "good" to "fixed")
    sink(map["bad"])  // finding
    sink(map["good"])
}

// case: get and getValue
fun getByKey() {
    val map = mapOf("bad" to source(), "good" to "fixed")
    sink(map.get("bad"))  // finding
    sink(map.getValue("bad"))  // finding
    sink(map.getValue("good"))
}

// case: a key put later
fun putLater() {
    val map = mutableMapOf<String, String>()
    map["bad"] = source()
    map["good"] = "fixed"
    sink(map["bad"])  // finding
    sink(map["good"])
}

// case: put by name
fun putByName() {
    val map = HashMap<String, String>()
    map.put("bad", source())
    map.put("good", "fixed")
    sink(map.get("bad"))  // finding
    sink(map.get("good"))
}

// case: a key overwritten with a constant
fun keyOverwritten() {
    val map = mutableMapOf("k" to source())
    map["k"] = "fixed"
    sink(map["k"])
}

// case: a key overwritten with untrusted data
fun keyOverwrittenBadly() {
    val map = mutableMapOf("k" to "fixed")
    map["k"] = source()
    sink(map["k"])  // finding
}

// case: an unknown key may be any
fun unknownKey(key: String) {
    val map = mapOf("bad" to source(), "good" to "fixed")
    sink(map[key])  // finding
    sink(mapOf("a" to "b")[key])
}

// case: a key unknown when writing
fun unknownKeyWritten(key: String) {
    val map = mutableMapOf("good" to "fixed")
    map[key] = source()
    sink(map["good"])  // finding
    sink(map)  // finding
}

// case: an untrusted key looks up constants
fun untrustedKey() {
    val x = source()
    val names = mapOf("1" to "one", "2" to "two")
    sink(names[x])
    sink(names[x] ?: "none")
    sink(names[x] ?: x)  // finding
}

// case: getOrDefault
fun gotOrDefault() {
    val x = source()
    val names = mapOf("1" to "one")
    sink(names.getOrDefault("2", x))  // finding
    sink(names.getOrDefault(x, "none"))
}

// case: getOrElse
fun gotOrElse() {
    val x = source()
    val names = mapOf("1" to "one")
    sink(names.getOrElse(x) { x })  // finding
    sink(names.getOrElse(x) { "none" })
}

// case: getOrPut
fun gotOrPut() {
    val x = source()
    val bad = mutableMapOf<String, String>()
    sink(bad.getOrPut("k") { x })  // finding
    sink(bad["k"])  // todo: finding (this way of filling a map or taking it apart is not modelled)
    val good = mutableMapOf<String, String>()
    sink(good.getOrPut("k") { "fixed" })
    sink(good["k"])
}

// case: keys and values of a map
fun keysAndValues() {
    val map = mapOf("k" to source())
    sink(map.keys)
    sink(map.values)  // finding
    sink(map.values.first())  // finding
    sink(map.keys.first())
}

// case: entries of a map
fun entriesOfMap() {
    for (entry in mapOf("k" to source()).entries) {
        sink(entry.key)
        sink(entry.value)  // todo: finding (this way of filling a map or taking it apart is not modelled)
    }
}

// case: facts about a map
fun mapFacts() {
    val map = mapOf("k" to source())
    sink(map.size)
    sink(map.containsKey("k"))
    sink("k" in map)
    sink(map.isEmpty())
}

// case: an entry removed
fun entryRemoved() {
    val map = mutableMapOf("k" to source())
    sink(map.remove("k"))  // finding
    sink(map["k"])
}

// case: plusAssign with a pair
fun pairAdded() {
    val map = mutableMapOf("good" to "fixed")
    map += "bad" to source()
    sink(map["bad"])  // finding
    sink(map["good"])  // todo: ok (this way of filling a map or taking it apart is not modelled)
}

// case: plus makes a new map
fun plusMakesNewMap() {
    val map = mapOf("good" to "fixed")
    val larger = map + ("bad" to source())
    sink(map)
    sink(larger)  // finding
    sink(larger["bad"])  // finding
}

// case: putAll
fun putAllOfMap() {
    val map = mutableMapOf<String, String>()
    map.putAll(mapOf("bad" to source(), "good" to "fixed"))
    sink(map["bad"])  // finding
}

// case: maps in maps
fun mapsInMaps() {
    val map = mapOf("a" to mapOf("bad" to source(), "good" to "fixed"))
    sink(map["a"]?.get("bad"))  // finding
    sink(map["a"]?.get("good"))
}

// case: lists in maps
fun listsInMaps() {
    val map = mutableMapOf<String, MutableList<String>>()
    map.getOrPut("k") { mutableListOf() }.add(source())
    sink(map["k"])  // finding
}

// case: a key kept in a constant
const val NAME_KEY = "name"

fun keyInConstant() {
    val map = mapOf(NAME_KEY to source(), "realm" to "fixed")
    sink(map["name"])  // finding
    sink(map[NAME_KEY])  // finding
    sink(map["realm"])
}

// case: keys of a map filled in a loop
fun filledInLoop() {
    val map = mutableMapOf<Int, String>()
    for (i in 0..2) map[i] = source()
    sink(map[1])  // finding
    val other = mutableMapOf<Int, String>()
    for (i in 0..2) other[i] = "a$i"
    sink(other[1])
}

// case: mapValues and mapKeys
fun mappedMaps() {
    val map = mapOf("k" to source())
    sink(map.mapValues { it.value.trim() }["k"])  // todo: finding (this way of filling a map or taking it apart is not modelled)
    sink(map.mapValues { clean(it.value) }["k"])
    sink(map.mapKeys { "p" + it.key }.keys)
}

// case: a map filtered
fun filteredMap() {
    val map = mapOf("k" to source())
    sink(map.filterKeys { it != "j" })  // finding
    sink(map.filterValues { it.isNotEmpty() }.values)  // finding
}

// case: buildMap
fun builtMap() {
    val x = source()
    val map = buildMap {
        put("bad", x)
        put("good", "fixed")
    }
    sink(map["bad"])  // todo: finding (this way of filling a map or taking it apart is not modelled)
    sink(map["good"])
}

// case: forEach over a map
fun forEachOverMap() {
    mapOf("k" to source()).forEach { (k, v) ->
        sink(k)  // todo: ok (this way of filling a map or taking it apart is not modelled)
        sink(v)  // finding
    }
    mapOf("k" to source()).forEach { entry -> sink(entry.value) }  // finding
}

// case: compute, merge and putIfAbsent
fun computed() {
    val x = source()
    val map = mutableMapOf("k" to "fixed")
    map.putIfAbsent("bad", x)
    sink(map["bad"])  // finding
    map.merge("k", x) { old, new -> old + new }
    sink(map["k"])  // todo: finding (this way of filling a map or taking it apart is not modelled)
}

// case: a map handed to a function
fun nameOf(map: Map<String, String>) = map["name"]
fun realmOf(map: Map<String, String>) = map["realm"]

fun mapToFunction() {
    val map = mapOf("name" to source(), "realm" to "fixed")
    sink(nameOf(map))  // finding
    sink(realmOf(map))
}
