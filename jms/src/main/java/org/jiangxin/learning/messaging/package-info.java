/** The statistics queue. Not here: what a day amounts to (learning.service). */
package org.jiangxin.learning.messaging;
