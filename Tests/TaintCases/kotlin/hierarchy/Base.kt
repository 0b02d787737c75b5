package zoo.base

abstract class Animal(val name: String) {
    open fun sound(): String = "..."
    fun speak() = name + " says " + sound()
    protected fun label() = "<$name>"
    companion object {
        const val KIND = "animal"
    }
}

open class Bird(name: String, val feather: String = "grey") : Animal(name) {
    override fun sound() = "tweet"
}
