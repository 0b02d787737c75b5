import static gateway.Gateway.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Assignments and compound assignments to more than plain variables. */
public class CompoundTargets {
    static String shared = "a";

    static class Node {
        String text = "a";
        Node next;
        String[] parts = {"a", "b"};
    }

    // case: compound assignment to an element
    void element() {
        String[] a = {"a", "b"};
        a[0] += source();
        sink(a[0]);  // finding
        sink(a[1]);
    }

    // case: compound assignment to a field
    void field() {
        Node n = new Node();
        n.text += source();
        sink(n.text);  // finding
        Node m = new Node();
        m.text += "b";
        sink(m.text);
    }

    // case: compound assignment to a static field
    void staticField() {
        shared = "a";
        shared += source();
        sink(shared);  // finding
        shared = "a";
        sink(shared);
    }

    // case: compound assignment through several dots
    void path() {
        Node n = new Node();
        n.next = new Node();
        n.next.text += source();
        sink(n.next.text);  // finding
        sink(n.text);
    }

    // case: an element of an array in a field
    void elementOfField() {
        Node n = new Node();
        n.parts[1] = source();
        sink(n.parts[1]);  // finding
        sink(n.parts[0]);
        n.parts = new String[] {"c", "d"};
        sink(n.parts[1]);
    }

    // case: a field of an element of a list
    void fieldOfElement() {
        List<Node> list = new ArrayList<>();
        list.add(new Node());
        list.add(new Node());
        list.get(0).text = source();
        sink(list.get(0).text);  // finding
        sink(list.get(1).text);
    }

    // case: a field of a value in a map
    void fieldOfValue() {
        Map<String, Node> map = new HashMap<>();
        map.put("k", new Node());
        map.put("l", new Node());
        map.get("k").text = source();
        sink(map.get("k").text);  // finding
        sink(map.get("l").text);
    }

    // case: the place is changed in the index
    void indexChanges() {
        String[] a = {"a", "b", "c"};
        int i = 0;
        a[i++] = source();
        a[i] = "d";
        sink(a[0]);  // finding
        sink(a[1]);
        sink(a[i]);
    }

    // case: assignment through the value of a method
    void throughMethod() {
        Node n = new Node();
        self(n).text = source();
        sink(n.text);  // finding
    }

    private static Node self(Node n) {
        return n;
    }

    // case: assignment in the middle of an expression
    void inExpression() {
        String x = "a";
        String y = (x = source()) + "b";
        sink(x);  // finding
        sink(y);  // finding
        String z = "a" + (y = "c");
        sink(y);
        sink(z);
    }

    // case: operands are evaluated from left to right
    void order() {
        String x = "a";
        String y = x + (x = source());
        String z = (x = "b") + x;
        sink(y);  // finding
        sink(z);
        String v = source();
        pair(v, v = "a");
        sink(v);
    }

    private static void pair(String first, String second) {
        sink(first);  // finding
        sink(second);
    }

    // case: a list of nodes walked in a loop
    void walked() {
        Node head = new Node();
        for (int i = 0; i < 3; i++) {
            Node n = new Node();
            n.text = source();
            n.next = head;
            head = n;
        }
        for (Node n = head; n != null; n = n.next) {
            sink(n.text);  // finding
        }
    }
}
