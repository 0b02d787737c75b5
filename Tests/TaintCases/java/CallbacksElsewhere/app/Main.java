package app;

import static gateway.Gateway.*;

import events.Bus;
import events.Listener;

/** Lambdas and objects that another file calls. */
public class Main {
    // case: a lambda gets tainted text from another file
    void lambda() {
        Bus.publish(text -> sink(text));  // todo: finding (functions that are kept in one place and called in another are not followed)
    }

    // case: a lambda gets safe text from another file
    void lambdaSafe() {
        Bus.publishSafe(text -> sink(text));
    }

    // case: a lambda that is applied to the text handed over
    void applied() {
        sink(Bus.apply(x -> x + "a", source()));  // finding
        sink(Bus.apply(x -> "a", source()));  // todo: ok (what a function handed over gives back is not told from what it is given)
    }

    // case: an object that is called back
    static class Printer implements Listener {
        @Override
        public void on(String text) {
            sink(text);  // finding
        }
    }

    void object() {
        Bus.publish(new Printer());
    }

    // case: a method reference that is called back
    void reference() {
        Bus.publish(this::show);
    }

    private void show(String text) {
        sink(text);  // todo: finding (functions that are kept in one place and called in another are not followed)
    }

    // case: a listener that is kept first and called later
    void keptListener() {
        Bus bus = new Bus();
        bus.add(text -> sink(text));  // todo: finding (functions that are kept in one place and called in another are not followed)
        bus.fire(source());
    }

    // case: a kept listener that gets safe text
    void keptListenerSafe() {
        Bus bus = new Bus();
        bus.add(text -> sink(text));
        bus.fire("a");
    }
}
