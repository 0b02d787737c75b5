package events;

import static gateway.Gateway.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

public class Bus {
    private final List<Listener> listeners = new ArrayList<>();

    public static void publish(Listener listener) {
        listener.on(source());
    }

    public static void publishSafe(Listener listener) {
        listener.on("a");
    }

    public static String apply(Function<String, String> f, String text) {
        return f.apply(text);
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void fire(String text) {
        for (Listener l : listeners) {
            l.on(text);
        }
    }
}
