sealed class Answer {
    data class Text(val value: String) : Answer()
    data class Number(val value: Int) : Answer()
    data object None : Answer()
}

sealed interface Shape {
    val label: String
}

class Circle(override val label: String) : Shape
class Square : Shape {
    override val label = "square"
}

// case: an exhaustive when takes out the value
fun exhaustive(answer: Answer): String = when (answer) {
    is Answer.Text -> answer.value
    is Answer.Number -> "number"
    Answer.None -> "none"
}

fun usesExhaustive() {
    sink(exhaustive(Answer.Text(source())))  // finding
    sink(exhaustive(Answer.Number(source().length)))
}

// case: an exhaustive when to constants
fun kindOf(answer: Answer): String = when (answer) {
    is Answer.Text -> "text"
    is Answer.Number -> "number"
    is Answer.None -> "none"
}

fun usesKindOf() {
    sink(kindOf(Answer.Text(source())))
}

// case: sinks in branches
fun branches(answer: Answer) {
    when (answer) {
        is Answer.Text -> sink(answer.value)  // finding
        is Answer.Number -> sink(answer.value)  // todo: ok (a check of the type does not narrow what a value may be)
        Answer.None -> sink("none")
    }
}

fun callsBranches() {
    branches(Answer.Text(source()))
    branches(Answer.Number(source().length))
}

// case: a value of unknown kind
fun anyAnswer(flag: Boolean): Answer = if (flag) Answer.Text(source()) else Answer.None

fun takesAnyAnswer(flag: Boolean) {
    val answer = anyAnswer(flag)
    if (answer is Answer.Text) sink(answer.value)  // finding
    if (answer is Answer.Number) sink(answer.value)  // todo: ok (a check of the type does not narrow what a value may be)
}

// case: a safe cast to one kind
fun safeCast(flag: Boolean) {
    val answer = anyAnswer(flag)
    sink((answer as? Answer.Text)?.value)  // finding
    sink((answer as? Answer.Number)?.value)  // todo: ok (a check of the type does not narrow what a value may be)
}

// case: a property of a sealed interface
fun labels() {
    val bad: Shape = Circle(source())
    val good: Shape = Square()
    sink(bad.label)  // finding
    sink(good.label)
}

// case: success or failure
sealed class Outcome<out T> {
    data class Ok<T>(val value: T) : Outcome<T>()
    data class Failed(val reason: String) : Outcome<Nothing>()
}

fun load(): Outcome<String> = Outcome.Ok(source())
fun loadFailing(): Outcome<String> = Outcome.Failed("broken")

fun outcomes() {
    when (val outcome = load()) {
        is Outcome.Ok -> sink(outcome.value)  // finding
        is Outcome.Failed -> sink(outcome.reason)
    }
    when (val outcome = loadFailing()) {
        is Outcome.Ok -> sink(outcome.value)
        is Outcome.Failed -> sink(outcome.reason)
    }
}

// case: an extension over a sealed class
fun <T> Outcome<T>.orElse(other: T): T = when (this) {
    is Outcome.Ok -> value
    is Outcome.Failed -> other
}

fun usesOrElse() {
    sink(load().orElse("none"))  // finding
    sink(loadFailing().orElse("none"))
    sink(loadFailing().orElse(source()))  // finding
}

// case: map over a sealed class
fun <A, B> Outcome<A>.map(change: (A) -> B): Outcome<B> = when (this) {
    is Outcome.Ok -> Outcome.Ok(change(value))
    is Outcome.Failed -> this
}

fun usesMap() {
    sink(load().map { "<$it>" }.orElse("none"))  // finding
    sink(load().map { it.length }.orElse(0))  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: a tree
sealed class Node {
    data class Leaf(val text: String) : Node()
    data class Branch(val left: Node, val right: Node) : Node()
}

fun flatten(node: Node): String = when (node) {
    is Node.Leaf -> node.text
    is Node.Branch -> flatten(node.left) + flatten(node.right)
}

fun depth(node: Node): Int = when (node) {
    is Node.Leaf -> 1
    is Node.Branch -> 1 + maxOf(depth(node.left), depth(node.right))
}

fun tree() {
    val bad = Node.Branch(Node.Leaf("a"), Node.Leaf(source()))
    val good = Node.Branch(Node.Leaf("a"), Node.Leaf("b"))
    sink(flatten(bad))  // finding
    sink(flatten(good))
    sink(depth(bad))
}
