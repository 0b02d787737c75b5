package desk.impl

import desk.api.Origin
import desk.api.Renderer
import desk.api.Step

class Keyboard : Origin {
    override fun next() = source()
}

class Script : Origin {
    override fun next() = "script"
    override fun name() = "script"
}

class Plain : Renderer {
    override fun render(text: String) = text
}

class Blank : Renderer {
    override fun render(text: String) = ""
}

class Wrap : Step() {
    override fun run(text: String) = "<$text>"
}

class Wash : Step() {
    override fun run(text: String) = clean(text)
}
