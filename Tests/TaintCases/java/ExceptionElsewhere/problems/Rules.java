package problems;

public class Rules {
    public static void refuse(String text) throws Refused {
        throw new Refused("refused: " + text, "r1");
    }

    public static void refuseQuietly(String text) throws Refused {
        throw new Refused("refused", "r2");
    }
}
