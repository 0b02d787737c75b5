package codec;

public class Codecs {
    public static Codec raw() {
        return new RawCodec();
    }

    public static Codec safe() {
        return new SafeCodec();
    }

    public static Codec either(boolean flag) {
        if (flag) {
            return raw();
        }
        return safe();
    }

    public Codec make() {
        return new RawCodec();
    }
}
