/** What happened to organizations, for observers of the same transaction. Entry point: the service fires them. */
package org.jiangxin.organization.event;
