import static gateway.Gateway.*;

/** Objects get their fields from constructors. */
public class Constructors {
    static class User {
        final String name;
        final String mail;
        String role = "guest";

        User(String name, String mail) {
            this.name = name;
            this.mail = mail;
        }

        User(String name) {
            this(name, "none");
        }

        User() {
            this(source(), "none");
        }

        User(int number) {
            this("user " + number);
        }
    }

    // case: each argument in its field
    void fields() {
        User u = new User(source(), "a");
        sink(u.name);  // finding
        sink(u.mail);
    }

    // case: the other argument
    void otherArgument() {
        User u = new User("a", source());
        sink(u.name);
        sink(u.mail);  // finding
    }

    // case: a field with a first value of its own
    void ownValue() {
        User u = new User(source(), source());
        sink(u.role);
    }

    // case: a constructor that calls another one
    void chained() {
        User u = new User(source());
        sink(u.name);  // finding
        sink(u.mail);
    }

    // case: a constructor that passes a source on
    void chainedSource() {
        User u = new User();
        sink(u.name);  // finding
        sink(u.mail);
    }

    // case: a constructor that passes a number on
    void chainedNumber() {
        sink(new User(source().length()).name);  // todo: ok (a result that holds no text is not known by this name)
    }

    // case: two objects of one class
    void twoObjects() {
        User u = new User(source());
        User v = new User("a");
        sink(u.name);  // finding
        sink(v.name);  // todo: ok (followed by rule of thumb)
    }

    // case: the field of a new object at once
    void atOnce() {
        sink(new User(source()).name);  // finding
        sink(new User("a").name);  // todo: ok (followed by rule of thumb)
    }

    static class Trimmed {
        final String text;

        Trimmed(String text) {
            this.text = text.trim();
        }
    }

    // case: the constructor changes the text
    void changed() {
        sink(new Trimmed(source()).text);  // finding
    }

    static class Cleaned {
        final String text;

        Cleaned(String text) {
            this.text = clean(text);
        }
    }

    // case: the constructor cleans the text
    void cleaned() {
        sink(new Cleaned(source()).text);
    }

    static class Checked {
        final String text;

        Checked(String text) {
            if (!text.matches("[a-z]+")) {
                throw new IllegalArgumentException();
            }
            this.text = text;
        }
    }

    // case: the constructor checks the text
    void checked() {
        sink(new Checked(source()).text);
    }

    static class Printing {
        Printing(String text) {
            sink(text);  // finding
        }
    }

    // case: the constructor has the sink
    void printing() {
        new Printing(source());
    }

    static class Length {
        final int length;

        Length(String text) {
            length = text.length();
        }
    }

    // case: the constructor keeps the length only
    void length() {
        sink(new Length(source()).length);
    }

    static class Setting {
        String text;

        Setting(String text) {
            set(text);
        }

        private void set(String text) {
            this.text = text;
        }
    }

    // case: the constructor calls a method that stores
    void viaMethod() {
        sink(new Setting(source()).text);  // finding
        sink(new Setting("a").text);
    }

    static class Copy {
        final String text;

        Copy(String text) {
            this.text = text;
        }

        Copy(Copy other) {
            this.text = other.text;
        }
    }

    // case: a copy of an object
    void copied() {
        sink(new Copy(new Copy(source())).text);  // finding
        sink(new Copy(new Copy("a")).text);
    }

    static class Shadow {
        String text = "a";

        Shadow(String text) {
            text = text + "b";
        }
    }

    // case: the parameter hides the field, which stays as it was
    void shadowed() {
        sink(new Shadow(source()).text);
    }

    static class Pair {
        final User left;
        final User right;

        Pair(User left, User right) {
            this.left = left;
            this.right = right;
        }
    }

    // case: objects in an object
    void nested() {
        Pair p = new Pair(new User(source()), new User("a"));
        sink(p.left.name);  // finding
        sink(p.left.mail);
        sink(p.right.name);  // todo: ok (followed by rule of thumb)
    }
}
