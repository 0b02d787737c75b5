package forms

import forms.safe.format

// case: the same name, imported from the safe package
fun formatsSafely() {
    sink(format(source()))
}
