package relay

import relay.core.Message
import relay.core.Pipeline
import relay.steps.Trim
import relay.steps.Wash

// case: a message runs through steps in another file
fun relays() {
    val pipeline = Pipeline(listOf(Trim())) { message -> "<${message.body}>" }
    sink(pipeline.run(Message(source(), "home")))  // finding
}

// case: a message of constants runs through steps in another file
fun relaysConstants() {
    val pipeline = Pipeline(listOf(Trim())) { message -> "<${message.body}>" }
    sink(pipeline.run(Message("a", "home")))
}

// case: a step in another file cleans the message
fun relaysClean() {
    val pipeline = Pipeline(listOf(Trim(), Wash())) { message -> "<${message.body}>" }
    sink(pipeline.run(Message(source(), "home")))  // todo: ok (what a function handed over gives back is not told from what it is given)
}

// case: the end of the pipeline uses another property
fun relaysRoute() {
    val pipeline = Pipeline(listOf(Trim())) { message -> message.route }
    sink(pipeline.run(Message(source(), "home")))  // todo: ok (followed by rule of thumb)
    sink(pipeline.run(Message("a", source())))  // finding
}
