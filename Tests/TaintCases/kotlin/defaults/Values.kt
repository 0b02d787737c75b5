package bureau.values

fun initial(): String = source()
