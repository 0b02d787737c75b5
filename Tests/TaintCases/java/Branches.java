import static gateway.Gateway.*;

/** Branches that may go either way, and what holds where they meet. */
public class Branches {
    // case: tainted in one branch
    void oneBranch(boolean flag) {
        String x = "a";
        if (flag) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: cleaned in one branch only
    void cleanedInOne(boolean flag) {
        String x = source();
        if (flag) {
            x = "a";
        }
        sink(x);  // finding
    }

    // case: overwritten in both branches
    void overwrittenInBoth(boolean flag) {
        String x = source();
        if (flag) {
            x = "a";
        } else {
            x = "b";
        }
        sink(x);
    }

    // case: within the safe branch
    void withinBranches(boolean flag) {
        String x;
        if (flag) {
            x = source();
            sink(x);  // finding
        } else {
            x = "a";
            sink(x);
        }
    }

    // case: else if
    void elseIf(int n) {
        String x = "a";
        if (n == 1) {
            x = "b";
        } else if (n == 2) {
            x = source();
        } else {
            x = "c";
        }
        sink(x);  // finding
    }

    // case: the tainted branch returns
    void returns(boolean flag) {
        String x = "a";
        if (flag) {
            x = source();
            return;
        }
        sink(x);
    }

    // case: the cleaning branch returns
    void cleaningReturns(boolean flag) {
        String x = source();
        if (flag) {
            x = "a";
            return;
        }
        sink(x);  // finding
    }

    // case: the tainted branch throws
    void throwsAway(boolean flag) {
        String x = "a";
        if (flag) {
            x = source();
            throw new IllegalStateException();
        }
        sink(x);
    }

    // case: a ternary may give either
    void ternary(boolean flag) {
        sink(flag ? source() : "a");  // finding
        sink(flag ? "a" : "b");
    }

    // case: taint in the condition of a ternary
    void ternaryCondition() {
        sink(source().isEmpty() ? "a" : "b");
    }

    // case: an assignment in a condition
    void assignedInCondition() {
        String x = "a";
        if ((x = source()) != null) {
            sink(x);  // finding
        }
    }

    // case: an assignment on the right of && may not happen
    void shortCircuit(boolean flag) {
        String x = source();
        if (flag && (x = "a") != null) {
            sink(x);  // todo: ok (followed by rule of thumb)
        }
        sink(x);  // finding
    }

    // case: two branches on the same flag may be told apart only by the flag
    void nestedBranches(boolean one, boolean two) {
        String x = "a";
        if (one) {
            if (two) {
                x = source();
            } else {
                x = "b";
            }
            sink(x);  // finding
        } else {
            sink(x);
        }
    }

    // case: a branch without braces ends at its statement
    void noBraces(boolean flag) {
        String x = source();
        if (flag)
            x = "a";
            sink(x);  // finding
    }

    // case: an empty branch
    void emptyBranch(boolean flag) {
        String x = source();
        if (flag) ; else x = "a";
        sink(x);  // finding
    }

    // case: one variable is tainted in each branch
    void differentVariables(boolean flag) {
        String x = "a";
        String y = "b";
        if (flag) {
            x = source();
        } else {
            y = source();
        }
        sink(x);  // finding
        sink(y);  // finding
    }

    // case: a block with a label that break leaves
    void labeledBlock(boolean flag) {
        String x = source();
        out: {
            if (flag) {
                break out;
            }
            x = "a";
        }
        sink(x);  // todo: finding (followed by rule of thumb)
    }
}
