import static gateway.Gateway.*;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/** Calls that only the running program resolves hand on what they are given. */
public class Reflection {
    public static String echo(String text) {
        return text;
    }

    // case: a method by its name
    void method() throws Exception {
        Method m = Reflection.class.getMethod("echo", String.class);
        sink(m.invoke(null, source()));  // finding
        sink(m.invoke(null, "a"));
    }

    // case: a constructor
    void constructor() throws Exception {
        Constructor<StringBuilder> c = StringBuilder.class.getConstructor(String.class);
        StringBuilder sb = c.newInstance(source());
        sink(sb.toString());  // finding
        sink(c.newInstance("a").toString());
    }

    // case: a method of a tainted object
    void receiver() throws Exception {
        Method m = String.class.getMethod("trim");
        sink(m.invoke(source()));  // finding
        sink(m.invoke("a"));
    }

    // case: names of classes and methods are constants
    void names() throws Exception {
        sink(Reflection.class.getName());
        sink(source().getClass().getName());
    }

    // case: a proxy
    interface Greeter {
        String greet(String name);
    }

    void proxy() {
        Greeter g = (Greeter) java.lang.reflect.Proxy.newProxyInstance(
            Greeter.class.getClassLoader(),
            new Class<?>[] {Greeter.class},
            (p, m, arguments) -> "Hello " + arguments[0]);
        sink(g.greet(source()));  // finding
        sink(g.greet("a"));
    }
}
