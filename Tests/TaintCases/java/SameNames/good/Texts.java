package good;

import static gateway.Gateway.clean;

public class Texts {
    public static String show(String text) {
        return clean(text);
    }
}
