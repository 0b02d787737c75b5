package app;

import static gateway.Gateway.*;

import model.Address;
import model.Customer;
import model.Kind;
import model.Span;

/** Data classes, records and enums in other files. */
public class Main {
    // case: getters and setters
    void properties() {
        Customer c = new Customer();
        c.setName(source());
        c.setPhone("a");
        sink(c.getName());  // finding
        sink(c.getPhone());
    }

    // case: an object in an object
    void nested() {
        Customer c = new Customer();
        Address a = new Address();
        a.setStreet(source());
        a.setCity("a");
        c.setAddress(a);
        sink(c.getAddress().getStreet());  // finding
        sink(c.getAddress().getCity());
    }

    // case: a record
    void record() {
        Span s = new Span(source(), "a");
        sink(s.from());  // finding
        sink(s.to());
        sink(s.text());  // finding
    }

    // case: an enum
    void constants() {
        sink(Kind.PRIVATE.label());
        sink(Kind.parse(source()).label());
    }

    // case: a method that fills an object from another file
    void filled() {
        Customer c = new Customer();
        Forms.fill(c);
        sink(c.getName());  // finding
        sink(c.getPhone());
    }

    // case: a text that an object of another file builds
    void asText() {
        Customer c = new Customer();
        c.setName(source());
        sink("" + c);  // finding
        Customer d = new Customer();
        d.setName("a");
        sink("" + d);
    }
}
