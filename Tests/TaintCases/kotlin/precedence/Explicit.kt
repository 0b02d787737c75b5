package music.explicit

import music.loud.play
import music.soft.*

// case: an import by name wins over a wildcard
fun playsLoud() {
    sink(play(source()))  // finding
    sink(tune(source()))
}

// case: a class by a wildcard of the soft package
fun softPlayer() {
    sink(Player(source()).text)  // todo: ok (names that are handed on from file to file are followed in simple forms only)
}
