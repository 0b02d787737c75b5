@file:JvmName("Forms")

package bureau.forms

import bureau.values.initial

fun field(name: String, value: String = initial(), hint: String = "none") = "$name=$value ($hint)"

fun hintOf(name: String, hint: String = "none") = hint

inline fun <reified T> parse(text: String, convert: (String) -> T): T = convert(text)

val shared by lazy { initial() }

lateinit var current: String
