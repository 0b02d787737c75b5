import static gateway.Gateway.*;

import java.io.IOException;

/** try, catch, finally, and what exceptions carry. */
public class Exceptions {
    // case: tainted within try
    void withinTry() {
        String x = "a";
        try {
            x = source();
        } catch (RuntimeException e) {
            x = "b";
        }
        sink(x);  // finding
    }

    // case: the catch block sees what try had written
    void seenInCatch() {
        String x = "a";
        try {
            x = source();
            work();
        } catch (RuntimeException e) {
            sink(x);  // finding
        }
    }

    // case: cleaned at the end of try, which may not be reached
    void cleanedInTry() {
        String x = source();
        try {
            work();
            x = "a";
        } catch (RuntimeException e) {
            System.err.println("failed");
        }
        sink(x);  // finding
    }

    // case: cleaned in try and in catch
    void cleanedInBoth() {
        String x = source();
        try {
            work();
            x = "a";
        } catch (RuntimeException e) {
            x = "b";
        }
        sink(x);
    }

    // case: cleaned in finally
    void cleanedInFinally() {
        String x = "a";
        try {
            x = source();
            work();
        } catch (RuntimeException e) {
            System.err.println("failed");
        } finally {
            x = "b";
        }
        sink(x);
    }

    // case: tainted in finally
    void taintedInFinally() {
        String x = "a";
        try {
            work();
        } catch (RuntimeException e) {
            x = "b";
        } finally {
            x = source();
        }
        sink(x);  // finding
    }

    // case: finally sees what try had written
    void seenInFinally() {
        String x = "a";
        try {
            x = source();
            work();
        } finally {
            sink(x);  // finding
        }
    }

    // case: the tainted catch block
    void taintedInCatch() {
        String x = "a";
        try {
            work();
        } catch (RuntimeException e) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: the tainted catch block throws on
    void catchThrows() {
        String x = "a";
        try {
            work();
        } catch (RuntimeException e) {
            x = source();
            throw e;
        }
        sink(x);
    }

    private static int turn;

    private static void work() {
        if (turn++ % 2 == 0) {
            throw new IllegalStateException("a");
        }
    }

    // case: an exception carries its message
    void message() {
        try {
            throw new IllegalArgumentException(source());
        } catch (IllegalArgumentException e) {
            sink(e.getMessage());  // finding
        }
    }

    // case: an exception with a constant message
    void messageSafe() {
        try {
            throw new IllegalArgumentException("a");
        } catch (IllegalArgumentException e) {
            sink(e.getMessage());
        }
    }

    // case: an exception made before it is thrown
    void madeBefore() {
        RuntimeException problem = new RuntimeException("failed: " + source());
        try {
            throw problem;
        } catch (RuntimeException e) {
            sink(e.getMessage());  // finding
            sink(e.toString());  // finding
        }
    }

    // case: the cause of an exception
    void cause() {
        try {
            throw new RuntimeException("a", new IOException(source()));
        } catch (RuntimeException e) {
            sink(e.getCause().getMessage());  // finding
            sink(e.getMessage());  // todo: ok (what leaves by way of an exception is followed in simple forms only)
        }
    }

    static class Refused extends Exception {
        private final String detail;

        Refused(String message, String detail) {
            super(message);
            this.detail = detail;
        }

        String detail() {
            return detail;
        }
    }

    // case: a field of one's own exception
    void ownField() {
        try {
            throw new Refused("a", source());
        } catch (Refused e) {
            sink(e.detail());  // finding
            sink(e.getMessage());  // todo: ok (what leaves by way of an exception is followed in simple forms only)
        }
    }

    // case: a message that goes by way of super
    void ownMessage() {
        try {
            throw new Refused(source(), "a");
        } catch (Refused e) {
            sink(e.getMessage());  // finding
            sink(e.detail());
        }
    }

    // case: thrown by a helper
    void helper() {
        try {
            refuse(source());
        } catch (IllegalArgumentException e) {
            sink(e.getMessage());  // todo: finding (what leaves by way of an exception is followed in simple forms only)
        }
    }

    private static void refuse(String text) {
        throw new IllegalArgumentException("refused: " + text);
    }

    // case: thrown by a helper that keeps the text to itself
    void helperSafe() {
        try {
            refuseQuietly(source());
        } catch (IllegalArgumentException e) {
            sink(e.getMessage());
        }
    }

    private static void refuseQuietly(String text) {
        throw new IllegalArgumentException("refused " + text.length() + " characters");
    }

    // case: caught by type
    void byType() {
        try {
            throw new IllegalStateException(source());
        } catch (IllegalArgumentException e) {
            sink(e.getMessage());  // todo: ok (what leaves by way of an exception is followed in simple forms only)
        } catch (IllegalStateException e) {
            sink(e.getMessage());  // finding
        }
    }

    // case: one block for several types
    void multiCatch(boolean flag) {
        try {
            if (flag) {
                throw new IllegalStateException(source());
            }
            throw new IllegalArgumentException("a");
        } catch (IllegalStateException | IllegalArgumentException e) {
            sink(e.getMessage());  // finding
        }
    }

    // case: wrapped and thrown on
    void wrapped() {
        try {
            try {
                throw new IOException(source());
            } catch (IOException e) {
                throw new RuntimeException(e.getMessage());
            }
        } catch (RuntimeException e) {
            sink(e.getMessage());  // finding
        }
    }

    static class Handle implements AutoCloseable {
        final String name;

        Handle(String name) {
            this.name = name;
        }

        @Override
        public void close() {}
    }

    // case: try with resources
    void resources() {
        try (Handle h = new Handle(source())) {
            sink(h.name);  // finding
        }
        try (Handle h = new Handle("a")) {
            sink(h.name);
        }
    }

    // case: two resources, the second made from the first
    void twoResources() {
        try (Handle h = new Handle(source()); Handle g = new Handle(h.name + "a"); Handle f = new Handle("b")) {
            sink(g.name);  // finding
            sink(f.name);
        }
    }

    // case: a resource that existed before
    void existingResource() {
        Handle h = new Handle(source());
        try (h) {
            sink(h.name);  // finding
        }
    }

    // case: returned in try, the finally block can't change it
    void returnedInTry() {
        sink(keep());  // finding
    }

    private static String keep() {
        String x = source();
        try {
            return x;
        } finally {
            x = "a";
        }
    }

    // case: a return in finally takes the place of the other
    void returnedInFinally() {
        sink(replace());  // todo: ok (what leaves by way of an exception is followed in simple forms only)
    }

    @SuppressWarnings("finally")
    private static String replace() {
        try {
            return source();
        } finally {
            return "a";
        }
    }

    // case: returned in catch
    void returnedInCatch() {
        sink(fallback());  // finding
        sink(fallbackSafe());
    }

    private static String fallback() {
        try {
            work();
            return "a";
        } catch (RuntimeException e) {
            return source();
        }
    }

    private static String fallbackSafe() {
        try {
            work();
            return "a";
        } catch (RuntimeException e) {
            return "b";
        }
    }

    // case: a number parsed in try, the text as fallback
    void parsed() {
        String x = source();
        try {
            Integer.parseInt(x);
        } catch (NumberFormatException e) {
            sink(x);  // finding
        }
    }
}
