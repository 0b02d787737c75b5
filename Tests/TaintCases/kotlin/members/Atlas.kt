package atlas

import atlas.catalog.Catalog
import atlas.catalog.Catalog.Companion.EMPTY
import atlas.catalog.Catalog.Companion.first
import atlas.catalog.Catalog.Companion.of
import atlas.catalog.Catalog.Page
import atlas.catalog.Edition.NEW
import atlas.catalog.Maker
import atlas.catalog.Printer.printed
import atlas.catalog.Printer.stamp
import atlas.catalog.Title

// case: a nested class imported by name
fun pages() {
    sink(Page(source(), 1).text)  // finding
    sink(Page(source(), 1).number)
    sink(Catalog.Page("a", 1).text)
}

// case: members of a companion imported by name
fun companions() {
    sink(of(source()).title)  // todo: finding (variables that outlive calls are followed in simple forms only)
    sink(first.text)  // todo: finding (this operation on a collection is not modelled)
    sink(first.number)
    sink(EMPTY)
}

// case: an entry of an enum imported by name
fun editions() {
    sink(NEW.label)
    sink(NEW.label + source())  // finding
}

// case: an extension out of an object imported by name
fun printed() {
    sink(source().printed())  // finding
    sink(stamp(source()))
}

// case: an inner class of a class in another file
fun covers() {
    sink(Catalog(source()).Cover().text())  // finding
    sink(Catalog("a").Cover().text())
}

// case: a type alias in another file
fun aliases() {
    val make: Maker = { title: Title -> Catalog(title) }
    sink(make(source()).title)  // finding
    sink(make("a").title)
}
