import Languages
import Semantics
import SourceText
import Testing

/// Expects what the marked names stand for: a full name, `declared`, or `-` for unresolved.
func expectNames(_ example: Case, _ language: Language) throws {
    let words = Words([example.code] + example.expected)
    try expect(example.expected, in: example.code, language, at: example.location) { facts, node in
        if let name = facts.qualifiedName(of: node) {
            let others = facts.otherNames(of: node).map { words.text($0) }
            return ([words.text(name)] + others).joined(separator: " | ")
        }
        let leading = facts.path(of: node)?.leading ?? node
        return facts.resolution(of: leading) == .unresolved ? "-" : "declared"
    }
}

/// Expects that marked names are one entity when they are numbered alike; `-` for none.
func expectIdentities(_ example: Case, _ language: Language) throws {
    var numbers: [DeclarationID: Int] = [:]
    try expect(example.expected, in: example.code, language, at: example.location) { facts, node in
        guard let id = facts.declaration(of: node) else { return "-" }
        let number = numbers[id] ?? numbers.count + 1
        numbers[id] = number
        return String(number)
    }
}

@Suite struct PythonNameTests {
    @Test(arguments: [
        Case("import os\n«os.system»(x)", "os.system"),
        Case("import os.path\n«os.path.join»(x)", "os.path.join"),
        Case("import os.path\n«os.system»(x)", "os.system"),
        Case("import os.path as p\n«p.join»(x)", "os.path.join"),
        Case("import a, b.c as d\n«a.x»; «d.y»; «b»", "a.x", "b.c.y", "-"),
        Case("from os import system\n«system»(x)", "os.system"),
        Case("from os import system as s\n«s»(x); «system»(x)", "os.system", "-"),
        Case("from a.b import c, d as e\n«c.x»; «e»; «d»", "a.b.c.x", "a.b.d", "-"),
        Case("from a import (\n  b,\n  c as d,\n)\n«b»; «d»", "a.b", "a.c"),
        Case("from os import *\n«system»(x)", "-"),
        Case("from . import x\n«x.f»()", "declared"),
        Case("from .m import f\n«f»()", "declared"),
        Case("from ..m import f as g\n«g»()", "declared"),
        Case("from __future__ import print_function\n«x»", "-"),
        Case("def f():\n  import os\n  «os.system»(1)\n«os.system»(2)", "os.system", "-"),
        Case("def f():\n  o.x\n  «o.system»(1)\nimport os as o", "os.system"),
        Case("«o»(1)\nimport os as o\n«o»(2)", "-", "os"),
        Case("class A:\n  import os\n  «os.x»\n  def f(self):\n    «os.x»", "os.x", "-"),
        Case("import a\nimport b as a\n«a.x»", "b.x"),
        Case("import a as x\n«x»\nimport b as x\n«x»", "a", "b"),
    ])
    func `imports give full names`(example: Case) throws { try expectNames(example, .python) }

    @Test(arguments: [
        Case(
            "try:\n  import json\nexcept ImportError:\n  json = None\n«json.loads»(x)", "json.loads"
        ),
        Case(
            "try:\n  import cPickle as p\nexcept ImportError:\n  import pickle as p\n«p»",
            "pickle | cPickle"),
        Case(
            "if six.PY2:\n  from urllib import quote\nelse:\n  from urllib.parse import quote\n«quote»",
            "urllib.parse.quote | urllib.quote"),
        Case("import a\nif c:\n  import b as a\n«a»", "b | a"),
        Case("try:\n  from .x import f\nexcept ImportError:\n  from x import f\n«f»", "x.f"),
        Case("try:\n  from x import f\nexcept ImportError:\n  from .x import f\n«f»", "x.f"),
        Case("try:\n  import a as m\nexcept ImportError:\n  m = None\ndef f():\n  «m.x»", "a.x"),
        Case("import a\ndef f():\n  global a\n  a = 1\n«a»", "a"),
        Case("if c:\n  import a\n  «a.x»\nelse:\n  a = 1\n  y = 2", "a.x"),
        Case("while c:\n  import a\n«a.x»", "a.x"),
    ])
    func `imports in branches leave every name they may give`(example: Case) throws {
        try expectNames(example, .python)
    }

    @Test(arguments: [
        Case("import os\ndef f(os):\n  «os.x»\n«os.x»", "declared", "os.x"),
        Case("import os\ndef f(a, *os):\n  «os»", "declared"),
        Case("import os\ndef f(a, **os):\n  «os»", "declared"),
        Case("import os\ndef f(a, *, os=«os»):\n  «os»", "os", "declared"),
        Case("import os\ndef f():\n  os = 1\n  «os»\n«os»", "declared", "os"),
        Case("import os\ndef f():\n  «os»\n  os = 1", "os"),
        Case("import os\nfor os in «os»: «os»", "os", "declared"),
        Case("import os\nwith «os» as os: «os»", "os", "declared"),
        Case("import os\ntry: pass\nexcept «os» as os: «os»", "os", "declared"),
        Case("import os\nlambda os: «os»", "declared"),
        Case("import os\n(lambda os=«os»: «os»)(«os»)", "os", "declared", "os"),
        Case("import os\n[«os» for os in «os»]; «os»", "declared", "os", "os"),
        Case("import os\n[«os» for a in «os» for os in «os»]", "declared", "os", "declared"),
        Case("import os\n{os: «os» for os in x if «os»}", "declared", "declared"),
        Case("import os\ndef os(): pass\n«os»", "declared"),
        Case("import os\nclass os: pass\n«os»", "declared"),
        Case("import os\nclass os(«os»): pass", "os"),
        Case("import os\n@«os»\ndef os(): pass", "os"),
        Case("import os\n(os, b) = 1, 2\n«os»", "declared"),
        Case("import os\n[a, *os] = x\n«os»", "declared"),
        Case("import os\nx.os = 1\n«os»", "os"),
        Case("import os\nx[os] = 1\n«os»", "os"),
        Case("import os\nf(os=1)\n«os»", "os"),
        Case("import os\nclass A:\n  os = 1\n  def f(self): «os»", "os"),
        Case("import os\nclass A:\n  os = 1\n  «os»", "declared"),
        Case("import os\nclass A:\n  os = 1\n  class B:\n    «os»", "os"),
        Case("import os\nclass A:\n  def f(self):\n    self.os = 1\n    «os»", "os"),
        Case("import os\ndef f(x: «os.X») -> «os.Y»: pass", "os.X", "os.Y"),
        Case("import str\ndef f(str: «str»): «str»", "str", "declared"),
        Case("import os\nmatch x:\n  case [os, 1]: «os»", "declared"),
        Case("import os\nmatch x:\n  case «os.A»(os=1): «os»", "os.A", "os"),
        Case("import os\nos += 1\n«os»", "os"),
    ])
    func `other declarations hide imports`(example: Case) throws {
        try expectNames(example, .python)
    }

    /// A wrapped or patched module is still what the import brought in, as far as rules care.
    @Test(arguments: [
        Case("import os\nos = 1\n«os.x»", "os.x"),
        Case("import os\nos = wrap(«os»)\n«os»", "os", "os"),
        Case("import os\n(os := «os»)\n«os»", "os", "os"),
        Case("import os\nmatch x:\n  case A(b) as os: «os»", "os"),
    ])
    func `an import outlives a plain assignment to its name`(example: Case) throws {
        try expectNames(example, .python)
    }

    @Test(arguments: [
        Case("x = 1\n«f»(«x»)", "-", "declared"),
        Case("def f(): «g»()\ndef g(): «f»()", "declared", "declared"),
        Case("«g»()\ndef g(): «g»()", "-", "declared"),
        Case("def f():\n  def g(): «x»\n  x = 1", "declared"),
        Case("def f():\n  x = 1\n«x»", "-"),
        Case("class A:\n  x = 1\n«x»", "-"),
        Case("if c:\n  x = 1\n«x»", "declared"),
        Case("for x in y: pass\n«x»", "declared"),
        Case("[x for x in y]\n«x»", "-"),
        Case("x: int\n«x»", "declared"),
        Case("print(«eval»)", "-"),
    ])
    func `names are known from their first assignment on`(example: Case) throws {
        try expectNames(example, .python)
    }

    @Test(arguments: [
        Case("«x» = 1\n«x» = «x» + 1\n«x»", "1", "1", "1", "1"),
        Case("«x» = 1\ndef f(«x»): «x»\n«x»", "1", "2", "2", "1"),
        Case("«x» = 1\ndef f():\n  «x» = 2\n  «x»", "1", "2", "2"),
        Case("«x» = 1\ndef f():\n  global x\n  «x» = 2\n  «x»", "1", "1", "1"),
        Case("def f():\n  global x\n  «x» = 2\n«x»", "1", "1"),
        Case(
            "def f():\n  «x» = 1\n  def g():\n    nonlocal x\n    «x» = 2\n  «x»", "1", "1", "1"),
        Case("class A:\n  def «f»(self): «self.f»(); «self»", "1", "1", "2"),
        Case("class A:\n  def f(self):\n    «self.x» = 1\n  def g(self): «self.x»", "1", "1"),
        Case("class A:\n  «x» = 1\n  def g(self): «self.x»; «cls.x»; «x»", "1", "1", "1", "-"),
        Case("class A:\n  x = 1\n«A.x»; «A.y»; «B.x»", "1", "-", "-"),
        Case("class A:\n  «x» = 1\n«A.x»", "1", "1"),
        Case(
            "class A:\n  def f(self): «self.x» = 1\nclass B:\n  def f(self): «self.x» = 1", "1", "2"
        ),
        Case("«x» = 1\n[«x» for «x» in «x»]", "1", "2", "2", "1"),
        Case("import «a»\n«a».b", "1", "1"),
        Case("from a import «b»\n«b»", "1", "1"),
        Case("def f(a, «b»=1, *«c», **«d»): «d», «c», «b»", "1", "2", "3", "3", "2", "1"),
        Case("lambda «x»: «x»", "1", "1"),
        Case("with a as («b», «c»): «b», «c»", "1", "2", "1", "2"),
        Case("f(«x»=1)", "-"),
        Case("def «f»(): «f»()", "1", "1"),
        Case("try: pass\nexcept A as «e»: «e»", "1", "1"),
        Case("match p:\n  case {'a': «x», **«r»}: «x», «r»", "1", "2", "1", "2"),
        Case("type «X»[«T»] = list[«T»]", "1", "2", "2"),
    ])
    func `one declaration is one entity`(example: Case) throws {
        try expectIdentities(example, .python)
    }

    @Test(arguments: [
        Case("import os\nf = os.system\n«f»(x)", "os.system"),
        Case("import os\ndef g():\n  f = os.system\n  «f»(x)", "os.system"),
        Case("import os as o\ns = o.path\nj = s.join\n«j»(x)", "os.path.join"),
        Case("from os import system\nf = system\n«f»(x)", "os.system"),
        Case("e = eval\n«e»(x)", "eval"),
        Case("import os\nf = os.system\nf = g\n«f»(x)", "-"),
        Case("import os\nf = os.system()\n«f»(x)", "-"),
        Case("f = f2\n«f»(x)", "-"),
        Case("a = b\nb = a\n«a»(x)", "-"),
        Case("import os\ndef g(f=os.system): «f»(x)", "-"),
    ])
    func `an alias by assignment has a name of its own`(example: Case) throws {
        let words = Words([example.code])
        try expect(example.expected, in: example.code, .python, at: example.location) {
            facts, node in
            facts.aliasedName(of: node).map { words.text($0) } ?? "-"
        }
    }

    @Test func `wildcard imports are listed and snippets told`() throws {
        let code = try MarkedCode("from os import *\nfrom .x import *\nfrom a.b import *", .python)
        #expect(code.facts.wildcardImports == [QualifiedName("os"), QualifiedName("a.b")])
        #expect(!code.facts.isSnippet)
        #expect(try MarkedCode("os.system(x)", .python).facts.isSnippet)
        #expect(try MarkedCode("", .python).facts.isSnippet)
        #expect(try !MarkedCode("def f():\n  import os", .python).facts.isSnippet)
    }
}
