package forms.safe

fun format(text: String) = clean(text.trim())

class Form(content: String) {
    val content = clean(content)
}
