package music.local

import music.loud.play
import music.loud.tune

// case: a local function hides an imported one
fun playsLocal() {
    fun play(text: String) = "hush"
    sink(play(source()))
    sink(tune(source()))  // finding
}

// case: a member hides an imported function
class Box {
    private fun play(text: String) = "hush"
    fun run() {
        sink(play(source()))
        sink(tune(source()))  // finding
    }
}

fun runsBox() {
    Box().run()
}

// case: a lambda in a variable hides an imported function
fun playsVariable() {
    val play = { text: String -> "hush" }
    sink(play(source()))
}

// case: the full name reaches the other package
fun playsFull() {
    sink(music.soft.play(source()))
    sink(music.loud.play(source()))  // finding
}
