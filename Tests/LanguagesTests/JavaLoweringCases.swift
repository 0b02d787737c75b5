/// Snippets of Java, by feature, and their roles.
let javaLoweringCases = LoweringCase.cases(
    #"""
    # files
    @A package a.b;
    = (package annotation:(annotation value:(identifier A)) path:(member object:(identifier a)
    = name:(identifier b)))

    import a.b.C;
    = (importModule path:(member object:(member object:(identifier a) name:(identifier b))
    = name:(identifier C)))

    import static a.B.m;
    = (importModule.static path:(member object:(member object:(identifier a) name:(identifier B))
    = name:(identifier m)))

    import a.*;
    = (importWildcard path:(identifier a))

    import static a.B.*;
    = (importWildcard.static path:(member object:(identifier a) name:(identifier B)))

    foo(bar);
    int f() { }
    = (expressionStatement value:(call callee:(identifier foo) arguments:(arguments
    = argument:(identifier bar)))) (function returnType:(namedType path:(identifier int))
    = name:(identifier f) parameters:(parameters) body:(block))

    open module a.b { requires transitive c; exports d to e, f; uses g.H; }
    = (other module_declaration (member object:(identifier a) name:(identifier b)) (other
    = module_body (other requires_module_directive (other requires_modifier) (identifier c)) (other
    = exports_module_directive (identifier d) (identifier e) (identifier f)) (other
    = uses_module_directive (member object:(identifier g) name:(identifier H)))))

    # annotations
    @A(1) @B @c.D(x = {1, @E}, y = "z") class F { }
    = (classDefinition annotation:(annotation value:(call callee:(identifier A) arguments:(arguments
    = argument:(number 1)))) annotation:(annotation value:(identifier B)) annotation:(annotation
    = value:(call callee:(member object:(identifier c) name:(identifier D)) arguments:(arguments
    = argument:(keywordArgument name:(identifier x) value:(list (number 1) (annotation
    = value:(identifier E)))) argument:(keywordArgument name:(identifier y) value:(string
    = (stringText z)))))) name:(identifier F) body:(classBody))

    class A { @Inject @P("a") private int x; }
    = (classDefinition name:(identifier A) body:(classBody (variableDefinition
    = annotation:(annotation value:(identifier Inject)) annotation:(annotation value:(call
    = callee:(identifier P) arguments:(arguments argument:(string (stringText a)))))
    = modifier:(modifier private) type:(namedType path:(identifier int)) name:(identifier x))))

    @interface N { String value() default "a"; int[] ids() default {1}; int n = 1; }
    = (classDefinition.annotationType name:(identifier N) body:(classBody (function
    = returnType:(namedType path:(identifier String)) name:(identifier value)
    = parameters:(parameters) defaultValue:(string (stringText a))) (function returnType:(arrayType
    = type:(namedType path:(identifier int))) name:(identifier ids) parameters:(parameters)
    = defaultValue:(list (number 1))) (variableDefinition type:(namedType path:(identifier int))
    = name:(identifier n) value:(number 1))))

    # classes
    public final class A<T extends B & C, U> extends D<T> implements E, a.F<?> permits G, H { }
    = (classDefinition modifier:(modifier public) modifier:(modifier final) name:(identifier A)
    = typeParameters:(typeParameters (typeParameter name:(identifier T) bound:(namedType
    = path:(identifier B)) bound:(namedType path:(identifier C))) (typeParameter name:(identifier
    = U))) supertype:(supertype type:(namedType path:(identifier D) typeArguments:(typeArguments
    = type:(namedType path:(identifier T))))) interface:(supertype type:(namedType path:(identifier
    = E))) interface:(supertype type:(namedType path:(member object:(identifier a) name:(identifier
    = F)) typeArguments:(typeArguments type:(wildcardType ?)))) bound:(namedType path:(identifier
    = G)) bound:(namedType path:(identifier H)) body:(classBody))

    interface I<T> extends J, K { int C = 1; default void f() { } void g(); }
    = (classDefinition.interface name:(identifier I) typeParameters:(typeParameters (typeParameter
    = name:(identifier T))) supertype:(supertype type:(namedType path:(identifier J)))
    = supertype:(supertype type:(namedType path:(identifier K))) body:(classBody (variableDefinition
    = type:(namedType path:(identifier int)) name:(identifier C) value:(number 1)) (function
    = modifier:(modifier default) returnType:(namedType path:(identifier void)) name:(identifier f)
    = parameters:(parameters) body:(block)) (function returnType:(namedType path:(identifier void))
    = name:(identifier g) parameters:(parameters))))

    enum E implements I { @X A(1) { void f() { } }, B; int z; E(int i) { } }
    = (classDefinition.enum name:(identifier E) interface:(supertype type:(namedType
    = path:(identifier I))) body:(classBody (enumConstant annotation:(annotation value:(identifier
    = X)) name:(identifier A) arguments:(arguments argument:(number 1)) body:(classBody (function
    = returnType:(namedType path:(identifier void)) name:(identifier f) parameters:(parameters)
    = body:(block)))) (enumConstant name:(identifier B)) (variableDefinition type:(namedType
    = path:(identifier int)) name:(identifier z)) (function.constructor name:(identifier E)
    = parameters:(parameters parameter:(parameter type:(namedType path:(identifier int))
    = name:(identifier i))) body:(block))))

    enum E { A, B }
    = (classDefinition.enum name:(identifier E) body:(classBody (enumConstant name:(identifier A))
    = (enumConstant name:(identifier B))))

    record R<T>(@A int x, T... y) implements I { R { x = 1; } static int z; }
    = (classDefinition.record name:(identifier R) typeParameters:(typeParameters (typeParameter
    = name:(identifier T))) parameters:(parameters parameter:(parameter annotation:(annotation
    = value:(identifier A)) type:(namedType path:(identifier int)) name:(identifier x))
    = parameter:(parameter.rest type:(namedType path:(identifier T)) name:(identifier y)))
    = interface:(supertype type:(namedType path:(identifier I))) body:(classBody
    = (function.constructor name:(identifier R) body:(block (expressionStatement value:(assignment =
    = target:(identifier x) value:(number 1))))) (variableDefinition modifier:(modifier static)
    = type:(namedType path:(identifier int)) name:(identifier z))))

    class A { class B { } interface C { } ; }
    = (classDefinition name:(identifier A) body:(classBody (classDefinition name:(identifier B)
    = body:(classBody)) (classDefinition.interface name:(identifier C) body:(classBody))))

    class A { static { f(); } { g(); } }
    = (classDefinition name:(identifier A) body:(classBody (function.initializer modifier:(modifier
    = static) body:(block (expressionStatement value:(call callee:(identifier f)
    = arguments:(arguments))))) (function.initializer body:(block (expressionStatement value:(call
    = callee:(identifier g) arguments:(arguments)))))))

    # fields and variables
    class A { static final int a = 1, b[] = {1, 2}; String c; }
    = (classDefinition name:(identifier A) body:(classBody (variableDefinition modifier:(modifier
    = static) modifier:(modifier final) type:(namedType path:(identifier int)) name:(identifier a)
    = value:(number 1)) (variableDefinition modifier:(modifier static) modifier:(modifier final)
    = type:(arrayType type:(namedType path:(identifier int))) name:(identifier b) value:(list
    = (number 1) (number 2))) (variableDefinition type:(namedType path:(identifier String))
    = name:(identifier c))))

    int[][] a = {{1}, {}};
    = (variableDefinition type:(arrayType type:(arrayType type:(namedType path:(identifier int))))
    = name:(identifier a) value:(list (list (number 1)) (list)))

    var x = new A();
    = (variableDefinition type:(namedType path:(identifier var)) name:(identifier x) value:(new
    = type:(namedType path:(identifier A)) arguments:(arguments)))

    final a.B<C> x = y, z;
    = (variableDefinition modifier:(modifier final) type:(namedType path:(member object:(identifier
    = a) name:(identifier B)) typeArguments:(typeArguments type:(namedType path:(identifier C))))
    = name:(identifier x) value:(identifier y)) (variableDefinition modifier:(modifier final)
    = type:(namedType path:(member object:(identifier a) name:(identifier B))
    = typeArguments:(typeArguments type:(namedType path:(identifier C)))) name:(identifier z))

    Map.Entry<String, ? extends T> e;
    = (variableDefinition type:(namedType path:(member object:(identifier Map) name:(identifier
    = Entry)) typeArguments:(typeArguments type:(namedType path:(identifier String))
    = type:(wildcardType extends bound:(namedType path:(identifier T))))) name:(identifier e))

    Outer<A>.Inner<? super B> f;
    = (variableDefinition type:(namedType path:(member object:(namedType path:(identifier Outer)
    = typeArguments:(typeArguments type:(namedType path:(identifier A)))) name:(identifier Inner))
    = typeArguments:(typeArguments type:(wildcardType super bound:(namedType path:(identifier B)))))
    = name:(identifier f))

    @N String @M [] a;
    = (variableDefinition annotation:(annotation value:(identifier N)) type:(arrayType
    = type:(namedType path:(identifier String))) name:(identifier a))

    # functions
    class A { public <T> List<T> m(final @P int[] a, T... b) throws IOException, a.B { return null; } }
    = (classDefinition name:(identifier A) body:(classBody (function modifier:(modifier public)
    = typeParameters:(typeParameters (typeParameter name:(identifier T))) returnType:(namedType
    = path:(identifier List) typeArguments:(typeArguments type:(namedType path:(identifier T))))
    = name:(identifier m) parameters:(parameters parameter:(parameter modifier:(modifier final)
    = annotation:(annotation value:(identifier P)) type:(arrayType type:(namedType path:(identifier
    = int))) name:(identifier a)) parameter:(parameter.rest type:(namedType path:(identifier T))
    = name:(identifier b))) throwsType:(namedType path:(identifier IOException))
    = throwsType:(namedType path:(member object:(identifier a) name:(identifier B))) body:(block
    = (returnStatement value:(null null))))))

    class A { abstract void n(A this, int z); int q()[] { } }
    = (classDefinition name:(identifier A) body:(classBody (function modifier:(modifier abstract)
    = returnType:(namedType path:(identifier void)) name:(identifier n) parameters:(parameters
    = parameter:(parameter type:(namedType path:(identifier A)) name:(identifier this))
    = parameter:(parameter type:(namedType path:(identifier int)) name:(identifier z)))) (function
    = returnType:(arrayType type:(namedType path:(identifier int))) name:(identifier q)
    = parameters:(parameters) body:(block))))

    class A { private A(int x) { this(x, 1); } A() { super(); } A(B o) { o.super(1); } }
    = (classDefinition name:(identifier A) body:(classBody (function.constructor modifier:(modifier
    = private) name:(identifier A) parameters:(parameters parameter:(parameter type:(namedType
    = path:(identifier int)) name:(identifier x))) body:(block (expressionStatement value:(call
    = callee:(identifier this) arguments:(arguments argument:(identifier x) argument:(number 1))))))
    = (function.constructor name:(identifier A) parameters:(parameters) body:(block
    = (expressionStatement value:(call callee:(identifier super) arguments:(arguments)))))
    = (function.constructor name:(identifier A) parameters:(parameters parameter:(parameter
    = type:(namedType path:(identifier B)) name:(identifier o))) body:(block (expressionStatement
    = value:(call callee:(member object:(identifier o) name:(identifier super)) arguments:(arguments
    = argument:(number 1))))))))

    # calls
    foo(1, a.b);
    = (expressionStatement value:(call callee:(identifier foo) arguments:(arguments argument:(number
    = 1) argument:(member object:(identifier a) name:(identifier b)))))

    a.b().c.d(e);
    = (expressionStatement value:(call callee:(member object:(member object:(call callee:(member
    = object:(identifier a) name:(identifier b)) arguments:(arguments)) name:(identifier c))
    = name:(identifier d)) arguments:(arguments argument:(identifier e))))

    A.super.foo();
    = (expressionStatement value:(call callee:(member object:(member object:(identifier A)
    = name:(identifier super)) name:(identifier foo)) arguments:(arguments)))

    this.<T>bar(super.x);
    = (expressionStatement value:(call callee:(member object:(identifier this)
    = typeArguments:(typeArguments type:(namedType path:(identifier T))) name:(identifier bar))
    = arguments:(arguments argument:(member object:(identifier super) name:(identifier x)))))

    new Foo<>(1);
    = (expressionStatement value:(new type:(namedType path:(identifier Foo)
    = typeArguments:(typeArguments)) arguments:(arguments argument:(number 1))))

    new a.Foo() { void x() { } };
    = (expressionStatement value:(new type:(namedType path:(member object:(identifier a)
    = name:(identifier Foo))) arguments:(arguments) body:(classBody (function returnType:(namedType
    = path:(identifier void)) name:(identifier x) parameters:(parameters) body:(block)))))

    o.new In();
    = (expressionStatement value:(new object:(identifier o) type:(namedType path:(identifier In))
    = arguments:(arguments)))

    new <T> Foo();
    = (expressionStatement value:(new typeArguments:(typeArguments type:(namedType path:(identifier
    = T))) type:(namedType path:(identifier Foo)) arguments:(arguments)))

    # arrays
    new int[3][n][];
    = (expressionStatement value:(arrayCreation type:(namedType path:(identifier int)) index:(number
    = 3) index:(identifier n)))

    new int[] {1, 2};
    = (expressionStatement value:(arrayCreation type:(namedType path:(identifier int)) value:(list
    = (number 1) (number 2))))

    a[0][1] = 1;
    = (expressionStatement value:(assignment = target:(index object:(index object:(identifier a)
    = index:(number 0)) index:(number 1)) value:(number 1)))

    # operations
    a = b += c;
    = (expressionStatement value:(assignment = target:(identifier a) value:(augmentedAssignment +=
    = target:(identifier b) value:(identifier c))))

    x++;
    = (expressionStatement value:(unary.postfix ++ operand:(identifier x)))

    --y;
    = (expressionStatement value:(unary -- operand:(identifier y)))

    a = !x && -1 >>> ~2 == 3;
    = (expressionStatement value:(assignment = target:(identifier a) value:(binary && left:(unary !
    = operand:(identifier x)) right:(binary == left:(binary >>> left:(unary - operand:(number 1))
    = right:(unary ~ operand:(number 2))) right:(number 3)))))

    a = b ? c : d;
    = (expressionStatement value:(assignment = target:(identifier a) value:(conditional
    = condition:(identifier b) then:(identifier c) otherwise:(identifier d))))

    x = (String) o;
    = (expressionStatement value:(assignment = target:(identifier x) value:(cast type:(namedType
    = path:(identifier String)) value:(identifier o))))

    x = (A & B<C>) o;
    = (expressionStatement value:(assignment = target:(identifier x) value:(cast type:(compoundType
    = & type:(namedType path:(identifier A)) type:(namedType path:(identifier B)
    = typeArguments:(typeArguments type:(namedType path:(identifier C))))) value:(identifier o))))

    x = (a) + ((b));
    = (expressionStatement value:(assignment = target:(identifier x) value:(binary +
    = left:(identifier!parenthesized a) right:(identifier!parenthesized b))))

    x = a + "b" + c;
    = (expressionStatement value:(assignment = target:(identifier x) value:(binary + left:(binary +
    = left:(identifier a) right:(string (stringText b))) right:(identifier c))))

    # type tests
    x = y instanceof String;
    = (expressionStatement value:(assignment = target:(identifier x) value:(typeTest
    = value:(identifier y) type:(namedType path:(identifier String)))))

    x = y instanceof final String s;
    = (expressionStatement value:(assignment = target:(identifier x) value:(typeTest
    = value:(identifier y) type:(namedType path:(identifier String)) name:(identifier s))))

    x = y instanceof P(int a, Q(var b, _));
    = (expressionStatement value:(assignment = target:(identifier x) value:(typeTest
    = value:(identifier y) pattern:(call callee:(identifier P) arguments:(arguments
    = argument:(variableDefinition type:(namedType path:(identifier int)) name:(identifier a))
    = argument:(call callee:(identifier Q) arguments:(arguments argument:(variableDefinition
    = type:(namedType path:(identifier var)) name:(identifier b)) argument:(identifier _))))))))

    # lambdas
    f(() -> 1);
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(lambda
    = parameters:(parameters) body:(number 1)))))

    f(x -> { return x; });
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(lambda
    = parameters:(parameters parameter:(parameter name:(identifier x))) body:(block (returnStatement
    = value:(identifier x)))))))

    f((x, y) -> x, (int z) -> z);
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(lambda
    = parameters:(parameters parameter:(parameter name:(identifier x)) parameter:(parameter
    = name:(identifier y))) body:(identifier x)) argument:(lambda parameters:(parameters
    = parameter:(parameter type:(namedType path:(identifier int)) name:(identifier z)))
    = body:(identifier z)))))

    f(String::valueOf, Foo::new, int[]::new, a.b::c, List<String>::new, this::<T>f, super::g);
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments
    = argument:(methodReference object:(identifier String) name:(identifier valueOf))
    = argument:(methodReference object:(identifier Foo) name:(identifier new))
    = argument:(methodReference object:(arrayType type:(namedType path:(identifier int)))
    = name:(identifier new)) argument:(methodReference object:(member object:(identifier a)
    = name:(identifier b)) name:(identifier c)) argument:(methodReference object:(namedType
    = path:(identifier List) typeArguments:(typeArguments type:(namedType path:(identifier
    = String)))) name:(identifier new)) argument:(methodReference object:(identifier this)
    = typeArguments:(typeArguments type:(namedType path:(identifier T))) name:(identifier f))
    = argument:(methodReference object:(identifier super) name:(identifier g)))))

    f(String.class, int[].class, void.class);
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments
    = argument:(classLiteral type:(namedType path:(identifier String))) argument:(classLiteral
    = type:(arrayType type:(namedType path:(identifier int)))) argument:(classLiteral
    = type:(namedType path:(identifier void))))))

    # literals
    f(0x1F, 010, 0b1, 1_0L, 1.5f, 1e3, 0x1p3, true, null, 'c', '\'');
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(number
    = 0x1F) argument:(number 010) argument:(number 0b1) argument:(number 1_0L) argument:(number
    = 1.5f) argument:(number 1e3) argument:(number 0x1p3) argument:(boolean true) argument:(null
    = null) argument:(character 'c') argument:(character '\''))))

    f("a\n\"b", "");
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(string
    = (stringText a\n\"b)) argument:(string ""))))

    s = """
        te"xt
        """;
    = (expressionStatement value:(assignment = target:(identifier s) value:(string (stringText \n
    = te"xt\n    ))))

    # branches and loops
    if (a) b(); else if (c) { d(); } else e();
    = (ifStatement condition:(identifier a) then:(block!implicit (expressionStatement value:(call
    = callee:(identifier b) arguments:(arguments)))) otherwise:(ifStatement condition:(identifier c)
    = then:(block (expressionStatement value:(call callee:(identifier d) arguments:(arguments))))
    = otherwise:(block!implicit (expressionStatement value:(call callee:(identifier e)
    = arguments:(arguments))))))

    while ((a)) b();
    = (whileLoop condition:(identifier!parenthesized a) body:(block!implicit (expressionStatement
    = value:(call callee:(identifier b) arguments:(arguments)))))

    while (a);
    = (whileLoop condition:(identifier a) body:(block!implicit (emptyStatement)))

    do { a(); } while (b);
    = (doWhileLoop body:(block (expressionStatement value:(call callee:(identifier a)
    = arguments:(arguments)))) condition:(identifier b))

    do a(); while (b);
    = (doWhileLoop body:(block!implicit (expressionStatement value:(call callee:(identifier a)
    = arguments:(arguments)))) condition:(identifier b))

    for (int i = 0, j = 1; i < n; i++, j--) x();
    = (forLoop initializer:(variableDefinition type:(namedType path:(identifier int))
    = name:(identifier i) value:(number 0)) initializer:(variableDefinition type:(namedType
    = path:(identifier int)) name:(identifier j) value:(number 1)) condition:(binary <
    = left:(identifier i) right:(identifier n)) update:(unary.postfix ++ operand:(identifier i))
    = update:(unary.postfix -- operand:(identifier j)) body:(block!implicit (expressionStatement
    = value:(call callee:(identifier x) arguments:(arguments)))))

    for (i = 0, j = 1;;) { }
    = (forLoop initializer:(assignment = target:(identifier i) value:(number 0))
    = initializer:(assignment = target:(identifier j) value:(number 1)) body:(block))

    for (;;);
    = (forLoop body:(block!implicit (emptyStatement)))

    for (final String s : xs) y(s);
    = (forEach modifier:(modifier final) type:(namedType path:(identifier String))
    = target:(identifier s) iterable:(identifier xs) body:(block!implicit (expressionStatement
    = value:(call callee:(identifier y) arguments:(arguments argument:(identifier s))))))

    for (int a[] : b) { }
    = (forEach type:(arrayType type:(namedType path:(identifier int))) target:(identifier a)
    = iterable:(identifier b) body:(block))

    l: for (;;) { break l; continue l; }
    = (labeledStatement label:(identifier l) body:(forLoop body:(block (breakStatement
    = label:(identifier l)) (continueStatement label:(identifier l)))))

    { a(); ; { } }
    = (block (expressionStatement value:(call callee:(identifier a) arguments:(arguments))) (block))

    # switch
    switch (x) { case 1: case 2: a(); break; default: b(); }
    = (switchStatement subject:(identifier x) switchCase:(switchCase pattern:(number 1)
    = body:(block!implicit)) switchCase:(switchCase pattern:(number 2) body:(block!implicit
    = (expressionStatement value:(call callee:(identifier a) arguments:(arguments)))
    = (breakStatement))) switchCase:(switchCase body:(block!implicit (expressionStatement
    = value:(call callee:(identifier b) arguments:(arguments))))))

    switch (x) { case A, B -> 1; case String s when s.isEmpty() -> { yield 2; } default -> throw e; }
    = (switchStatement subject:(identifier x) switchCase:(switchCase pattern:(identifier A)
    = pattern:(identifier B) body:(block!implicit (expressionStatement value:(number 1))))
    = switchCase:(switchCase pattern:(variableDefinition type:(namedType path:(identifier String))
    = name:(identifier s)) guardCondition:(call callee:(member object:(identifier s)
    = name:(identifier isEmpty)) arguments:(arguments)) body:(block (expressionStatement
    = value:(yield value:(number 2))))) switchCase:(switchCase body:(block!implicit (throwStatement
    = value:(identifier e)))))

    int y = switch (x) { case P(int q, var r) -> 3; case null -> 4; };
    = (variableDefinition type:(namedType path:(identifier int)) name:(identifier y)
    = value:(switchStatement subject:(identifier x) switchCase:(switchCase pattern:(call
    = callee:(identifier P) arguments:(arguments argument:(variableDefinition type:(namedType
    = path:(identifier int)) name:(identifier q)) argument:(variableDefinition type:(namedType
    = path:(identifier var)) name:(identifier r)))) body:(block!implicit (expressionStatement
    = value:(number 3)))) switchCase:(switchCase pattern:(null null) body:(block!implicit
    = (expressionStatement value:(number 4))))))

    # exceptions
    try { a(); } catch (A | B e) { b(); } catch (final C c) { } finally { d(); }
    = (tryStatement body:(block (expressionStatement value:(call callee:(identifier a)
    = arguments:(arguments)))) catchClause:(catchClause type:(compoundType | type:(namedType
    = path:(identifier A)) type:(namedType path:(identifier B))) name:(identifier e) body:(block
    = (expressionStatement value:(call callee:(identifier b) arguments:(arguments)))))
    = catchClause:(catchClause modifier:(modifier final) type:(namedType path:(identifier C))
    = name:(identifier c) body:(block)) finallyClause:(finallyClause body:(block
    = (expressionStatement value:(call callee:(identifier d) arguments:(arguments))))))

    try (final R r = f(); s; this.t) { }
    = (tryStatement.resources resource:(variableDefinition modifier:(modifier final) type:(namedType
    = path:(identifier R)) name:(identifier r) value:(call callee:(identifier f)
    = arguments:(arguments))) resource:(identifier s) resource:(member object:(identifier this)
    = name:(identifier t)) body:(block))

    throw new E("x");
    = (throwStatement value:(new type:(namedType path:(identifier E)) arguments:(arguments
    = argument:(string (stringText x)))))

    # statements
    synchronized (this) { a(); }
    = (synchronizedStatement condition:(identifier this) body:(block (expressionStatement
    = value:(call callee:(identifier a) arguments:(arguments)))))

    assert a : "b";
    = (assertStatement condition:(identifier a) message:(string (stringText b)))

    assert a;
    = (assertStatement condition:(identifier a))

    return x;
    = (returnStatement value:(identifier x))

    return;
    = (returnStatement)

    class L { }
    = (classDefinition name:(identifier L) body:(classBody))

    # errors
    class A { void m() { foo(1 2); } }
    = (classDefinition!broken name:(identifier A) body:(classBody!broken (function!broken
    = returnType:(namedType path:(identifier void)) name:(identifier m) parameters:(parameters)
    = body:(block!broken (expressionStatement!broken value:(call!broken callee:(identifier foo)
    = arguments:(arguments!broken argument:(number 1) argument:(error!broken (number 2)))))))))

    class A { int x = ; void n( { f(); } }
    = (classDefinition!broken name:(identifier A) body:(classBody!broken (variableDefinition
    = type:(namedType path:(identifier int)) name:(identifier x)) (error!broken) (function!broken
    = returnType:(namedType path:(identifier void)) name:(identifier n)
    = parameters:(parameters!broken) body:(block (expressionStatement value:(call callee:(identifier
    = f) arguments:(arguments)))))))

    class A { void m() { foo(
    = (error!broken (identifier A) (namedType path:(identifier void)) (identifier m) (parameters)
    = (identifier foo))

    } class B { }
    = (error!broken) (classDefinition name:(identifier B) body:(classBody))
    """#)
