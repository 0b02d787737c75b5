package music.loud

import music.soft.*

// case: the same package wins over a wildcard
fun playsOwn() {
    sink(play(source()))  // finding
    sink(Player(source()).text)  // finding
}
