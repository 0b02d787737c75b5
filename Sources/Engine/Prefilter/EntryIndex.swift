import Languages
import Patterns
import SourceText

/// Rules by the words that announce them: of many rules a file asks only those for which one of its
/// words speaks.
struct EntryIndex: Sendable {
    let entries: [ScanPlan.Entry]
    /// By the number of a word: indices into `entries`.
    private var announced: [[Int32]]
    /// Those that no word announces.
    private var always: [Int32] = []

    init(_ entries: [ScanPlan.Entry], _ vocabulary: Vocabulary) {
        self.entries = entries
        announced = Array(repeating: [], count: vocabulary.count)
        for (index, entry) in entries.enumerated() {
            guard let heralds = entry.requirement.heralds else {
                always.append(Int32(index))
                continue
            }
            for word in Set(heralds) {
                let number = Int(vocabulary.number(of: word))
                if announced.indices.contains(number) { announced[number].append(Int32(index)) }
            }
        }
    }

    /// The rules that may match in a file with these words, in their order.
    func candidates(_ words: WordSet) -> [ScanPlan.Entry] {
        var found = always
        words.forEachNumber { found += announced[$0] }
        found.sort()
        var last: Int32 = -1
        return found.compactMap { index in
            guard index != last else { return nil }
            last = index
            let entry = entries[Int(index)]
            return entry.requirement.mayHold(in: words) ? entry : nil
        }
    }
}

/// What the words of files say of rules, for files of one language.
struct WordPlan: Sendable {
    let vocabulary: Vocabulary
    /// Rules that look at code, and at text of any kind.
    let code: EntryIndex
    let text: EntryIndex

    init(
        code: [ScanPlan.Entry], text: [ScanPlan.Entry], further requirements: [Requirement]
    ) {
        vocabulary = Vocabulary(
            (code + text).flatMap { [$0.requirement, $0.sinkRequirement] } + requirements)
        self.code = EntryIndex(code, vocabulary)
        self.text = EntryIndex(text, vocabulary)
    }
}
