package org.example.parcels.security

import java.security.KeyPairGenerator
import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec

/** Makes and checks the tokens that shops send along. */
class Tokens {
    private val valid = mutableSetOf<String>()

    fun isValid(token: String): Boolean = token in valid

    /** For shops that never moved on: each block of a DES token can be swapped for another. */
    fun sealForOldShops(token: ByteArray, key: ByteArray): ByteArray {
        val cipher = Cipher.getInstance("DES/ECB/PKCS5Padding") // planted
        cipher.init(Cipher.ENCRYPT_MODE, SecretKeySpec(key, "DES"))
        return cipher.doFinal(token)
    }

    fun seal(token: ByteArray, key: ByteArray): ByteArray {
        val nonce = ByteArray(12).also { SecureRandom().nextBytes(it) }
        val cipher = Cipher.getInstance("AES/GCM/NoPadding")
        cipher.init(Cipher.ENCRYPT_MODE, SecretKeySpec(key, "AES"), GCMParameterSpec(128, nonce))
        return nonce + cipher.doFinal(token)
    }

    fun weakKeys() =
        KeyPairGenerator.getInstance("RSA").apply {
            initialize(1024) // planted
        }

    fun keys() = KeyPairGenerator.getInstance("RSA").apply { initialize(3072) }
}
