/** References that may be seen outside. Not here: internal keys, which are sequence numbers. */
package org.jiangxin.shared.id;
