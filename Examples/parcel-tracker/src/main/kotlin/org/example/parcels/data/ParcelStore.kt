package org.example.parcels.data

import java.util.concurrent.ConcurrentHashMap

/** What is known of the parcels. It forgets them when the program ends. */
class ParcelStore : AutoCloseable {
    private val states = ConcurrentHashMap<String, String>()

    fun state(parcel: String): String? = states[parcel]

    fun note(parcel: String, state: String) {
        states[parcel] = state
    }

    override fun close() = states.clear()

    /** Prose, not code: Socket(host, 80) and Cipher.getInstance("DES") are mentioned here only. */
    val help = "Never call Socket(host, 80) or Cipher.getInstance(\"DES\") in this service."
}
