import static gateway.Gateway.*;

/** Methods that return their object, and builders. */
public class FluentCalls {
    static class Query {
        private String table = "";
        private String where = "";

        Query from(String table) {
            this.table = table;
            return this;
        }

        Query where(String where) {
            this.where = where;
            return this;
        }

        String table() {
            return table;
        }

        String condition() {
            return where;
        }

        String text() {
            return "select * from " + table + " where " + where;
        }
    }

    // case: a chain carries what was put in
    void chain() {
        sink(new Query().from("t").where(source()).text());  // finding
    }

    // case: a chain of constants
    void chainSafe() {
        sink(new Query().from("t").where("a = 1").text());
    }

    // case: the parts are kept apart
    void parts() {
        Query q = new Query().from("t").where(source());
        sink(q.table());
        sink(q.condition());  // finding
    }

    // case: overwritten in the chain
    void overwritten() {
        sink(new Query().from("t").where(source()).where("a = 1").text());
    }

    // case: the chain changes the variable's object
    void onVariable() {
        Query q = new Query();
        q.from("t").where(source());
        sink(q.text());  // finding
    }

    // case: a chain over several statements
    void statements() {
        Query q = new Query();
        Query r = q.from("t");
        r.where(source());
        sink(q.text());  // finding
    }

    static class Letter {
        private final String to;
        private final String text;

        private Letter(Builder b) {
            to = b.to;
            text = b.text;
        }

        static Builder builder() {
            return new Builder();
        }

        String to() {
            return to;
        }

        String text() {
            return text;
        }

        static class Builder {
            private String to;
            private String text;

            Builder to(String to) {
                this.to = to;
                return this;
            }

            Builder text(String text) {
                this.text = text;
                return this;
            }

            Letter build() {
                return new Letter(this);
            }
        }
    }

    // case: a builder
    void builder() {
        Letter l = Letter.builder().to("a").text(source()).build();
        sink(l.text());  // finding
    }

    // case: the builder's other part
    void builderOther() {
        Letter l = Letter.builder().to("a").text(source()).build();
        sink(l.to());
    }

    // case: a builder in a variable, filled under a condition
    void builderCondition(boolean flag) {
        Letter.Builder b = Letter.builder().to("a").text("b");
        if (flag) {
            b.text(source());
        }
        sink(b.build().text());  // finding
        sink(b.build().to());
    }

    static class Money {
        private final String currency;

        Money(String currency) {
            this.currency = currency;
        }

        Money with(String currency) {
            return new Money(currency);
        }

        String currency() {
            return currency;
        }
    }

    // case: a copy with another value leaves the first as it was
    void withers() {
        Money m = new Money("a");
        Money n = m.with(source());
        sink(m.currency());
        sink(n.currency());  // finding
    }

    // case: a safe copy of a tainted object
    void withersSafe() {
        Money m = new Money(source());
        sink(m.with("a").currency());
        sink(m.currency());  // finding
    }

    // case: a chain that the result of a helper begins
    void helper() {
        sink(start().where(source()).text());  // finding
        sink(start().where("b").text());
        sink(startTainted().where("b").text());  // finding
    }

    private static Query start() {
        return new Query().from("t");
    }

    private static Query startTainted() {
        return new Query().from(source());
    }
}
