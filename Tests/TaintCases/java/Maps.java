import static gateway.Gateway.*;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Maps: values under constant keys are kept apart. */
public class Maps {
    // case: put and get
    void putGet() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        sink(map.get("k"));  // finding
    }

    // case: another key
    void otherKey() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        map.put("l", "a");
        sink(map.get("l"));
    }

    // case: a key that was never put
    void absentKey() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        sink(map.get("m"));
    }

    // case: overwritten
    void overwritten() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        map.put("k", "a");
        sink(map.get("k"));
    }

    // case: overwritten with taint
    void overwrittenByTaint() {
        Map<String, String> map = new HashMap<>();
        map.put("k", "a");
        map.put("k", source());
        sink(map.get("k"));  // finding
    }

    // case: put returns the old value
    void putReturns() {
        Map<String, String> map = new HashMap<>();
        sink(map.put("k", source()));
        sink(map.put("k", "a"));  // finding
    }

    // case: removed
    void removed() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        map.put("l", "a");
        sink(map.remove("k"));  // finding
        sink(map.get("k"));
        sink(map);
    }

    // case: the key is a constant with a name
    static final String KEY = "k";

    void namedKey() {
        String other = "l";
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        map.put(other, "a");
        sink(map.get(KEY));  // finding
        sink(map.get("l"));
    }

    // case: the key is put together from constants
    void builtKey() {
        Map<String, String> map = new HashMap<>();
        map.put("k" + 1, source());
        map.put("k" + 2, "a");
        sink(map.get("k1"));  // finding
        sink(map.get("k2"));
    }

    // case: a key that isn't known
    void unknownKey(String key) {
        Map<String, String> map = new HashMap<>();
        map.put("a", source());
        sink(map.get(key));  // finding
    }

    // case: put under a key that isn't known
    void putUnknown(String key) {
        Map<String, String> map = new HashMap<>();
        map.put("a", "a");
        map.put(key, source());
        sink(map.get("a"));  // finding
    }

    // case: a key that isn't known among safe values
    void unknownKeySafe(String key) {
        Map<String, String> map = new HashMap<>();
        map.put("a", "b");
        sink(map.get(key));
    }

    // case: tainted text as the key of safe values
    void taintedKey() {
        Map<String, String> map = new HashMap<>();
        map.put("a", "b");
        sink(map.get(source()));
        sink(map.getOrDefault(source(), "c"));
    }

    // case: getOrDefault
    void getOrDefault() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        sink(map.getOrDefault("k", "a"));  // finding
        sink(map.getOrDefault("l", "a"));
        sink(map.getOrDefault("l", source()));  // finding
    }

    // case: LinkedHashMap and TreeMap
    void otherKinds() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("k", source());
        map.put("l", "a");
        sink(map.get("k"));  // finding
        sink(map.get("l"));
        TreeMap<String, String> tree = new TreeMap<>();
        tree.put("k", source());
        sink(tree.firstEntry().getValue());  // finding
    }

    // case: Map.of
    void of() {
        Map<String, String> map = Map.of("k", source(), "l", "a");
        sink(map.get("k"));  // finding
        sink(map.get("l"));
    }

    // case: Map.ofEntries
    void ofEntries() {
        Map<String, String> map = Map.ofEntries(Map.entry("k", source()), Map.entry("l", "a"));
        sink(map.get("k"));  // finding
        sink(map.get("l"));
    }

    // case: for each value
    void values() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        for (String v : map.values()) {
            sink(v);  // finding
        }
    }

    // case: for each key of tainted values
    void keys() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        for (String k : map.keySet()) {
            sink(k);
            sink(map.get(k));  // finding
        }
    }

    // case: keys from a source
    void taintedKeys() {
        Map<String, String> map = new HashMap<>();
        map.put(source(), "a");
        for (String k : map.keySet()) {
            sink(k);  // finding
            sink(map.get(k));
        }
        for (String v : map.values()) {
            sink(v);
        }
    }

    // case: for each entry
    void entries() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        for (Map.Entry<String, String> e : map.entrySet()) {
            sink(e.getKey());
            sink(e.getValue());  // finding
        }
    }

    // case: for each entry of a safe map
    void entriesSafe() {
        Map<String, String> map = new HashMap<>();
        map.put("k", "a");
        for (Map.Entry<String, String> e : map.entrySet()) {
            sink(e.getKey());
            sink(e.getValue());
        }
    }

    // case: forEach with a lambda
    void forEach() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        map.forEach((k, v) -> {
            sink(k);  // todo: ok (this way of filling a map or taking it apart is not modelled)
            sink(v);  // finding
        });
    }

    // case: a map in a map
    void nested() {
        Map<String, Map<String, String>> outer = new HashMap<>();
        outer.put("x", new HashMap<>());
        outer.get("x").put("k", source());
        sink(outer.get("x").get("k"));  // finding
        sink(outer.get("x").get("l"));
    }

    // case: two maps in a map
    void nestedTwo() {
        Map<String, String> bad = new HashMap<>();
        bad.put("k", source());
        Map<String, String> good = new HashMap<>();
        good.put("k", "a");
        Map<String, Map<String, String>> outer = new HashMap<>();
        outer.put("bad", bad);
        outer.put("good", good);
        sink(outer.get("bad").get("k"));  // finding
        sink(outer.get("good").get("k"));
    }

    // case: computeIfAbsent
    void computeIfAbsent() {
        Map<String, String> map = new HashMap<>();
        sink(map.computeIfAbsent("k", k -> source()));  // finding
        sink(map.get("k"));  // todo: finding (this way of filling a map or taking it apart is not modelled)
        sink(map.computeIfAbsent("l", k -> "a"));
    }

    // case: putIfAbsent leaves what is there
    void putIfAbsent() {
        Map<String, String> map = new HashMap<>();
        map.put("k", "a");
        map.putIfAbsent("k", source());
        sink(map.get("k"));  // todo: ok (this way of filling a map or taking it apart is not modelled)
        map.putIfAbsent("l", source());
        sink(map.get("l"));  // finding
    }

    // case: merge
    void merge() {
        Map<String, String> map = new HashMap<>();
        map.put("k", "a");
        map.merge("k", source(), (a, b) -> a + b);
        sink(map.get("k"));  // todo: finding (this way of filling a map or taking it apart is not modelled)
    }

    // case: putAll and the copy of a map
    void putAll() {
        Map<String, String> from = new HashMap<>();
        from.put("k", source());
        from.put("l", "a");
        Map<String, String> to = new HashMap<>();
        to.putAll(from);
        sink(to.get("k"));  // todo: finding (copies that change a part are not told from the original)
        Map<String, String> copy = new HashMap<>(from);
        sink(copy.get("k"));  // finding
        sink(copy.get("l"));
    }

    // case: clear
    void clear() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        map.clear();
        sink(map.get("k"));
        sink(map);
    }

    // case: facts about the map
    void facts() {
        Map<String, String> map = new HashMap<>();
        map.put("k", source());
        sink(map.size());
        sink(map.containsKey("k"));
        sink(map.containsValue("a"));
    }

    // case: the map as a whole
    void whole() {
        Map<String, String> map = new ConcurrentHashMap<>();
        map.put("k", source());
        sink(map);  // finding
        sink(Collections.unmodifiableMap(map).get("k"));  // finding
        sink(Map.of("k", "a"));
    }

    // case: a map of lists
    void lists() {
        Map<String, java.util.List<String>> map = new HashMap<>();
        map.computeIfAbsent("k", k -> new java.util.ArrayList<>()).add(source());
        sink(map.get("k").get(0));  // finding
    }

    // case: a map whose safe value goes by way of a tainted one
    void twice() {
        Map<String, Object> map = new HashMap<>();
        map.put("a", "a");
        map.put("b", source());
        map.put("c", "c");
        String x = (String) map.get("b");
        x = (String) map.get("a");
        sink(x);
    }

    // case: whole numbers as keys
    void numberKeys() {
        Map<Integer, String> map = new HashMap<>();
        map.put(1, source());
        map.put(2, "a");
        sink(map.get(1));  // finding
        sink(map.get(2));
    }
}
