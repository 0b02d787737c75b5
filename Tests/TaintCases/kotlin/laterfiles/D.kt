package tower

fun level3(text: String) = "<" + level2(text) + ">"

fun drop3(text: String) = drop2(text)

fun down(text: String) = further(text)

fun starts() {
    down(source())
}
