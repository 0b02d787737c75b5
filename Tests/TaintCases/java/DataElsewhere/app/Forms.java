package app;

import static gateway.Gateway.*;

import model.Customer;

class Forms {
    static void fill(Customer c) {
        c.setName(source());
        c.setPhone(clean(source()));
    }
}
