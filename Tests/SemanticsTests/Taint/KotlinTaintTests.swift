import Languages
import Semantics
import Testing

@Suite struct KotlinTaintTests {
    @Test(arguments: TaintCase.all(.kotlin, cases))
    func `tainted data is found where it arrives and nowhere else`(example: TaintCase) throws {
        #expect(try example.findingLines() == example.expectedLines, "\(example.code)")
    }

    @Test(arguments: TaintCase.all(.kotlin, scopeFunctions))
    func `scope functions are followed on request`(example: TaintCase) throws {
        let found = try example.findingLines { $0.options.isCompatible = false }
        #expect(found == example.expectedLines, "\(example.code)")
    }

    static let cases = #"""
        === leaving instead of a value
        fun f(): Int {
            val x = source() ?: return 0
            sink(x) // finding
            val y = source() ?: throw E()
            sink(y) // finding
            val z = clean() ?: return 0
            sink(z)
            return 1
        }

        === properties
        val G = source()
        class A {
            val f = source()
            init {
                sink(f) // finding
            }
            fun m(x: String = source()) {
                sink(f) // finding
                sink(G) // finding
                sink(this.f) // finding
                sink(x) // finding
            }
        }
        fun n() = sink(source()) // finding
        === expressions
        fun f() {
            val x = source()
            sink("a $x") // finding
            sink("a ${x.y}") // finding
            sink(x ?: "b") // finding
            sink(x!!) // finding
            sink(x?.foo()) // finding
            sink(x as String) // finding
            sink(a to x) // finding
            sink(if (c) x else "") // finding
            val z = if (c) { foo(); source() } else { "" }
            sink(z) // finding
            val w = when { c -> source()
                else -> "" }
            sink(w) // finding
            for ((i, j) in source()) sink(j) // finding
            o.p = x
            sink(o.p) // finding
            sink(o.q)
            sink(listOf(x)) // finding
            return sink(source()) // finding
        }
        === lambdas
        fun f() {
            val x = source()
            x.let { sink(it) }
            x.let { y -> sink(y) }
            x.also { sink(x) } // finding
            var acc = ""
            listOf(1).forEach { acc = source() }
            sink(acc) // finding
            val lam = { sink(x) } // finding
            sink(lam)
            fun nested() { sink(x) }
            val h = object : R { override fun run() { sink(x) } }
        }
        """#

    static let scopeFunctions = #"""
        === receivers reach lambdas
        fun f() {
            val x = source()
            x.let { sink(it) } // finding
            x.let { y -> sink(y) } // finding
            x.apply { sink(this) } // finding
            with(x) { sink(this) } // finding
            listOf(x).forEach { sink(it) } // finding
            x.use { r -> sink(r) } // finding
            "a".let { sink(it) }
        }
        === results
        fun f() {
            val x = source()
            sink(x.let { "a" })
            sink(x.let { clean(it) })
            sink(x.also { clean(it) }) // finding
            sink("a".let { x }) // finding
            sink(run { source() }) // finding
        }
        === dead branches
        fun f() {
            var x = ""
            if (false) { x = source() }
            sink(x)
            if (true) { x = source() }
            sink(x) // finding
        }
        """#
}
