import static gateway.Gateway.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as characters and bytes, and back. */
public class CharactersAndBytes {
    // case: characters of a string
    void characters() {
        char[] c = source().toCharArray();
        sink(new String(c));  // finding
        sink(c[0]);  // finding
    }

    // case: characters of a constant
    void charactersSafe() {
        char[] c = "abc".toCharArray();
        sink(new String(c));
        sink(c[0]);
    }

    // case: each character
    void each() {
        StringBuilder sb = new StringBuilder();
        for (char c : source().toCharArray()) {
            sb.append(c);
        }
        sink(sb.toString());  // finding
    }

    // case: a character in upper case
    void upper() {
        char c = Character.toUpperCase(source().charAt(0));
        sink(Character.toString(c));  // finding
        sink(Character.toString('a'));
    }

    // case: what kind of character it is
    void kind() {
        sink(Character.isDigit(source().charAt(0)));
    }

    // case: bytes and back
    void bytes() {
        byte[] b = source().getBytes();
        sink(new String(b));  // finding
        sink(b);  // finding
    }

    // case: bytes with a character set
    void charset() {
        byte[] b = source().getBytes(StandardCharsets.UTF_8);
        sink(new String(b, StandardCharsets.UTF_8));  // finding
        sink(new String("a".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    // case: a copy of the array
    void copied() {
        byte[] b = Arrays.copyOf(source().getBytes(), 10);
        sink(new String(b));  // finding
        char[] c = source().toCharArray().clone();
        sink(new String(c));  // finding
    }

    // case: System.arraycopy
    void arraycopy() {
        char[] from = source().toCharArray();
        char[] to = new char[5];
        System.arraycopy(from, 0, to, 0, 5);
        sink(new String(to));  // todo: finding (copies that change a part are not told from the original)
    }

    // case: System.arraycopy of constants
    void arraycopySafe() {
        char[] from = "abcde".toCharArray();
        char[] to = new char[5];
        System.arraycopy(from, 0, to, 0, 5);
        sink(new String(to));
    }

    // case: getChars fills an array
    void getChars() {
        char[] to = new char[2];
        source().getChars(0, 2, to, 0);
        sink(new String(to));  // todo: finding (this operation on a collection is not modelled)
    }

    // case: a stream in memory
    void stream() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(source().getBytes());
        sink(out.toString());  // finding
        sink(new String(out.toByteArray()));  // finding
        ByteArrayOutputStream safe = new ByteArrayOutputStream();
        safe.write("a".getBytes());
        sink(safe.toString());
    }

    // case: read from a stream in memory
    void input() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(source().getBytes());
        sink(new String(in.readAllBytes()));  // finding
        ByteArrayInputStream safe = new ByteArrayInputStream("a".getBytes());
        sink(new String(safe.readAllBytes()));
    }

    // case: a stream reads into an array
    void readInto() throws IOException {
        byte[] buffer = new byte[8];
        new ByteArrayInputStream(source().getBytes()).read(buffer);
        sink(new String(buffer));  // todo: finding (this operation on a collection is not modelled)
    }

    // case: buffers
    void buffers() {
        sink(CharBuffer.wrap(source()).toString());  // finding
        ByteBuffer b = ByteBuffer.wrap(source().getBytes());
        sink(new String(b.array()));  // finding
    }

    // case: an array filled with a character
    void filled() {
        char[] c = new char[3];
        Arrays.fill(c, source().charAt(0));
        sink(new String(c));  // todo: finding (this operation on a collection is not modelled)
        char[] d = new char[3];
        Arrays.fill(d, 'a');
        sink(new String(d));
    }
}
