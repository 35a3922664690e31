/** Signatures that others can check without us: entry point {@code JwsKey}. Not here: secret keys (shared.crypto.KeyRing). */
package org.jiangxin.shared.signature;
