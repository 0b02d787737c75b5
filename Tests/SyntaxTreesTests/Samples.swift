import SyntaxTrees

/// A text in one of the languages, sound or broken.
struct Sample: CustomStringConvertible, Sendable {
    let grammar: Grammar
    let text: String

    init(_ grammar: Grammar, _ text: String) {
        self.grammar = grammar
        self.text = text
    }

    var description: String { "\(grammar.name): \(text.prefix(60))" }

    var bytes: [UInt8] { Array(text.utf8) }

    /// Among them: fields of hidden nodes, aliases, extras between and before children, tokens that
    /// are missing, errors within and at the end, empty texts and text that is no code at all.
    static let all = [
        Sample(.python, ""),
        Sample(.python, "\n\n  # only a comment"),
        Sample(.python, "import os as o, sys\nfrom a.b import (c, d as e,  # why\n  f)\n"),
        Sample(
            .python,
            """
            @decorated(1)
            async def f(a, b: int = 1, *args, c=2, **kwargs) -> str:
                '''Says what it does.'''
                with open("é漢👩‍👩‍👧") as file, lock:
                    return f"{a!r:>{width}} and {b}" "joined"
                # After.
                lambda x, /, *, y: (x for y in z if y not in x)

            class C(Base, metaclass=M):
                x: int = {**a, 'b': [1, *c]}[1:2, ::3]
                match command.split():
                    case [action, obj] | {"k": v} if v: pass
                    case _: x = y = z
            print "old", x
            exec "code"
            """),
        Sample(.python, "if x:\nelse:\n  y = (1,\nz = 3\ndef g(:\n  pass\n"),
        Sample(.python, "def f(\n    a\n  b):\n return )]}\n\"unclosed\n'''\n"),
        Sample(.python, "\u{0}\u{1} $$ ¿? \u{FEFF} 0x 1__ \\"),
        Sample(
            .java,
            """
            package a.b; // why
            import static java.util.*;
            @A(x = {1, 2}) public final class C<T extends D & E> extends F<? super T> implements G {
                private int[] x[] = new int[3][], y = 'c';
                /** Doc. */
                C(final String... names) throws IOException { super(names); this.x = null; }
                <U> void m() {
                    for (var i : list) { label: if (i instanceof String s && !s.isEmpty()) break label; }
                    try (var r = open(); s) { run(() -> x.<T>y(C::new)); } catch (A | B e) { }
                    return switch (k) { case 1, 2 -> "a"; default -> { yield \"\"\"
                        text \"\"\"; } };
                }
                enum H { I(1) { void n() {} }, J; }
                record K(int a) { K { } }
            }
            """),
        Sample(.java, "class A { int x = ; void f( { y(1,; } \"open\n } } }"),
        Sample(.java, "x.y(z); if (a) b(); else"),
        Sample(
            .kotlin,
            """
            package a.b
            import c.d.* // why
            @file:JvmName("X")
            data class P(val x: Int = 1, private vararg var y: String?) : Q<T>(x), R by r {
                companion object { const val Z = "a$x ${y?.let { it + 1 } ?: "n"} b" }
                init { require(x > 0) { "no" } }
                var p: List<String>? get() = field; set(value) { field = value }
                suspend inline fun <reified T : Any> T.f(block: (Int) -> Unit = {}) where T : S = when (x) {
                    is String, !in 1..2 -> x!! as? Int
                    else -> try { g() } catch (e: E) { throw e } finally { }
                }
            }
            fun main() { for ((a, b) in m) a@ do { if (a) continue@a else b.c[1]++ } while (true) }
            val text = \"\"\"raw $x\"\"\"
            """),
        Sample(.kotlin, "fun f( { val x = \"${a\n } class {"),
        Sample(.kotlin, "val x = 1 val y\n= ) fun"),
    ]

    /// Each sample cut off in many places, and each with bytes removed or put in, the same in each run.
    static let damaged: [Sample] = all.flatMap { sample -> [Sample] in
        let bytes = sample.bytes
        guard bytes.count > 4 else { return [] }
        var random = Generator(state: UInt64(bytes.count))
        return (0..<40).map { turn in
            var damaged = bytes
            let place = Int(random.next() % UInt64(bytes.count))
            switch turn % 4 {
            case 0: damaged.removeSubrange(place...)
            case 1: damaged.removeSubrange(..<place)
            case 2: damaged.removeSubrange(place..<min(place + 3, bytes.count))
            default:
                let text = [")", "{", "\"", "\n", "#", "é"][turn % 6]
                damaged.insert(contentsOf: text.utf8, at: place)
            }
            return Sample(sample.grammar, String(decoding: damaged, as: UTF8.self))
        }
    }
}

/// A small generator of pseudo-random numbers (SplitMix64).
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
