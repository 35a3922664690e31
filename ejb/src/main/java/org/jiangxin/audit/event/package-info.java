/** The one event of the trail, on its way to the appending consumer. Not here: events of other features. */
package org.jiangxin.audit.event;
