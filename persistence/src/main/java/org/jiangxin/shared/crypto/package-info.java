/**
 * Encryption of fields, blind indexes, keys and hash chains (design §8, §9). Entry points:
 * {@link org.jiangxin.shared.crypto.FieldCipher}, {@link org.jiangxin.shared.crypto.BlindIndex},
 * {@link org.jiangxin.shared.crypto.HashChain}. Not here: password hashes (identity).
 */
package org.jiangxin.shared.crypto;
