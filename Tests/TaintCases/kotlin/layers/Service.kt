package mill.service

import mill.store.GrainStore

class GrainService(private val store: GrainStore) {
    private var last = "none"

    fun grind(name: String): String {
        store.save(name)
        return store.describe(name.lowercase())
    }

    fun remember(name: String) {
        last = name
    }

    fun recall() = last
}
