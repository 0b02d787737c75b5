import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull

// case: a suspend function returns a source
suspend fun fetch(): String {
    delay(1)
    return source()
}

suspend fun fetchFixed(): String {
    delay(1)
    return "fixed"
}

suspend fun usesFetch() {
    sink(fetch())  // finding
    sink(fetchFixed())
}

// case: a suspend function hands its argument on
suspend fun slowly(text: String): String {
    delay(1)
    return text.trim()
}

suspend fun usesSlowly() {
    sink(slowly(source()))  // finding
    sink(slowly("a"))
}

// case: runBlocking gives the lambda's value
fun blocking() {
    sink(runBlocking { source() })  // finding
    sink(runBlocking { "a" })
}

// case: withContext gives the lambda's value
suspend fun inContext() {
    val x = source()
    sink(withContext(Dispatchers.Default) { x })  // finding
    sink(withContext(Dispatchers.Default) { x.length })
}

// case: async and await
suspend fun asyncAwait() = coroutineScope {
    val bad = async { source() }
    val good = async { "a" }
    sink(bad.await())  // finding
    sink(good.await())
}

// case: await in one go
suspend fun awaitedAtOnce() = coroutineScope {
    sink(async { source() }.await())  // finding
    sink(async { source().length }.await())
}

// case: awaitAll
suspend fun awaitedTogether() = coroutineScope {
    sink(awaitAll(async { "a" }, async { source() }))  // finding
    sink(listOf(async { "a" }, async { "b" }).awaitAll())
}

// case: launch sees the variables around it
suspend fun launched() = coroutineScope {
    val x = source()
    launch { sink(x) }  // finding
    launch { sink(x.length) }
}

// case: launch writes a variable around it
suspend fun launchWrites() = coroutineScope {
    var x = "a"
    launch { x = source() }.join()
    sink(x)  // finding
}

// case: several launched writers
suspend fun launchedWriters() = coroutineScope {
    val bad = mutableListOf<String>()
    val good = mutableListOf<String>()
    listOf(launch { bad.add(source()) }, launch { good.add("a") }).joinAll()
    sink(bad)  // finding
    sink(good)
}

// case: coroutineScope gives the lambda's value
suspend fun scopeValue() {
    sink(coroutineScope { source() })  // finding
    sink(coroutineScope { "a" })
}

// case: an extension on a scope
fun CoroutineScope.fetchLater(): Deferred<String> = async { source() }
fun CoroutineScope.fixedLater(): Deferred<String> = async { "a" }

suspend fun usesLater() = coroutineScope {
    sink(fetchLater().await())  // finding
    sink(fixedLater().await())
}

// case: emit and collect
suspend fun emits() {
    flow { emit(source()) }.collect { sink(it) }  // finding
    flow { emit("a") }.collect { sink(it) }
}

// case: a flow with stages
suspend fun flowStages() {
    flowOf(source()).map { it.trim() }.collect { sink(it) }  // finding
    flowOf(source()).map { it.length }.collect { sink(it) }
    flowOf(source()).filter { it.isNotEmpty() }.collect { sink(it) }  // finding
}

// case: a flow collected into a list
suspend fun flowToList() {
    sink(flowOf("a", source()).toList())  // finding
    sink(flowOf("a", "b").toList())
    sink(flowOf(source()).first())  // finding
}

// case: a function that returns a flow
fun lines(text: String): Flow<String> = flow {
    for (line in text.split(",")) emit(line)
}

suspend fun flowFromFunction() {
    lines(source()).collect { line -> sink(line) }  // finding
    lines("a,b").collect { line -> sink(line) }
}

// case: onEach and collectLatest
suspend fun flowOnEach() {
    flowOf(source()).onEach { sink(it) }.collectLatest { println(it) }  // finding
    flowOf(source()).collectLatest { sink(it) }  // todo: finding (this operation on a collection is not modelled)
    flowOf("a").collectLatest { sink(it) }
}

// case: a channel
suspend fun channelled() {
    val bad = Channel<String>(1)
    val good = Channel<String>(1)
    bad.send(source())
    good.send("a")
    sink(bad.receive())  // todo: finding (this operation on a collection is not modelled)
    sink(good.receive())
}

// case: a channel in a loop
suspend fun channelLoop() = coroutineScope {
    val channel = Channel<String>()
    launch {
        channel.send(source())
        channel.close()
    }
    for (item in channel) {
        sink(item)  // todo: finding (this operation on a collection is not modelled)
    }
}

// case: a state flow
fun stateFlow() {
    val state = MutableStateFlow("a")
    sink(state.value)
    state.value = source()
    sink(state.value)  // finding
}

// case: a shared flow
suspend fun sharedFlow() {
    val shared = MutableSharedFlow<String>(replay = 1)
    shared.emit(source())
    sink(shared.first())  // todo: finding (this operation on a collection is not modelled)
}

// case: a value promised and kept
suspend fun promised() {
    val bad = CompletableDeferred<String>()
    bad.complete(source())
    sink(bad.await())  // finding
    val good = CompletableDeferred("a")
    sink(good.await())
}

// case: withTimeoutOrNull
suspend fun timed() {
    sink(withTimeoutOrNull(99) { source() })  // finding
    sink(withTimeoutOrNull(99) { "a" })
}

// case: a lock around the access
private val mutex = Mutex()
private var guarded = ""

suspend fun writesGuarded() {
    mutex.withLock { guarded = source() }
}

suspend fun readsGuarded() {
    sink(mutex.withLock { guarded })  // finding
    sink(mutex.withLock { guarded.length })
}

// case: a suspend lambda
suspend fun measured(action: suspend () -> String): String = action()

suspend fun suspendLambda() {
    sink(measured { source() })  // finding
    sink(measured { "a" })
}

// case: a thread of the platform
fun inThread() {
    val x = source()
    kotlin.concurrent.thread { sink(x) }.join()  // finding
    kotlin.concurrent.thread { sink(x.length) }.join()
}
