package paper.text

fun String.quoted() = "'$this'"
fun String.counted() = this.length
val String.head: String
    get() = this.take(1)
fun StringBuilder.line(text: String): StringBuilder = append(text).append('\n')
operator fun Sheet.plus(text: String) = Sheet(content + text)

class Sheet(val content: String)
