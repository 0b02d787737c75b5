package ledger

private fun title(text: String) = "Title: $text"

// case: each file has its private function
fun showsOwnTitle() {
    sink(title(source()))  // finding
    sink(title("a"))
}
