package app;

import static gateway.Gateway.*;

import state.Session;

/** Static fields of a class in another file. */
public class Main {
    // case: written directly
    void direct() {
        Session.user = source();
        sink(Session.user);  // finding
        Session.user = "a";
        sink(Session.user);
    }

    // case: written by a method
    void byMethod() {
        Session.login(source());
        sink(Session.current());  // todo: finding (variables that outlive calls are followed in simple forms only)
    }

    // case: emptied by a method
    void emptied() {
        Session.login(source());
        Session.logout();
        sink(Session.current());
    }

    // case: a map in a static field
    void map() {
        Session.VALUES.put("k", source());
        Session.VALUES.put("l", "a");
        sink(Session.VALUES.get("k"));  // finding
        sink(Session.VALUES.get("l"));
    }

    // case: a constant object with a tainted part
    void constantObject() {
        sink(Session.DEFAULT.name);  // finding
        sink(Session.DEFAULT.role);
    }
}
