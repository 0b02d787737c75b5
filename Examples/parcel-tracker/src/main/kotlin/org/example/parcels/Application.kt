package org.example.parcels

import org.example.parcels.data.ParcelStore
import org.example.parcels.net.CarrierClient
import org.example.parcels.net.StatusServer
import org.example.parcels.security.Tokens

/** Tracks parcels: asks the carriers where they are and answers the shop's questions. */
fun main(arguments: Array<String>) {
    val port = arguments.firstOrNull()?.toIntOrNull() ?: 8443
    val store = ParcelStore()
    val carrier = CarrierClient(host = "tracking.carrier.example")
    val server = StatusServer(store, carrier, Tokens())

    Runtime.getRuntime().addShutdownHook(Thread { store.close() })
    server.serve(port)
}
