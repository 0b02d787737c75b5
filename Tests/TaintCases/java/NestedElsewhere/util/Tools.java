package util;

import static gateway.Gateway.source;

public class Tools {
    public static class Text {
        public static String echo(String text) {
            return text;
        }

        public static String mute(String text) {
            return "";
        }
    }

    public static class Inner {
        public final String value;

        public Inner(String value) {
            this.value = value;
        }
    }

    public interface Names {
        String READ = source();
        String FIXED = "a";
    }
}
