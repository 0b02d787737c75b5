/// Snippets of Kotlin, by feature, and their roles.
let kotlinLoweringCases = LoweringCase.cases(
    ##"""
    # files
    @file:JvmName("A")
    package a.b.c
    = (annotation value:(call callee:(identifier JvmName) arguments:(arguments
    = argument:(string (stringText A))))) (package path:(member object:(member object:(identifier a)
    = name:(identifier b)) name:(identifier c)))

    #!/usr/bin/env kotlin
    import a.b
    = (importModule path:(member object:(identifier a) name:(identifier b)))

    @file:[A B("x")]
    import a.b.C as D; import a.*
    = (annotation value:(identifier A)) (annotation value:(call
    = callee:(identifier B) arguments:(arguments argument:(string (stringText x))))) (importModule
    = path:(member object:(member object:(identifier a) name:(identifier b)) name:(identifier C))
    = alias:(identifier D)) (importWildcard path:(identifier a))

    import a.`in`.`b`
    = (importModule path:(member object:(member object:(identifier a) name:(identifier `in`))
    = name:(identifier `b`)))

    println("a")
    if (b) c()
    fun d() = 1
    = (expressionStatement value:(call callee:(identifier println) arguments:(arguments
    = argument:(string (stringText a))))) (ifStatement condition:(identifier b) then:(block!implicit
    = (expressionStatement value:(call callee:(identifier c) arguments:(arguments)))))
    = (function!expressionBody name:(identifier d) parameters:(parameters) body:(number 1))

    # classes
    data class A(val a: Int, private var b: List<String> = c(), vararg d: E)
    = (classDefinition modifier:(modifier data) name:(identifier A) parameters:(parameters
    = parameter:(parameter modifier:(modifier val) name:(identifier a) type:(namedType
    = path:(identifier Int))) parameter:(parameter modifier:(modifier private) modifier:(modifier
    = var) name:(identifier b) type:(namedType path:(identifier List) typeArguments:(typeArguments
    = type:(namedType path:(identifier String)))) defaultValue:(call callee:(identifier c)
    = arguments:(arguments))) parameter:(parameter.rest modifier:(modifier vararg) name:(identifier
    = d) type:(namedType path:(identifier E)))))

    class A<out T, in U : V> @Inject private constructor() : B(1), C by d, E<F>() where T : G { }
    = (classDefinition name:(identifier A) typeParameters:(typeParameters (typeParameter
    = modifier:(modifier out) name:(identifier T)) (typeParameter modifier:(modifier in)
    = name:(identifier U) bound:(namedType path:(identifier V)))) annotation:(annotation
    = value:(identifier Inject)) modifier:(modifier private) parameters:(parameters)
    = supertype:(supertype type:(namedType path:(identifier B)) arguments:(arguments
    = argument:(number 1))) supertype:(supertype type:(namedType path:(identifier C))
    = arguments:(identifier d)) supertype:(supertype type:(namedType path:(identifier E)
    = typeArguments:(typeArguments type:(namedType path:(identifier F)))) arguments:(arguments))
    = typeParameters:(typeParameters (typeParameter name:(identifier T) bound:(namedType
    = path:(identifier G)))) body:(classBody))

    sealed interface A : B, a.C<*> { fun f(): Int }
    = (classDefinition.interface modifier:(modifier sealed) name:(identifier A) supertype:(supertype
    = type:(namedType path:(identifier B))) supertype:(supertype type:(namedType path:(member
    = object:(identifier a) name:(identifier C)) typeArguments:(typeArguments type:(wildcardType))))
    = body:(classBody (function name:(identifier f) parameters:(parameters) returnType:(namedType
    = path:(identifier Int)))))

    fun interface A { fun f() }
    = (classDefinition.interface modifier:(modifier fun) name:(identifier A) body:(classBody
    = (function name:(identifier f) parameters:(parameters))))

    enum class E(val x: Int) : I { A(1), @F B(2) { override fun f() {} }, C; fun g() {} }
    = (classDefinition.enum modifier:(modifier enum) name:(identifier E) parameters:(parameters
    = parameter:(parameter modifier:(modifier val) name:(identifier x) type:(namedType
    = path:(identifier Int)))) supertype:(supertype type:(namedType path:(identifier I)))
    = body:(classBody (enumConstant name:(identifier A) arguments:(arguments argument:(number 1)))
    = (enumConstant annotation:(annotation value:(identifier F)) name:(identifier B)
    = arguments:(arguments argument:(number 2)) body:(classBody (function modifier:(modifier
    = override) name:(identifier f) parameters:(parameters) body:(block)))) (enumConstant
    = name:(identifier C)) (function name:(identifier g) parameters:(parameters) body:(block))))

    annotation class A(val a: Array<String> = [], val b: Int)
    = (classDefinition.annotationType modifier:(modifier annotation) name:(identifier A)
    = parameters:(parameters parameter:(parameter modifier:(modifier val) name:(identifier a)
    = type:(namedType path:(identifier Array) typeArguments:(typeArguments type:(namedType
    = path:(identifier String)))) defaultValue:(list)) parameter:(parameter modifier:(modifier val)
    = name:(identifier b) type:(namedType path:(identifier Int)))))

    @JvmInline value class A(val x: Int)
    = (classDefinition annotation:(annotation value:(identifier JvmInline)) modifier:(modifier
    = value) name:(identifier A) parameters:(parameters parameter:(parameter modifier:(modifier val)
    = name:(identifier x) type:(namedType path:(identifier Int)))))

    object A : B { const val C = 1 }
    = (classDefinition.object name:(identifier A) supertype:(supertype type:(namedType
    = path:(identifier B))) body:(classBody (variableDefinition.val modifier:(modifier const)
    = name:(identifier C) value:(number 1))))

    data object A
    = (classDefinition.object modifier:(modifier data) name:(identifier A))

    class A { companion object { val x = 1 }; inner class B; companion object C : D() }
    = (classDefinition name:(identifier A) body:(classBody (classDefinition.companion
    = body:(classBody (variableDefinition.val name:(identifier x) value:(number 1))))
    = (classDefinition modifier:(modifier inner) name:(identifier B)) (classDefinition.companion
    = name:(identifier C) supertype:(supertype type:(namedType path:(identifier D))
    = arguments:(arguments)))))

    class A { init { f() }; constructor(a: Int) : this(a, 2) { g() }; constructor() : super() }
    = (classDefinition name:(identifier A) body:(classBody (function.initializer body:(block
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments)))))
    = (function.constructor parameters:(parameters parameter:(parameter name:(identifier a)
    = type:(namedType path:(identifier Int)))) initializer:(call callee:(identifier this)
    = arguments:(arguments argument:(identifier a) argument:(number 2))) body:(block
    = (expressionStatement value:(call callee:(identifier g) arguments:(arguments)))))
    = (function.constructor parameters:(parameters) initializer:(call callee:(identifier super)
    = arguments:(arguments)))))

    val x = object : A(1), B { override fun f() {} }
    = (variableDefinition.val name:(identifier x) value:(classDefinition.object supertype:(supertype
    = type:(namedType path:(identifier A)) arguments:(arguments argument:(number 1)))
    = supertype:(supertype type:(namedType path:(identifier B))) body:(classBody (function
    = modifier:(modifier override) name:(identifier f) parameters:(parameters) body:(block)))))

    expect class A { fun f() }
    = (classDefinition modifier:(modifier expect) name:(identifier A) body:(classBody (function
    = name:(identifier f) parameters:(parameters))))

    typealias A<T> = (B, c: C) -> List<T>?
    = (typeAlias name:(identifier A) typeParameters:(typeParameters (typeParameter name:(identifier
    = T))) type:(nullableType type:(functionType parameters:(parameters parameter:(parameter
    = type:(namedType path:(identifier B))) parameter:(parameter name:(identifier c) type:(namedType
    = path:(identifier C)))) returnType:(namedType path:(identifier List)
    = typeArguments:(typeArguments type:(namedType path:(identifier T)))))))

    # functions
    fun f() {}
    = (function name:(identifier f) parameters:(parameters) body:(block))

    private suspend inline fun <reified T : A, B> C<T>.f(a: Int = 1, vararg b: String): D where B : E = g()
    = (function!expressionBody modifier:(modifier private) modifier:(modifier suspend)
    = modifier:(modifier inline) typeParameters:(typeParameters (typeParameter modifier:(modifier
    = reified) name:(identifier T) bound:(namedType path:(identifier A))) (typeParameter
    = name:(identifier B))) receiver:(namedType path:(identifier C) typeArguments:(typeArguments
    = type:(namedType path:(identifier T)))) name:(identifier f) parameters:(parameters
    = parameter:(parameter name:(identifier a) type:(namedType path:(identifier Int))
    = defaultValue:(number 1)) parameter:(parameter.rest modifier:(modifier vararg) name:(identifier
    = b) type:(namedType path:(identifier String)))) returnType:(namedType path:(identifier D))
    = typeParameters:(typeParameters (typeParameter name:(identifier B) bound:(namedType
    = path:(identifier E)))) body:(call callee:(identifier g) arguments:(arguments)))

    @A(1) @b.B override fun `a b`(@C a: Int) { return }
    = (function annotation:(annotation value:(call callee:(identifier A) arguments:(arguments
    = argument:(number 1)))) annotation:(annotation value:(member object:(identifier b)
    = name:(identifier B))) modifier:(modifier override) name:(identifier `a b`)
    = parameters:(parameters parameter:(parameter annotation:(annotation value:(identifier C))
    = name:(identifier a) type:(namedType path:(identifier Int)))) body:(block (returnStatement)))

    abstract fun f(a: suspend (A) -> Unit, noinline b: A.(b: B) -> C)
    = (function modifier:(modifier abstract) name:(identifier f) parameters:(parameters
    = parameter:(parameter name:(identifier a) type:(functionType modifier:(modifier suspend)
    = parameters:(parameters parameter:(parameter type:(namedType path:(identifier A))))
    = returnType:(namedType path:(identifier Unit)))) parameter:(parameter modifier:(modifier
    = noinline) name:(identifier b) type:(functionType receiver:(namedType path:(identifier A))
    = parameters:(parameters parameter:(parameter name:(identifier b) type:(namedType
    = path:(identifier B)))) returnType:(namedType path:(identifier C))))))

    operator fun A?.plus(b: B): Unit? = null
    = (function!expressionBody modifier:(modifier operator) receiver:(nullableType type:(namedType
    = path:(identifier A))) name:(identifier plus) parameters:(parameters parameter:(parameter
    = name:(identifier b) type:(namedType path:(identifier B)))) returnType:(nullableType
    = type:(namedType path:(identifier Unit))) body:(null null))

    val f = fun(a: Int): Int { return a }
    = (variableDefinition.val name:(identifier f) value:(function parameters:(parameters
    = parameter:(parameter name:(identifier a) type:(namedType path:(identifier Int))))
    = returnType:(namedType path:(identifier Int)) body:(block (returnStatement value:(identifier
    = a)))))

    val f = fun A.(b: B) = b
    = (variableDefinition.val name:(identifier f) value:(function!expressionBody receiver:(namedType
    = path:(identifier A)) parameters:(parameters parameter:(parameter name:(identifier b)
    = type:(namedType path:(identifier B)))) body:(identifier b)))

    # properties
    val a: Int
    = (variableDefinition.val name:(identifier a) type:(namedType path:(identifier Int)))

    private lateinit var a: A<B>
    = (variableDefinition.var modifier:(modifier private) modifier:(modifier lateinit)
    = name:(identifier a) type:(namedType path:(identifier A) typeArguments:(typeArguments
    = type:(namedType path:(identifier B)))))

    val a by lazy { 1 }
    = (variableDefinition.val!delegated name:(identifier a) value:(call callee:(identifier lazy)
    = arguments:(arguments argument:(lambda parameters:(parameters!implicit) body:(block!implicit
    = (expressionStatement value:(number 1)))))))

    val <T> List<T>.a: T get() = this[0]
    = (variableDefinition.val typeParameters:(typeParameters (typeParameter name:(identifier T)))
    = receiver:(namedType path:(identifier List) typeArguments:(typeArguments type:(namedType
    = path:(identifier T)))) name:(identifier a) type:(namedType path:(identifier T))
    = accessor:(function.getter!expressionBody parameters:(parameters) body:(index
    = object:(identifier this) index:(number 0))))

    var a: Int = 1
        get() = field
        private set(value) { field = value }
    = (variableDefinition.var name:(identifier a) type:(namedType path:(identifier Int))
    = value:(number 1) accessor:(function.getter!expressionBody parameters:(parameters)
    = body:(identifier field)) accessor:(function.setter modifier:(modifier private)
    = parameters:(parameters parameter:(parameter name:(identifier value))) body:(block
    = (expressionStatement value:(assignment = target:(identifier field) value:(identifier
    = value))))))

    class A { var a = 1; private set; val b get() = 2 }
    = (classDefinition name:(identifier A) body:(classBody (variableDefinition.var name:(identifier
    = a) value:(number 1) accessor:(function.setter modifier:(modifier private)))
    = (variableDefinition.val name:(identifier b) accessor:(function.getter!expressionBody
    = parameters:(parameters) body:(number 2)))))

    val (a, b: Int, _) = c
    = (variableDefinition.val name:(tuple (identifier a) (identifier b) (identifier _))
    = value:(identifier c))

    @A @get:B("x") @field:[C D] var x: Int = 1
    = (variableDefinition.var annotation:(annotation value:(identifier A)) annotation:(annotation
    = value:(call callee:(identifier B) arguments:(arguments argument:(string (stringText x)))))
    = annotation:(annotation value:(identifier C)) annotation:(annotation value:(identifier D))
    = name:(identifier x) type:(namedType path:(identifier Int)) value:(number 1))

    # types
    val a: Map<String, *>? = b
    = (variableDefinition.val name:(identifier a) type:(nullableType type:(namedType
    = path:(identifier Map) typeArguments:(typeArguments type:(namedType path:(identifier String))
    = type:(wildcardType)))) value:(identifier b))

    val a: A.B<in C, out D>.E = b
    = (variableDefinition.val name:(identifier a) type:(namedType path:(member object:(member
    = object:(identifier A) name:(identifier B)) name:(identifier E)) typeArguments:(typeArguments
    = type:(wildcardType bound:(namedType path:(identifier C))) type:(wildcardType bound:(namedType
    = path:(identifier D))))) value:(identifier b))

    val a: ((A) -> B)? = c
    = (variableDefinition.val name:(identifier a) type:(nullableType type:(functionType
    = parameters:(parameters parameter:(parameter type:(namedType path:(identifier A))))
    = returnType:(namedType path:(identifier B)))) value:(identifier c))

    val a: @A B & Any = c
    = (variableDefinition.val name:(identifier a) type:(compoundType & type:(namedType
    = path:(identifier B)) type:(namedType path:(identifier Any))) value:(identifier c))

    val a: dynamic = b
    = (variableDefinition.val name:(identifier a) type:(namedType path:(identifier dynamic))
    = value:(identifier b))

    # statements
    if (a) b else if (c) { d } else e
    = (ifStatement condition:(identifier a) then:(block!implicit (expressionStatement
    = value:(identifier b))) otherwise:(ifStatement condition:(identifier c) then:(block
    = (expressionStatement value:(identifier d))) otherwise:(block!implicit (expressionStatement
    = value:(identifier e)))))

    if (a) return; if (b) ; else c()
    = (ifStatement condition:(identifier a) then:(block!implicit (returnStatement))) (ifStatement
    = condition:(identifier b) then:(block!implicit) otherwise:(block!implicit (expressionStatement
    = value:(call callee:(identifier c) arguments:(arguments)))))

    for (i in 0..10) a(i)
    = (forEach target:(identifier i) iterable:(binary .. left:(number 0) right:(number 10))
    = body:(block!implicit (expressionStatement value:(call callee:(identifier a)
    = arguments:(arguments argument:(identifier i))))))

    for ((a, b) in c) { }
    = (forEach target:(tuple (identifier a) (identifier b)) iterable:(identifier c) body:(block))

    for (@A a: Int in b);
    = (forEach target:(identifier a) type:(namedType path:(identifier Int)) iterable:(identifier b)
    = body:(block!implicit))

    while (a) { b }; while (a);
    = (whileLoop condition:(identifier a) body:(block (expressionStatement value:(identifier b))))
    = (whileLoop condition:(identifier a) body:(block!implicit))

    do { a } while (b)
    = (doWhileLoop body:(block (expressionStatement value:(identifier a))) condition:(identifier b))

    l@ for (a in b) { break@l; continue@l; break; continue }
    = (labeledStatement label:(identifier l) body:(forEach target:(identifier a)
    = iterable:(identifier b) body:(block (breakStatement label:(identifier l)) (continueStatement
    = label:(identifier l)) (breakStatement) (continueStatement))))

    when (val a = b()) { 1, 2 -> c; is D -> e; !is F -> { g }; in 1..2 -> h; !in i -> return; else -> j = 1 }
    = (switchStatement subject:(variableDefinition.val name:(identifier a) value:(call
    = callee:(identifier b) arguments:(arguments))) switchCase:(switchCase pattern:(number 1)
    = pattern:(number 2) body:(block!implicit (expressionStatement value:(identifier c))))
    = switchCase:(switchCase pattern:(typeTest type:(namedType path:(identifier D)))
    = body:(block!implicit (expressionStatement value:(identifier e)))) switchCase:(switchCase
    = pattern:(typeTest.negated type:(namedType path:(identifier F))) body:(block
    = (expressionStatement value:(identifier g)))) switchCase:(switchCase pattern:(binary in
    = right:(binary .. left:(number 1) right:(number 2))) body:(block!implicit (expressionStatement
    = value:(identifier h)))) switchCase:(switchCase pattern:(binary !in right:(identifier i))
    = body:(block!implicit (returnStatement))) switchCase:(switchCase body:(block!implicit
    = (expressionStatement value:(assignment = target:(identifier j) value:(number 1))))))

    when { a > b -> c; else -> throw d }
    = (switchStatement switchCase:(switchCase pattern:(binary > left:(identifier a)
    = right:(identifier b)) body:(block!implicit (expressionStatement value:(identifier c))))
    = switchCase:(switchCase body:(block!implicit (throwStatement value:(identifier d)))))

    try { a } catch (e: A) { b } catch (@C _: D) { } finally { e }
    = (tryStatement body:(block (expressionStatement value:(identifier a))) catchClause:(catchClause
    = name:(identifier e) type:(namedType path:(identifier A)) body:(block (expressionStatement
    = value:(identifier b)))) catchClause:(catchClause annotation:(annotation value:(identifier C))
    = name:(identifier _) type:(namedType path:(identifier D)) body:(block))
    = finallyClause:(finallyClause body:(block (expressionStatement value:(identifier e)))))

    return@a b; return
    = (returnStatement label:(identifier a) value:(identifier b)) (returnStatement)

    throw a()
    = (throwStatement value:(call callee:(identifier a) arguments:(arguments)))

    a = b; a.b += c; a[0] -= 1; this.a = b
    = (expressionStatement value:(assignment = target:(identifier a) value:(identifier b)))
    = (expressionStatement value:(augmentedAssignment += target:(member object:(identifier a)
    = name:(identifier b)) value:(identifier c))) (expressionStatement value:(augmentedAssignment -=
    = target:(index object:(identifier a) index:(number 0)) value:(number 1))) (expressionStatement
    = value:(assignment = target:(member object:(identifier this) name:(identifier a))
    = value:(identifier b)))

    @A a = 1
    = (expressionStatement value:(assignment = target:(identifier a) value:(number 1)))

    @A f()
    = (annotation value:(identifier A)) (expressionStatement value:(call
    = callee:(identifier f) arguments:(arguments)))

    # calls
    f(1, a = 2, *b, c = *d)
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(number
    = 1) argument:(keywordArgument name:(identifier a) value:(number 2)) argument:(splat
    = value:(identifier b)) argument:(keywordArgument name:(identifier c) value:(splat
    = value:(identifier d))))))

    f(a) { b }
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments
    = argument:(identifier a)) trailingLambda:(lambda parameters:(parameters!implicit)
    = body:(block!implicit (expressionStatement value:(identifier b))))))

    f { a -> b }
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(lambda
    = parameters:(parameters parameter:(parameter name:(identifier a))) body:(block!implicit
    = (expressionStatement value:(identifier b)))))))

    f { a, (b, c), d: E -> g; h }
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(lambda
    = parameters:(parameters parameter:(parameter name:(identifier a)) parameter:(parameter
    = name:(tuple (identifier b) (identifier c))) parameter:(parameter name:(identifier d)
    = type:(namedType path:(identifier E)))) body:(block!implicit (expressionStatement
    = value:(identifier g)) (expressionStatement value:(identifier h)))))))

    f(a) { } { }
    = (expressionStatement value:(call callee:(call callee:(identifier f) arguments:(arguments
    = argument:(identifier a)) trailingLambda:(lambda parameters:(parameters!implicit)
    = body:(block!implicit))) arguments:(arguments argument:(lambda parameters:(parameters!implicit)
    = body:(block!implicit)))))

    f l@{ return@l }
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments argument:(lambda
    = parameters:(parameters!implicit) body:(block!implicit (returnStatement label:(identifier
    = l)))))))

    a.b?.c!!.d { it }
    = (expressionStatement value:(call callee:(member object:(unary.postfix !! operand:(member.safe
    = object:(member object:(identifier a) name:(identifier b)) name:(identifier c)))
    = name:(identifier d)) arguments:(arguments argument:(lambda parameters:(parameters!implicit)
    = body:(block!implicit (expressionStatement value:(identifier it)))))))

    a?.b(c)?.d
    = (expressionStatement value:(member.safe object:(call callee:(member.safe object:(identifier a)
    = name:(identifier b)) arguments:(arguments argument:(identifier c))) name:(identifier d)))

    f<A, B>(c)
    = (expressionStatement value:(call callee:(identifier f) typeArguments:(typeArguments
    = type:(namedType path:(identifier A)) type:(namedType path:(identifier B)))
    = arguments:(arguments argument:(identifier c))))

    f<A>(b).c
    = (expressionStatement value:(member object:(call callee:(identifier f)
    = typeArguments:(typeArguments type:(namedType path:(identifier A))) arguments:(arguments
    = argument:(identifier b))) name:(identifier c)))

    f<A.B<C?>, *> { d }
    = (expressionStatement value:(call callee:(identifier f) typeArguments:(typeArguments
    = type:(namedType path:(member object:(identifier A) name:(identifier B))
    = typeArguments:(typeArguments type:(nullableType type:(namedType path:(identifier C)))))
    = type:(wildcardType)) arguments:(arguments argument:(lambda parameters:(parameters!implicit)
    = body:(block!implicit (expressionStatement value:(identifier d)))))))

    1 + a.f<B>(c).d
    = (expressionStatement value:(binary + left:(number 1) right:(member object:(call callee:(member
    = object:(identifier a) name:(identifier f)) typeArguments:(typeArguments type:(namedType
    = path:(identifier B))) arguments:(arguments argument:(identifier c))) name:(identifier d))))

    a < b > c
    = (expressionStatement value:(binary > left:(binary < left:(identifier a) right:(identifier b))
    = right:(identifier c)))

    # operators
    !a.b() && !c[d] || !e
    = (expressionStatement value:(binary || left:(binary && left:(unary ! operand:(call
    = callee:(member object:(identifier a) name:(identifier b)) arguments:(arguments))) right:(unary
    = ! operand:(index object:(identifier c) index:(identifier d)))) right:(unary !
    = operand:(identifier e))))

    -a.b!! + ++c.d
    = (expressionStatement value:(binary + left:(unary - operand:(unary.postfix !! operand:(member
    = object:(identifier a) name:(identifier b)))) right:(unary ++ operand:(member
    = object:(identifier c) name:(identifier d)))))

    - -a.b
    = (expressionStatement value:(unary - operand:(unary - operand:(member object:(identifier a)
    = name:(identifier b)))))

    a to b shl c ?: d
    = (expressionStatement value:(binary ?: left:(binary left:(binary left:(identifier a)
    = right:(identifier b)) right:(identifier c)) right:(identifier d)))

    a as B; a as? B<C>; a is B; a !is B; a in b; a !in b; a..b; a..<b step 2
    = (expressionStatement value:(cast value:(identifier a) type:(namedType path:(identifier B))))
    = (expressionStatement value:(cast.safe value:(identifier a) type:(namedType path:(identifier B)
    = typeArguments:(typeArguments type:(namedType path:(identifier C)))))) (expressionStatement
    = value:(typeTest value:(identifier a) type:(namedType path:(identifier B))))
    = (expressionStatement value:(typeTest.negated value:(identifier a) type:(namedType
    = path:(identifier B)))) (expressionStatement value:(binary in left:(identifier a)
    = right:(identifier b))) (expressionStatement value:(binary !in left:(identifier a)
    = right:(identifier b))) (expressionStatement value:(binary .. left:(identifier a)
    = right:(identifier b))) (expressionStatement value:(binary left:(binary ..< left:(identifier a)
    = right:(identifier b)) right:(number 2)))

    a == b; a === b; a != b
    = (expressionStatement value:(binary == left:(identifier a) right:(identifier b)))
    = (expressionStatement value:(binary === left:(identifier a) right:(identifier b)))
    = (expressionStatement value:(binary != left:(identifier a) right:(identifier b)))

    (a + b) * (c)
    = (expressionStatement value:(binary * left:(binary!parenthesized + left:(identifier a)
    = right:(identifier b)) right:(identifier!parenthesized c)))

    a++; --b; c!!; a[1, 2]
    = (expressionStatement value:(unary.postfix ++ operand:(identifier a))) (expressionStatement
    = value:(unary -- operand:(identifier b))) (expressionStatement value:(unary.postfix !!
    = operand:(identifier c))) (expressionStatement value:(index object:(identifier a) index:(number
    = 1) index:(number 2)))

    [a, b]; []
    = (expressionStatement value:(list (identifier a) (identifier b))) (expressionStatement
    = value:(list))

    # references
    ::a; A::b; a.b::c; List<A>::b; this::a
    = (expressionStatement value:(methodReference name:(identifier a))) (expressionStatement
    = value:(methodReference object:(identifier A) name:(identifier b))) (expressionStatement
    = value:(methodReference object:(member object:(identifier a) name:(identifier b))
    = name:(identifier c))) (expressionStatement value:(methodReference object:(namedType
    = path:(identifier List) typeArguments:(typeArguments type:(namedType path:(identifier A))))
    = name:(identifier b))) (expressionStatement value:(methodReference object:(identifier this)
    = name:(identifier a)))

    A::class; A.B::class.java; a()::class; String?::a
    = (expressionStatement value:(classLiteral type:(namedType path:(identifier A))))
    = (expressionStatement value:(member object:(classLiteral type:(namedType path:(member
    = object:(identifier A) name:(identifier B)))) name:(identifier java))) (expressionStatement
    = value:(classLiteral type:(call callee:(identifier a) arguments:(arguments))))
    = (expressionStatement value:(methodReference object:(identifier String) name:(identifier a)))

    this@A.b; super<A>.b(); super@A.c
    = (expressionStatement value:(member object:(identifier this@A) name:(identifier b)))
    = (expressionStatement value:(call callee:(member object:(identifier super<A>) name:(identifier
    = b)) arguments:(arguments))) (expressionStatement value:(member object:(identifier super@A)
    = name:(identifier c)))

    # expressions
    val a = if (b) c else d
    = (variableDefinition.val name:(identifier a) value:(ifStatement condition:(identifier b)
    = then:(block!implicit (expressionStatement value:(identifier c))) otherwise:(block!implicit
    = (expressionStatement value:(identifier d)))))

    val a = when (b) { c -> d; else -> e }
    = (variableDefinition.val name:(identifier a) value:(switchStatement subject:(identifier b)
    = switchCase:(switchCase pattern:(identifier c) body:(block!implicit (expressionStatement
    = value:(identifier d)))) switchCase:(switchCase body:(block!implicit (expressionStatement
    = value:(identifier e))))))

    val a = try { b } catch (c: D) { e }
    = (variableDefinition.val name:(identifier a) value:(tryStatement body:(block
    = (expressionStatement value:(identifier b))) catchClause:(catchClause name:(identifier c)
    = type:(namedType path:(identifier D)) body:(block (expressionStatement value:(identifier
    = e))))))

    val a = b ?: return c
    = (variableDefinition.val name:(identifier a) value:(binary ?: left:(identifier b)
    = right:(returnStatement value:(identifier c))))

    val a = b ?: throw c
    = (variableDefinition.val name:(identifier a) value:(binary ?: left:(identifier b)
    = right:(throwStatement value:(identifier c))))

    val a = { }
    = (variableDefinition.val name:(identifier a) value:(lambda parameters:(parameters!implicit)
    = body:(block!implicit)))

    suspend { a() }
    = (expressionStatement value:(call callee:(identifier suspend) arguments:(arguments
    = argument:(lambda parameters:(parameters!implicit) body:(block!implicit (expressionStatement
    = value:(call callee:(identifier a) arguments:(arguments))))))))

    x.map(fun(a, b): C { return a })
    = (expressionStatement value:(call callee:(member object:(identifier x) name:(identifier map))
    = arguments:(arguments argument:(lambda parameters:(parameters parameter:(parameter
    = name:(identifier a)) parameter:(parameter name:(identifier b))) body:(block!implicit
    = (returnStatement value:(identifier a)))))))

    # literals
    "a $b ${c.d} \n \$e ${'$'} $this $"
    = (expressionStatement value:(string!template (stringText a ) (interpolation value:(identifier
    = b)) (stringText  ) (interpolation value:(member object:(identifier c) name:(identifier d)))
    = (stringText  \n \$e ) (interpolation value:(character '$')) (stringText  ) (interpolation
    = value:(identifier this)) (stringText  $)))

    """a\$b ${c} "d" """"
    = (expressionStatement value:(string!template (stringText a\) (interpolation value:(identifier
    = b)) (stringText  ) (interpolation value:(identifier c)) (stringText  "d" ")))

    ""
    = (expressionStatement value:(string ""))

    "a"; """a"""
    = (expressionStatement value:(string (stringText a))) (expressionStatement value:(string
    = (stringText a)))

    $$"a $b $$c ${d} $${e}"
    = (expressionStatement value:(string!template (stringText a $b ) (interpolation
    = value:(identifier c)) (stringText  ${d} ) (interpolation value:(identifier e))))

    'a'; '\n'; '\u0041'
    = (expressionStatement value:(character 'a')) (expressionStatement value:(character '\n'))
    = (expressionStatement value:(character '\u0041'))

    0x1F; 0b1; 1_000L; 1u; 1.5f; 1e10; .5; 0xFFuL
    = (expressionStatement value:(number 0x1F)) (expressionStatement value:(number 0b1))
    = (expressionStatement value:(number 1_000L)) (expressionStatement value:(number 1u))
    = (expressionStatement value:(number 1.5f)) (expressionStatement value:(number 1e10))
    = (expressionStatement value:(number .5)) (expressionStatement value:(number 0xFFuL))

    true; false; null
    = (expressionStatement value:(boolean true)) (expressionStatement value:(boolean false))
    = (expressionStatement value:(null null))

    "${"a${b}"}"
    = (expressionStatement value:(string!template (interpolation value:(string!template (stringText
    = a) (interpolation value:(identifier b))))))

    # names
    val data = open.inner(value)
    = (variableDefinition.val name:(identifier data) value:(call callee:(member object:(identifier
    = open) name:(identifier inner)) arguments:(arguments argument:(identifier value))))

    inline(a); infix = b; external.c()
    = (expressionStatement value:(call callee:(identifier inline) arguments:(arguments
    = argument:(identifier a)))) (expressionStatement value:(assignment = target:(identifier infix)
    = value:(identifier b))) (expressionStatement value:(call callee:(member object:(identifier
    = external) name:(identifier c)) arguments:(arguments)))

    get(a)
    = (expressionStatement value:(call callee:(identifier get) arguments:(arguments
    = argument:(identifier a))))

    fun f() {
      val x = a()
      set3 -= 1
      get_x(1)
      constructor ?: b
    }
    = (function name:(identifier f) parameters:(parameters) body:(block (variableDefinition.val
    = name:(identifier x) value:(call callee:(identifier a) arguments:(arguments)))
    = (expressionStatement value:(augmentedAssignment -= target:(identifier set3) value:(number 1)))
    = (expressionStatement value:(call callee:(identifier get_x) arguments:(arguments
    = argument:(number 1)))) (expressionStatement value:(binary ?: left:(identifier constructor)
    = right:(identifier b)))))

    val dynamic = f(); g(dynamic)
    = (variableDefinition.val name:(identifier dynamic) value:(call callee:(identifier f)
    = arguments:(arguments))) (expressionStatement value:(call callee:(identifier g)
    = arguments:(arguments argument:(identifier dynamic))))

    # layout
    class A
    @Inject
    internal constructor(a: B) : C(a)
    = (classDefinition name:(identifier A) annotation:(annotation value:(identifier Inject))
    = modifier:(modifier internal) parameters:(parameters parameter:(parameter name:(identifier a)
    = type:(namedType path:(identifier B)))) supertype:(supertype type:(namedType path:(identifier
    = C)) arguments:(arguments argument:(identifier a))))

    class A
    (val b: C)
    = (classDefinition name:(identifier A) parameters:(parameters parameter:(parameter
    = modifier:(modifier val) name:(identifier b) type:(namedType path:(identifier C)))))

    try { a }
    catch (b: C) { d }
    catch (e: F) { g }
    finally { h }
    = (tryStatement body:(block (expressionStatement value:(identifier a))) catchClause:(catchClause
    = name:(identifier b) type:(namedType path:(identifier C)) body:(block (expressionStatement
    = value:(identifier d)))) catchClause:(catchClause name:(identifier e) type:(namedType
    = path:(identifier F)) body:(block (expressionStatement value:(identifier g))))
    = finallyClause:(finallyClause body:(block (expressionStatement value:(identifier h)))))

    a
      .b()
      ?.c
      ?: d
    = (expressionStatement value:(binary ?: left:(member.safe object:(call callee:(member
    = object:(identifier a) name:(identifier b)) arguments:(arguments)) name:(identifier c))
    = right:(identifier d)))

    fun f() { ; a(); ; b() }
    = (function name:(identifier f) parameters:(parameters) body:(block (expressionStatement
    = value:(call callee:(identifier a) arguments:(arguments))) (expressionStatement value:(call
    = callee:(identifier b) arguments:(arguments)))))

    finally { a() }
    = (expressionStatement value:(finallyClause body:(block (expressionStatement value:(call
    = callee:(identifier a) arguments:(arguments))))))

    # recovery
    context(a: A, _: B)
    fun f() {}
    = (function name:(identifier f) parameters:(parameters) body:(block))

    class A {
      context(A) private fun f() = 1
      fun g() = 2
    }
    = (classDefinition name:(identifier A) body:(classBody (function!expressionBody
    = modifier:(modifier private) name:(identifier f) parameters:(parameters) body:(number 1))
    = (function!expressionBody name:(identifier g) parameters:(parameters) body:(number 2))))

    when (a) {
     is B if c -> d
     1, 2 if e -> f
     else if g -> h
     else -> if (i) j else k
    }
    = (switchStatement subject:(identifier a) switchCase:(switchCase pattern:(typeTest
    = type:(namedType path:(identifier B))) guardCondition:(identifier c) body:(block!implicit
    = (expressionStatement value:(identifier d)))) switchCase:(switchCase pattern:(number 1)
    = pattern:(number 2) guardCondition:(identifier e) body:(block!implicit (expressionStatement
    = value:(identifier f)))) switchCase:(switchCase guardCondition:(identifier g)
    = body:(block!implicit (expressionStatement value:(identifier h)))) switchCase:(switchCase
    = body:(block!implicit (ifStatement condition:(identifier i) then:(block!implicit
    = (expressionStatement value:(identifier j))) otherwise:(block!implicit (expressionStatement
    = value:(identifier k)))))))

    class A {
    <<<<<<< HEAD
      val x = 1
    =======
      val y = 2
    >>>>>>> b
      fun f() {}
    }
    = (classDefinition name:(identifier A) body:(classBody (variableDefinition.val name:(identifier
    = x) value:(number 1)) (variableDefinition.val name:(identifier y) value:(number 2)) (function
    = name:(identifier f) parameters:(parameters) body:(block))))

    fun f() {
       a ) ( b
    }
    fun g() { h(1) }
    = (function!broken name:(identifier f) parameters:(parameters) body:(block!broken
    = (error!broken))) (function name:(identifier g) parameters:(parameters) body:(block
    = (expressionStatement value:(call callee:(identifier h) arguments:(arguments argument:(number
    = 1))))))

    class A {
       fun f() {
          val =
       }
       fun g() { h(1) }
    }
    fun i() = 1
    = (classDefinition!broken name:(identifier A) body:(classBody!broken (function!broken
    = name:(identifier f) parameters:(parameters) body:(block!broken (variableDefinition.val!broken)
    = (error!broken))) (function name:(identifier g) parameters:(parameters) body:(block
    = (expressionStatement value:(call callee:(identifier h) arguments:(arguments argument:(number
    = 1)))))))) (function!expressionBody name:(identifier i) parameters:(parameters) body:(number
    = 1))

    class A {fun f() {}}
    = (classDefinition name:(identifier A) body:(classBody (function name:(identifier f)
    = parameters:(parameters) body:(block))))

    class A {val x: Int}
    = (classDefinition name:(identifier A) body:(classBody (variableDefinition.val name:(identifier
    = x) type:(namedType path:(identifier Int)))))

    annotation class A(val b: C
    fun f() { g() }
    = (classDefinition.annotationType!broken modifier:(modifier annotation) name:(identifier A)
    = parameters:(parameters!broken parameter:(parameter modifier:(modifier val) name:(identifier b)
    = type:(namedType path:(identifier C))))) (function name:(identifier f) parameters:(parameters)
    = body:(block (expressionStatement value:(call callee:(identifier g) arguments:(arguments)))))
    """##)
