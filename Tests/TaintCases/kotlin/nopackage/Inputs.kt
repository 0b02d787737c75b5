fun fromOutside() = source()
fun fromInside() = "fixed"
val atStart = fromOutside()
