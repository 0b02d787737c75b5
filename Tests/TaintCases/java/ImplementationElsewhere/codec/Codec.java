package codec;

public interface Codec {
    String encode(String text);
}
