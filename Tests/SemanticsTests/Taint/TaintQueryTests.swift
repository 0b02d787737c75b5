import Languages
import Semantics
import SourceText
import Testing

/// The parts of a query that go beyond calls of `source`, `clean` and `sink`.
@Suite struct TaintQueryTests {
    private func lines(
        _ code: String, _ change: @escaping (inout TaintQuery, (String) -> ByteRange) -> Void
    ) throws -> [Int] {
        let example = TaintCase(title: "", language: .python, code: code)
        let found = try example.findingLines { query in
            change(&query) { text in
                let bytes = Array(code.utf8)
                let words = Array(text.utf8)
                let start = bytes.indices.first { bytes[$0...].starts(with: words) } ?? 0
                return ByteRange(start..<start + words.count)
            }
        }
        #expect(found == example.expectedLines, "\(code)")
        return found
    }

    @Test func `a parameter is a source where its name matches`() throws {
        _ = try lines(
            """
            def f(a, b):
                sink(a)  # finding
                sink(b)
            """
        ) { query, range in
            query.sources.append(.init(ByteRange(6..<7), match: 1))
        }
    }

    @Test func `a source by side effect taints the variable`() throws {
        let code = """
            def f(x):
                sink(x)
                read(x)
                sink(x)  # finding
                x = "a"
                sink(x)
            """
        _ = try lines(code) { query, range in
            var source = TaintQuery.Source(
                ByteRange(range("(x)\n    sink(x)  #").start, range("(x)\n    sink(x)  #").start),
                match: 1)
            let start = range("read(x)").start.int + 5
            source = TaintQuery.Source(ByteRange(start..<start + 1), match: 1)
            source.sideEffect = .yes
            query.sources.append(source)
        }
    }

    @Test func `a sanitizer by side effect cleans the variable`() throws {
        let code = """
            def f():
                x = source()
                check(x)
                sink(x)
                x = source()
                sink(x)  # finding
            """
        _ = try lines(code) { query, range in
            let start = range("check(x)").start.int + 6
            var sanitizer = TaintQuery.Sanitizer(ByteRange(start..<start + 1))
            sanitizer.isBySideEffect = true
            query.sanitizers.append(sanitizer)
        }
    }

    @Test func `propagators work in both directions`() throws {
        let code = """
            def f():
                x = source()
                l.append(x)
                sink(l)  # finding
                copy(m, x)
                sink(m)  # finding
                l = []
                sink(l)
            """
        _ = try lines(code) { query, range in
            let append = range("l.append(x)").start.int
            query.propagators.append(
                .init(from: ByteRange(append + 9..<append + 10), to: ByteRange(append..<append + 1))
            )
            let copy = range("copy(m, x)").start.int
            query.propagators.append(
                .init(from: ByteRange(copy + 8..<copy + 9), to: ByteRange(copy + 5..<copy + 6)))
        }
    }

    @Test func `a sink with a focus is only that argument`() throws {
        let code = """
            def f():
                sink(1, source())
                sink(source(), 1)  # finding
            """
        _ = try lines(code) { query, _ in
            query.sinks = query.sinks.map { sink in
                let start = sink.range.start.int + 5
                let isCall = start < 25
                let range = ByteRange(start..<start + (isCall ? 1 : 8))
                var focused = TaintQuery.Sink(range, match: start)
                focused.hasFocus = true
                return focused
            }
        }
    }

    @Test func `labels decide`() throws {
        let code = """
            def f():
                x = source()
                sink(x)
                y = other(x)
                sink(y)  # finding
                sink(other(1))
            """
        _ = try lines(code) { query, range in
            query.sources[0].label = "A"
            for offset in [range("other(x)"), range("other(1)")] {
                var second = TaintQuery.Source(offset, match: 2)
                second.label = "B"
                second.isExact = true
                second.requires = .label("A")
                query.sources.append(second)
            }
            for index in query.sinks.indices {
                query.sinks[index].requires = .and(.label("B"), .not(.label("C")))
            }
        }
    }

    @Test func `a propagator may change the label`() throws {
        let code = """
            def f():
                x = source()
                put(m, x)
                sink(m)  # finding
                sink(x)
            """
        _ = try lines(code) { query, range in
            query.sources[0].label = "A"
            let put = range("put(m, x)").start.int
            var propagator = TaintQuery.Propagator(
                from: ByteRange(put + 7..<put + 8), to: ByteRange(put + 4..<put + 5))
            propagator.label = "B"
            propagator.requires = .label("A")
            query.propagators.append(propagator)
            for index in query.sinks.indices { query.sinks[index].requires = .label("B") }
        }
    }

    @Test func `control taint reaches all code that runs after`() throws {
        let code = """
            def f():
                sink(1)
                source()
                sink(1)  # finding
            """
        _ = try lines(code) { query, _ in query.sources[0].isControl = true }
    }

    @Test func `sinks at the exit are the last statements`() throws {
        let code = """
            def f():
                x = source()
                sink(x)
                if c:
                    return sink(x)  # finding
                foo()
                sink(x)  # finding
            """
        _ = try lines(code) { query, _ in
            for index in query.sinks.indices { query.sinks[index].isAtExit = true }
        }
    }

    @Test(
        arguments: [
            ("sink(foo(source()))", \TaintOptions.assumesSafeFunctions),
            ("sink(y[source()])", \TaintOptions.assumesSafeIndexes),
            ("sink(source() == 1)", \TaintOptions.assumesSafeComparisons),
            ("sink(source() + 1)", \TaintOptions.propagatesOnlyThroughAssignments),
        ] as [(String, WritableKeyPath<TaintOptions, Bool> & Sendable)])
    func `options hold taint back`(
        code: String, option: WritableKeyPath<TaintOptions, Bool> & Sendable
    ) throws {
        let example = TaintCase(title: "", language: .python, code: code)
        #expect(try example.findings().count == 1)
        #expect(try example.findings { $0.options[keyPath: option] = true }.isEmpty)
    }

    @Test func `the trace leads from the source to the sink`() throws {
        let code = """
            def f():
                x = source()
                y = foo(x)
                sink(y)  # finding
            """
        let example = TaintCase(title: "", language: .python, code: code)
        let finding = try #require(try example.findings().first)
        let texts = finding.trace.map {
            "\($0.kind) " + String(decoding: Array(code.utf8)[$0.range.indices], as: UTF8.self)
        }
        #expect(
            texts == [
                "source source()", "assignment x = source()", "call foo(x)",
                "assignment y = foo(x)", "sink sink(y)",
            ])
    }

    @Test func `deep nesting is taken in without its structure`() throws {
        let depth = 3000
        let code =
            "x = source()\nsink(" + String(repeating: "(1, ", count: depth) + "x"
            + String(repeating: ")", count: depth) + ")  # finding\n"
        let example = TaintCase(title: "", language: .python, code: code)
        #expect(try example.findingLines() == [2])
    }

    @Test(
        arguments: TaintCase.all(.python, PythonTaintTests.cases)
            + TaintCase.all(.java, JavaTaintTests.cases)
            + TaintCase.all(.kotlin, KotlinTaintTests.cases))
    func `code that ends anywhere is analysed`(example: TaintCase) throws {
        for length in stride(from: 0, to: example.code.utf8.count, by: 7) {
            let part = TaintCase(
                title: "", language: example.language,
                code: String(decoding: example.code.utf8.prefix(length), as: UTF8.self))
            _ = try part.findings { $0.options.isCompatible = length % 2 == 0 }
        }
    }
}
