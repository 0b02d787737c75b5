import static gateway.Gateway.*;

import java.util.List;

/** Loops. */
public class Loops {
    // case: a value reaches the next turn
    void nextTurn() {
        String x = "a";
        for (int i = 0; i < 2; i++) {
            sink(x);  // finding
            x = source();
        }
    }

    // case: each turn starts afresh
    void afresh() {
        for (int i = 0; i < 2; i++) {
            String x = "a";
            sink(x);
            x = source();
        }
    }

    // case: overwritten before the next turn
    void overwritten() {
        String x = "a";
        for (int i = 0; i < 2; i++) {
            sink(x);
            x = source();
            x = "b";
        }
    }

    // case: two turns carry it through two variables
    void twoTurns() {
        String x = "a";
        String y = "a";
        for (int i = 0; i < 3; i++) {
            sink(y);  // finding
            y = x;
            x = source();
        }
    }

    // case: a while loop may have no turn
    void maybeNoTurn(int n) {
        String x = source();
        while (n > 0) {
            x = "a";
            n--;
        }
        sink(x);  // finding
    }

    // case: a do loop has at least one turn
    void atLeastOne(int n) {
        String x = source();
        do {
            x = "a";
            n--;
        } while (n > 0);
        sink(x);
    }

    // case: a do loop whose sink comes before the taint
    void doLoop(int n) {
        String x = "a";
        do {
            sink(x);  // finding
            x = source();
            n--;
        } while (n > 0);
    }

    // case: a do loop that never repeats
    void doOnce() {
        String x = "a";
        do {
            sink(x);
            x = source();
        } while (false);
        sink(x);  // finding
    }

    // case: a while loop that never runs
    void neverRuns() {
        String x = "a";
        int n = 3;
        while (n < 2) {
            x = source();
        }
        sink(x);
    }

    // case: a for loop that never runs
    void forNeverRuns() {
        String x = "a";
        for (int i = 5; i < 2; i++) {
            x = source();
        }
        sink(x);
    }

    // case: break leaves with the taint
    void breakTainted(boolean flag) {
        String x = "a";
        while (true) {
            x = source();
            if (flag) {
                break;
            }
            x = "b";
            break;
        }
        sink(x);  // finding
    }

    // case: every way out has a safe value
    void breakSafe(boolean flag) {
        String x = source();
        while (true) {
            if (flag) {
                x = "a";
                break;
            }
            x = "b";
            break;
        }
        sink(x);
    }

    // case: continue skips the cleaning
    void continueSkips(boolean flag) {
        String x = "a";
        for (int i = 0; i < 2; i++) {
            sink(x);  // finding
            x = source();
            if (flag) {
                continue;
            }
            x = "b";
        }
    }

    // case: continue skips the taint
    void continueAlways() {
        String x = "a";
        for (int i = 0; i < 2; i++) {
            sink(x);
            if (1 > 0) {
                continue;
            }
            x = source();
        }
    }

    // case: break to a label leaves both loops
    void labeledBreak(boolean flag) {
        String x = "a";
        outer:
        while (true) {
            while (true) {
                x = source();
                if (flag) {
                    break outer;
                }
                break;
            }
            x = "b";
            break;
        }
        sink(x);  // finding
    }

    // case: break leaves the inner loop only
    void innerBreak() {
        String x = "a";
        for (int i = 0; i < 2; i++) {
            while (true) {
                x = source();
                break;
            }
            x = "b";
        }
        sink(x);
    }

    // case: continue to a label
    void labeledContinue(int n) {
        String x = "a";
        outer:
        for (int i = 0; i < 2; i++) {
            sink(x);  // finding
            for (int j = 0; j < 2; j++) {
                x = source();
                if (n == j) {
                    continue outer;
                }
            }
            x = "b";
        }
    }

    // case: the update part runs after each turn
    void update() {
        String x = "a";
        for (int i = 0; i < 3; i++, x = source()) {
            sink(x);  // finding
        }
        String y = "a";
        for (int i = 0; i < 3; i++, y = "b") {
            sink(y);
            y = source();
        }
    }

    // case: the variable of a for-each loop
    void forEach() {
        for (String x : source().split(",")) {
            sink(x);  // finding
        }
        for (String x : new String[] {"a", "b"}) {
            sink(x);
        }
    }

    // case: the variable of a for-each loop is overwritten
    void forEachOverwritten() {
        for (String x : source().split(",")) {
            x = "a";
            sink(x);
        }
    }

    // case: text gathered over the turns
    void gathered() {
        String all = "";
        for (String x : List.of("a", source())) {
            all += x;
        }
        sink(all);  // finding
        String safe = "";
        for (String x : List.of("a", "b")) {
            safe += x;
        }
        sink(safe);
    }

    // case: the number of turns says nothing of the text
    void counted() {
        int n = 0;
        for (String x : source().split(",")) {
            n++;
        }
        sink(n);
    }

    // case: characters gathered one by one
    void characters() {
        String x = source();
        String copy = "";
        for (int i = 0; i < x.length(); i++) {
            copy += x.charAt(i);
        }
        sink(copy);  // finding
    }

    // case: code after an endless loop is never reached
    void endless(boolean flag) {
        String x = "a";
        while (true) {
            if (flag) {
                sink(x);
                return;
            }
            return;
        }
    }

    // case: a line read in the condition
    void readInCondition() throws java.io.IOException {
        var reader = new java.io.BufferedReader(new java.io.StringReader(source()));
        String line;
        while ((line = reader.readLine()) != null) {
            sink(line);  // finding
        }
    }
}
