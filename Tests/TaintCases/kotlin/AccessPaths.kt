class Leaf(var text: String)
class Twig(var first: Leaf, var second: Leaf)
class Branch(var left: Twig, var right: Twig)

fun branch() = Branch(Twig(Leaf("a"), Leaf("b")), Twig(Leaf("c"), Leaf("d")))

// case: a deep property written and read
fun deepWrite() {
    val branch = branch()
    branch.left.first.text = source()
    sink(branch.left.first.text)  // finding
    sink(branch.left.second.text)
    sink(branch.right.first.text)
}

// case: a deep property overwritten
fun deepOverwrite() {
    val branch = branch()
    branch.left.first.text = source()
    branch.left.first.text = "fixed"
    sink(branch.left.first.text)
}

// case: the object in the middle is replaced
fun middleReplaced() {
    val branch = branch()
    branch.left.first.text = source()
    branch.left = Twig(Leaf("a"), Leaf("b"))
    sink(branch.left.first.text)
}

// case: a name for the object in the middle
fun middleNamed() {
    val branch = branch()
    val twig = branch.left
    twig.first.text = source()
    sink(branch.left.first.text)  // finding
    sink(branch.right.first.text)
}

// case: one leaf at two places
fun sharedLeaf() {
    val leaf = Leaf("a")
    val twig = Twig(leaf, Leaf("b"))
    val other = Twig(leaf, Leaf("c"))
    leaf.text = source()
    sink(twig.first.text)  // finding
    sink(other.first.text)  // finding
    sink(other.second.text)
}

// case: properties change places
fun propertiesSwapped() {
    val twig = Twig(Leaf(source()), Leaf("b"))
    val kept = twig.first
    twig.first = twig.second
    twig.second = kept
    sink(twig.first.text)
    sink(twig.second.text)  // finding
}

// case: an object out of a list is changed
fun changedInList() {
    val leaves = listOf(Leaf("a"), Leaf("b"))
    leaves[0].text = source()
    sink(leaves[0].text)  // finding
    sink(leaves[1].text)
}

// case: an object out of a map is changed
fun changedInMap() {
    val leaves = mapOf("x" to Leaf("a"), "y" to Leaf("b"))
    leaves.getValue("x").text = source()
    sink(leaves.getValue("x").text)  // finding
    sink(leaves.getValue("y").text)
}

// case: all objects of a list are changed
fun allChanged() {
    val leaves = listOf(Leaf("a"), Leaf("b"))
    for (leaf in leaves) leaf.text = source()
    sink(leaves[1].text)  // finding
    leaves.forEach { it.text = "fixed" }
    sink(leaves[1].text)  // todo: ok (this operation on a collection is not modelled)
}

// case: an object a function found is changed
fun firstLeaf(branch: Branch) = branch.left.first

fun changedThroughFunction() {
    val branch = branch()
    firstLeaf(branch).text = source()
    sink(branch.left.first.text)  // finding
    sink(branch.left.second.text)
}

// case: a property that holds a list
class Cart {
    val items = mutableListOf<String>()
    val notes = mutableListOf<String>()
}

fun listInProperty() {
    val cart = Cart()
    cart.items.add(source())
    cart.notes.add("a")
    sink(cart.items[0])  // finding
    sink(cart.notes[0])
}

// case: a property that holds a map
class Headers {
    val values = mutableMapOf<String, String>()
}

fun mapInProperty() {
    val headers = Headers()
    headers.values["host"] = source()
    headers.values["accept"] = "text"
    sink(headers.values["host"])  // finding
    sink(headers.values["accept"])
}

// case: a property that holds a builder
class Page {
    val body = StringBuilder()
    val title = StringBuilder()
}

fun builderInProperty() {
    val page = Page()
    page.body.append(source())
    page.title.append("a")
    sink(page.body.toString())  // finding
    sink(page.title.toString())
}

// case: compound assignment of a property
fun compoundProperty() {
    val leaf = Leaf("a")
    leaf.text += source()
    sink(leaf.text)  // finding
    val other = Leaf("a")
    other.text += "b"
    sink(other.text)
}

// case: compound assignment at a position
fun compoundElement() {
    val map = mutableMapOf("x" to "a", "y" to "b")
    map["x"] = map["x"] + source()
    sink(map["x"])  // finding
    sink(map["y"])
    val array = arrayOf("a", "b")
    array[0] += source()
    sink(array[0])  // finding
    sink(array[1])
}

// case: a list that grows by itself
class Chain(val text: String, val next: Chain?)

fun grows(n: Int) {
    var chain: Chain? = null
    for (i in 0..n) chain = Chain(source(), chain)
    while (chain != null) {
        sink(chain.text)  // finding
        chain = chain.next
    }
}

// case: an object that knows itself
class Ring(val text: String) {
    var next: Ring = this
}

fun ring() {
    val ring = Ring(source())
    sink(ring.next.next.next.text)  // finding
    val other = Ring("a")
    sink(other.next.next.text)
}

// case: a safe-called property is written
fun safeWrite(branch: Branch?) {
    branch?.left?.first?.text = source()
    sink(branch?.left?.first?.text)  // finding
    sink(branch?.right?.first?.text)
}

fun callsSafeWrite() {
    safeWrite(branch())
}
