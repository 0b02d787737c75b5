/// Tells files of tests by their paths, as test runners and build tools name them.
enum TestFiles {
    /// Folders that hold tests: pytest's, Maven's and Gradle's layouts and those of Kotlin's platforms.
    private static let folders: Set<String> = [
        "test", "tests", "testing", "androidTest", "commonTest", "jvmTest", "integrationTest",
        "testFixtures", "__tests__",
    ]

    static func contain(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let file = parts.last else { return false }
        if parts.dropLast().contains(where: { folders.contains(String($0)) }) { return true }
        let name = file.prefix { $0 != "." }
        if name.hasPrefix("test_") || name.hasSuffix("_test") || name == "conftest" { return true }
        return ["Test", "Tests", "TestCase", "Spec", "IT"].contains { name.hasSuffix($0) }
            && file.first?.isUppercase ?? false
    }
}
