package impl;

import api.Clock;

public class FixedClock implements Clock {
    @Override
    public String now(String zone) {
        return "12:00";
    }
}
