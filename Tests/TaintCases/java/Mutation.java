import static gateway.Gateway.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Helpers that change the objects they are given. */
public class Mutation {
    static class Page {
        String title;
        String body;

        void setBody(String body) {
            this.body = body;
        }
    }

    // case: a field of the argument is tainted
    void tainted() {
        Page p = new Page();
        fill(p);
        sink(p.title);
        sink(p.body);  // finding
    }

    private static void fill(Page p) {
        p.body = source();
    }

    // case: a field of the argument is made safe
    void cleaned() {
        Page p = new Page();
        p.body = source();
        empty(p);
        sink(p.body);
    }

    private static void empty(Page p) {
        p.body = "";
    }

    // case: maybe made safe
    void maybeCleaned(boolean flag) {
        Page p = new Page();
        p.body = source();
        maybeEmpty(p, flag);
        sink(p.body);  // finding
    }

    private static void maybeEmpty(Page p, boolean flag) {
        if (flag) {
            p.body = "";
        }
    }

    // case: one argument goes into the other
    void fromOther() {
        Page p = new Page();
        put(p, source());
        sink(p.body);  // finding
        Page q = new Page();
        put(q, "a");
        sink(q.body);
    }

    private static void put(Page p, String text) {
        p.setBody(text);
    }

    // case: a new object in the parameter doesn't touch the caller's
    void newObject() {
        Page p = new Page();
        p.body = "a";
        replace(p);
        sink(p.body);
    }

    private static void replace(Page p) {
        p = new Page();
        p.body = source();
    }

    // case: changed first, then replaced
    void changedThenReplaced() {
        Page p = new Page();
        changeAndReplace(p);
        sink(p.body);  // finding
    }

    private static void changeAndReplace(Page p) {
        p.body = source();
        p = new Page();
        p.body = "a";
    }

    // case: the helper returns the object it changed
    void returned() {
        Page p = new Page();
        Page q = filled(p);
        sink(p.body);  // finding
        sink(q.body);  // finding
        sink(q.title);
    }

    private static Page filled(Page p) {
        p.body = source();
        return p;
    }

    // case: an array's element
    void array() {
        String[] a = {"a", "b"};
        write(a);
        sink(a[0]);  // finding
        sink(a[1]);
    }

    private static void write(String[] a) {
        a[0] = source();
    }

    // case: a map's value
    void map() {
        Map<String, String> map = new HashMap<>();
        store(map);
        sink(map.get("k"));  // finding
        sink(map.get("l"));
    }

    private static void store(Map<String, String> map) {
        map.put("k", source());
        map.put("l", "a");
    }

    // case: a list is emptied
    void emptied() {
        List<String> list = new ArrayList<>();
        list.add(source());
        discard(list);
        sink(list);  // todo: ok (this operation on a collection is not modelled)
    }

    private static void discard(List<String> list) {
        list.clear();
    }

    // case: through two helpers
    void twoHelpers() {
        Page p = new Page();
        outer(p, source());
        sink(p.body);  // finding
        sink(p.title);
    }

    private static void outer(Page p, String text) {
        inner(p, text);
    }

    private static void inner(Page p, String text) {
        p.body = text;
    }

    // case: copied from one object to the other
    void copied() {
        Page from = new Page();
        from.body = source();
        from.title = "a";
        Page to = new Page();
        copy(from, to);
        sink(to.body);  // finding
        sink(to.title);
    }

    private static void copy(Page from, Page to) {
        to.body = from.body;
        to.title = from.title;
    }

    // case: fields exchanged
    void exchanged() {
        Page p = new Page();
        p.title = source();
        p.body = "a";
        exchange(p);
        sink(p.title);
        sink(p.body);  // finding
    }

    private static void exchange(Page p) {
        String t = p.title;
        p.title = p.body;
        p.body = t;
    }

    // case: the object is kept in a field and changed later
    private Page kept;

    void keptAndChanged() {
        Page p = new Page();
        keep(p);
        kept.body = source();
        sink(p.body);  // finding
    }

    private void keep(Page p) {
        kept = p;
    }

    // case: the helper gets the object within another
    static class Book {
        Page first = new Page();
    }

    void within() {
        Book b = new Book();
        fillFirst(b);
        sink(b.first.body);  // finding
        sink(b.first.title);
    }

    private static void fillFirst(Book b) {
        b.first.body = source();
    }

    // case: the helper reads only
    void readsOnly() {
        Page p = new Page();
        p.body = "a";
        look(p, source());
        sink(p.body);
    }

    private static boolean look(Page p, String text) {
        return p.body.equals(text);
    }

    // case: an unknown method may put the argument into its receiver's text
    void unknownReceiver() {
        StringBuffer log = new StringBuffer();
        java.util.Formatter f = new java.util.Formatter(log);
        f.format("%s", "a");
        sink(log.toString());
    }
}
