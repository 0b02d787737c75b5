package web;

import static gateway.Gateway.*;

import data.Repository;
import service.UserService;

/** From the controller through the service to the data. */
public class Controller {
    private final UserService users = new UserService(new Repository());

    // case: down three layers to the sink
    void find() {
        users.find(source());
    }

    // case: a layer between cleans
    void findSafely() {
        users.findSafely(source());
    }

    // case: up three layers from the source
    void list() {
        sink(users.newest());  // finding
        sink(users.title());
    }

    // case: stored by one layer, read by the other
    void remember() {
        users.remember("k", source());
        users.remember("l", "a");
        sink(users.recall("k"));  // todo: finding (names that are handed on from file to file are followed in simple forms only)
    }
}
