package forms.plain

fun format(text: String) = text.trim()

class Form(val content: String)
