package app;

import static gateway.Gateway.*;

import config.Flags;
import java.util.HashMap;
import java.util.Map;

/** Constants of a class in another file decide. */
public class Main {
    // case: a flag that is off
    void off() {
        String x = "a";
        if (Flags.UNSAFE) {
            x = source();
        }
        sink(x);
    }

    // case: a flag that is on
    void on() {
        String x = "a";
        if (Flags.ON) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: a number in a condition
    void number() {
        String x = Flags.LIMIT * 2 > 100 ? source() : "a";
        sink(x);
        String y = Flags.LIMIT * 2 > 10 ? source() : "a";
        sink(y);  // finding
    }

    // case: a word in a switch
    void word() {
        String x;
        switch (Flags.MODE) {
            case "fast":
                x = source();
                break;
            case "slow":
                x = "a";
                break;
            default:
                x = source();
        }
        sink(x);
    }

    // case: keys of a map
    void keys() {
        Map<String, String> map = new HashMap<>();
        map.put(Flags.NAME_KEY, source());
        map.put(Flags.CITY_KEY, "a");
        sink(map.get(Flags.NAME_KEY));  // finding
        sink(map.get("name"));  // finding
        sink(map.get(Flags.CITY_KEY));
    }

    // case: an allow-list of another class
    void allowList() {
        String x = source();
        if (!Flags.ALLOWED.contains(x)) {
            return;
        }
        sink(x);
    }

    // case: a constant that another constant is made of
    void chained() {
        String x = Flags.DERIVED ? "a" : source();
        sink(x);
    }
}
