/** Pages of messages: the inbox of a learner, and the simulators of the demo mode. */
package org.jiangxin.notification.web;
