package service;

import static gateway.Gateway.clean;

import data.Repository;

public class UserService {
    private final Repository repository;

    public UserService(Repository repository) {
        this.repository = repository;
    }

    public void find(String name) {
        String condition = "name = '" + name + "'";
        repository.query(condition);
    }

    public void findSafely(String name) {
        repository.queryNamed(clean(name));
    }

    public String newest() {
        return repository.newest().trim();
    }

    public String title() {
        return repository.title();
    }

    public void remember(String key, String value) {
        repository.put(key, value);
    }

    public String recall(String key) {
        return repository.get(key);
    }
}
