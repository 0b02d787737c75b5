package org.example.parcels.net

import java.net.ServerSocket
import javax.net.ssl.SSLServerSocketFactory
import org.example.parcels.data.ParcelStore
import org.example.parcels.security.Tokens

/** Answers `TOKEN PARCEL` with the parcel's state. */
class StatusServer(
    private val store: ParcelStore,
    private val carrier: CarrierClient,
    private val tokens: Tokens,
) {
    fun serve(port: Int) {
        val listener = SSLServerSocketFactory.getDefault().createServerSocket(port)
        while (true) {
            listener.accept().use { client ->
                val line = client.getInputStream().bufferedReader().readLine().orEmpty()
                client.getOutputStream().write((answer(line) + "\n").toByteArray())
            }
        }
    }

    /** For the monitor in the same rack, which knows no TLS. */
    fun serveHealth() {
        ServerSocket(8081).use { listener -> // planted
            while (true) listener.accept().use { it.getOutputStream().write("up\n".toByteArray()) }
        }
    }

    private fun answer(line: String): String {
        val (token, parcel) = line.split(' ', limit = 2).takeIf { it.size == 2 } ?: return "error"
        if (!tokens.isValid(token)) return "forbidden"
        return store.state(parcel) ?: carrier.state(parcel)
    }
}
