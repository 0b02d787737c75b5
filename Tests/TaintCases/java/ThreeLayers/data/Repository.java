package data;

import static gateway.Gateway.*;

import java.util.HashMap;
import java.util.Map;

public class Repository {
    private final Map<String, String> values = new HashMap<>();

    public void query(String condition) {
        sink("select * from users where " + condition);  // finding
    }

    public void queryNamed(String name) {
        sink("select * from users where name = '" + name + "'");
    }

    public String newest() {
        return source();
    }

    public String title() {
        return "users";
    }

    public void put(String key, String value) {
        values.put(key, value);
    }

    public String get(String key) {
        return values.get(key);
    }
}
