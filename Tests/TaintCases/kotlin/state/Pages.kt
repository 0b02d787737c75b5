package club.pages

import club.login.login
import club.state.Session
import club.state.banner
import club.state.lastVisited
import club.state.startPage
import club.state.visitor

// case: state of an object set in another file
fun showsMember() {
    login()
    sink(Session.member)  // todo: finding (this operation on a collection is not modelled)
    sink(Session.theme)
}

// case: a top-level var set in another file
fun showsLast() {
    login()
    sink(lastVisited)  // todo: finding (this operation on a collection is not modelled)
    sink(startPage)
}

// case: a top-level lateinit set in another file
fun showsBanner() {
    login()
    sink(banner)
}

// case: a top-level getter in another file
fun showsVisitor() {
    sink(visitor)  // todo: finding (accessors written by hand and delegates are not called)
}
