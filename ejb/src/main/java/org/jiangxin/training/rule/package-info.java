/** One class, one reason why somebody may not join or leave a class. */
package org.jiangxin.training.rule;
