package music.explicit

import music.loud.play
import music.soft.*

// case: an import by name wins over a wildcard
fun playsLoud() {
    sink(play(source()))  // finding
    sink(tune(source()))  // todo: ok
}

// case: a class by a wildcard of the soft package
fun softPlayer() {
    sink(Player(source()).text)  // todo: ok
}
