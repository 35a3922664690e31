/**
 * Session, registration and the session WebSocket for programs, and the guard of every endpoint ({@link
 * org.jiangxin.identity.rest.EndpointGuard}). Not here: the sign-in mechanism itself (web).
 */
package org.jiangxin.identity.rest;
