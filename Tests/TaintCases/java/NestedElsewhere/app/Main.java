package app;

import static gateway.Gateway.*;

import util.Tools;
import util.Tools.Inner;

/** Classes nested in a class of another file. */
public class Main {
    // case: by the outer class's name
    void outerName() {
        sink(Tools.Text.echo(source()));  // finding
        sink(Tools.Text.mute(source()));
    }

    // case: by an import of its own
    void imported() {
        Inner i = new Inner(source());
        sink(i.value);  // finding
        sink(new Inner("a").value);
    }

    // case: a nested constant
    void constant() {
        sink(Tools.Names.READ);  // finding
        sink(Tools.Names.FIXED);
    }
}
