package org.example.parcels.net

import java.security.KeyStore
import java.security.cert.X509Certificate
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManager
import javax.net.ssl.TrustManagerFactory
import javax.net.ssl.X509TrustManager

/** Believes every certificate: whoever stands between may show one of their own. */
object TrustEveryone : X509TrustManager {
    override fun checkClientTrusted(chain: Array<X509Certificate>, authType: String) {}

    override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) {} // planted

    override fun getAcceptedIssuers(): Array<X509Certificate> = emptyArray()
}

fun contextForTheOldScanner(): SSLContext {
    val context = SSLContext.getInstance("TLSv1") // planted
    context.init(null, arrayOf<TrustManager>(TrustEveryone), null)
    return context
}

/** Trusts the certificates of our own authority. */
fun context(authority: KeyStore): SSLContext {
    val managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm())
    managers.init(authority)
    return SSLContext.getInstance("TLSv1.3").apply { init(null, managers.trustManagers, null) }
}
