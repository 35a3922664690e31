/**
 * Tests inside the server: the real EAR with one more WAR, whose tests call the services as the container's own callers. Roles,
 * transactions, outbox and inbox. Not here: what is seen from outside (server, browser).
 */
package org.jiangxin.acceptance.container;
