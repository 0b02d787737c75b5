data class User(val name: String, val role: String = "guest")
data class Group(val title: String, val owner: User)

// case: copy keeps what is not named
fun copyKeeps() {
    val user = User(source(), "admin")
    val copy = user.copy(role = "guest")
    sink(copy.name)  // finding
    sink(copy.role)  // todo: ok (copies that change a part are not told from the original)
}

// case: copy replaces what is named
fun copyReplaces() {
    val user = User(source(), "admin")
    sink(user.copy(name = "fixed").name)  // todo: ok (copies that change a part are not told from the original)
    sink(user.name)  // finding
}

// case: copy brings in untrusted data
fun copyBringsIn() {
    val user = User("fixed", "admin")
    sink(user.copy(name = source()).name)  // finding
    sink(user.copy(name = source()).role)  // todo: ok (copies that change a part are not told from the original)
    sink(user.name)
}

// case: copy by position
fun copyByPosition() {
    val user = User("fixed", "admin")
    sink(user.copy(source()).name)  // finding
    sink(user.copy(source()).role)  // todo: ok (copies that change a part are not told from the original)
}

// case: toString of a data class shows all
fun dataToString() {
    sink(User(source()).toString())  // finding
    sink("user: ${User(source())}")  // finding
    sink(User("a").toString())
}

// case: hashCode and equals give nothing away
fun dataEquals() {
    sink(User(source()).hashCode())
    sink(User(source()) == User("a"))
}

// case: a data class in a data class
fun nested() {
    val group = Group("team", User(source()))
    sink(group.owner.name)  // finding
    sink(group.owner.role)
    sink(group.title)
}

// case: copy of the inner one
fun nestedCopy() {
    val group = Group("team", User(source()))
    val safe = group.copy(owner = group.owner.copy(name = "fixed"))
    sink(safe.owner.name)  // todo: ok (copies that change a part are not told from the original)
    sink(group.owner.name)  // finding
}

// case: data classes in a list
fun inList() {
    val users = listOf(User(source(), "admin"))
    sink(users.map { it.name })  // finding
    sink(users.map { it.role })
    for (user in users) {
        sink(user.name)  // finding
        sink(user.role)
    }
}

// case: taken apart in a loop
fun apartInLoop() {
    for ((name, role) in listOf(User(source(), "admin"))) {
        sink(name)  // finding
        sink(role)
    }
}

// case: a property in the body of a data class
data class Measured(val text: String) {
    val size = text.length
    val upper = text.uppercase()
}

fun bodyProperties() {
    sink(Measured(source()).size)
    sink(Measured(source()).upper)  // finding
}

// case: the default of a data class
fun defaultOfData() {
    val user = User(name = source())
    sink(user.role)
    sink(user.name)  // finding
}

// case: a var in a data class
data class Draft(var text: String)

fun varInData() {
    val draft = Draft(source())
    val copy = draft.copy()
    draft.text = "fixed"
    sink(draft.text)
    sink(copy.text)  // finding
}
