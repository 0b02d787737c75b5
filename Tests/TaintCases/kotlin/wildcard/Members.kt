package garden.members

import garden.tools.Shed.KEY
import garden.tools.Shed.fetch

// case: members of an object imported by name
fun fetchesByName() {
    sink(fetch())  // finding
    sink(KEY)
}
