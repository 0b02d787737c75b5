package events;

public interface Listener {
    void on(String text);
}
