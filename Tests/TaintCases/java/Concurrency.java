import static gateway.Gateway.*;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Threads and tasks. */
public class Concurrency {
    // case: the lambda of a thread
    void thread() throws InterruptedException {
        String x = source();
        Thread t = new Thread(() -> sink(x));  // finding
        t.start();
        t.join();
    }

    // case: a thread with safe data
    void threadSafe() throws InterruptedException {
        String x = "a";
        Thread t = new Thread(() -> sink(x));
        t.start();
        t.join();
    }

    // case: a Runnable with a field
    static class Job implements Runnable {
        private final String text;

        Job(String text) {
            this.text = text;
        }

        @Override
        public void run() {
            sink(text);  // todo: finding (classes and blocks within one another are followed in simple forms only)
        }
    }

    void job() throws InterruptedException {
        Thread t = new Thread(new Job(source()));
        t.start();
        t.join();
    }

    // case: a Runnable with a safe field
    static class SafeJob implements Runnable {
        private final String text;

        SafeJob(String text) {
            this.text = text;
        }

        @Override
        public void run() {
            sink(text);
        }
    }

    void safeJob() throws InterruptedException {
        Thread t = new Thread(new SafeJob("a"));
        t.start();
        t.join();
    }

    // case: a subclass of Thread
    static class Worker extends Thread {
        private final String text;

        Worker(String text) {
            this.text = text;
        }

        @Override
        public void run() {
            sink(text);  // todo: finding (a method of the superclass is followed without knowing the class of its object)
        }
    }

    void worker() throws InterruptedException {
        Worker w = new Worker(source());
        w.start();
        w.join();
    }

    // case: the result of a task
    void submit() throws Exception {
        ExecutorService e = Executors.newSingleThreadExecutor();
        Future<String> f = e.submit(() -> source());
        sink(f.get());  // finding
        Future<String> g = e.submit(() -> "a");
        sink(g.get());
        e.shutdown();
    }

    // case: a task without result
    void execute() throws Exception {
        ExecutorService e = Executors.newSingleThreadExecutor();
        String x = source();
        e.execute(() -> sink(x));  // finding
        e.execute(() -> sink("a"));
        e.shutdown();
        e.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
    }

    // case: supplyAsync and join
    void supply() {
        sink(CompletableFuture.supplyAsync(() -> source()).join());  // finding
        sink(CompletableFuture.supplyAsync(() -> "a").join());
    }

    // case: thenApply
    void thenApply() {
        sink(CompletableFuture.supplyAsync(() -> source()).thenApply(x -> x + "a").join());  // finding
        sink(CompletableFuture.supplyAsync(() -> source()).thenApply(x -> "a").join());  // todo: ok (lambdas and values that arrive later are followed in simple forms only)
        sink(CompletableFuture.supplyAsync(() -> source()).thenApply(x -> clean(x)).join());  // todo: ok (lambdas and values that arrive later are followed in simple forms only)
    }

    // case: thenAccept
    void thenAccept() {
        CompletableFuture.supplyAsync(() -> source()).thenAccept(x -> sink(x)).join();  // finding
        CompletableFuture.supplyAsync(() -> "a").thenAccept(x -> sink(x)).join();
    }

    // case: thenCompose and thenCombine
    void combine() {
        CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> "a");
        CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> source());
        sink(a.thenCombine(b, (x, y) -> x + y).join());  // finding
        sink(a.thenCompose(x -> CompletableFuture.completedFuture(x + "b")).join());
        sink(b.thenCompose(x -> CompletableFuture.completedFuture(x + "b")).join());  // finding
    }

    // case: a future completed by hand
    void completed() {
        CompletableFuture<String> f = new CompletableFuture<>();
        f.complete(source());
        sink(f.join());  // finding
        CompletableFuture<String> g = new CompletableFuture<>();
        g.complete("a");
        sink(g.join());
    }

    // case: an atomic reference
    void atomic() {
        AtomicReference<String> r = new AtomicReference<>("a");
        r.set(source());
        sink(r.get());  // finding
        r.set("a");
        sink(r.get());
        AtomicReference<String> s = new AtomicReference<>(source());
        sink(s.getAndSet("a"));  // finding
        sink(s.get());  // todo: ok (lambdas and values that arrive later are followed in simple forms only)
    }

    // case: an atomic reference is updated
    void updated() {
        AtomicReference<String> r = new AtomicReference<>("a");
        r.updateAndGet(x -> x + source());
        sink(r.get());  // todo: finding (this way of filling a map or taking it apart is not modelled)
    }

    // case: a queue between threads
    void queue() throws InterruptedException {
        BlockingQueue<String> q = new LinkedBlockingQueue<>();
        q.put(source());
        sink(q.take());  // finding
        BlockingQueue<String> p = new LinkedBlockingQueue<>();
        p.put("a");
        sink(p.take());
    }

    // case: a thread's own value
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    void threadLocal() {
        CURRENT.set(source());
        sink(CURRENT.get());  // finding
        CURRENT.set("a");
        sink(CURRENT.get());
    }

    // case: synchronized blocks are blocks
    private final Object lock = new Object();

    void locked() {
        String x;
        synchronized (lock) {
            x = source();
        }
        sink(x);  // finding
        synchronized (lock) {
            x = "a";
        }
        sink(x);
    }

    // case: filled by a lambda
    void filled() {
        ConcurrentLinkedQueue<String> q = new ConcurrentLinkedQueue<>();
        Runnable r = () -> q.add(source());
        r.run();
        sink(q.poll());  // finding
    }
}
