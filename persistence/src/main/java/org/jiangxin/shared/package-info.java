/** Code that every feature uses. Not here: anything of the trade. */
package org.jiangxin.shared;
