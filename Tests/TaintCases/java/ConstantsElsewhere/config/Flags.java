package config;

import java.util.List;

public final class Flags {
    public static final boolean UNSAFE = false;
    public static final boolean ON = true;
    public static final boolean DERIVED = !UNSAFE && ON;
    public static final int LIMIT = 20;
    public static final String MODE = "slow";
    public static final String NAME_KEY = "name";
    public static final String CITY_KEY = "city";
    public static final List<String> ALLOWED = List.of("asc", "desc");

    private Flags() {}
}
