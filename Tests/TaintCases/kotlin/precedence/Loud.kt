package music.loud

fun play(text: String) = "LOUD $text"
fun tune(text: String) = "LOUD $text"

class Player(val text: String)
