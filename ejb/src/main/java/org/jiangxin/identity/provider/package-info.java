/**
 * The outside world as identity needs it: {@link org.jiangxin.identity.provider.MessageGateway} carries codes to people,
 * {@link org.jiangxin.identity.provider.IdentityCheck} asks the registry of persons. Not here: the adapters for text messages and
 * e-mail (notification implements the gateway).
 */
package org.jiangxin.identity.provider;
