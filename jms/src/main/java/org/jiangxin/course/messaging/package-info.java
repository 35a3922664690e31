/** The transcoding queue. Not here: how a stream is made (course.service). */
package org.jiangxin.course.messaging;
