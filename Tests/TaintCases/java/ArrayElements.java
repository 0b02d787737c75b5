import static gateway.Gateway.*;

import java.util.Arrays;
import java.util.List;

/** Arrays: elements at constant places are kept apart. */
public class ArrayElements {
    // case: an element of an array with its values
    void literal() {
        String[] a = {"a", source(), "c"};
        sink(a[1]);  // finding
    }

    // case: its neighbours
    void literalNeighbour() {
        String[] a = {"a", source(), "c"};
        sink(a[0]);
        sink(a[2]);
    }

    // case: an element that is written
    void written() {
        String[] a = new String[2];
        a[0] = source();
        sink(a[0]);  // finding
    }

    // case: another element than the written one
    void writtenOther() {
        String[] a = new String[2];
        a[0] = "a";
        a[1] = source();
        sink(a[0]);
    }

    // case: an element that is overwritten
    void overwritten() {
        String[] a = {source()};
        a[0] = "a";
        sink(a[0]);
    }

    // case: written at a place that isn't known
    void unknownWrite(int i) {
        String[] a = {"a", "b", "c", "d"};
        if (i < a.length) {
            a[i] = source();
        }
        sink(a[0]);  // finding
    }

    // case: read at a place that isn't known
    void unknownRead(int i) {
        String[] a = {"a", source(), "c", "d"};
        if (i < a.length) {
            sink(a[i]);  // finding
        }
    }

    // case: read at a place that isn't known, all safe
    void unknownReadSafe(int i) {
        String[] a = {"a", "b", "c", "d"};
        if (i < a.length) {
            sink(a[i]);
        }
    }

    // case: an unknown write doesn't clean
    void unknownClean(int i) {
        String[] a = {source(), source()};
        if (i < a.length) {
            a[i] = "a";
        }
        sink(a[0]);  // finding
    }

    // case: the place is a constant
    static final int FIRST = 0;

    void constantPlace() {
        int second = 1;
        String[] a = {source(), "b"};
        sink(a[FIRST]);  // finding
        sink(a[second]);
    }

    // case: the place is computed from constants
    void computedPlace() {
        String[] a = {"a", "b", source(), "d"};
        int i = 1;
        sink(a[i + 1]);  // finding
        sink(a[i * 3]);
        i++;
        sink(a[i]);  // finding
    }

    // case: an array under two names
    void aliased() {
        String[] a = new String[1];
        String[] b = a;
        b[0] = source();
        sink(a[0]);  // finding
    }

    // case: a clone is another array
    void cloned() {
        String[] a = {"a"};
        String[] b = a.clone();
        b[0] = source();
        sink(a[0]);
        sink(b[0]);  // finding
    }

    // case: an array of arrays
    void twoDimensions() {
        String[][] a = new String[2][2];
        a[0][1] = source();
        a[1][0] = "a";
        sink(a[0][1]);  // finding
        sink(a[1][0]);
    }

    // case: for each element
    void each() {
        String[] a = {"a", source()};
        for (String x : a) {
            sink(x);  // finding
        }
        String[] b = {"a", "b"};
        for (String x : b) {
            sink(x);
        }
    }

    // case: the number of elements
    void length() {
        String[] a = source().split(",");
        sink(a.length);
    }

    // case: all elements as text
    void asText() {
        String[] a = {"a", source()};
        sink(Arrays.toString(a));  // finding
        sink(Arrays.asList(a));  // finding
        sink(Arrays.toString(new String[] {"a"}));
    }

    // case: a part of an array
    void copyOfRange() {
        String[] a = {source(), source(), "c"};
        sink(Arrays.copyOfRange(a, 0, 2)[0]);  // finding
    }

    // case: a list over an array
    void asList() {
        String[] a = {source(), "b"};
        List<String> list = Arrays.asList(a);
        sink(list.get(0));  // finding
        sink(list.get(1));
    }

    // case: an array of objects with fields
    static class Item {
        String name;
        String note;
    }

    void objects() {
        Item[] items = {new Item(), new Item()};
        items[0].name = source();
        sink(items[0].name);  // finding
        sink(items[0].note);
        sink(items[1].name);
    }

    // case: an element passed to a helper
    void helper() {
        String[] a = {source(), "b"};
        sink(second(a));
        sink(first(a));  // finding
    }

    private static String first(String[] a) {
        return a[0];
    }

    private static String second(String[] a) {
        return a[1];
    }

    // case: swapped elements
    void swapped() {
        String[] a = {source(), "b"};
        String t = a[0];
        a[0] = a[1];
        a[1] = t;
        sink(a[0]);
        sink(a[1]);  // finding
    }
}
