import static gateway.Gateway.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.Stack;
import java.util.Vector;

/** Sets, queues, stacks, iterators and older kinds. */
public class OtherCollections {
    // case: the elements of a set
    void set() {
        Set<String> set = new HashSet<>();
        set.add(source());
        for (String x : set) {
            sink(x);  // finding
        }
    }

    // case: the elements of a safe set
    void setSafe() {
        Set<String> set = new HashSet<>(Arrays.asList("a", "b"));
        for (String x : set) {
            sink(x);
        }
        sink(set.contains(source()));
    }

    // case: Set.of
    void setOf() {
        sink(Set.of("a", source()));  // finding
        sink(Set.of("a", "b"));
    }

    // case: an iterator
    void iterator() {
        Set<String> set = new HashSet<>();
        set.add(source());
        Iterator<String> i = set.iterator();
        sink(i.hasNext());
        sink(i.next());  // finding
    }

    // case: an iterator over safe elements
    void iteratorSafe() {
        Iterator<String> i = List.of("a").iterator();
        while (i.hasNext()) {
            sink(i.next());
        }
    }

    // case: a queue
    void queue() {
        Queue<String> queue = new ArrayDeque<>();
        queue.offer(source());
        sink(queue.peek());  // finding
        sink(queue.poll());  // finding
    }

    // case: a safe queue
    void queueSafe() {
        Queue<String> queue = new ArrayDeque<>();
        queue.offer("a");
        sink(queue.poll());
    }

    // case: a deque
    void deque() {
        Deque<String> deque = new ArrayDeque<>();
        deque.push(source());
        sink(deque.peekFirst());  // finding
        sink(deque.pop());  // finding
    }

    // case: a stack
    void stack() {
        Stack<String> stack = new Stack<>();
        stack.push("a");
        stack.push(source());
        sink(stack.pop());  // finding
        sink(stack.pop());
    }

    // case: a priority queue
    void priorityQueue() {
        Queue<String> queue = new PriorityQueue<>();
        queue.add("a");
        queue.add(source());
        for (String x : queue) {
            sink(x);  // finding
        }
    }

    // case: a vector's enumeration
    void enumeration() {
        Vector<String> vector = new Vector<>();
        vector.addElement(source());
        sink(vector.elementAt(0));  // finding
        Enumeration<String> e = vector.elements();
        while (e.hasMoreElements()) {
            sink(e.nextElement());  // finding
        }
    }

    // case: an enumeration over safe elements
    void enumerationSafe() {
        Enumeration<String> e = Collections.enumeration(List.of("a"));
        while (e.hasMoreElements()) {
            sink(e.nextElement());
        }
    }

    // case: properties
    void properties() {
        Properties p = new Properties();
        p.setProperty("k", source());
        p.setProperty("l", "a");
        sink(p.getProperty("k"));  // finding
        sink(p.getProperty("l"));
        sink(p.getProperty("m", "b"));
    }

    // case: singletonList and nCopies
    void collectionsFactories() {
        sink(Collections.singletonList(source()).get(0));  // finding
        sink(Collections.nCopies(2, source()).get(1));  // finding
        sink(Collections.singletonList("a").get(0));
        sink(Collections.emptyList());
    }

    // case: Collections.addAll
    void addAll() {
        List<String> list = new ArrayList<>();
        Collections.addAll(list, "a", source());
        sink(list);  // todo: finding (this operation on a collection is not modelled)
        List<String> safe = new ArrayList<>();
        Collections.addAll(safe, "a", "b");
        sink(safe);
    }

    // case: Collections.fill
    void fill() {
        List<String> list = new ArrayList<>(List.of("a", "b"));
        Collections.fill(list, source());
        sink(list.get(0));  // todo: finding (this operation on a collection is not modelled)
    }

    // case: the greatest element
    void max() {
        List<String> list = List.of("a", source());
        sink(Collections.max(list));  // finding
        sink(Collections.max(List.of("a", "b")));
        sink(Collections.frequency(list, "a"));
    }

    // case: sort keeps the elements
    void sort() {
        List<String> list = new ArrayList<>();
        list.add(source());
        Collections.sort(list);
        sink(list.get(0));  // finding
    }

    // case: removeIf with a lambda keeps the others
    void removeIf() {
        Collection<String> c = new ArrayList<>();
        c.add(source());
        c.removeIf(x -> x.isEmpty());
        for (String x : c) {
            sink(x);  // finding
        }
    }

    // case: forEach of a list
    void forEach() {
        List<String> list = new ArrayList<>();
        list.add(source());
        list.forEach(x -> sink(x));  // finding
        List.of("a").forEach(x -> sink(x));
    }

    // case: an iterator of one's own
    static class Once implements Iterator<String> {
        private final String value;

        Once(String value) {
            this.value = value;
        }

        public boolean hasNext() {
            return true;
        }

        public String next() {
            return value;
        }
    }

    void ownIterator() {
        sink(new Once(source()).next());  // finding
        sink(new Once("a").next());
    }

    // case: an iterable of one's own
    static class Shelf implements Iterable<String> {
        private final List<String> items = new ArrayList<>();

        public Iterator<String> iterator() {
            return items.iterator();
        }
    }

    void ownIterable() {
        Shelf shelf = new Shelf();
        shelf.items.add(source());
        for (String x : shelf) {
            sink(x);  // todo: finding (methods that the language calls by itself are not resolved)
        }
    }

    // case: variable arguments
    void varargs() {
        sink(second("a", source()));  // finding
        sink(second(source(), "b"));
    }

    private static String second(String... parts) {
        return parts[1];
    }
}
