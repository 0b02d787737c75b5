import SourceText

/// Names of the languages' libraries, by what calls of them do.
enum LibraryWords {
    enum Kind: Sendable {
        case add, put, get, remove, addAll, clear, keys, values, entries, key, value, element
        /// The ends of a sequence.
        case addFirst, removeFirst, first, last
        /// What a holder of one value has; text that is written into a buffer.
        case held, print, wrap, setLength, delete
        /// What matches an expression is replaced.
        case substitute
        case characterAt, equals, matcher, compile
        /// Numbers, truth values, results of tests.
        case number, truth, test
        case listOf, mapOf, asList, empty, copy, same
        case enumerate, zip, getAttribute, setAttribute
        /// Goes on only when its condition holds; gives back what it is handed; never returns.
        case demand, pass, exit
    }

    private static func set(_ words: String) -> Set<Symbol> {
        Set(words.split(separator: " ").map { Symbol(String($0)) })
    }

    static let length = Symbol("length")
    static let pythonLength = Symbol("len")
    static let file = Symbol("file")
    static let print = Symbol("print")
    static let valueOf = Symbol("valueOf")

    static let kinds: [Symbol: Kind] = {
        let table: [(Kind, String)] = [
            (
                .add,
                "append add addLast push offer addElement appendLine insert write print println put_nowait offerLast plusAssign"
            ),
            (
                .put,
                "put setdefault putIfAbsent setAttribute setProperty __setitem__ replace_key"
            ),
            (
                .get,
                "get getOrDefault getAttribute getProperty getOrElse getValue getOrPut elementAt elementAtOrNull getOrNull __getitem__"
            ),
            (.remove, "pop remove removeAt removeLast pollLast"),
            (.addFirst, "addFirst offerFirst appendleft unshift"),
            (.removeFirst, "removeFirst popleft poll pollFirst"),
            (.substitute, "sub replaceAll"), (.print, "printf"), (.setLength, "setLength"),
            (.delete, "delete"),
            (
                .wrap,
                "PrintWriter BufferedWriter OutputStreamWriter Formatter PrintStream BufferedOutputStream DataOutputStream"
            ),
            (.addAll, "addAll extend update putAll"),
            (.clear, "clear"),
            (.keys, "keys keySet"),
            (.values, "values"),
            (.entries, "items entrySet"),
            (.key, "getKey component1"), (.value, "component2"),
            (
                .element,
                "next first last peek element getFirst getLast random single firstOrNull lastOrNull nextElement"
            ),
            (.characterAt, "charAt"),
            (.equals, "equals"),
            (.matcher, "matcher"),
            (.compile, "compile Regex toRegex Pattern"),
            (
                .number,
                "int float len length size count parseInt parseLong parseDouble parseFloat parseShort parseByte toInt toLong toDouble toFloat toIntOrNull toLongOrNull toDoubleOrNull toShort toByte intValue longValue doubleValue indexOf lastIndexOf hashCode compareTo ord hash abs round sum Decimal complex find rfind index nextInt toUInt toBigDecimal toBigInteger getNumericValue frequency"
            ),
            (.truth, "bool parseBoolean toBoolean toBooleanStrict booleanValue"),
            (
                .test,
                "contains containsKey containsValue startsWith startswith endswith endsWith isEmpty isBlank isNotEmpty isNotBlank isNullOrEmpty isNullOrBlank equalsIgnoreCase contentEquals isinstance issubclass hasattr callable isdigit isalnum isalpha isdecimal isnumeric isidentifier isspace islower isupper matches hasNext exists isPresent all any none isNumeric isAlphanumeric isNull nonNull isDigit isLetter isLetterOrDigit isWhitespace isUpperCase isLowerCase is_file is_dir is_absolute hexdigest UUID type getClass"
            ),
            (
                .listOf,
                "listOf mutableListOf arrayListOf setOf mutableSetOf hashSetOf linkedSetOf arrayOf listOfNotNull sequenceOf of Pair Triple entry"
            ),
            (.mapOf, "mapOf mutableMapOf hashMapOf linkedMapOf dict ofEntries"),
            (.asList, "asList"),
            (
                .empty,
                "ArrayList LinkedList HashSet LinkedHashSet TreeSet HashMap LinkedHashMap TreeMap Hashtable ConcurrentHashMap ArrayDeque Vector Stack StringBuilder StringBuffer PriorityQueue CopyOnWriteArrayList StringJoiner deque defaultdict OrderedDict emptyList emptyMap emptySet StringIO StringWriter AtomicReference ThreadLocal CompletableFuture"
            ),
            (
                .copy,
                "copy list tuple set frozenset sorted reversed toList toMutableList toSet toMutableSet toTypedArray asReversed clone deepcopy asSequence stream toMap toMutableMap iter iterator listIterator unmodifiableList copyOf"
            ),
            (.same, "reverse deleteCharAt trimToSize apply_sync"),
            (.enumerate, "enumerate"), (.zip, "zip"),
            (.getAttribute, "getattr"), (.setAttribute, "setattr"),
            (.demand, "require check checkArgument assertTrue isTrue checkState"),
            (
                .pass,
                "requireNotNull checkNotNull requireNonNull cast ensure_future create_task run_until_complete"
            ),
            (.exit, "exit _exit exitProcess abort"),
        ]
        var result: [Symbol: Kind] = [:]
        for (kind, words) in table {
            for word in words.split(separator: " ") { result[Symbol(String(word))] = kind }
        }
        return result
    }()

    /// Names that mean something else when they are called on something.
    private static let methodKinds: [Symbol: Kind] = {
        let table: [(Kind, String)] = [
            (.put, "set lazySet complete"), (.held, "take join getNow"),
            (.first, "getFirst first peekFirst firstElement"),
            (.last, "getLast last peekLast lastElement"),
            (.print, "format replace setCharAt"),
        ]
        var result: [Symbol: Kind] = [:]
        for (kind, words) in table { for word in set(words) { result[word] = kind } }
        return result
    }()

    static func kind(of site: CallSite) -> Kind? {
        (site.receiver >= 0 ? methodKinds[site.name] : nil) ?? kinds[site.name]
    }

    /// Of several arguments the first one says where the second goes.
    static let takesPosition = set("add insert")
    /// Methods of functions that are not calls of them.
    static let joinsFunctions = set(
        "andThen compose negate and or reversed thenComparing let also takeIf takeUnless")

    /// Fields of pairs and entries, by position.
    static let elements: [Symbol: Int32] = [
        Symbol("first"): 0, Symbol("second"): 1, Symbol("third"): 2, Symbol("key"): 0,
        Symbol("value"): 1,
    ]
    static let numberFields = set("length size lastIndex ordinal")
    static let keepsPresent = set("setdefault putIfAbsent")
    static let builders = set("buildString buildList buildSet buildMap")
    static let givesReceiver = set("also apply onEach peek takeIf takeUnless")
    static let givesLambdaResult = set(
        """
        let run with use runCatching synchronized withLock lazy async withContext runBlocking \
        supplyAsync thenApply coroutineScope withTimeout getOrPut getOrElse computeIfAbsent fold \
        reduce joinToString orElseGet ifEmpty ifBlank recover getOrDefault submit
        """)
    static let takesDefault = set("fold reduce joinToString")
    static let orReceiver = set(
        "getOrElse getOrPut orElseGet ifEmpty ifBlank computeIfAbsent recover")
    static let mapsElements = set(
        """
        map mapNotNull mapIndexed flatMap mapTo mapToObj mapValues mapKeys associateWith associateBy \
        associate flatMapTo zip mapNotNullTo generateSequence
        """)
    static let flattens = set("flatMap")
    static let keepsElements = set(
        """
        filter filterNot filterNotNull filterIndexed sortedBy sortedWith sorted takeWhile dropWhile \
        distinctBy sortedByDescending filterKeys filterValues removeIf
        """)
    static let findsElement = set(
        "find first firstOrNull last lastOrNull single singleOrNull maxByOrNull minByOrNull maxBy minBy"
    )
    static let givesTruth = set(
        "any all none anyMatch allMatch noneMatch forEach forEachIndexed count repeat ifPresent")
}
