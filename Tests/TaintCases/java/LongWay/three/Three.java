package three;

import static four.Four.*;

public class Three {
    public static String pass(String text) {
        return keep(text);
    }

    public static String lose(String text) {
        return drop(text);
    }

    public void sinkDown(String text) {
        bottom(text.trim());
    }
}
