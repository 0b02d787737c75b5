import static gateway.Gateway.*;

/** Odd layout, comments in odd places, other letters. */
public class Layout {
    // case: several statements in a line
    void oneLine() {
        String x = source(); String y = "a"; sink(y); sink(x);  // finding
        x = "b"; sink(x); y = x; sink(y);
    }

    // case: an assignment over several lines
    void manyLines() {
        String x
            =
            source(

            )
            ;
        sink(x);  // finding
    }

    // case: a call over several lines starts where its name stands
    void callOverLines() {
        sink( // a comment
            "a"
        );
        String x = source()
            .trim()
            // a comment between
            .toLowerCase();
        sink(x);  // finding
    }

    // case: comments that look like code
    void comments() {
        String x = "a"; /* x = source(); */
        // x = source();
        /* sink(source()); */
        sink(/* source() */ x);
        sink(x /* , source() */);
    }

    // case: strings that look like code
    void strings() {
        String x = "source()";
        sink(x);
        sink("\"; sink(source()); //");
        sink("\\"); sink("/*"); sink("*/");
    }

    // case: letters of other scripts
    void otherScripts() {
        String имя = source();
        String 名前 = "a";
        String größe = имя + 名前;
        sink(имя);  // finding
        sink(名前);
        sink(größe);  // finding
    }

    // case: a method with letters of other scripts
    void otherScriptMethod() {
        sink(повтор(source()));  // finding
        sink(повтор("é"));
    }

    private static String повтор(String текст) {
        return текст + "ß" + текст;
    }

    // case: escapes in names and text
    void escapes() {
        String x = "\u0061" + source();
        sink(x);  // finding
        sink("\u0041\t\n\\u0041");
        sink('\'');
    }

    // case: signs outside the basic plane before the taint
    void emoji() {
        String x = "😀 𝒳 🏳️‍🌈" + source(); String y = "😀";
        sink(x);  // finding
        sink(y);
    }

    // case: dollar and underscore in names
    void signs() {
        String $ = source();
        String _a$1 = "a";
        sink($);  // finding
        sink(_a$1);
    }

    // case: brackets after the name
    void bracketsAfter() {
        String a[] = {source(), "b"};
        sink(a[0]);  // finding
        sink(a[1]);
    }

    // case: empty statements
    void emptyStatements() {
        ;;
        String x = source();;
        ; sink(x);  // finding
        ;
    }

    // case: deeply nested blocks and parentheses
    void nested() {
        String x = ((((((((source()))))))));
        {{{{ sink(((((x))))); }}}}  // finding
        {{{{ x = (((("a")))); }}}}
        sink(((x)));
    }

    // case: annotations and modifiers
    @SuppressWarnings({"unused", "source()"})
    final synchronized strictfp void modifiers() {
        @SuppressWarnings("unused") final String x = source();
        sink(x);  // finding
    }

    // case: casts, signs and conditions in one expression
    void oneExpression(boolean flag) {
        sink((CharSequence) (flag ? "a" : (Object) (1 > 0 ? source() : "b")));  // finding
        sink((Object) (flag ? "a" : (Object) (1 > 0 ? "c" : source())));
    }

	// case: tabs
	void tabs() {
		String	x	=	source();
		sink(x);  // finding
		x	=	"a";
		sink(x);
	}

    // case: the brace on the next line
    void braces()
    {
        String x = "a";
        if (x != null)
        {
            x = source();
        }
        sink(x);  // finding
    }
}
