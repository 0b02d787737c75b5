import static gateway.Gateway.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams and what lambdas in them do with the elements. */
public class Streams {
    // case: map that keeps the text
    void map() {
        List<String> list = List.of("a", source());
        sink(list.stream().map(x -> x + "b").collect(Collectors.toList()));  // finding
    }

    // case: map to a constant
    void mapToConstant() {
        List<String> list = List.of("a", source());
        sink(list.stream().map(x -> "b").collect(Collectors.toList()));
    }

    // case: map to a number
    void mapToNumber() {
        List<String> list = List.of("a", source());
        sink(list.stream().map(x -> x.length()).collect(Collectors.toList()));
        sink(list.stream().mapToInt(String::length).sum());
    }

    // case: map that cleans
    void mapCleans() {
        List<String> list = List.of("a", source());
        sink(list.stream().map(x -> clean(x)).collect(Collectors.toList()));
    }

    // case: map with a method reference
    void mapReference() {
        List<String> list = List.of("a", source());
        sink(list.stream().map(String::trim).collect(Collectors.toList()));  // finding
        sink(Stream.of("a").map(String::trim).collect(Collectors.toList()));
    }

    // case: map brings taint in
    void mapTaints() {
        sink(Stream.of("a").map(x -> x + source()).collect(Collectors.toList()));  // finding
    }

    // case: filter keeps elements as they are
    void filter() {
        List<String> list = List.of("a", source());
        sink(list.stream().filter(x -> !x.isEmpty()).toList());  // finding
        sink(Stream.of("a", "b").filter(x -> !x.isEmpty()).toList());
    }

    // case: filter by an allow-list
    void filterAllowed() {
        List<String> allowed = List.of("a", "b");
        List<String> list = List.of("a", source());
        sink(list.stream().filter(x -> allowed.contains(x)).toList());  // todo: ok (this form of a check is not recognised)
    }

    // case: forEach
    void forEach() {
        Stream.of(source()).forEach(x -> sink(x));  // finding
        Stream.of("a").forEach(x -> sink(x));
    }

    // case: joining
    void joining() {
        sink(Stream.of("a", source()).collect(Collectors.joining(",")));  // finding
        sink(Stream.of("a", "b").collect(Collectors.joining(",")));
    }

    // case: reduce
    void reduce() {
        sink(Stream.of("a", source()).reduce("", (x, y) -> x + y));  // finding
        sink(Stream.of("a", "b").reduce("", (x, y) -> x + y));
    }

    // case: findFirst and orElse
    void findFirst() {
        sink(Stream.of(source()).findFirst().orElse("a"));  // finding
        sink(Stream.of("a").findFirst().orElse("b"));
        sink(Stream.<String>of().findFirst().orElse(source()));  // finding
    }

    // case: count and anyMatch
    void facts() {
        sink(Stream.of(source()).count());
        sink(Stream.of(source()).anyMatch(x -> x.equals("a")));
    }

    // case: flatMap
    void flatMap() {
        sink(Stream.of(source()).flatMap(x -> Stream.of(x.split(","))).toList());  // finding
        sink(Stream.of(source()).flatMap(x -> Stream.of("a")).toList());
    }

    // case: a stream over an array
    void array() {
        String[] a = {"a", source()};
        sink(Arrays.stream(a).toList());  // finding
        sink(Arrays.stream(a).sorted().distinct().limit(2).skip(1).toList());  // finding
    }

    // case: toMap
    void toMap() {
        Map<String, String> map = Stream.of("k").collect(Collectors.toMap(k -> k, k -> source()));
        sink(map.get("k"));  // todo: finding (this way of filling a map or taking it apart is not modelled)
        Map<String, String> safe = Stream.of("k").collect(Collectors.toMap(k -> k, k -> "a"));
        sink(safe.get("k"));
    }

    // case: elements put into a list outside
    void outside() {
        List<String> target = new ArrayList<>();
        Stream.of(source()).forEach(x -> target.add(x));
        sink(target);  // finding
        List<String> other = new ArrayList<>();
        Stream.of("a").forEach(other::add);
        sink(other);
    }

    // case: a stream that lives in a variable
    void variable() {
        Stream<String> s = Stream.of(source());
        Stream<String> t = s.map(x -> x.trim());
        sink(t.toList());  // finding
        Stream<String> u = Stream.of("a");
        Stream<String> v = u.map(x -> x.trim());
        sink(v.toList());
    }

    // case: toArray
    void toArray() {
        sink(Stream.of(source()).toArray(String[]::new)[0]);  // finding
        sink(Stream.of("a").toArray(String[]::new)[0]);
    }

    // case: peek sees each element
    void peek() {
        Stream.of(source()).peek(x -> sink(x)).toList();  // finding
        Stream.of("a").peek(x -> sink(x)).toList();
    }

    // case: two steps, the second one cleans
    void cleanedLater() {
        List<String> list = Stream.of(source()).map(x -> x + "a").map(x -> clean(x)).toList();
        sink(list.get(0));
        List<String> other = Stream.of(source()).map(x -> clean(x)).map(x -> source()).toList();
        sink(other.get(0));  // finding
    }

    // case: Stream.generate and iterate
    void generate() {
        sink(Stream.generate(() -> source()).limit(1).toList());  // finding
        sink(Stream.iterate(source(), x -> x + "a").limit(2).toList());  // finding
        sink(Stream.generate(() -> "a").limit(1).toList());
    }
}
