package ledger

// case: a function of the same package without an import
fun showsPage() {
    sink(decorated(source()))  // finding
    sink(summary(source()))
}

// case: a class of the same package without an import
fun showsEntry() {
    val entry = Entry(source(), "fixed")
    sink(entry.account)  // finding
    sink(entry.kind)
}

// case: a private function of one's own wins over that of another file
private fun title(text: String) = "fixed"

fun showsTitle() {
    sink(title(source()))
}
