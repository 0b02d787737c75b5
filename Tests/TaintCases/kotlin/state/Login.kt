package club.login

import club.state.Session
import club.state.banner
import club.state.lastVisited

fun login() {
    Session.member = source()
    Session.theme = "dark"
    lastVisited = source()
    banner = "welcome"
}
