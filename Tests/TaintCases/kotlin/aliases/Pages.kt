package forms

import forms.plain.Form as PlainForm
import forms.plain.format as plainFormat
import forms.safe.Form as SafeForm
import forms.safe.format as safeFormat

// case: functions under another name
fun formatsBoth() {
    sink(plainFormat(source()))  // finding
    sink(safeFormat(source()))
}

// case: classes under another name
fun makesBoth() {
    sink(PlainForm(source()).content)  // finding
    sink(SafeForm(source()).content)  // todo: ok (names that are handed on from file to file are followed in simple forms only)
}
