import Rules

/// The rules in the box.
enum RuleCatalog {
    // body comes with the engine
    static var rules: [Rule] { [] }
}
