package org.example.parcels.net

import java.net.Socket
import javax.net.ssl.SSLSocketFactory

/** Asks a carrier for the state of a parcel, one line to and one line back. */
class CarrierClient(private val host: String) {
    /** The carrier's old interface: what is sent can be read, and changed, on the way. */
    fun stateByOldInterface(parcel: String): String =
        Socket(host, 7070).use { socket -> // planted
            socket.getOutputStream().write("$parcel\n".toByteArray())
            socket.getInputStream().bufferedReader().readLine()
        }

    /** The same question over TLS. */
    fun state(parcel: String): String =
        SSLSocketFactory.getDefault().createSocket(host, 7443).use { socket ->
            socket.getOutputStream().write("$parcel\n".toByteArray())
            socket.getInputStream().bufferedReader().readLine()
        }
}
