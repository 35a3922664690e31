/** The simulators' messages for programs, in the demo mode. Not here: the messages of a learner (a page). */
package org.jiangxin.notification.rest;
