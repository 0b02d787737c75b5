import Languages
import Patterns
import Testing

/// Which files a pattern's words let through. What is let through without need costs a parse; what is
/// held back in error is lost.
@Suite struct RequiredWordsTests {
    struct Case: Sendable {
        let pattern: String
        let code: String
        let holds: Bool
    }

    private func mayHold(
        _ pattern: String, _ code: String, in language: Language, mayLackImports: Bool
    ) -> Bool {
        let requirement = Requirement.words(
            ofPattern: pattern, in: language, mayLackImports: mayLackImports)
        return requirement.mayHold(in: WordSet(Array(code.utf8), Vocabulary([requirement])))
    }

    static let withImports: [Case] = [
        Case(pattern: "os.system(...)", code: "import os\nos.system(x)", holds: true),
        Case(pattern: "os.system(...)", code: "from os import system as s\ns(x)", holds: true),
        Case(pattern: "os.system(...)", code: "system(x)", holds: false),
        Case(pattern: "os.system(...)", code: "platform.system()", holds: false),
        Case(pattern: "$X.objects.raw(...)", code: "a.objects.raw(b)", holds: true),
        Case(pattern: "$X.objects.raw(...)", code: "a.raw(b)", holds: false),
        Case(pattern: "f(\"word\")", code: "f(x)", holds: true),
        Case(pattern: "os.$F(...)", code: "from os import popen\npopen(x)", holds: true),
    ]

    @Test(arguments: withImports)
    func `all words of a dotted name are needed where imports are complete`(example: Case) {
        #expect(
            mayHold(example.pattern, example.code, in: .python, mayLackImports: false)
                == example.holds)
    }

    static let withoutImports: [Case] = [
        Case(pattern: "requests.get(...)", code: "import requests as r\nr.get(x)", holds: true),
        Case(pattern: "requests.get(...)", code: "get(x)", holds: true),
        Case(pattern: "requests.get(...)", code: "headers.get(x)", holds: false),
        Case(pattern: "a.b.c(...)", code: "b.c(x)", holds: true),
    ]

    @Test(arguments: withoutImports)
    func `an example may begin with any word of a name`(example: Case) {
        #expect(
            mayHold(example.pattern, example.code, in: .python, mayLackImports: true)
                == example.holds)
    }

    static let expressions: [(regex: String, text: String, holds: Bool)] = [
        ("^/(tmp|var/tmp|dev/shm)/", "x = '/tmp/a'", true),
        ("^/(tmp|var/tmp|dev/shm)/", "x = '/dev/shm/a'", true),
        ("^/(tmp|var/tmp|dev/shm)/", "x = '/home/a'", false),
        ("^/(tmp|var/tmp|dev/shm)/", "x = '/t' + 'mp/'", true),
        ("^/(tmp|var/tmp|dev/shm)/", "x = '/t' + 'm' + 'p/'", true),
        ("^(load|loads)$", "loads(x)", true),
        ("^(load|loads)$", "reload(x)", false),
        ("^(load|loads)", "loaded(x)", true),
        ("^md5$", "'md' + f'{5}'", true),
        ("^https?://", "'https://a'", true),
        ("^https?://", "'ftp://a'", false),
        ("(?i)^load$", "LOAD(x)", true),
        (".*secret.*", "a_secret_b", true),
        ("^a\\.b\\s+c$", "a.b c", true),
        ("^a\\.b\\s+c$", "a.c", false),
        ("^(a|b*)$", "x", true),
        ("^(?!a)b$", "b", true),
        ("^naïve x$", "naïve x", true),
        ("^sha[15]$", "sha5", true),
        ("^sha[15]$", "'sha3'", false),
        ("^ab{2}c$", "abbc", true),
    ]

    @Test(arguments: expressions)
    func `words of expressions are needed, in one piece or several`(
        example: (regex: String, text: String, holds: Bool)
    ) {
        let requirement = Requirement.words(
            ofRegex: example.regex, startsAtBoundary: true, isFolded: true)
        let words = WordSet(Array(example.text.utf8), Vocabulary([requirement]))
        #expect(requirement.mayHold(in: words) == example.holds)
    }

    @Test func `default imports leave the last word`() {
        #expect(
            mayHold(
                "java.lang.Runtime.getRuntime()", "Runtime.getRuntime();", in: .java,
                mayLackImports: false))
    }
}
