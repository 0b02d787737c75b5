package ring;

import static gateway.Gateway.sink;

class Third {
    static String step(String unused, String text, int n) {
        return n <= 0 ? text : First.step(text, n - 1);
    }

    static void carry(String text, int n) {
        sink(text);  // finding
        First.carry(text, n - 1);
    }
}
