package mill

import mill.service.GrainService
import mill.store.GrainStore
import mill.web.Controller

// case: a value goes down three layers and comes back
fun grinds() {
    val controller = Controller(GrainService(GrainStore()))
    sink(controller.handle())  // finding
}

// case: a constant goes the same way
fun grindsFixed() {
    val controller = Controller(GrainService(GrainStore()))
    sink(controller.handleFixed())
}

// case: a value kept in a layer
fun grindsStored() {
    val controller = Controller(GrainService(GrainStore()))
    sink(controller.handleStored())  // finding
}
