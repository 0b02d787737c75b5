package mill.web

import mill.service.GrainService

class Controller(private val service: GrainService) {
    fun handle(): String = service.grind(source())
    fun handleFixed(): String = service.grind("wheat")
    fun handleStored(): String {
        service.remember(source())
        return service.recall()
    }
}
