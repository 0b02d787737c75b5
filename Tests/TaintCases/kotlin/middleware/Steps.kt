package relay.steps

import relay.core.Message
import relay.core.Middleware
import relay.core.Next

class Trim : Middleware {
    override fun handle(message: Message, next: Next) = next.go(message.copy(body = message.body.trim()))
}

class Wash : Middleware {
    override fun handle(message: Message, next: Next) = next.go(message.copy(body = clean(message.body)))
}
