package app;

import impl.FileNames;
import impl.FixedClock;

public class Start {
    public static void main(String[] arguments) {
        Page page = new Page(new FileNames(), new FixedClock());
        page.handsOn();
        page.hasSource();
        page.safe();
        page.hasSink();
    }
}
