import static gateway.Gateway.*;

/** Fields of objects. */
public class Fields {
    static class Cell {
        String left;
        String right;
        Cell next;
    }

    // case: a field of a local object
    void fieldOfLocal() {
        Cell c = new Cell();
        c.left = source();
        sink(c.left);  // finding
    }

    // case: its other field stays safe
    void otherField() {
        Cell c = new Cell();
        c.left = source();
        c.right = "a";
        sink(c.right);
    }

    // case: a field is overwritten
    void fieldOverwritten() {
        Cell c = new Cell();
        c.left = source();
        c.left = "a";
        sink(c.left);
    }

    // case: the same field of two objects
    void twoObjects() {
        Cell c = new Cell();
        Cell d = new Cell();
        c.left = source();
        d.left = "a";
        sink(c.left);  // finding
        sink(d.left);
    }

    // case: two names for one object, written through the second
    void aliased() {
        Cell c = new Cell();
        Cell d = c;
        d.left = source();
        sink(c.left);  // finding
    }

    // case: two names for one object, cleaned through the second
    void aliasCleaned() {
        Cell c = new Cell();
        c.left = source();
        Cell d = c;
        d.left = "a";
        sink(c.left);
    }

    // case: a field of a field
    void nested() {
        Cell c = new Cell();
        c.next = new Cell();
        c.next.left = source();
        sink(c.next.left);  // finding
        sink(c.next.right);
        sink(c.left);
    }

    // case: an object put in a field after its own field was tainted
    void putLater() {
        Cell inner = new Cell();
        inner.right = source();
        Cell outer = new Cell();
        outer.next = inner;
        sink(outer.next.right);  // finding
        sink(outer.next.left);
    }

    // case: a new object in a field takes the old one's fields away
    void innerReplaced() {
        Cell c = new Cell();
        c.next = new Cell();
        c.next.left = source();
        c.next = new Cell();
        sink(c.next.left);
    }

    // case: a new object in the variable
    void outerReplaced() {
        Cell c = new Cell();
        c.left = source();
        c = new Cell();
        sink(c.left);
    }

    private String own;
    private String other;

    // case: a field of this, with and without this
    void ofThis() {
        this.own = source();
        sink(own);  // finding
        own = "a";
        sink(this.own);
    }

    // case: compound assignment to a field
    void compound() {
        own = "a";
        own += source();
        sink(own);  // finding
        other = "a";
        other += "b";
        sink(other);
    }

    private String kept;

    // case: one method stores in a field, then another reads it
    void storeThenRead() {
        store();
        read();
    }

    private void store() {
        kept = source();
    }

    private void read() {
        sink(kept);  // finding
    }

    private String tidy;

    // case: a field is made safe by a method that runs between
    void storeTidyRead() {
        tidy = source();
        tidyUp();
        sink(tidy);
    }

    private void tidyUp() {
        tidy = "a";
    }

    private String spoiled;

    // case: a field is tainted by a method that runs between
    void safeSpoilRead() {
        spoiled = "a";
        spoil();
        sink(spoiled);  // finding
    }

    private void spoil() {
        spoiled = source();
    }

    private final String constant = "a";
    private final String tainted = source();

    // case: final fields with their first value
    void finals() {
        sink(constant);
        sink(tainted);  // finding
    }

    private final String given;

    // case: a final field that a constructor fills from a source
    Fields() {
        given = source();
    }

    void finalGiven() {
        sink(given);  // finding
    }

    // case: a field of the object that a cast reveals
    void cast() {
        Cell c = new Cell();
        c.left = source();
        Object o = c;
        sink(((Cell) o).left);  // finding
        sink(((Cell) o).right);
    }

    // case: either of two objects may be meant
    void eitherObject(boolean flag) {
        Cell c = new Cell();
        Cell d = new Cell();
        Cell e = flag ? c : d;
        e.left = source();
        sink(e.left);  // finding
        sink(e.right);
    }
}
