/** The marking queue. Not here: how an attempt is marked (exam.service). */
package org.jiangxin.exam.messaging;
