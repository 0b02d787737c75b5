import static gateway.Gateway.*;

/** Two conditions that depend on one another leave fewer ways than each alone. */
public class RelatedConditions {
    // case: tainted under a flag, used under the same flag
    void sameFlag(boolean flag) {
        String x = "a";
        if (flag) {
            x = source();
        }
        if (flag) {
            sink(x);  // finding
        }
    }

    // case: tainted under a flag, used under its opposite
    void opposite(boolean flag) {
        String x = "a";
        if (flag) {
            x = source();
        }
        if (!flag) {
            sink(x);  // todo: ok (conditions are not related to one another)
        }
    }

    // case: cleaned and used under the same flag
    void cleanedUnderFlag(boolean flag) {
        String x = source();
        if (flag) {
            x = clean(x);
        }
        if (flag) {
            sink(x);  // todo: ok (conditions are not related to one another)
        } else {
            sink(x);  // finding
        }
    }

    // case: the flag changes between
    void flagChanges(boolean flag) {
        String x = "a";
        if (flag) {
            x = source();
        }
        flag = !flag;
        if (!flag) {
            sink(x);  // finding
        }
    }

    // case: null stands for the safe way
    void nullStands(boolean flag) {
        String x = null;
        if (flag) {
            x = source();
        }
        if (x == null) {
            sink(x);  // todo: ok (conditions are not related to one another)
        } else {
            sink(x);  // finding
        }
    }

    // case: a remembered check
    void remembered() {
        String x = source();
        boolean ok = false;
        if (x.equals("a")) {
            ok = true;
        }
        if (ok) {
            sink(x);  // todo: ok (conditions are not related to one another)
        } else {
            sink(x);  // finding
        }
    }

    // case: nested conditions that exclude one another
    void exclusive(int n) {
        String x = "a";
        if (n > 5) {
            x = source();
        }
        if (n < 3) {
            sink(x);  // todo: ok (conditions are not related to one another)
        }
        if (n > 1) {
            sink(x);  // finding
        }
    }

    // case: a condition within the branch of its opposite
    void withinOpposite(boolean flag) {
        String x = source();
        if (flag) {
            if (!flag) {
                sink(x);  // todo: ok (conditions are not related to one another)
            }
        } else {
            if (!flag) {
                sink(x);  // finding
            }
        }
    }
}
