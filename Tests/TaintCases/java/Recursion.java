import static gateway.Gateway.*;

/** Methods that call themselves and one another. */
public class Recursion {
    // case: returns its argument in the end
    void returned() {
        sink(down(source(), 3));  // finding
    }

    private static String down(String text, int n) {
        return n == 0 ? text : down(text, n - 1);
    }

    // case: returns a constant in the end
    void returnedSafe() {
        sink(forget(source(), 3));
    }

    private static String forget(String text, int n) {
        return n == 0 ? "a" : forget(text, n - 1);
    }

    // case: the sink is reached in the last turn
    void sinkAtEnd() {
        descend(source(), 3);
    }

    private static void descend(String text, int n) {
        if (n == 0) {
            sink(text);  // finding
            return;
        }
        descend(text + "a", n - 1);
    }

    // case: taint comes in on the way
    void onTheWay() {
        sink(gather(3));  // finding
    }

    private static String gather(int n) {
        if (n == 0) {
            return "a";
        }
        return gather(n - 1) + source();
    }

    // case: nothing comes in on the way
    void onTheWaySafe() {
        sink(gatherSafe(3));
    }

    private static String gatherSafe(int n) {
        if (n == 0) {
            return "a";
        }
        return gatherSafe(n - 1) + "b";
    }

    // case: two methods call one another
    void mutual() {
        sink(even(source(), 4));  // finding
    }

    private static String even(String text, int n) {
        return n == 0 ? text : odd(text, n - 1);
    }

    private static String odd(String text, int n) {
        return n == 0 ? text : even(text, n - 1);
    }

    // case: two methods call one another and clean
    void mutualClean() {
        sink(ping(source(), 4));
    }

    private static String ping(String text, int n) {
        return n == 0 ? clean(text) : pong(text, n - 1);
    }

    private static String pong(String text, int n) {
        return n == 0 ? "a" : ping(text, n - 1);
    }

    // case: three methods, the sink in the third
    void three() {
        first(source(), 6);
    }

    private static void first(String text, int n) {
        if (n > 0) {
            second(text, n - 1);
        }
    }

    private static void second(String text, int n) {
        if (n > 0) {
            third(text, n - 1);
        }
    }

    private static void third(String text, int n) {
        sink(text);  // finding
        if (n > 0) {
            first(text, n - 1);
        }
    }

    // case: arguments change places on each turn
    void rotated() {
        sink(rotate(source(), "a", 1));  // finding
    }

    private static String rotate(String x, String y, int n) {
        return n == 0 ? y : rotate(y, x, n - 1);
    }

    // case: a list that is walked to its end
    static class Node {
        String value;
        Node next;
    }

    void walked() {
        Node head = new Node();
        head.value = "a";
        head.next = new Node();
        head.next.value = source();
        sink(last(head));  // finding
    }

    private static String last(Node node) {
        return node.next == null ? node.value : last(node.next);
    }

    // case: a method that calls itself forever gives nothing
    void endless(boolean flag) {
        sink(flag ? "a" : forever("b"));
    }

    private static String forever(String text) {
        return forever(text);
    }
}
