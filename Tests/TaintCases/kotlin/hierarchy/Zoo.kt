package zoo

import zoo.base.Animal
import zoo.base.Bird

class Parrot(private val heard: String) : Bird("parrot") {
    override fun sound() = heard
    fun card() = label()
}

class Mute(heard: String) : Bird("mute") {
    private val length = heard.length
    override fun sound() = super.sound() + length
}

// case: an override of a class in another file
fun speaks() {
    sink(Parrot(source()).speak())  // todo: finding (a method of the superclass is followed without knowing the class of its object)
    sink(Mute(source()).speak())
}

// case: a constructor property of a base class in another file
fun names() {
    sink(Bird(source()).name)  // finding
    sink(Bird(source()).feather)
    sink(Bird(source()).speak())  // finding
}

// case: a protected member of a base class in another file
fun cards() {
    sink(Parrot(source()).card())
}

// case: the base type in a parameter
fun hears(animal: Animal) {
    sink(animal.sound())  // todo: finding
}

fun callsHears() {
    hears(Parrot(source()))
    hears(Bird("a"))
}

// case: an anonymous child of a class in another file
fun anonymous() {
    val x = source()
    val animal = object : Animal("fox") {
        override fun sound() = x
    }
    sink(animal.speak())  // todo: finding (a method of the superclass is followed without knowing the class of its object)
    sink(animal.name)
}
