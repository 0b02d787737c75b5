import static gateway.Gateway.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/** Lists: where places are constant, each element is known. */
public class Lists {
    // case: add and get
    void addGet() {
        List<String> list = new ArrayList<>();
        list.add(source());
        sink(list.get(0));  // finding
    }

    // case: another place
    void otherPlace() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(source());
        list.add("b");
        sink(list.get(0));
        sink(list.get(1));  // finding
        sink(list.get(2));
    }

    // case: after remove the places move down: the safe one comes up
    void removeFirstSafe() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(source());
        list.add("b");
        list.remove(0);
        sink(list.get(1));
    }

    // case: after remove the places move down: the tainted one comes up
    void removeFirstTainted() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(source());
        list.add("b");
        list.remove(0);
        sink(list.get(0));  // finding
    }

    // case: the tainted element is removed
    void removeTainted() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(source());
        list.remove(1);
        sink(list.get(0));
        sink(list);
    }

    // case: remove returns what was there
    void removed() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(source());
        sink(list.remove(1));  // finding
        sink(list.remove(0));
    }

    // case: set overwrites
    void set() {
        List<String> list = new ArrayList<>();
        list.add(source());
        list.add("b");
        list.set(0, "a");
        sink(list.get(0));
        list.set(1, source());
        sink(list.get(1));  // finding
    }

    // case: set returns what was there
    void setReturns() {
        List<String> list = new ArrayList<>();
        list.add(source());
        sink(list.set(0, "a"));  // finding
        sink(list.set(0, "b"));
    }

    // case: add at a place moves the others up
    void addAt() {
        List<String> list = new ArrayList<>();
        list.add(source());
        list.add(0, "a");
        sink(list.get(0));
        sink(list.get(1));  // finding
    }

    // case: tainted text at the front
    void addTaintedAt() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(0, source());
        sink(list.get(0));  // finding
        sink(list.get(1));
    }

    // case: the list as a whole
    void whole() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(source());
        sink(list);  // finding
        sink(list.toString());  // finding
    }

    // case: a list of safe elements as a whole
    void wholeSafe() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add("b");
        sink(list);
        sink(list.toString());
    }

    // case: clear
    void clear() {
        List<String> list = new ArrayList<>();
        list.add(source());
        list.clear();
        list.add("a");
        sink(list.get(0));
    }

    // case: a new list in the variable
    void renewed() {
        List<String> list = new ArrayList<>();
        list.add(source());
        list = new ArrayList<>();
        sink(list);
    }

    // case: facts about the list
    void facts() {
        List<String> list = new ArrayList<>();
        list.add(source());
        sink(list.size());
        sink(list.isEmpty());
        sink(list.contains("a"));
        sink(list.indexOf("a"));
    }

    // case: asking with tainted text changes nothing
    void asked() {
        List<String> list = new ArrayList<>();
        list.add("a");
        if (list.contains(source())) {
            list.add("b");
        }
        sink(list);
    }

    // case: List.of
    void of() {
        List<String> list = List.of("a", source());
        sink(list.get(0));
        sink(list.get(1));  // finding
    }

    // case: Arrays.asList
    void asList() {
        List<String> list = Arrays.asList("a", source());
        sink(list.get(0));
        sink(list.get(1));  // finding
    }

    // case: a list from another list
    void copied() {
        List<String> list = new ArrayList<>(List.of(source(), "b"));
        sink(list.get(0));  // finding
        List<String> safe = new ArrayList<>(List.of("a", "b"));
        sink(safe.get(0));
    }

    // case: addAll
    void addAll() {
        List<String> from = new ArrayList<>();
        from.add(source());
        List<String> to = new ArrayList<>();
        to.addAll(from);
        sink(to.get(0));  // finding
        List<String> other = new ArrayList<>();
        other.addAll(List.of("a"));
        sink(other.get(0));
    }

    // case: for each element
    void each() {
        List<String> list = new ArrayList<>();
        list.add(source());
        for (String x : list) {
            sink(x);  // finding
        }
        for (String x : List.of("a", "b")) {
            sink(x);
        }
    }

    // case: the iterator of a list
    void iterator() {
        List<String> list = new ArrayList<>();
        list.add(source());
        ListIterator<String> i = list.listIterator();
        while (i.hasNext()) {
            sink(i.next());  // finding
        }
    }

    // case: a loop over places
    void loop() {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(source());
        for (int i = 0; i < list.size(); i++) {
            sink(list.get(i));  // finding
        }
    }

    // case: part of a list
    void subList() {
        List<String> list = new ArrayList<>(List.of(source(), "b"));
        sink(list.subList(0, 1).get(0));  // finding
    }

    // case: a list under two names
    void aliased() {
        List<String> list = new ArrayList<>();
        List<String> other = list;
        other.add(source());
        sink(list.get(0));  // finding
    }

    // case: both ends of a linked list
    void ends() {
        LinkedList<String> list = new LinkedList<>();
        list.add("a");
        list.addFirst("b");
        list.addLast(source());
        sink(list.getFirst());
        sink(list.getLast());  // finding
    }

    // case: reversed
    void reversed() {
        List<String> list = new ArrayList<>();
        list.add(source());
        list.add("b");
        Collections.reverse(list);
        sink(list.get(1));  // todo: finding (this operation on a collection is not modelled)
    }

    // case: an array from a list
    void toArray() {
        List<String> list = new ArrayList<>();
        list.add(source());
        sink(list.toArray(new String[0])[0]);  // finding
        sink(list.toArray()[0]);  // finding
        sink(List.of("a").toArray()[0]);
    }

    // case: a list of lists
    void nested() {
        List<List<String>> outer = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        inner.add(source());
        outer.add(inner);
        outer.add(new ArrayList<>(List.of("a")));
        sink(outer.get(0).get(0));  // finding
        sink(outer.get(1).get(0));
    }

    // case: an element put in after the list was stored
    void stored() {
        List<List<String>> outer = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        outer.add(inner);
        inner.add(source());
        sink(outer.get(0).get(0));  // finding
    }

    // case: an unmodifiable view
    void view() {
        List<String> list = new ArrayList<>();
        list.add(source());
        sink(Collections.unmodifiableList(list).get(0));  // finding
        sink(List.copyOf(list).get(0));  // finding
    }

    // case: replaceAll cleans every element
    void replaceAll() {
        List<String> list = new ArrayList<>();
        list.add(source());
        list.replaceAll(x -> clean(x));
        sink(list.get(0));  // todo: ok (this form of a check is not recognised)
        list.replaceAll(x -> x + source());
        sink(list.get(0));  // finding
    }

    // case: one of two places under a condition
    void maybeRemoved(boolean flag) {
        List<String> list = new ArrayList<>();
        list.add("a");
        list.add(source());
        if (flag) {
            list.remove(0);
        }
        sink(list.get(0));  // finding
    }

    // case: a list filled by a helper
    void helper() {
        List<String> list = new ArrayList<>();
        fill(list);
        sink(list.get(0));  // finding
        List<String> safe = new ArrayList<>();
        fillSafe(safe);
        sink(safe.get(0));
    }

    private static void fill(List<String> list) {
        list.add(source());
    }

    private static void fillSafe(List<String> list) {
        list.add("a");
    }

    // case: the raw type
    @SuppressWarnings({"rawtypes", "unchecked"})
    void raw() {
        List list = new ArrayList();
        list.add(source());
        list.add("b");
        String x = (String) list.get(0);
        sink(x);  // finding
        sink((String) list.get(1));
    }
}
