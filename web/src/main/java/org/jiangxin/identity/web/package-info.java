/**
 * Sign-in mechanism, session and device cookies, and the pages of identity. Entry point:
 * {@link org.jiangxin.identity.web.SignInMechanism}. Not here: who may do what inside a service (roles on its methods).
 */
package org.jiangxin.identity.web;
