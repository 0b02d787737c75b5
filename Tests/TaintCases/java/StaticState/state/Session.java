package state;

import static gateway.Gateway.source;

import java.util.HashMap;
import java.util.Map;

public class Session {
    public static String user;
    public static final Map<String, String> VALUES = new HashMap<>();
    public static final Session DEFAULT = new Session(source(), "guest");

    public final String name;
    public final String role;

    private Session(String name, String role) {
        this.name = name;
        this.role = role;
    }

    public static void login(String name) {
        user = name;
    }

    public static void logout() {
        user = null;
    }

    public static String current() {
        return user;
    }
}
