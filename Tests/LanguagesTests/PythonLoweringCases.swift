/// Snippets of Python, by feature, and their roles.
let pythonLoweringCases = LoweringCase.cases(
    #"""
    # calls
    os.system(a, *b, k=1, **c)
    = (expressionStatement value:(call callee:(member object:(identifier os) name:(identifier
    = system)) arguments:(arguments argument:(identifier a) argument:(splat value:(identifier b))
    = argument:(keywordArgument name:(identifier k) value:(number 1)) argument:(splat.double
    = value:(identifier c)))))

    f(x for x in y)
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments
    = argument:(comprehension.generator (identifier x) clause:(comprehensionFor target:(identifier
    = x) iterable:(identifier y))))))

    f((yield))
    = (expressionStatement value:(call callee:(identifier f) arguments:(arguments
    = argument:(yield!parenthesized))))

    a.b().c[0](1)
    = (expressionStatement value:(call callee:(index object:(member object:(call callee:(member
    = object:(identifier a) name:(identifier b)) arguments:(arguments)) name:(identifier c))
    = index:(number 0)) arguments:(arguments argument:(number 1))))

    print(x, file=f)
    = (expressionStatement value:(call callee:(identifier print) arguments:(arguments
    = argument:(identifier x) argument:(keywordArgument name:(identifier file) value:(identifier
    = f)))))

    # names and operators
    a < b not  in c
    = (expressionStatement value:(binary not in left:(binary < left:(identifier a) right:(identifier
    = b)) right:(identifier c)))

    not a is not b
    = (expressionStatement value:(unary not operand:(binary is not left:(identifier a)
    = right:(identifier b))))

    -1 + 2 ** ~3
    = (expressionStatement value:(binary + left:(unary - operand:(number 1)) right:(binary **
    = left:(number 2) right:(unary ~ operand:(number 3)))))

    a and b or c
    = (expressionStatement value:(binary or left:(binary and left:(identifier a) right:(identifier
    = b)) right:(identifier c)))

    x if y else z
    = (expressionStatement value:(conditional then:(identifier x) condition:(identifier y)
    = otherwise:(identifier z)))

    ((a))
    = (expressionStatement value:(identifier!parenthesized a))

    a @ b // c
    = (expressionStatement value:(binary // left:(binary @ left:(identifier a) right:(identifier b))
    = right:(identifier c)))

    a <> b
    = (expressionStatement value:(binary <> left:(identifier a) right:(identifier b)))

    # assignments
    a = b = c
    = (expressionStatement value:(assignment = target:(identifier a) value:(assignment =
    = target:(identifier b) value:(identifier c))))

    a, *b = c,
    = (expressionStatement value:(assignment = target:(tuple (identifier a) (splat value:(identifier
    = b))) value:(tuple (identifier c))))

    (a, b), [c, d] = e
    = (expressionStatement value:(assignment = target:(tuple (tuple (identifier a) (identifier b))
    = (list (identifier c) (identifier d))) value:(identifier e)))

    a.b[0] += 1
    = (expressionStatement value:(augmentedAssignment += target:(index object:(member
    = object:(identifier a) name:(identifier b)) index:(number 0)) value:(number 1)))

    (n := 3)
    = (expressionStatement value:(assignment!parenthesized := target:(identifier n) value:(number
    = 3)))

    x: int
    = (expressionStatement value:(assignment = target:(identifier x) type:(namedType
    = path:(identifier int))))

    x: int = yield
    = (expressionStatement value:(assignment = target:(identifier x) type:(namedType
    = path:(identifier int)) value:(yield)))

    # indices
    a[1:2, ::3]
    = (expressionStatement value:(index object:(identifier a) index:(slice lower:(number 1)
    = upper:(number 2)) index:(slice step:(number 3))))

    a[:]
    = (expressionStatement value:(index object:(identifier a) index:(slice)))

    a[...]
    = (expressionStatement value:(index object:(identifier a) index:(other ellipsis)))

    a[i:=0][b, c]
    = (expressionStatement value:(index object:(index object:(identifier a) index:(assignment :=
    = target:(identifier i) value:(number 0))) index:(identifier b) index:(identifier c)))

    # functions
    lambda: 0
    = (expressionStatement value:(lambda parameters:(parameters!implicit) body:(number 0)))

    lambda x, *y, k=1, **z: x
    = (expressionStatement value:(lambda parameters:(parameters parameter:(parameter
    = name:(identifier x)) parameter:(parameter.rest name:(identifier y)) parameter:(parameter
    = name:(identifier k) defaultValue:(number 1)) parameter:(parameter.double name:(identifier z)))
    = body:(identifier x)))

    def f(a, b: int, c=1, *args: T, d: str = None, **kw) -> X | None: pass
    = (function name:(identifier f) parameters:(parameters parameter:(parameter name:(identifier a))
    = parameter:(parameter name:(identifier b) type:(namedType path:(identifier int)))
    = parameter:(parameter name:(identifier c) defaultValue:(number 1)) parameter:(parameter.rest
    = name:(identifier args) type:(namedType path:(identifier T))) parameter:(parameter
    = name:(identifier d) type:(namedType path:(identifier str)) defaultValue:(null None))
    = parameter:(parameter.double name:(identifier kw))) returnType:(compoundType | type:(namedType
    = path:(identifier X)) type:(null None)) body:(block (emptyStatement)))

    def f(a, /, b, *, c): ...
    = (function name:(identifier f) parameters:(parameters parameter:(parameter name:(identifier a))
    = parameter:(parameterMark /) parameter:(parameter name:(identifier b)) parameter:(parameterMark
    = *) parameter:(parameter name:(identifier c))) body:(block (expressionStatement value:(other
    = ellipsis))))

    def f(a, (b, c)): pass
    = (function name:(identifier f) parameters:(parameters parameter:(parameter name:(identifier a))
    = parameter:(parameter name:(tuple (identifier b) (identifier c)))) body:(block
    = (emptyStatement)))

    async def f():
        await g()
    = (function!async modifier:(modifier async) name:(identifier f) parameters:(parameters)
    = body:(block (expressionStatement value:(await value:(call callee:(identifier g)
    = arguments:(arguments))))))

    @d
    @e.f(1)
    async def f(): pass
    = (function!async annotation:(annotation value:(identifier d)) annotation:(annotation
    = value:(call callee:(member object:(identifier e) name:(identifier f)) arguments:(arguments
    = argument:(number 1)))) modifier:(modifier async) name:(identifier f) parameters:(parameters)
    = body:(block (emptyStatement)))

    def f():
        return
        return 1, 2
        yield
        yield x
        yield from y
    = (function name:(identifier f) parameters:(parameters) body:(block (returnStatement)
    = (returnStatement value:(tuple (number 1) (number 2))) (expressionStatement value:(yield))
    = (expressionStatement value:(yield value:(identifier x))) (expressionStatement
    = value:(yield.double value:(identifier y)))))

    # classes
    class A: pass
    = (classDefinition name:(identifier A) body:(classBody (emptyStatement)))

    class A(B, a.C[int], *D, metaclass=M):
        x: int = 1
        @property
        def y(self): return self.x
    = (classDefinition name:(identifier A) supertype:(supertype type:(namedType path:(identifier
    = B))) supertype:(supertype type:(namedType path:(member object:(identifier a) name:(identifier
    = C)) typeArguments:(typeArguments type:(namedType path:(identifier int))))) supertype:(splat
    = value:(identifier D)) supertype:(keywordArgument name:(identifier metaclass) value:(identifier
    = M)) body:(classBody (expressionStatement value:(assignment = target:(identifier x)
    = type:(namedType path:(identifier int)) value:(number 1))) (function annotation:(annotation
    = value:(identifier property)) name:(identifier y) parameters:(parameters parameter:(parameter
    = name:(identifier self))) body:(block (returnStatement value:(member object:(identifier self)
    = name:(identifier x)))))))

    @d
    class A():
        pass
    = (classDefinition annotation:(annotation value:(identifier d)) name:(identifier A)
    = body:(classBody (emptyStatement)))

    # types
    a: list[int]
    = (expressionStatement value:(assignment = target:(identifier a) type:(namedType
    = path:(identifier list) typeArguments:(typeArguments type:(namedType path:(identifier int))))))

    a: a.B[str, 'c']
    = (expressionStatement value:(assignment = target:(identifier a) type:(namedType path:(member
    = object:(identifier a) name:(identifier B)) typeArguments:(typeArguments type:(namedType
    = path:(identifier str)) type:(string (stringText c))))))

    a: X | Y[int] | None
    = (expressionStatement value:(assignment = target:(identifier a) type:(compoundType |
    = type:(namedType path:(identifier X)) type:(namedType path:(identifier Y)
    = typeArguments:(typeArguments type:(namedType path:(identifier int)))) type:(null None))))

    a: Callable[[int], str]
    = (expressionStatement value:(assignment = target:(identifier a) type:(namedType
    = path:(identifier Callable) typeArguments:(typeArguments type:(list (identifier int))
    = type:(namedType path:(identifier str))))))

    def f(*a: *Ts): pass
    = (function name:(identifier f) parameters:(parameters parameter:(parameter.rest
    = name:(identifier a) type:(splat value:(identifier Ts)))) body:(block (emptyStatement)))

    type X[T: int, *Ts, **P] = list[T]
    = (typeAlias name:(identifier X) typeParameters:(typeParameters (typeParameter name:(identifier
    = T) bound:(namedType path:(identifier int))) (typeParameter.rest name:(identifier Ts))
    = (typeParameter.double name:(identifier P))) type:(namedType path:(identifier list)
    = typeArguments:(typeArguments type:(namedType path:(identifier T)))))

    def f[T](x: T) -> (T): pass
    = (function name:(identifier f) typeParameters:(typeParameters (typeParameter name:(identifier
    = T))) parameters:(parameters parameter:(parameter name:(identifier x) type:(namedType
    = path:(identifier T)))) returnType:(namedType!parenthesized path:(identifier T)) body:(block
    = (emptyStatement)))

    class A[T: (int, str)]: pass
    = (classDefinition name:(identifier A) typeParameters:(typeParameters (typeParameter
    = name:(identifier T) bound:(tuple (identifier int) (identifier str)))) body:(classBody
    = (emptyStatement)))

    # strings
    'a'
    = (expressionStatement value:(string (stringText a)))

    rb"""x
    y"""
    = (expressionStatement value:(string (stringText x\ny)))

    ""
    = (expressionStatement value:(string ""))

    "a" 'b' b"c"
    = (expressionStatement value:(string (stringText a) (stringText b) (stringText c)))

    f"a{x!r:>{w}}b{{c}}"
    = (expressionStatement value:(string!template (stringText a) (interpolation value:(identifier x)
    = (interpolation value:(identifier w))) (stringText b{{c}})))

    f"{a.b()}" "c"
    = (expressionStatement value:(string!template (interpolation value:(call callee:(member
    = object:(identifier a) name:(identifier b)) arguments:(arguments))) (stringText c)))

    f"{x=}"
    = (expressionStatement value:(string!template (interpolation value:(identifier x))))

    f"a"
    = (expressionStatement value:(string!template (stringText a)))

    "\n'\""
    = (expressionStatement value:(string (stringText \n'\")))

    f"{f'{x}'}"
    = (expressionStatement value:(string!template (interpolation value:(string!template
    = (interpolation value:(identifier x))))))

    # literals
    [0x10, 1_000, 1.50e3, 2j, True, None]
    = (expressionStatement value:(list (number 0x10) (number 1_000) (number 1.50e3) (number 2j)
    = (boolean True) (null None)))

    [a, *b]
    = (expressionStatement value:(list (identifier a) (splat value:(identifier b))))

    {a, b}
    = (expressionStatement value:(set (identifier a) (identifier b)))

    {'a': 1, **b}
    = (expressionStatement value:(dictionary (pair key:(string (stringText a)) value:(number 1))
    = (splat.double value:(identifier b))))

    {}
    = (expressionStatement value:(dictionary))

    (a,)
    = (expressionStatement value:(tuple (identifier a)))

    ()
    = (expressionStatement value:(tuple))

    a, b
    = (expressionStatement value:(tuple (identifier a) (identifier b)))

    # comprehensions
    [x for x in y if z for w in v]
    = (expressionStatement value:(comprehension.list (identifier x) clause:(comprehensionFor
    = target:(identifier x) iterable:(identifier y)) clause:(comprehensionIf condition:(identifier
    = z)) clause:(comprehensionFor target:(identifier w) iterable:(identifier v))))

    {k: v for k, v in d}
    = (expressionStatement value:(comprehension.dictionary (pair key:(identifier k)
    = value:(identifier v)) clause:(comprehensionFor target:(tuple (identifier k) (identifier v))
    = iterable:(identifier d))))

    {x for x in 1, 2}
    = (expressionStatement value:(comprehension.set (identifier x) clause:(comprehensionFor
    = target:(identifier x) iterable:(tuple (number 1) (number 2)))))

    (x async for x in y)
    = (expressionStatement value:(comprehension.generator (identifier x)
    = clause:(comprehensionFor!async target:(identifier x) iterable:(identifier y))))

    # branches and loops
    if a: b
    elif c: d
    elif e: f
    else: g
    = (ifStatement condition:(identifier a) then:(block (expressionStatement value:(identifier b)))
    = otherwise:(ifStatement condition:(identifier c) then:(block (expressionStatement
    = value:(identifier d))) otherwise:(ifStatement condition:(identifier e) then:(block
    = (expressionStatement value:(identifier f))) otherwise:(block (expressionStatement
    = value:(identifier g))))))

    if a:
        if b: c
    else:
        d
    = (ifStatement condition:(identifier a) then:(block (ifStatement condition:(identifier b)
    = then:(block (expressionStatement value:(identifier c))))) otherwise:(block
    = (expressionStatement value:(identifier d))))

    for i, j in x, y: pass
    else: z
    = (forEach target:(tuple (identifier i) (identifier j)) iterable:(tuple (identifier x)
    = (identifier y)) body:(block (emptyStatement)) otherwise:(block (expressionStatement
    = value:(identifier z))))

    async def f():
        async for x in y: pass
        async with a as b: pass
    = (function!async modifier:(modifier async) name:(identifier f) parameters:(parameters)
    = body:(block (forEach!async target:(identifier x) iterable:(identifier y) body:(block
    = (emptyStatement))) (withStatement!async resource:(withItem value:(identifier a)
    = target:(identifier b)) body:(block (emptyStatement)))))

    while a:
        break
        continue
    else: b
    = (whileLoop condition:(identifier a) body:(block (breakStatement) (continueStatement))
    = otherwise:(block (expressionStatement value:(identifier b))))

    # exceptions
    try: a
    except E as e: b
    except (A, B): c
    except m.E as f: d
    except: e
    else: f
    finally: g
    = (tryStatement body:(block (expressionStatement value:(identifier a))) catchClause:(catchClause
    = type:(identifier E) name:(identifier e) body:(block (expressionStatement value:(identifier
    = b)))) catchClause:(catchClause type:(tuple (identifier A) (identifier B)) body:(block
    = (expressionStatement value:(identifier c)))) catchClause:(catchClause type:(member
    = object:(identifier m) name:(identifier E)) name:(identifier f) body:(block
    = (expressionStatement value:(identifier d)))) catchClause:(catchClause body:(block
    = (expressionStatement value:(identifier e)))) otherwise:(block (expressionStatement
    = value:(identifier f))) finallyClause:(finallyClause body:(block (expressionStatement
    = value:(identifier g)))))

    try: a
    except E, e: b
    except (A, B), e: c
    except A, B: d
    = (tryStatement body:(block (expressionStatement value:(identifier a))) catchClause:(catchClause
    = type:(identifier E) name:(identifier e) body:(block (expressionStatement value:(identifier
    = b)))) catchClause:(catchClause type:(tuple (identifier A) (identifier B)) name:(identifier e)
    = body:(block (expressionStatement value:(identifier c)))) catchClause:(catchClause
    = type:(identifier A) type:(identifier B) body:(block (expressionStatement value:(identifier
    = d)))))

    try: a
    except* E as e: b
    = (tryStatement body:(block (expressionStatement value:(identifier a)))
    = catchClause:(catchClause.double type:(identifier E) name:(identifier e) body:(block
    = (expressionStatement value:(identifier b)))))

    raise
    = (throwStatement)

    raise E(a) from c
    = (throwStatement value:(call callee:(identifier E) arguments:(arguments argument:(identifier
    = a))) cause:(identifier c))

    raise E, "x", tb
    = (throwStatement value:(tuple (identifier E) (string (stringText x)) (identifier tb)))

    # resources
    with open(a) as f, b: pass
    = (withStatement resource:(withItem value:(call callee:(identifier open) arguments:(arguments
    = argument:(identifier a))) target:(identifier f)) resource:(withItem value:(identifier b))
    = body:(block (emptyStatement)))

    with (open(a) as f, open(b) as g): pass
    = (withStatement resource:(withItem value:(call callee:(identifier open) arguments:(arguments
    = argument:(identifier a))) target:(identifier f)) resource:(withItem value:(call
    = callee:(identifier open) arguments:(arguments argument:(identifier b))) target:(identifier g))
    = body:(block (emptyStatement)))

    with (a, b): pass
    = (withStatement resource:(withItem value:(identifier a)) resource:(withItem value:(identifier
    = b)) body:(block (emptyStatement)))

    with (a): pass
    = (withStatement resource:(withItem value:(identifier!parenthesized a)) body:(block
    = (emptyStatement)))

    with (yield): pass
    = (withStatement resource:(withItem value:(yield!parenthesized)) body:(block (emptyStatement)))

    with a as (b, c): pass
    = (withStatement resource:(withItem value:(identifier a) target:(tuple (identifier b)
    = (identifier c))) body:(block (emptyStatement)))

    # statements
    del a, b[0]
    = (deleteStatement target:(identifier a) target:(index object:(identifier b) index:(number 0)))

    del (a, b)
    = (deleteStatement target:(tuple (identifier a) (identifier b)))

    global q, r
    = (globalStatement name:(identifier q) name:(identifier r))

    def f():
        nonlocal x
    = (function name:(identifier f) parameters:(parameters) body:(block (globalStatement.double
    = name:(identifier x))))

    assert a, "m"
    = (assertStatement condition:(identifier a) message:(string (stringText m)))

    a; b; pass
    = (expressionStatement value:(identifier a)) (expressionStatement value:(identifier b))
    = (emptyStatement)

    print "x", y
    = (printStatement print value:(string (stringText x)) value:(identifier y))

    print >>f, z
    = (printStatement print target:(identifier f) value:(identifier z))

    print
    = (expressionStatement value:(identifier print))

    exec "code" in ns, l
    = (printStatement exec value:(string (stringText code)) value:(identifier ns) value:(identifier
    = l))

    exec(y)
    = (expressionStatement value:(call callee:(identifier exec) arguments:(arguments
    = argument:(identifier y))))

    # imports
    import a.b as c, d
    = (importModule path:(member object:(identifier a) name:(identifier b)) alias:(identifier c))
    = (importModule path:(identifier d))

    from . import x
    = (importName!relative path:(identifier .) name:(identifier x))

    from ..a.b import (y as z, w)
    = (importName!relative path:(member object:(identifier ..a) name:(identifier b))
    = name:(identifier y) alias:(identifier z)) (importName!relative path:(member object:(identifier
    = ..a) name:(identifier b)) name:(identifier w))

    from q import *
    = (importWildcard path:(identifier q))

    from .q import *
    = (importWildcard!relative path:(identifier .q))

    from __future__ import print_function
    = (importName path:(identifier __future__) name:(identifier print_function))

    # patterns
    match x:
        case 1 | -2 | "a": pass
        case _: pass
    = (switchStatement subject:(identifier x) switchCase:(switchCase pattern:(binary | left:(binary
    = | left:(number 1) right:(unary - operand:(number 2))) right:(string (stringText a)))
    = body:(block (emptyStatement))) switchCase:(switchCase body:(block (emptyStatement))))

    match x, y:
        case [a, *_]: pass
        case (a, b): pass
        case a, b: pass
    = (switchStatement subject:(tuple (identifier x) (identifier y)) switchCase:(switchCase
    = pattern:(list (identifier a) (splat value:(identifier _))) body:(block (emptyStatement)))
    = switchCase:(switchCase pattern:(tuple (identifier a) (identifier b)) body:(block
    = (emptyStatement))) switchCase:(switchCase pattern:(tuple (identifier a) (identifier b))
    = body:(block (emptyStatement))))

    match x:
        case {"k": v, -1: w, **rest}: pass
    = (switchStatement subject:(identifier x) switchCase:(switchCase pattern:(dictionary (pair
    = key:(string (stringText k)) value:(identifier v)) (pair key:(unary - operand:(number 1))
    = value:(identifier w)) (splat.double value:(identifier rest))) body:(block (emptyStatement))))

    match x:
        case m.P(x, y=-1) as p if p > 1: pass
    = (switchStatement subject:(identifier x) switchCase:(switchCase pattern:(assignment as
    = value:(call callee:(member object:(identifier m) name:(identifier P)) arguments:(arguments
    = argument:(identifier x) argument:(keywordArgument name:(identifier y) value:(unary -
    = operand:(number 1))))) target:(identifier p)) guardCondition:(binary > left:(identifier p)
    = right:(number 1)) body:(block (emptyStatement))))

    match x:
        case A.B: pass
        case None | False: pass
        case -1+2j: pass
        case -1: pass
    = (switchStatement subject:(identifier x) switchCase:(switchCase pattern:(member
    = object:(identifier A) name:(identifier B)) body:(block (emptyStatement)))
    = switchCase:(switchCase pattern:(binary | left:(null None) right:(boolean False)) body:(block
    = (emptyStatement))) switchCase:(switchCase pattern:(binary + left:(unary - operand:(number 1))
    = right:(number 2j)) body:(block (emptyStatement))) switchCase:(switchCase pattern:(unary -
    = operand:(number 1)) body:(block (emptyStatement))))

    match = 1
    match.case(_)
    = (expressionStatement value:(assignment = target:(identifier match) value:(number 1)))
    = (expressionStatement value:(call callee:(member object:(identifier match) name:(identifier
    = case)) arguments:(arguments argument:(identifier _))))

    # errors
    x = foo(1 2) + bar
    = (expressionStatement!broken value:(assignment!broken = target:(identifier x)
    = value:(binary!broken + left:(call!broken callee:(identifier foo) arguments:(arguments!broken
    = argument:(number 1) argument:(error!broken (number 2)))) right:(identifier bar))))

    foo(a
    x = 1
    = (error!broken (identifier foo) (keywordArgument!broken name:(identifier a) (error!broken
    = (identifier x)) value:(number 1)))

    def f(:
        g(1)
    = (function!broken name:(identifier f) parameters:(parameters!broken) body:(block
    = (expressionStatement value:(call callee:(identifier g) arguments:(arguments argument:(number
    = 1))))))

    if a
        b()
    = (error!broken (call!broken callee:(identifier a) (error!broken (identifier b))
    = arguments:(arguments)))

    class
    = (error!broken)

    x = "abc
    y = 1
    = (expressionStatement!broken value:(assignment!broken = target:(identifier x) (error!broken
    = (other string_start)) value:(identifier abc))) (expressionStatement value:(assignment =
    = target:(identifier y) value:(number 1)))
    """#)
