package two;

import three.Three;

public class Two {
    public static String pass(String text) {
        String result = Three.pass(text);
        return result + "2";
    }

    public static String lose(String text) {
        Three.pass(text);
        return Three.lose(text);
    }

    public static void sinkDown(String text) {
        new Three().sinkDown(text);
    }
}
