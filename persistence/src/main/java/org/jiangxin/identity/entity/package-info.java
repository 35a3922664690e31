/**
 * Who uses the platform: accounts, sign-ins, learners with their real-name data, consents, one-time codes. Entry point:
 * {@link org.jiangxin.identity.entity.Account}. Not here: organisations and their staff lists (organization), roles' meaning
 * (shared.security).
 */
package org.jiangxin.identity.entity;
