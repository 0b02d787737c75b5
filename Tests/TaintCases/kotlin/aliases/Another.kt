package forms.pages

import forms.plain.format

// case: the same name, imported from the plain package
fun formatsPlainly() {
    sink(format(source()))  // finding
    sink(format("a"))
}
