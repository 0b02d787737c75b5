import static gateway.Gateway.*;

/** Two files without a package. */
public class Start {
    // case: a class of the other file hands on
    void handsOn() {
        sink(Part.around(source()));  // finding
        sink(Part.around("a"));
    }

    // case: a class of the other file makes the object
    void object() {
        Part p = Part.of(source());
        sink(p.text);  // finding
        sink(Part.of("a").text);
    }
}
