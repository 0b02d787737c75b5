package shop.input

fun readName(): String = source()

fun readFixed(): String = "fixed"
