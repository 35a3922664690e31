/** Session, registration and the session WebSocket for programs. Not here: the sign-in mechanism itself (web). */
package org.jiangxin.identity.rest;
