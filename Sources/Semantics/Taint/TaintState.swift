/// Which places hold what taint at one point of a routine.
///
/// A place without an entry holds what the place around it holds, and a variable without an entry
/// nothing. So `x` tainted and `x.a` overwritten is two entries: `x`, and `x.a` with an empty set.
struct TaintState: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        let place: Int32
        var taint: TaintSet
    }

    /// Sorted by place.
    private var entries: [Entry] = []
    /// What taints all code that runs from here on.
    var control = TaintSet()

    private func position(_ place: Int32) -> (index: Int, isFound: Bool) {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return (low, low < entries.count && entries[low].place == place)
    }

    /// The place's own entry.
    func entry(_ place: Int32) -> TaintSet? {
        let found = position(place)
        return found.isFound ? entries[found.index].taint : nil
    }

    /// What a read of the place gives, apart from what lies below it.
    func taint(of place: Int32, in places: [Place]) -> TaintSet {
        var next = place
        while next >= 0 {
            if let found = entry(next) { return found }
            next = places[Int(next)].parent
        }
        return TaintSet()
    }

    /// What lies below the place: taint of its fields and elements.
    func innerTaint(of place: Int32, in places: [Place]) -> TaintSet {
        var result = TaintSet()
        for entry in entries where Self.isBelow(entry.place, place, places) {
            result.formUnion(entry.taint)
        }
        return result
    }

    /// Taints the place in addition to what it holds.
    mutating func add(_ taint: TaintSet, to place: Int32, in places: [Place]) {
        guard !taint.isEmpty else { return }
        insert(self.taint(of: place, in: places).union(taint), at: place)
    }

    /// Overwrites the place, with all that lies below it.
    mutating func set(_ place: Int32, to taint: TaintSet, in places: [Place]) {
        entries.removeAll { Self.isBelow($0.place, place, places) || $0.place == place }
        let parent = places[Int(place)].parent
        // Nothing is said of a place that holds nothing, unless it would seem to inherit something.
        let inherited = parent >= 0 ? self.taint(of: parent, in: places) : TaintSet()
        if !taint.isEmpty || !inherited.isEmpty { insert(taint, at: place) }
    }

    /// Gives the fields and elements of `place` what those of `other` hold.
    ///
    /// - Parameter translated: The place below `place` that stands for one below `other`, if the
    ///   routine ever mentions it.
    mutating func copyInner(from other: Int32, in places: [Place], translated: (Int32) -> Int32?) {
        for entry in entries where Self.isBelow(entry.place, other, places) {
            if let target = translated(entry.place) { insert(entry.taint, at: target) }
        }
    }

    /// Joins in what another way to the same point brings.
    ///
    /// - Returns: Whether that changed anything.
    mutating func join(_ other: TaintState, in places: [Place]) -> Bool {
        var changed = false
        let joined = control.union(other.control)
        if joined != control {
            control = joined
            changed = true
        }
        // What this state says without an entry must be asked before any entry is added.
        var additions: [Entry] = []
        for entry in entries {
            let there = other.taint(of: entry.place, in: places)
            let both = entry.taint.union(there)
            if both != entry.taint { additions.append(Entry(place: entry.place, taint: both)) }
        }
        for entry in other.entries where self.entry(entry.place) == nil {
            let here = taint(of: entry.place, in: places)
            additions.append(Entry(place: entry.place, taint: here.union(entry.taint)))
        }
        for addition in additions { insert(addition.taint, at: addition.place) }
        return changed || !additions.isEmpty
    }

    /// All entries that hold something.
    var tainted: [(place: Int32, taint: TaintSet)] {
        entries.filter { !$0.taint.isEmpty }.map { ($0.place, $0.taint) }
    }

    private mutating func insert(_ taint: TaintSet, at place: Int32) {
        let found = position(place)
        if found.isFound {
            entries[found.index].taint = taint
        } else {
            entries.insert(Entry(place: place, taint: taint), at: found.index)
        }
    }

    private static func isBelow(_ place: Int32, _ ancestor: Int32, _ places: [Place]) -> Bool {
        var next = places[Int(place)].parent
        while next >= 0 {
            if next == ancestor { return true }
            next = places[Int(next)].parent
        }
        return false
    }
}
