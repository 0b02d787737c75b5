package org.example.parcels.net

/**
 * The sockets in the walls of the warehouse. They share a name with those of java.net, and nothing
 * else: no rule may speak of them.
 */
class Socket(val hall: String, val number: Int)

fun socketsOfHall(hall: String): List<Socket> = (1..12).map { Socket(hall, it) }
