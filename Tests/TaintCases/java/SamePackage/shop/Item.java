package shop;

class Item {
    final String name;
    final String note;

    Item(String name, String note) {
        this.name = name;
        this.note = note;
    }

    String name() {
        return name;
    }

    String note() {
        return note;
    }
}
