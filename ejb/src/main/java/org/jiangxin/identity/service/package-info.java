/**
 * Use cases of sign-in, registration, real-name verification and the own profile. Entry points:
 * {@link org.jiangxin.identity.service.SignInService}, {@link org.jiangxin.identity.service.RegistrationService},
 * {@link org.jiangxin.identity.service.IdentityGate}. Not here: HTTP sessions and cookies (web), messages (notification).
 */
package org.jiangxin.identity.service;
