package mill.store

class GrainStore {
    // case: a sink two layers down
    fun save(name: String) {
        val text = "insert into grain values ('$name')"
        sink(text)  // finding
        sink("insert into log values (${name.length})")
    }

    fun describe(name: String) = "ground $name"
}
